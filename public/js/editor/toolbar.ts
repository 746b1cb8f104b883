import type { Editor } from '@tiptap/core'
import { ask } from './ask.ts'

export type Words = Readonly<Record<string, string>>
export interface ShownFile {
  readonly key: string
  readonly kind: string
  readonly name: string
}

interface Tool {
  readonly name: string
  readonly act: (editor: Editor) => unknown
  /** What says whether it is pressed; without it the button only acts. */
  readonly isOn?: (editor: Editor) => boolean
  /** When it is there at all. */
  readonly isFor?: (editor: Editor) => boolean
}

/** Buttons over a text: one stop for the Tab key, arrows between them, and each says whether it holds where one writes. */
export function toolbar(editor: Editor, words: Words, files: readonly ShownFile[]): HTMLElement {
  const bar = document.createElement('div')
  bar.className = 'write-tools'
  bar.setAttribute('role', 'toolbar')
  bar.setAttribute('aria-label', words.toolbar ?? '')
  const tools = toolsFor(words, files)
  const buttons = tools.map((tool) => {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = `write-tool write-tool-${tool.name}`
    button.tabIndex = -1
    button.textContent = words[tool.name] ?? ''
    button.addEventListener('click', () => tool.act(editor))
    bar.append(button)
    return button
  })
  rove(bar, buttons)
  const show = () => {
    for (const [index, { isOn, isFor }] of tools.entries()) {
      const button = buttons[index]
      if (isOn) button?.setAttribute('aria-pressed', String(isOn(editor)))
      if (isFor && button) button.hidden = !isFor(editor)
    }
  }
  editor.on('transaction', show)
  show()
  return bar
}

function rove(bar: HTMLElement, buttons: readonly HTMLButtonElement[]) {
  const [first] = buttons
  if (first) first.tabIndex = 0
  bar.addEventListener('keydown', (event) => {
    const shown = buttons.filter((button) => !button.hidden)
    const at = shown.findIndex((button) => button.matches(':focus'))
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: shown.length - 1 }[event.key]
    const next = to === undefined ? undefined : shown[(to + shown.length) % shown.length]
    if (at < 0 || next === undefined) return
    event.preventDefault()
    next.focus()
  })
  bar.addEventListener('focusin', (event) => {
    for (const button of buttons) button.tabIndex = button === event.target ? 0 : -1
  })
}

const inTable = (editor: Editor) => editor.isActive('table')

function toolsFor(words: Words, files: readonly ShownFile[]): Tool[] {
  return [
    { name: 'bold', act: (e) => e.chain().focus().toggleBold().run(), isOn: (e) => e.isActive('bold') },
    {
      name: 'italic',

      act: (e) => e.chain().focus().toggleItalic().run(),
      isOn: (e) => e.isActive('italic'),
    },
    {
      ...{ name: 'heading', act: (e: Editor) => e.chain().focus().toggleHeading({ level: 2 }).run() },
      isOn: (e) => e.isActive('heading', { level: 2 }),
    },
    {
      ...{ name: 'subheading', act: (e: Editor) => e.chain().focus().toggleHeading({ level: 3 }).run() },
      isOn: (e) => e.isActive('heading', { level: 3 }),
    },
    {
      ...{ name: 'bullets', act: (e: Editor) => e.chain().focus().toggleBulletList().run() },
      isOn: (e) => e.isActive('bulletList'),
    },
    {
      ...{ name: 'numbers', act: (e: Editor) => e.chain().focus().toggleOrderedList().run() },
      isOn: (e) => e.isActive('orderedList'),
    },
    { name: 'link', act: (e) => void changeLink(e, words), isOn: (e) => e.isActive('link') },
    { name: 'table', act: (e) => void changeTable(e, words), isOn: (e) => e.isActive('table') },
    { name: 'row', act: (e) => e.chain().focus().addRowAfter().run(), isFor: inTable },
    { name: 'column', act: (e) => e.chain().focus().addColumnAfter().run(), isFor: inTable },
    { name: 'box', act: (e) => void changeBox(e, words), isOn: (e) => e.isActive('fact') },
    { name: 'file', act: (e) => void insertFile(e, words, files), isOn: (e) => e.isActive('picture') },
    { name: 'undo', act: (e) => e.chain().focus().undo().run() },
    { name: 'redo', act: (e) => e.chain().focus().redo().run() },
  ]
}

const buttonsOf = (words: Words) => ({ apply: words.apply ?? '', cancel: words.cancel ?? '' })
const asked = (name: string, words: Words, value: unknown) => ({
  ...{ name, label: words[name] ?? '', value: typeof value === 'string' ? value : '' },
})

async function changeLink(editor: Editor, words: Words) {
  const { href } = editor.getAttributes('link')
  const given = await ask([asked('href', words, href ?? 'https://')], buttonsOf(words))
  const to = given?.get('href')
  if (to === undefined) return
  const chain = editor.chain().focus().extendMarkRange('link')
  if (to === '' || to === 'https://') chain.unsetLink().run()
  else if (editor.state.selection.empty && href === undefined)
    chain.insertContent({ type: 'text', text: to, marks: [{ type: 'link', attrs: { href: to } }] }).run()
  else chain.setLink({ href: to }).run()
}

async function changeTable(editor: Editor, words: Words) {
  const isIn = editor.isActive('table')
  const given = await ask([asked('caption', words, editor.getAttributes('table').caption)], buttonsOf(words))
  const caption = given?.get('caption')
  if (caption === undefined) return
  if (!isIn) editor.chain().focus().insertTable({ rows: 3, cols: 2, withHeaderRow: true }).run()
  editor.chain().focus().updateAttributes('table', { caption }).run()
}

async function changeBox(editor: Editor, words: Words) {
  const isIn = editor.isActive('fact')
  const given = await ask([asked('title', words, editor.getAttributes('fact').title)], buttonsOf(words))
  const title = given?.get('title')
  if (title === undefined) return
  if (isIn) editor.chain().focus().updateAttributes('fact', { title }).run()
  else
    editor
      .chain()
      .focus()
      .insertContent({ type: 'fact', attrs: { title }, content: [{ type: 'paragraph' }] })
      .run()
}

async function insertFile(editor: Editor, words: Words, files: readonly ShownFile[]) {
  const before = editor.getAttributes('picture')
  const choices = files.map(({ key, name }) => ({ value: key, label: name }))
  const choose = { ...asked('choose', words, before.file ?? choices[0]?.value), choices }
  const given = await ask([choose, asked('alt', words, before.alt)], buttonsOf(words))
  const file = files.find(({ key }) => key === given?.get('choose'))
  if (given === undefined || file === undefined) return
  const said = given.get('alt') ?? ''
  const isPicture = file.kind === 'image'
  // As in the notation: a hyphen is a picture that says nothing, and no words are words that are still missing.
  const alt = said === '-' ? '' : said === '' ? '?' : said
  const attrs = isPicture ? { file: file.key, alt } : { file: file.key, label: said || file.name }
  editor
    .chain()
    .focus()
    .insertContent({ type: isPicture ? 'picture' : 'download', attrs })
    .run()
}
