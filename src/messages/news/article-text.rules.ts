/** Words of a line: plain, or a link. */
export type Piece = string | { readonly text: string; readonly href: string }

export type TextBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly lines: readonly (readonly Piece[])[] }
  | { readonly kind: 'list' | 'numbered' | 'boxes'; readonly lines: readonly (readonly Piece[])[] }

type LineKind = TextBlock['kind'] | 'blank'

const marks: readonly [RegExp, LineKind][] = [
  [/^#+ +/, 'heading'],
  [/^\[ ?\] +/, 'boxes'],
  [/^[-*•] +/, 'list'],
  [/^\d{1,2}[.)] +/, 'numbered'],
]

/**
 * Text as it is written in a mail: a blank line between paragraphs, "# " before a heading, "- " before what is listed, "1. " when
 * the order matters, "[ ] " before what is ticked on paper, [words](address) for a link. Nothing that is typed is lost or refused.
 */
export function readText(text: string): TextBlock[] {
  const blocks: TextBlock[] = []
  let before: LineKind = 'blank'
  for (const typed of text.replaceAll('\r\n', '\n').split('\n')) {
    const { kind, line } = readLine(typed.trim())
    const last = blocks.at(-1)
    if (kind === 'heading') blocks.push({ kind, text: line })
    else if (kind !== 'blank') {
      const isSame = before === kind && last !== undefined && last.kind !== 'heading'
      const lines = [...(isSame ? last.lines : []), piecesOf(line)]
      blocks.splice(isSame ? -1 : blocks.length, isSame ? 1 : 0, { kind, lines })
    }
    before = kind
  }
  return blocks
}

function readLine(typed: string): { kind: LineKind; line: string } {
  if (typed === '') return { kind: 'blank', line: '' }
  const mark = marks.find(([pattern]) => pattern.test(typed))
  return mark ? { kind: mark[1], line: typed.replace(mark[0], '') } : { kind: 'paragraph', line: typed }
}

const link = /\[([^[\]]{1,200})\]\(([^()\s]{1,500})\)|(https?:\/\/[^\s<>"]{1,500})/g

/** A line with its links; an address that leads anywhere odd stays words. */
function piecesOf(line: string): Piece[] {
  const pieces: Piece[] = []
  let read = 0
  for (const match of line.matchAll(link)) {
    const [whole, words, named, bare = ''] = match
    const ending = named === undefined ? (/[.,;:!?)]+$/.exec(bare)?.[0] ?? '') : ''
    const href = named ?? bare.slice(0, bare.length - ending.length)
    if (!isSafe(href)) continue
    if (match.index > read) pieces.push(line.slice(read, match.index))
    pieces.push({ text: words ?? href, href })
    read = match.index + whole.length - ending.length
  }
  return read < line.length ? [...pieces, line.slice(read)] : pieces
}

function isSafe(href: string): boolean {
  return /^(https?:\/\/[^\s/]|mailto:[^\s]+@|tel:\+?\d)/i.test(href) || /^\/(?![/\\])/.test(href)
}

/** The first words of a text, without marks, to tell what it is about. */
export function opening(text: string): string {
  const first = readText(text).find((block) => block.kind === 'paragraph')
  if (first === undefined) return ''
  return first.lines
    .map((line) => line.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join(''))
    .join(' ')
}
