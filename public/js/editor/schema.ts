import { mergeAttributes, Node } from '@tiptap/core'
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import StarterKit from '@tiptap/starter-kit'

const attribute = (name: string) => ({
  default: '',
  parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`) ?? '',
  renderHTML: (attributes: Record<string, unknown>) => ({ [`data-${name}`]: attributes[name] ?? '' }),
})

/** A box of facts; its title is changed by its button. */
const Fact = Node.create({
  name: 'fact',
  group: 'block',
  content: '(paragraph | bulletList | orderedList)+',
  isolating: true,
  addAttributes: () => ({ title: attribute('title') }),
  parseHTML: () => [{ tag: 'section[data-fact]' }],
  renderHTML: ({ HTMLAttributes }) => [
    'section',
    mergeAttributes({ 'data-fact': '', class: 'rich-fact' }, HTMLAttributes),
    0,
  ],
})

const fileNode = (name: 'picture' | 'download', words: 'alt' | 'label') =>
  Node.create({
    name,
    group: 'block',
    atom: true,
    addAttributes: () => ({ file: attribute('file'), [words]: attribute(words), caption: attribute('caption') }),
    parseHTML: () => [{ tag: `p[data-${name}]` }],
    renderHTML: ({ HTMLAttributes }) => [
      'p',
      mergeAttributes({ [`data-${name}`]: '', class: `rich-file rich-${name}` }, HTMLAttributes),
      String(HTMLAttributes[`data-${words}`] ?? ''),
    ],
  })

const CaptionedTable = Table.extend({
  addAttributes() {
    return { ...this.parent?.(), caption: attribute('caption') }
  },
  // Its own would carry widths as styles, and none may stand in the page.
  renderHTML: ({ HTMLAttributes }) => ['table', HTMLAttributes, ['tbody', 0]],
  // Its own would add a row at the last cell, and whoever has no mouse would never come out of it.
  addKeyboardShortcuts() {
    return { ...this.parent?.(), Tab: () => this.editor.commands.goToNextCell() }
  },
})

/** Just what a text of ours can hold: no nested lists, nothing emphasised in a heading, no colours, no pictures by address. */
export const extensions = [
  StarterKit.configure({
    heading: { levels: [2, 3] },
    blockquote: false,
    code: false,
    codeBlock: false,
    horizontalRule: false,
    strike: false,
    underline: false,
    listItem: false,
    link: {
      openOnClick: false,
      autolink: true,
      protocols: ['https'],
      defaultProtocol: 'https',
      HTMLAttributes: { rel: null, target: null },
    },
  }),
  Node.create({
    name: 'listItem',
    content: 'paragraph',
    defining: true,
    parseHTML: () => [{ tag: 'li' }],
    renderHTML: () => ['li', 0],
    addKeyboardShortcuts() {
      return { Enter: () => this.editor.commands.splitListItem(this.name) }
    },
  }),
  Fact,
  fileNode('picture', 'alt'),
  fileNode('download', 'label'),
  CaptionedTable.configure({ resizable: false }),
  TableRow,
  TableHeader.extend({ content: 'paragraph+' }),
  TableCell.extend({ content: 'paragraph+' }),
]
