import { Editor } from '@tiptap/core'
import { readNotation } from '../../../src/journeys/notation/read-notation.rules.ts'
import { blocksOfDocument, documentOf, type RichNode } from '../../../src/journeys/notation/rich-document.rules.ts'
import { writeNotation } from '../../../src/journeys/notation/write-notation.rules.ts'
import { cleanPaste } from './clean-paste.ts'
import { extensions } from './schema.ts'
import { type ShownFile, toolbar, type Words } from './toolbar.ts'

/**
 * Stands a formatted text in for the field of marks, which stays in the form and is written whenever something changes. The
 * marks are one button away; a text that they cannot be read from without a fault is shown with them.
 */
export function richText(box: HTMLElement, words: Words, files: readonly ShownFile[]) {
  const area = box.querySelector('textarea')
  const label = box.querySelector('label')
  if (area === null || label === null) return
  const { id } = area
  label.id = `${id}-label`
  const place = document.createElement('div')
  place.className = 'rich'
  const editor = new Editor({
    element: place,
    extensions,
    // Its styles are in editor.css: none may stand in the page.
    injectCSS: false,
    // Its JSON is wider than what our texts need of it; what it does not know it leaves out.
    content: documentOf(readNotation(area.value).blocks) as object,
    editorProps: {
      attributes: {
        ...{ class: 'input rich-text prose', role: 'textbox', 'aria-multiline': 'true', 'aria-labelledby': label.id },
        ...(area.getAttribute('aria-describedby') && {
          'aria-describedby': area.getAttribute('aria-describedby') ?? '',
        }),
      },
      transformPastedHTML: cleanPaste,
    },
    onUpdate: () => {
      // A space that is typed before the next word is no part of the text yet.
      area.value = writeNotation(blocksOfDocument(editor.getJSON() as RichNode))
        .replace(/(&#32;)+$/gm, '')
        .trimEnd()
      area.dispatchEvent(new Event('input', { bubbles: true }))
    },
  })
  const bar = toolbar(editor, words, files)
  const swap = document.createElement('button')
  swap.type = 'button'
  swap.className = 'button button-quiet swap'
  area.after(bar, place, swap)

  const show = (isRich: boolean) => {
    area.hidden = isRich
    bar.hidden = !isRich
    place.hidden = !isRich
    swap.textContent = (isRich ? words.source : words.rich) ?? ''
    // Links to the field, from what is missing, lead to whichever of the two is there.
    area.id = isRich ? `${id}-marks` : id
    if (isRich) editor.view.dom.id = id
    else editor.view.dom.removeAttribute('id')
  }
  swap.addEventListener('click', () => {
    const isRich = area.hidden
    if (!isRich)
      editor.commands.setContent(documentOf(readNotation(area.value).blocks) as object, { emitUpdate: false })
    show(!isRich)
    if (isRich) area.focus()
    else editor.commands.focus()
  })
  label.addEventListener('click', () => {
    if (area.hidden) editor.commands.focus()
  })
  show(readNotation(area.value).faults.length === 0)
}
