import type { Language } from '#values'
import { fitText } from './fit-text.ts'
import { type Element, openPaper, type Paper, styles } from './paper.ts'
import type { Style } from './typeset.ts'
import { bytesOf } from './written.ts'

/** How labels lie on a sheet of A4, in millimetres. */
export interface LabelSheet {
  readonly columns: number
  readonly rows: number
  readonly width: number
  readonly height: number
  /** From the edge of the paper to the first label. */
  readonly left: number
  readonly top: number
  /** Between one label and the next. */
  readonly gapX: number
  readonly gapY: number
}

/** What stands on a label: who, from where, and, set apart, what they do here. Without a name there is a line to write on. */
export interface Label {
  readonly name: string
  readonly from: string
  readonly task?: string | undefined
}

interface Labels {
  readonly title: string
  readonly lang: Language
  readonly labels: readonly Label[]
  /** Said where there are no labels. */
  readonly empty: string
}

const point = 72 / 25.4
const a4 = { width: 210, height: 297 }

/** Whether all labels of a sheet lie on its paper. */
export function fitsA4({ columns, rows, width, height, left, top, gapX, gapY }: LabelSheet): boolean {
  const [right, bottom] = [left + columns * width + (columns - 1) * gapX, top + rows * height + (rows - 1) * gapY]
  return right <= a4.width + 0.01 && bottom <= a4.height + 0.01
}

/** Labels on sheets, from place `start` (1 is the first) on the first of them, as a tagged list of names. */
export async function makeLabels(
  { title, lang, labels, empty }: Labels,
  { sheet, start }: { readonly sheet: LabelSheet; readonly start: number },
): Promise<Buffer> {
  const paper = openPaper({ title, lang })
  return bytesOf(paper.doc, () => {
    const list = openList(paper, { labels, empty })
    const each = sheet.columns * sheet.rows
    labels.forEach((label, index) => {
      const place = start - 1 + index
      if (index > 0 && place % each === 0) paper.doc.addPage()
      drawLabel(paper, list, { label, box: boxOf(sheet, place % each) })
    })
    list.end()
    paper.root.end()
  })
}

/** A name on each sheet, to be folded in the middle and stood on a table: read from both sides, tagged once. */
export async function makeFoldedNames({ title, lang, labels, empty }: Labels): Promise<Buffer> {
  const paper = openPaper({ title, lang })
  return bytesOf(paper.doc, () => {
    const list = openList(paper, { labels, empty })
    const half = { x: 0, y: (a4.height / 2) * point, width: a4.width * point, height: (a4.height / 2) * point }
    labels.forEach((label, index) => {
      if (index > 0) paper.doc.addPage()
      drawLabel(paper, list, { label, box: half })
      paper.furniture(() => {
        paper.doc.save().rotate(180, { origin: [half.width / 2, half.y] })
        for (const { lines, style, y } of writingOn(paper, label, half)) drawCentred(paper, half, { lines, style, y })
        paper.doc.restore()
        paper.doc.lineWidth(0.4).strokeColor('#d5d1c8').dash(3, {})
        paper.doc.moveTo(0, half.y).lineTo(half.width, half.y).stroke().undash()
      })
    })
    list.end()
    paper.root.end()
  })
}

function openList(paper: Paper, { labels, empty }: Pick<Labels, 'labels' | 'empty'>): Element {
  const list = paper.tag(labels.length > 0 ? 'L' : 'Sect')
  paper.root.add(list)
  if (labels.length === 0)
    paper.write(list, 'P', { lines: paper.set.linesOf(empty, styles.body, 400), style: styles.body, y: paper.y })
  return list
}

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

function boxOf({ columns, width, height, left, top, gapX, gapY }: LabelSheet, place: number): Box {
  const [column, row] = [place % columns, Math.floor(place / columns)]
  return {
    x: (left + column * (width + gapX)) * point,
    y: (top + row * (height + gapY)) * point,
    width: width * point,
    height: height * point,
  }
}

interface Written {
  readonly lines: readonly string[]
  readonly style: Style
  readonly y: number
}

const leading = 1.36
const ink = styles.body.colour

/** Where on a label what stands: the name as large as it can, below it whence they come, at the foot what they do here. */
function writingOn({ set }: Paper, { name, from, task }: Label, { y, width, height }: Box): Written[] {
  const inside = { width: width * 0.88, top: y + height * 0.1, height: height * 0.8 }
  const smallest = Math.min(7, height * 0.1)
  const fit = (text: string, part: number, { most, weight }: { most: number; weight: Style['weight'] }) => {
    const plain = { size: 100, weight, colour: ink } as const
    const room = { width: inside.width, height: inside.height * part, most, least: smallest, leading }
    return { ...fitText(text, room, (line) => set.widthOf(line, plain) / 100), weight }
  }
  const parts = [
    fit(name === '' ? '\u00a0' : name, task === undefined ? 0.66 : 0.54, { most: height * 0.24, weight: 'strong' }),
    fit(from, 0.25, { most: height * 0.115, weight: 'normal' }),
    ...(task === undefined ? [] : [fit(task, 0.17, { most: height * 0.1, weight: 'strong' })]),
  ]
  const all = parts.reduce((sum, { lines, size }) => sum + lines.length * size * leading, 0)
  let at = inside.top + (inside.height - all) / 2
  return parts.map(({ lines, size, weight }) => {
    const written = { lines, y: at, style: { size, weight, colour: ink } }
    at += lines.length * size * leading
    return written
  })
}

function drawLabel(paper: Paper, list: Element, { label, box }: { label: Label; box: Box }): void {
  const [item, body] = [paper.tag('LI'), paper.tag('LBody')]
  list.add(item)
  item.add(body)
  for (const written of writingOn(paper, label, box)) {
    const element = paper.tag('P')
    body.add(element)
    element.add(() => drawCentred(paper, box, written))
    element.end()
  }
  body.end()
  item.end()
  if (label.name === '') paper.furniture(() => lineToWriteOn(paper, box, writingOn(paper, label, box)[1]?.y ?? box.y))
  if (label.task !== undefined)
    paper.furniture(() =>
      paper.doc.rect(box.x, box.y + box.height * 0.965, box.width, box.height * 0.035).fill('#28699c'),
    )
}

function drawCentred(paper: Paper, { x, width }: Box, { lines, style, y }: Written): void {
  const whole = lines.flatMap((line) => paper.set.linesOf(line, style, Number.POSITIVE_INFINITY))
  paper.set.draw(whole, style, { x, y, width, align: 'center' })
}

function lineToWriteOn({ doc }: Paper, { x, width, height }: Box, below: number): void {
  const at = below - height * 0.03
  doc
    .lineWidth(0.8)
    .strokeColor('#565f6f')
    .moveTo(x + width * 0.12, at)
    .lineTo(x + width * 0.88, at)
    .stroke()
}
