import { colours, type Element, type Paper, rule, sheet, styles } from './paper.ts'
import type { Line, Style } from './typeset.ts'

export interface PdfColumn {
  readonly head: string
  /** Figures stand to the right, digit under digit; a column to write in by hand is as wide as can be. */
  readonly align?: 'number' | 'by-hand' | undefined
}

/** The first column names its row; `foot` is the sum. */
export interface PdfTable {
  readonly kind: 'table'
  readonly caption: string
  readonly columns: readonly PdfColumn[]
  readonly rows: readonly (readonly string[])[]
  readonly foot?: readonly string[] | undefined
  /** Rows are at least so high, in points, where one writes in them. */
  readonly rowHeight?: number | undefined
}

const gap = 14
const padding = 4.5
/** So narrow may a column be in which one writes by hand, and so wide does it wish to be. */
const byHand = { least: 84, most: 190 }

interface Placed {
  readonly x: number
  readonly width: number
  readonly align: 'left' | 'right'
  readonly isByHand: boolean
}
type Kind = 'head' | 'body' | 'foot'
const styleOf: Record<Kind, Style> = { head: styles.smallStrong, body: styles.body, foot: styles.strong }

/** A table with its caption, its head again on each page, its rows whole, and its sum visibly the sum. */
export function drawTable(paper: Paper, table: PdfTable): void {
  const columns = placesOf(paper, table)
  const caption = paper.set.linesOf(table.caption, styles.third, sheet.width)
  const captionHeight = paper.set.heightOf(caption, styles.third)
  paper.y += 6
  paper.need(captionHeight + 70)
  const element = paper.tag('Table')
  paper.root.add(element)
  paper.write(element, 'Caption', { lines: caption, style: styles.third, y: paper.y })
  paper.y += captionHeight + 3
  const heads = table.columns.map(({ head }) => head)
  const group = (type: string, kind: Kind, rows: readonly (readonly string[])[]) => {
    const part = paper.tag(type)
    element.add(part)
    for (const row of rows)
      drawRow(paper, { part, columns, kind, cells: row, heads, least: kind === 'body' ? table.rowHeight : 0 })
    part.end()
  }
  group('THead', 'head', [heads])
  group('TBody', 'body', table.rows)
  if (table.foot) group('TFoot', 'foot', [table.foot])
  element.end()
  paper.y += 12
}

interface RowToDraw {
  readonly part: Element
  readonly columns: readonly Placed[]
  readonly kind: Kind
  readonly cells: readonly string[]
  readonly heads: readonly string[]
  readonly least: number | undefined
}

function drawRow(paper: Paper, { part, columns, kind, cells, heads, least = 0 }: RowToDraw): void {
  const set = (texts: readonly string[], style: Style) =>
    columns.map(({ width }, index) => paper.set.linesOf(texts[index] ?? '', style, width))
  const heightOf = (lines: readonly (readonly Line[])[], style: Style) =>
    Math.max(...lines.map((cell) => paper.set.heightOf(cell, style))) + 2 * padding
  const style = styleOf[kind]
  const lines = set(cells, style)
  const height = Math.max(least, heightOf(lines, style))
  if (paper.need(height) && kind !== 'head') {
    const again = set(heads, styles.smallStrong)
    paper.furniture(() => {
      again.forEach((cell, index) => {
        const place = columns[index]
        if (place) paper.set.draw(cell, styles.smallStrong, { ...place, y: paper.y + padding })
      })
    })
    paper.y += heightOf(again, styles.smallStrong)
    edge(paper, 'head')
  }
  if (kind === 'foot') edge(paper, 'foot')
  const row = paper.tag('TR')
  part.add(row)
  columns.forEach((place, index) => {
    const scope = kind === 'head' ? ('Column' as const) : index === 0 ? ('Row' as const) : undefined
    paper.write(row, scope ? 'TH' : 'TD', {
      ...place,
      lines: lines[index] ?? [],
      style,
      y: paper.y + padding,
      tag: { scope },
    })
  })
  row.end()
  paper.furniture(() => partColumns(paper, columns, height))
  paper.y += height
  if (kind !== 'foot') edge(paper, kind)
}

/** Before each column to write in, so that one sees where one's name goes. */
function partColumns({ doc, y }: Paper, columns: readonly Placed[], height: number): void {
  for (const { x, isByHand } of columns) {
    if (isByHand)
      doc
        .lineWidth(0.6)
        .strokeColor(colours.rule)
        .moveTo(x - gap / 2, y)
        .lineTo(x - gap / 2, y + height)
        .stroke()
  }
}

function edge({ doc, furniture, y }: Paper, kind: Kind): void {
  furniture(() => rule(doc, y, kind === 'body' ? {} : { colour: colours.ink, width: kind === 'foot' ? 1.1 : 0.8 }))
}

/** Figures get the width they need; text shares what is left, no column narrower than its longest word. */
function placesOf({ set }: Paper, { columns, rows, foot }: PdfTable): Placed[] {
  const widest = (text: string, style: Style) => set.widthOf(text, style) + 1
  const longestWord = (text: string, style: Style) => Math.max(0, ...text.split(' ').map((word) => widest(word, style)))
  const wishes = columns.map(({ head, align }, index) => {
    if (align === 'by-hand') return { ...byHand, align }
    const cells = [...rows.map((row) => row[index] ?? '')].map((cell) => ({ cell, style: styles.body as Style }))
    if (foot) cells.push({ cell: foot[index] ?? '', style: styles.strong })
    const least = Math.max(
      longestWord(head, styles.smallStrong),
      ...cells.map(({ cell, style }) => (align === 'number' ? widest : longestWord)(cell, style)),
    )
    const most = Math.max(widest(head, styles.smallStrong), ...cells.map(({ cell, style }) => widest(cell, style)))
    return {
      least,
      most: align === 'number' ? Math.max(least, Math.min(most, least * 1.6)) : Math.max(most, least),
      align,
    }
  })
  const room = sheet.width - gap * (columns.length - 1)
  const widths = fit(wishes, room)
  let x: number = sheet.left
  return wishes.map(({ align }, index) => {
    const width = widths[index] ?? 0
    const place = {
      x,
      width,
      align: align === 'number' ? ('right' as const) : ('left' as const),
      isByHand: align === 'by-hand',
    }
    x += width + gap
    return place
  })
}

interface Wish {
  readonly least: number
  readonly most: number
  readonly align: 'number' | 'by-hand' | undefined
}

/** Figures first get all they wish; when even that is too much, every column gives way alike. */
function fit(wishes: readonly Wish[], room: number): number[] {
  const all = (pick: (wish: Wish) => number) => wishes.reduce((width, wish) => width + pick(wish), 0)
  const firm = ({ least, most, align }: Wish) => (align === 'number' ? most : least)
  const [least, most] = [all(firm), all((wish) => wish.most)]
  if (least >= room) return wishes.map((wish) => (firm(wish) * room) / least)
  if (most > room)
    return wishes.map((wish) => firm(wish) + ((wish.most - firm(wish)) * (room - least)) / (most - least))
  const texts = wishes.filter(({ align }) => align !== 'number').length
  return wishes.map((wish) => wish.most + (wish.align === 'number' ? 0 : (room - most) / Math.max(texts, 1)))
}
