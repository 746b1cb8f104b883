import { type Party, parseWeight, type Refusal, sumWeights, type Weight, weightText } from '#values'

/** A line of the file, with its number there and its cells as written. */
export interface Row {
  readonly line: number
  readonly cells: readonly string[]
}

/** One party to share with; `written` is its weight as given, with a decimal point and without spaces. */
export interface WeightRow extends Party {
  readonly written: string
}

/** What a reader should know although the division was made. */
export type Note =
  | { readonly note: 'sum-row-left-out'; readonly name: string; readonly line: number }
  | { readonly note: 'sum-row-disagrees'; readonly name: string; readonly says: string; readonly rowsGive: string }
  | { readonly note: 'may-be-thousands'; readonly line: number; readonly written: string }
  | { readonly note: 'not-utf-8' }

type AtRow<Word extends string> = Refusal<Word> & {
  readonly line: number
  readonly name: string
  readonly written: string
}

export type WeightsRefusal =
  | (Refusal<'no-column'> & { readonly column: string; readonly found: readonly string[] })
  | (Refusal<'column-twice'> & { readonly column: string })
  | Refusal<'no-rows'>
  | (Refusal<'too-many-cells'> & { readonly line: number })
  | (Refusal<'no-name'> & { readonly line: number })
  | AtRow<'no-weight-written'>
  | AtRow<'not-a-number'>
  | AtRow<'negative-weight'>
  | (Refusal<'duplicate-name'> & { readonly line: number; readonly name: string; readonly firstLine: number })
  | (Refusal<'sum-row-inside'> & { readonly line: number; readonly name: string })
  | Refusal<'no-weight'>

/** Why a file gives no weights: as a file, or by what its rows say. */
export type FileRefusal =
  | (Refusal<'file-not-there'> & { readonly file: string })
  | (Refusal<'file-not-readable'> & { readonly file: string })
  | (Refusal<'file-too-large'> & { readonly file: string; readonly megabytes: number })
  | (Refusal<'not-text'> & { readonly file: string })
  | (Refusal<'not-csv'> & { readonly line: number })
  | WeightsRefusal

export interface Weights {
  readonly rows: readonly WeightRow[]
  readonly notes: readonly Note[]
}

interface Entry {
  readonly line: number
  readonly name: string
  readonly written: string
}

/** Finds a column by its heading, whatever its case and place; -1 when it is not there. */
export function columnNamed(header: readonly string[], column: string): number {
  return header.findIndex((heading) => headingOf(heading) === column)
}

/** Reads the rows below a header that has the columns `name` and `weight`; other columns are let be. */
export function readWeights(header: readonly string[], rows: readonly Row[]): Weights | WeightsRefusal {
  const refusal = whyNotHeader(header) ?? whyNotRows(header, rows)
  if (refusal) return refusal
  const [nameAt, weightAt] = [columnNamed(header, 'name'), columnNamed(header, 'weight')]
  const entries = rows.map(({ line, cells }) => ({
    line,
    name: (cells[nameAt] ?? '').trim().normalize('NFC'),
    written: (cells[weightAt] ?? '').trim(),
  }))
  const last = entries.at(-1)
  const sumRow = last && isSumName(last.name) ? last : undefined
  const counted = sumRow ? entries.slice(0, -1) : entries
  if (counted.length === 0) return { refused: 'no-rows' }
  const read = readEntries(counted)
  if ('refused' in read) return read
  return { rows: read, notes: [...mayBeThousands(counted), ...(sumRow ? [noteOnSum(sumRow, read)] : [])] }
}

function whyNotHeader(header: readonly string[]): WeightsRefusal | undefined {
  for (const column of ['name', 'weight']) {
    const times = header.filter((heading) => headingOf(heading) === column).length
    if (times === 0) return { refused: 'no-column', column, found: header.map((heading) => heading.trim()) }
    if (times > 1) return { refused: 'column-twice', column }
  }
  return undefined
}

function whyNotRows(header: readonly string[], rows: readonly Row[]): WeightsRefusal | undefined {
  const wide = rows.find(({ cells }) => cells.slice(header.length).some((cell) => cell.trim() !== ''))
  return wide && { refused: 'too-many-cells', line: wide.line }
}

function readEntries(entries: readonly Entry[]): WeightRow[] | WeightsRefusal {
  const lines = new Map<string, number>()
  const rows: WeightRow[] = []
  for (const { line, name, written } of entries) {
    if (name === '') return { refused: 'no-name', line }
    if (isSumName(name)) return { refused: 'sum-row-inside', line, name }
    const firstLine = lines.get(name)
    if (firstLine !== undefined) return { refused: 'duplicate-name', line, name, firstLine }
    lines.set(name, line)
    const weight = weightOf({ line, name, written })
    if (typeof weight === 'object') return weight
    rows.push({ key: name, weight, written: /^\d+(\.\d+)?$/.test(written) ? written : weightText(weight) })
  }
  return rows
}

function weightOf({ line, name, written }: Entry): Weight | WeightsRefusal {
  if (written === '') return { refused: 'no-weight-written', line, name, written }
  const weight = parseWeight(written)
  if (weight === undefined) return { refused: 'not-a-number', line, name, written }
  return weight < 0n ? { refused: 'negative-weight', line, name, written } : weight
}

/** A pasted table often ends with its own sum, which would count everything twice. */
function noteOnSum(sumRow: Entry, rows: readonly WeightRow[]): Note {
  const rowsGive = sumWeights(rows.map((row) => row.weight))
  if (sumRow.written === '' || parseWeight(sumRow.written) === rowsGive) {
    return { note: 'sum-row-left-out', name: sumRow.name, line: sumRow.line }
  }
  return { note: 'sum-row-disagrees', name: sumRow.name, says: sumRow.written, rowsGive: weightText(rowsGive) }
}

function mayBeThousands(entries: readonly Entry[]): Note[] {
  const first = entries.find(({ written }) => /^[1-9]\d{0,2}[.,]\d{3}$/.test(written))
  return first ? [{ note: 'may-be-thousands', line: first.line, written: first.written }] : []
}

/** Whether a row says that it is the sum of those above it. */
export function isSumName(name: string): boolean {
  return /^(summa|totalt?|sum)\s*:?$/i.test(name)
}

function headingOf(heading: string): string {
  return heading.trim().toLowerCase()
}
