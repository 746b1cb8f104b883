import type { Language } from '#values'
import { drawAddressCode } from './address-code.ts'
import { colours, drawFeet, drawMark, type Element, openPaper, type Paper, rule, sheet, styles } from './paper.ts'
import { drawPart, type PdfPart } from './pdf.ts'
import type { Style } from './typeset.ts'
import { bytesOf } from './written.ts'

interface Fact {
  readonly term: string
  readonly value: string
}

/** A paper that asks for money or gives it back, all of it worded already. */
export interface InvoiceSheet {
  readonly title: string
  readonly lang: Language
  readonly madeAt: Date
  /** Whose it is, and who is to have it: the name first, then the address line by line. */
  readonly from: readonly string[]
  readonly to: { readonly label: string; readonly lines: readonly string[] }
  /** Number, days, references. */
  readonly facts: readonly Fact[]
  /** What matters most: how much, to where, until when. */
  readonly sum: { readonly label: string; readonly value: string; readonly facts: readonly Fact[] }
  readonly parts: readonly PdfPart[]
  /** Where every line is explained, to be read by a telephone. */
  readonly code: { readonly heading: string; readonly says: string; readonly address: string }
  /** What the law wants to stand there of who sends it. */
  readonly sender: readonly Fact[]
  /** On pages of their own, after the invoice itself. */
  readonly after: readonly PdfPart[]
}

const sheetStyles = {
  sum: { size: 24, weight: 'strong', colour: colours.ink },
  name: { size: 12, weight: 'strong', colour: colours.ink },
} satisfies Record<string, Style>

/** An invoice on A4: tagged (PDF/UA-1), the buyer where the window of an envelope is, the sum in a box of its own. */
export async function makeInvoiceSheet(invoice: InvoiceSheet): Promise<Buffer> {
  const paper = openPaper(invoice)
  return bytesOf(paper.doc, () => {
    drawMark(paper)
    drawHead(paper, invoice)
    drawSum(paper, invoice.sum)
    for (const part of invoice.parts) drawPart(paper, part)
    drawCode(paper, invoice.code, senderHeight(paper, invoice.sender))
    drawSender(paper, invoice.sender)
    if (invoice.after.length > 0) paper.turn()
    for (const part of invoice.after) drawPart(paper, part)
    paper.root.end()
    drawFeet(paper, invoice)
  })
}

/** On the left who sends it and the facts of it, on the right who is to have it. */
function drawHead(paper: Paper, { title, from, to, facts }: InvoiceSheet): void {
  const [half, right] = [228, 304]
  paper.y = 76
  put(paper, paper.root, { type: 'H1', text: title, style: styles.title, y: paper.y, width: 240 })
  let y = 78
  from.forEach((text, index) => {
    const style = index === 0 ? styles.strong : styles.small
    y += put(paper, paper.root, { type: 'P', text, style, x: right, y, width: sheet.right - right })
  })
  let below = Math.max(y + 16, 138)
  below += put(paper, paper.root, { type: 'P', text: to.label, style: styles.small, x: right, y: below, width: 220 })
  to.lines.forEach((text, index) => {
    const style = index === 0 ? sheetStyles.name : styles.body
    below += put(paper, paper.root, { type: 'P', text, style, x: right, y: below, width: sheet.right - right })
  })
  const end = drawFacts(paper, facts, { x: sheet.left, y: 114, width: half, term: 96 })
  paper.y = Math.max(end, below) + 16
}

interface Piece {
  readonly type: string
  readonly text: string
  readonly style: Style
  readonly x?: number
  readonly y: number
  readonly width: number
  readonly align?: 'left' | 'right'
}

/** Writes a piece of text and says how high it is. */
function put(paper: Paper, parent: Element, { type, text, style, x = sheet.left, y, width, align = 'left' }: Piece) {
  const lines = paper.set.linesOf(text, style, width)
  paper.write(parent, type, { lines, style, x, y, width, align })
  return paper.set.heightOf(lines, style)
}

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly term: number
}

/** Terms and values as a list in a column; says where it ended. */
function drawFacts(paper: Paper, facts: readonly Fact[], { x, y, width, term }: Box): number {
  const list = paper.tag('L')
  paper.root.add(list)
  let at = y
  for (const fact of facts) {
    const item = paper.tag('LI')
    list.add(item)
    const label = put(paper, item, {
      type: 'Lbl',
      text: fact.term,
      style: styles.small,
      x,
      y: at + 1.4,
      width: term - 6,
    })
    const said = { type: 'LBody', text: fact.value, style: styles.body, x: x + term, y: at, width: width - term }
    at += Math.max(label, put(paper, item, said)) + 1.5
    item.end()
  }
  list.end()
  return at
}

function drawSum(paper: Paper, { label, value, facts }: InvoiceSheet['sum']): void {
  const [top, inside, right] = [paper.y, 14, 262]
  const height = Math.max(66, facts.length * 17 + 2 * inside)
  paper.furniture(() => {
    paper.doc.rect(sheet.left, top, sheet.width, height).fill('#eef3f7')
    paper.doc.rect(sheet.left, top, 3, height).fill(colours.line)
  })
  const said = put(paper, paper.root, {
    ...{ type: 'P', text: label, style: styles.small },
    ...{ x: sheet.left + inside, y: top + inside, width: right - inside },
  })
  put(paper, paper.root, {
    ...{ type: 'P', text: value, style: sheetStyles.sum },
    ...{ x: sheet.left + inside, y: top + inside + said, width: right - inside },
  })
  drawFacts(paper, facts, { x: sheet.left + right, y: top + inside, width: sheet.width - right - inside, term: 84 })
  paper.y = top + height + 8
}

/** What comes after it, `below`, stands on the same page. */
function drawCode(paper: Paper, { heading, says, address }: InvoiceSheet['code'], below: number): void {
  const side = 68
  paper.y += 4
  paper.need(side + 14 + below)
  const { y } = paper
  const part = paper.tag('Sect')
  paper.root.add(part)
  drawAddressCode(paper, part, { address, says, x: sheet.left, y, side })
  const [x, width] = [sheet.left + side + 16, sheet.width - side - 16]
  let at = y + 2
  at += put(paper, part, { type: 'H2', text: heading, style: styles.third, x, y: at, width }) + 2
  at += put(paper, part, { type: 'P', text: says, style: styles.body, x, y: at, width }) + 2
  const lines = paper.set.linesOf(address, styles.small, width)
  const link = paper.tag('Link')
  part.add(link)
  link.add(() => paper.set.draw(lines, styles.small, { x, y: at, width }))
  // The types of the library have not heard of the tag an address belongs to.
  const tagged = { structParent: link, Contents: new String(says) } as unknown as PDFKit.Mixins.AnnotationOption
  paper.doc.link(x, at, Math.min(width, paper.set.widthOf(address, styles.small)), 13, address, tagged)
  link.end()
  part.end()
  paper.y = y + side + 14
}

function senderHeight(paper: Paper, facts: readonly Fact[]): number {
  const width = sheet.width / Math.max(1, facts.length)
  const heights = facts.map(({ value }) =>
    paper.set.heightOf(paper.set.linesOf(value, styles.small, width - 8), styles.small),
  )
  return Math.max(0, ...heights) + 13 + 12
}

/** At the foot of the invoice itself, in columns beside each other. */
function drawSender(paper: Paper, facts: readonly Fact[]): void {
  if (facts.length === 0) return
  const width = sheet.width / facts.length
  const height = senderHeight(paper, facts)
  paper.need(height)
  const top = Math.max(paper.y, sheet.bottom - height)
  paper.furniture(() => rule(paper.doc, top))
  facts.forEach((fact, index) => {
    const [x, y] = [sheet.left + index * width, top + 7]
    const said = put(paper, paper.root, {
      type: 'P',
      text: fact.term,
      style: styles.smallStrong,
      x,
      y,
      width: width - 8,
    })
    put(paper, paper.root, { type: 'P', text: fact.value, style: styles.small, x, y: y + said, width: width - 8 })
  })
  paper.y = sheet.bottom
}
