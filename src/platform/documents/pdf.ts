import type { Language } from '#values'
import { colours, drawFeet, drawMark, openPaper, type Paper, sheet, styles } from './paper.ts'
import { drawTable, type PdfTable } from './pdf-table.ts'
import type { Style } from './typeset.ts'
import { bytesOf } from './written.ts'

/** What a document is made of, from the top down. The title stands above them all and is not among them. */
export type PdfPart =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** Large: the name on a certificate. */
  | { readonly kind: 'large'; readonly text: string }
  /** Set apart and small: a condition, a source, how to check. */
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'list'; readonly points: readonly string[]; readonly isOrdered: boolean }
  | { readonly kind: 'facts'; readonly facts: readonly { readonly term: string; readonly value: string }[] }
  /** What follows begins on a new page, unless one was just begun. */
  | { readonly kind: 'new-page' }
  | PdfTable

interface PdfDocument {
  readonly title: string
  readonly lang: Language
  readonly parts: readonly PdfPart[]
  /** When it says that it was made; now, unless it is to be the same bytes whenever it is written. */
  readonly madeAt?: Date | undefined
}

/** A tagged PDF (PDF/UA-1), A4, with language, title, embedded fonts, heads repeated and pages numbered. */
export async function makePdf({ title, lang, parts, madeAt }: PdfDocument): Promise<Buffer> {
  const paper = openPaper({ title, lang, madeAt })
  return bytesOf(paper.doc, () => {
    drawMark(paper)
    paper.y = 76
    writeBlock(paper, 'H1', { text: title, style: styles.title, after: 10 })
    for (const part of parts) drawPart(paper, part)
    paper.root.end()
    drawFeet(paper, { title, lang })
  })
}

/** One part beneath what is written already. */
export function drawPart(paper: Paper, part: PdfPart): void {
  if (part.kind === 'note') drawNote(paper, part.text)
  else if (part.kind === 'facts') drawFacts(paper, part.facts)
  else if (part.kind === 'list') drawList(paper, part)
  else if (part.kind === 'table') drawTable(paper, part)
  else if (part.kind === 'new-page') paper.turn()
  else {
    const { before, ...block } = blockOf(part)
    paper.y += before
    writeBlock(paper, part.kind === 'heading' ? `H${part.level}` : 'P', { text: part.text, ...block })
  }
}

function blockOf(part: Exclude<PdfPart, { kind: 'note' | 'list' | 'facts' | 'table' | 'new-page' }>) {
  if (part.kind === 'paragraph') return { before: 0, style: styles.body, after: 7, measure: 410 }
  if (part.kind === 'large') return { before: 6, style: styles.large, after: 10 }
  return part.level === 2
    ? { before: 10, style: styles.second, after: 4, keep: 50 }
    : { before: 4, style: styles.third, after: 4, keep: 50 }
}

interface ToWrite {
  readonly text: string
  readonly style: Style
  readonly after: number
  /** So much must follow on the same page. */
  readonly keep?: number | undefined
  readonly measure?: number | undefined
}

/** Text that may run over several pages, line by line, as one element. */
function writeBlock(
  paper: Paper,
  type: string,
  { text, style, after, keep = 0, measure = sheet.width }: ToWrite,
): void {
  const lines = paper.set.linesOf(text, style, measure)
  const one = paper.set.heightOf(lines.slice(0, 1), style)
  paper.need(Math.min(lines.length, 3) * one + keep)
  const element = paper.tag(type)
  paper.root.add(element)
  for (let at = 0; at < lines.length; ) {
    paper.need(one)
    const fits = Math.max(1, Math.floor((sheet.bottom - paper.y) / one))
    const here = lines.slice(at, at + fits)
    const { y } = paper
    element.add(() => paper.set.draw(here, style, { x: sheet.left, y, width: measure }))
    paper.y += paper.set.heightOf(here, style)
    at += fits
  }
  element.end()
  paper.y += after
}

function drawNote(paper: Paper, text: string): void {
  const lines = paper.set.linesOf(text, styles.small, 410)
  const height = paper.set.heightOf(lines, styles.small)
  paper.y += 4
  paper.need(height)
  paper.furniture(() => paper.doc.rect(sheet.left, paper.y, 2, height).fill(colours.rule))
  paper.write(paper.root, 'P', { lines, style: styles.small, x: sheet.left + 11, y: paper.y, width: 410 })
  paper.y += height + 10
}

/** Points with a dot or a number before each, broken between points and never within one shorter than a page. */
function drawList(paper: Paper, { points, isOrdered }: Extract<PdfPart, { kind: 'list' }>): void {
  const list = paper.tag('L')
  paper.root.add(list)
  points.forEach((point, index) => {
    const label = paper.set.linesOf(isOrdered ? `${index + 1}.` : '•', styles.body, 18)
    const body = paper.set.linesOf(point, styles.body, 392)
    const height = paper.set.heightOf(body, styles.body) + 2
    paper.need(height)
    const item = paper.tag('LI')
    list.add(item)
    paper.write(item, 'Lbl', { lines: label, style: styles.body, y: paper.y, width: 18 })
    paper.write(item, 'LBody', { lines: body, style: styles.body, x: sheet.left + 18, y: paper.y, width: 392 })
    item.end()
    paper.y += height
  })
  list.end()
  paper.y += 5
}

/** Terms and what they are, as a list whose labels are the terms. */
function drawFacts(paper: Paper, facts: readonly { readonly term: string; readonly value: string }[]): void {
  const list = paper.tag('L')
  paper.root.add(list)
  const widest = Math.max(...facts.map(({ term }) => paper.set.widthOf(term, styles.small)))
  const termWidth = Math.min(Math.max(widest + 4, 90), 190)
  for (const { term, value } of facts) {
    const [label, body] = [
      paper.set.linesOf(term, styles.small, termWidth),
      paper.set.linesOf(value, styles.body, sheet.width - termWidth - 14),
    ]
    const height = Math.max(paper.set.heightOf(label, styles.small), paper.set.heightOf(body, styles.body)) + 3
    paper.need(height)
    const item = paper.tag('LI')
    list.add(item)
    paper.write(item, 'Lbl', { lines: label, style: styles.small, y: paper.y + 1.6, width: termWidth })
    paper.write(item, 'LBody', { lines: body, style: styles.body, x: sheet.left + termWidth + 14, y: paper.y })
    item.end()
    paper.y += height
  }
  list.end()
  paper.y += 8
}
