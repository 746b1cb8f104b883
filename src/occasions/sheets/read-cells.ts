import { Readable } from 'node:stream'
import { parse } from 'csv-parse/sync'
import readSheets from 'read-excel-file/node'
import { openArchive } from '#platform'
import { isRefusal } from '#values'
import { type CellsRefusal, mostCells, mostRows } from './sheet.rules.ts'

const mostUnpacked = 60 * 1024 * 1024

/** The cells of a workbook's first sheet, or of text with tabs, semicolons or commas, as text. */
export async function readCells(given: Buffer): Promise<string[][] | CellsRefusal> {
  if (given.length === 0) return { refused: 'nothing' }
  if (given.subarray(0, 4).toString('latin1') === '\xd0\xcf\x11\xe0') return { refused: 'oldExcel' }
  if (/^(%PDF|\x89PNG|\xff\xd8\xff|GIF8)/.test(given.subarray(0, 4).toString('latin1'))) return { refused: 'notASheet' }
  const isZip = given.subarray(0, 4).toString('latin1') === 'PK\x03\x04'
  const cells = isZip ? await cellsOfWorkbook(given) : cellsOfText(textOf(given))
  if (isRefusal(cells)) return cells
  const filled = cells.filter((row) => row.some((cell) => cell.trim() !== ''))
  if (filled.length === 0) return { refused: 'nothing' }
  // One row more than there may be occasions: the head.
  if (filled.length > mostRows + 1) return { refused: 'tooManyRows', rows: filled.length - 1, most: mostRows }
  return cells.map((row) => row.slice(0, mostCells).map((cell) => cell.slice(0, 500).replaceAll('\0', '')))
}

function textOf(given: Buffer): string {
  const text = given.toString('utf8')
  return (text.includes('\ufffd') ? given.toString('latin1') : text).replace(/^\ufeff/, '')
}

function cellsOfText(text: string): string[][] | CellsRefusal {
  const [first = ''] = text.split(/\r?\n/, 1)
  const [delimiter = ';'] = ['\t', ';', ','].toSorted((a, b) => first.split(b).length - first.split(a).length)
  try {
    return parse(text, { delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: false })
  } catch {
    return { refused: 'notASheet' }
  }
}

const parts = ['xml', 'rels', 'bin', 'vml', 'png', 'jpg', 'jpeg', 'gif', 'emf', 'wmf', 'json', '']

async function cellsOfWorkbook(given: Buffer): Promise<string[][] | CellsRefusal> {
  const source = {
    read: async (_: string, range?: { readonly start: number; readonly end: number }) =>
      Readable.from([range ? given.subarray(range.start, range.end + 1) : given]),
    size: async () => given.length,
  }
  // Unpacked into nothing once first, so that a small file that unpacks to a huge one is never held.
  const measured = await openArchive(source, 'sheet', { mostEntries: 500, mostBytes: mostUnpacked, extensions: parts })
  if (isRefusal(measured)) return { refused: 'notASheet' }
  const sheets = await readSheets(given).catch(() => [])
  const data = sheets[0]?.data
  return data ? data.map((row) => row.map(cellText)) : { refused: 'notASheet' }
}

/** A date cell as a day, a time cell as a time; all else as it reads. */
function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (!(cell instanceof Date)) return String(cell)
  const iso = cell.toISOString()
  return cell.getUTCFullYear() < 1905 ? iso.slice(11, 16) : iso.slice(0, 10)
}
