import writeSheet, { type CellObject, type Sheet } from 'write-excel-file/node'
import type { Day } from '#values'

/** What a column holds decides what a spreadsheet takes its cells for: text stays text, whatever it begins with. */
export interface XlsxColumn {
  readonly head: string
  /** Money is kronor as decimal text, `1250.50`: no öre is lost on the way to a cell. */
  readonly kind: 'text' | 'number' | 'money' | 'day'
  /** In letters of ordinary size; left out, as wide as what stands in it. */
  readonly width?: number | undefined
}

/** A cell is what its column says, or nothing. */
export type XlsxCell = string | number | Day | null

export interface XlsxSheet {
  readonly name: string
  readonly columns: readonly XlsxColumn[]
  readonly rows: readonly (readonly XlsxCell[])[]
  /** Lines above the table: what this is, and when it was made. */
  readonly above?: readonly string[] | undefined
}

/** A workbook: typed cells, a head that stays in sight, columns as wide as what they hold, nothing that runs as a formula. */
export async function xlsxOf(sheets: readonly XlsxSheet[]): Promise<Buffer> {
  const names = namesOf(sheets)
  const drawn = sheets.map((sheet, index): Sheet<Buffer> => drawSheet(sheet, names[index] ?? `${index + 1}`))
  return writeSheet(drawn, { fontFamily: 'Calibri', fontSize: 11 }).toBuffer()
}

function drawSheet({ columns, rows, above = [] }: XlsxSheet, name: string): Sheet<Buffer> {
  const lines = above.map((line, index) => [{ ...textCell(line), ...(index === 0 ? strong : {}) }])
  const apart = above.length > 0 ? [[null]] : []
  const head = columns.map((column) => ({
    ...textCell(column.head),
    ...strong,
    ...headLine,
    wrap: true,
    align: column.kind === 'number' || column.kind === 'money' ? ('right' as const) : ('left' as const),
  }))
  return {
    sheet: name,
    data: [
      ...lines,
      ...apart,
      head,
      ...rows.map((row) => columns.map((column, at) => cellOf(column, row[at] ?? null))),
    ],
    columns: columns.map((column, at) => ({ width: column.width ?? widthOf(column, rows, at) })),
    stickyRowsCount: lines.length + apart.length + 1,
    orientation: 'landscape',
  }
}

const strong = { fontWeight: 'bold' } as const
const headLine = { bottomBorderStyle: 'thin', bottomBorderColor: '#1b2436' } as const

function cellOf({ kind }: XlsxColumn, cell: XlsxCell): CellObject | null {
  if (cell === null || cell === '') return null
  if (kind === 'number' && typeof cell === 'number') return { value: cell, type: Number, format: '0' }
  if (kind === 'money') return { value: Number(cell), type: Number, format: '#,##0.00' }
  if (kind === 'day') return { value: new Date(`${cell}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' }
  return textCell(String(cell))
}

/** The format `@` keeps it text also for whoever edits the cell and leaves it. */
function textCell(text: string): CellObject {
  const plain = withoutControls(text)
  // The library looks texts up among the properties of an object, where a few words always are.
  return { value: plain in {} ? `${plain}\u00a0` : plain, type: String, format: '@' }
}

/** A file of XML may not hold them, and a spreadsheet that meets one opens nothing. */
function withoutControls(text: string): string {
  return [...text]
    .filter((letter) => letter >= ' ' || letter === '\n' || letter === '\t')
    .join('')
    .replace(/[\ufffe\uffff]/g, '')
    .toWellFormed()
}

const [narrowest, widest] = [8, 60]

function widthOf({ head, kind }: XlsxColumn, rows: XlsxSheet['rows'], at: number): number {
  const longest = Math.max(head.length, ...rows.map((row) => String(row[at] ?? '').length))
  return Math.min(widest, Math.max(kind === 'day' ? 12 : narrowest, longest + 2))
}

/** Names of sheets are at most 31 letters, without these signs, and no two alike. */
function namesOf(sheets: readonly XlsxSheet[]): string[] {
  const names: string[] = []
  for (const [index, { name }] of sheets.entries()) {
    const plain =
      withoutControls(name)
        .replace(/[[\]:*?/\\]/g, ' ')
        .replace(/^'+|'+$/g, '')
        .slice(0, 31)
        .trim() || `${index + 1}`
    const taken = names.some((one) => one.toLowerCase() === plain.toLowerCase())
    names.push(taken ? `${plain.slice(0, 26)} (${index + 1})` : plain)
  }
  return names
}
