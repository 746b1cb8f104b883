import { readFile, stat } from 'node:fs/promises'
import { CsvError, parse } from 'csv-parse/sync'
import { isRefusal } from '#values'
import { columnNamed, type FileRefusal, type Note, type Row, readWeights, type Weights } from './weights.rules.ts'

const megabytes = 10
const longestHeading = 10_000
const delimiters = [',', ';', '\t']

/** Names and weights from a CSV file with comma, semicolon or tab, in UTF-8, UTF-16 or the older Windows encoding. */
export async function readWeightsFile(file: string): Promise<Weights | FileRefusal> {
  const bytes = await readBytes(file)
  if (isRefusal(bytes)) return bytes
  const decoded = decode(bytes)
  if (decoded === undefined) return { refused: 'not-text', file }
  const rows = readRows(decoded.text)
  if (isRefusal(rows)) return rows
  const [header, ...below] = rows
  const weights = header ? readWeights(header.cells, below) : ({ refused: 'no-rows' } as const)
  return 'refused' in weights ? weights : { ...weights, notes: [...decoded.notes, ...weights.notes] }
}

async function readBytes(file: string): Promise<Uint8Array | FileRefusal> {
  const found = await stat(file).catch(() => undefined)
  if (!found) return { refused: 'file-not-there', file }
  if (!found.isDirectory() && found.size > megabytes * 1_000_000) return { refused: 'file-too-large', file, megabytes }
  return readFile(file).catch(() => ({ refused: 'file-not-readable', file }) as const)
}

function decode(bytes: Uint8Array): { text: string; notes: Note[] } | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), notes: [] }
  if (bytes.includes(0)) return undefined
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), notes: [] }
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), notes: [{ note: 'not-utf-8' }] }
  }
}

function readRows(text: string): Row[] | FileRefusal {
  const rows: Row[] = []
  const keep = (cells: string[], { lines }: { readonly lines: number }) => {
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ line: lines, cells })
    return null
  }
  try {
    parse(text, { delimiter: delimiterOf(text), relax_column_count: true, on_record: keep })
  } catch (problem) {
    if (problem instanceof CsvError) return { refused: 'not-csv', line: Number(problem.lines) }
    throw problem
  }
  return rows
}

/** The one under which the heading has both columns; else the one that divides it most, for the refusal to show. */
function delimiterOf(text: string): string {
  const heading = /^.*\S.*$/m.exec(text)?.[0].slice(0, longestHeading).replaceAll('"', '') ?? ''
  const divided = delimiters.map((delimiter) => ({
    delimiter,
    cells: parse(heading, { delimiter, relax_column_count: true, to: 1 })[0] ?? [],
  }))
  const fits = divided.find(({ cells }) => ['name', 'weight'].every((column) => columnNamed(cells, column) >= 0))
  return (fits ?? divided.reduce((most, one) => (one.cells.length > most.cells.length ? one : most))).delimiter
}
