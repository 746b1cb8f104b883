import { type Block, type List, type Paragraph, plainText, type Rich, type Run } from '../content/body.rules.ts'
import { joined } from './inline.rules.ts'

/** A node of the document that the browser's editor holds: its own JSON, as far as texts of ours need it. */
export interface RichNode {
  readonly type?: string
  readonly attrs?: Readonly<Record<string, unknown>>
  readonly content?: readonly RichNode[]
  readonly text?: string
  readonly marks?: readonly { readonly type: string; readonly attrs?: Readonly<Record<string, unknown>> }[]
}

/** Blocks as the document of the browser's editor; an empty text is one empty paragraph. */
export function documentOf(blocks: readonly Block[]): RichNode {
  const content = blocks.map(nodeOf)
  return { type: 'doc', content: content.length === 0 ? [{ type: 'paragraph' }] : content }
}

function nodeOf(block: Block): RichNode {
  switch (block.kind) {
    case 'heading':
      return { type: 'heading', attrs: { level: block.level ?? 2 }, content: inlineOf(block.text) }
    case 'paragraph':
      return { type: 'paragraph', content: inlineOf(block.text) }
    case 'list':
      return {
        type: block.ordered ? 'orderedList' : 'bulletList',
        content: block.points.map((point) => ({ type: 'listItem', content: [paragraphOf(point)] })),
      }
    case 'fact': {
      const content = block.blocks.length === 0 ? [{ type: 'paragraph' }] : block.blocks.map(nodeOf)
      return { type: 'fact', attrs: { title: block.title }, content }
    }
    case 'image':
      return { type: 'picture', attrs: { file: block.file, alt: block.alt, caption: block.caption ?? null } }
    case 'download':
      return { type: 'download', attrs: { file: block.file, label: block.label } }
    case 'table': {
      const row = (cells: readonly Rich[], type: string) => ({
        type: 'tableRow',
        content: cells.map((cell) => ({ type, content: [paragraphOf(cell)] })),
      })
      const rows = block.rows.map((cells) => row(cells, 'tableCell'))
      return { type: 'table', attrs: { caption: block.caption }, content: [row(block.head, 'tableHeader'), ...rows] }
    }
  }
}

const paragraphOf = (text: Rich): RichNode => ({ type: 'paragraph', content: inlineOf(text) })

function inlineOf(text: Rich): RichNode[] {
  const runs: readonly Run[] = typeof text === 'string' ? [{ text }] : text
  return runs.flatMap(({ text: said, mark, href }) => {
    const marks = [
      ...(href === undefined ? [] : [{ type: 'link', attrs: { href } }]),
      ...(mark === undefined ? [] : [{ type: mark === 'strong' ? 'bold' : 'italic' }]),
    ]
    return said
      .split('\n')
      .flatMap((line, index): RichNode[] => [
        ...(index > 0 ? [{ type: 'hardBreak', marks }] : []),
        ...(line === '' ? [] : [{ type: 'text', text: line, marks }]),
      ])
  })
}

/** What the editor holds, as blocks; empty paragraphs are left out, and what is emphasised twice is so once. */
export function blocksOfDocument({ content = [] }: RichNode): Block[] {
  return content.flatMap((node): Block[] => {
    const block = blockOf(node)
    return block === undefined ? [] : [block]
  })
}

const wordOf = (node: RichNode, name: string) => {
  const value = node.attrs?.[name]
  return typeof value === 'string' ? value : ''
}

function blockOf(node: RichNode): Block | undefined {
  switch (node.type) {
    case 'heading': {
      const text = plainText(richOf(node)).trim()
      return text === '' ? undefined : { kind: 'heading', text, ...(node.attrs?.level === 3 && { level: 3 as const }) }
    }
    case 'fact':
      return { kind: 'fact', title: wordOf(node, 'title'), blocks: (node.content ?? []).flatMap(textOf) }
    case 'picture': {
      const caption = wordOf(node, 'caption')
      return {
        ...{ kind: 'image', file: wordOf(node, 'file'), alt: wordOf(node, 'alt') },
        ...(caption !== '' && { caption }),
      }
    }
    case 'download':
      return { kind: 'download', file: wordOf(node, 'file'), label: wordOf(node, 'label') }
    case 'table':
      return tableOf(node)
    default:
      return textOf(node)[0]
  }
}

function textOf(node: RichNode): (Paragraph | List)[] {
  if (node.type === 'bulletList' || node.type === 'orderedList') {
    const points = (node.content ?? []).map(cellOf).filter((point) => plainText(point).trim() !== '')
    const ordered = node.type === 'orderedList'
    return points.length === 0 ? [] : [{ kind: 'list', points, ...(ordered && { ordered: true as const }) }]
  }
  const text = richOf(node)
  return plainText(text).trim() === '' ? [] : [{ kind: 'paragraph', text }]
}

function tableOf(node: RichNode): Block {
  const [head = [], ...rows] = (node.content ?? []).map((row) => (row.content ?? []).map(cellOf))
  const width = head.length
  return {
    kind: 'table',
    caption: wordOf(node, 'caption'),
    head: head.map((cell) => plainText(cell)),
    rows: rows.map((row) => [...row, ...Array<Rich>(Math.max(0, width - row.length)).fill('')]),
  }
}

/** The paragraphs of a point or a cell as one text, each on a line of its own. */
function cellOf(node: RichNode): Rich {
  const paragraphs = (node.content ?? []).map((each) => runsOf(each)).filter((runs) => runs.length > 0)
  return asRich(paragraphs.flatMap((runs, index) => (index > 0 ? [{ text: '\n' }, ...runs] : runs)))
}

const richOf = (node: RichNode): Rich => asRich(runsOf(node))

function asRich(given: readonly Run[]): Rich {
  const runs = joined(given)
  const [first] = runs
  if (first === undefined) return ''
  return runs.length === 1 && first.mark === undefined && first.href === undefined ? first.text : runs
}

function runsOf({ content = [] }: RichNode): Run[] {
  return content.flatMap((node): Run[] => {
    const text = node.type === 'hardBreak' ? '\n' : node.text
    if (text === undefined) return []
    const has = (type: string) => node.marks?.find((mark) => mark.type === type)
    const href = has('link')?.attrs?.href
    const mark = has('bold') ? ('strong' as const) : has('italic') ? ('emphasis' as const) : undefined
    return [{ text, ...(mark && { mark }), ...(typeof href === 'string' && { href }) }]
  })
}
