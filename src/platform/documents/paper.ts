import PDFDocument from 'pdfkit'
import type { Language } from '#values'
import { now } from '../clock.ts'
import { text } from './documents.text.ts'
import { type Line, openTypesetter, type Style, type Typesetter } from './typeset.ts'

/** A4 in points, and what is inside its margins. */
export const sheet = { left: 57, right: 538, top: 60, bottom: 770, width: 481 } as const

export const colours = { ink: '#1b2436', quiet: '#565f6f', rule: '#d5d1c8', line: '#28699c' } as const
export const styles = {
  title: { size: 22, weight: 'strong', colour: colours.ink },
  large: { size: 30, weight: 'strong', colour: colours.ink },
  second: { size: 14.5, weight: 'strong', colour: colours.ink },
  third: { size: 11.5, weight: 'strong', colour: colours.ink },
  body: { size: 10.5, weight: 'normal', colour: colours.ink },
  strong: { size: 10.5, weight: 'strong', colour: colours.ink },
  small: { size: 9, weight: 'normal', colour: colours.quiet },
  smallStrong: { size: 9, weight: 'strong', colour: colours.quiet },
} satisfies Record<string, Style>

/** What a tag is told: for heads of a table, which cells they speak for; for a picture, what it says. */
interface Tag {
  readonly scope?: 'Row' | 'Column' | undefined
  /** What a picture says, for whoever cannot see it. */
  readonly alt?: string | undefined
}
export type Element = PDFKit.PDFStructureElement

/** A document being written downwards, page after page, everything tagged or marked as page furniture. */
export interface Paper {
  readonly doc: PDFKit.PDFDocument
  readonly set: Typesetter
  /** Where the next thing begins, from the top of the page. */
  y: number
  root: Element
  /** Makes sure so much height is left; says whether that took a new page. */
  need(height: number): boolean
  /** Goes on at the top of a page on which nothing stands. */
  turn(): void
  tag(type: string, tag?: Tag): Element
  write(parent: Element, type: string, block: Block): void
  furniture(draw: () => void): void
}

export interface Block {
  readonly lines: readonly Line[]
  readonly style: Style
  readonly x?: number | undefined
  readonly y: number
  readonly width?: number | undefined
  readonly align?: 'left' | 'right' | 'center' | undefined
  readonly tag?: Tag | undefined
}

interface ToOpen {
  readonly title: string
  readonly lang: Language
  /** When it says that it was made: now, unless the same document is to be the same bytes whenever it is written. */
  readonly madeAt?: Date | undefined
}

export function openPaper({ title, lang, madeAt = now() }: ToOpen): Paper {
  const doc = new PDFDocument({
    size: 'A4',
    margin: 0,
    bufferPages: true,
    pdfVersion: '1.7',
    // The types of the library have not heard of it.
    subset: 'PDF/UA' as unknown as 'PDF/A-3a',
    tagged: true,
    displayTitle: true,
    lang: lang === 'sv' ? 'sv-SE' : 'en-GB',
    info: { Title: title, Author: 'Yrkesresan', Creator: 'Yrkesresan', CreationDate: madeAt },
  })
  const tag = (type: string, tag: Tag = {}): Element => {
    // The types of the library have not heard of scope.
    const options = Object.fromEntries(Object.entries(tag).filter(([, told]) => told !== undefined))
    return doc.struct(type, options)
  }
  const root = tag('Document')
  doc.addStructure(root)
  const paper: Paper = {
    doc,
    set: openTypesetter(doc),
    y: sheet.top,
    root,
    need(height) {
      if (paper.y + height <= sheet.bottom || paper.y === sheet.top) return false
      paper.turn()
      return true
    },
    turn() {
      if (paper.y !== sheet.top) doc.addPage()
      paper.y = sheet.top
    },
    tag,
    write(parent, type, { lines, style, x = sheet.left, y, width = sheet.width, align, tag: told }) {
      const element = tag(type, told)
      parent.add(element)
      element.add(() => paper.set.draw(lines, style, { x, y, width, align }))
      element.end()
    },
    furniture(draw) {
      doc.markContent('Artifact', { type: 'Pagination' })
      draw()
      doc.endMarkedContent()
    },
  }
  return paper
}

/** The mark: a line with the stops of a journey, one done, one here, one ahead. */
export function drawMark({ doc, set, furniture }: Paper): void {
  furniture(() => {
    const y = 47
    doc
      .lineWidth(1.6)
      .strokeColor(colours.line)
      .moveTo(sheet.left, y)
      .lineTo(sheet.left + 62, y)
      .stroke()
    doc.circle(sheet.left + 6, y, 3.4).fill(colours.line)
    doc
      .circle(sheet.left + 31, y, 4.6)
      .lineWidth(2)
      .fillAndStroke('white', colours.line)
    doc.circle(sheet.left + 31, y, 1.7).fill(colours.line)
    doc
      .circle(sheet.left + 56, y, 3.4)
      .lineWidth(1.6)
      .fillAndStroke('white', colours.line)
    set.draw(set.linesOf('Yrkesresan', styles.strong, 200), styles.strong, { x: sheet.left + 71, y: y - 7, width: 200 })
  })
}

/** The foot of every page, when their number is known: what this is, and which page of how many. */
export function drawFeet({ doc, set, furniture }: Paper, { title, lang }: { title: string; lang: Language }): void {
  const { start, count } = doc.bufferedPageRange()
  for (let page = start; page < start + count; page += 1) {
    doc.switchToPage(page)
    furniture(() => {
      const y = 795
      rule(doc, y - 8)
      const where = set.linesOf(text[lang].page(page - start + 1, count), styles.small, 120)
      const what = set.linesOf(title, styles.small, sheet.width - 130).slice(0, 1)
      set.draw(what, styles.small, { x: sheet.left, y, width: sheet.width - 130 })
      set.draw(where, styles.small, { x: sheet.right - 120, y, width: 120, align: 'right' })
    })
  }
}

export function rule(doc: PDFKit.PDFDocument, y: number, { colour = colours.rule as string, width = 0.6 } = {}): void {
  doc.lineWidth(width).strokeColor(colour).moveTo(sheet.left, y).lineTo(sheet.right, y).stroke()
}
