import { type Day, parseWeight, type Refusal, weight } from '#values'

export const keyKinds = ['population', 'staff', 'agreed'] as const
export type KeyKind = (typeof keyKinds)[number]

/** What a municipality counts for in a key: inhabitants, staff, or a number that was agreed. */
export interface KeyWeight {
  readonly municipalityId: number
  readonly name: string
  readonly weight: number
}

/** A key to divide seats by, as of a day. Never changed: a new one is made. */
export interface QuotaKey {
  readonly id: number
  readonly name: string
  readonly kind: KeyKind
  readonly asOf: Day
  readonly source: string
  /** Null where nobody of today made it. */
  readonly madeBy: string | null
  /** The heaviest first. */
  readonly weights: readonly KeyWeight[]
}

interface AtLine<Word extends string> extends Refusal<Word> {
  readonly line: number
  readonly written: string
}

/** What is wrong with a row, or with all of them. */
export type RowFault =
  | Refusal<'noRows'>
  | Refusal<'noWeight'>
  | (Refusal<'tooManyRows'> & { readonly rows: number })
  | AtLine<'notNameAndNumber'>
  | AtLine<'unknownMunicipality'>
  | AtLine<'notAWholeNumber'>
  | AtLine<'sumInside'>
  | (AtLine<'twice'> & { readonly first: number })

export interface FaultyRows extends Refusal<'rowsFaulty'> {
  readonly faults: readonly RowFault[]
}

export const mostRows = 300
const heaviest = 100_000_000

/**
 * Rows of a municipality and a whole number, as pasted from a sheet (tab) or a file (semicolon or comma). A first row of headings
 * and a last row of sums are not counted. Every fault names its row; one is enough to refuse them all.
 */
export function readWeights(
  text: string,
  municipalities: readonly { readonly id: number; readonly name: string }[],
): KeyWeight[] | FaultyRows {
  const rows = countedRows(text)
  if (rows.length === 0) return { refused: 'rowsFaulty', faults: [{ refused: 'noRows' }] }
  if (rows.length > mostRows) return { refused: 'rowsFaulty', faults: [{ refused: 'tooManyRows', rows: rows.length }] }
  const known = new Map(municipalities.map((one) => [simplified(one.name), one]))
  const firsts = new Map<number, number>()
  const faults: RowFault[] = []
  const weights: KeyWeight[] = []
  for (const row of rows) {
    const read = readRow(row, known)
    if ('refused' in read) {
      faults.push(read)
      continue
    }
    const first = firsts.get(read.municipalityId)
    if (first === undefined) weights.push(read)
    else faults.push({ refused: 'twice', line: row.line, written: read.name, first })
    firsts.set(read.municipalityId, first ?? row.line)
  }
  if (faults.length === 0 && weights.every((one) => one.weight === 0)) faults.push({ refused: 'noWeight' })
  return faults.length > 0 ? { refused: 'rowsFaulty', faults } : weights
}

interface Row {
  readonly line: number
  readonly written: string
  readonly cells: readonly [string, string] | undefined
}

const heading =
  /^(vikt|antal|invånare|folkmängd|befolkning|anställda|medarbetare|personal|nyckel|tal|weight|population|staff|number)\b/i
const sum = /^(summa|totalt?|sum|alla|hela länet|länet|riket)$/i

function countedRows(text: string): Row[] {
  const rows = text
    .split(/\r\n|\r|\n/)
    .map((content, index) => ({ line: index + 1, written: content.normalize('NFC').trim() }))
    .filter(({ written }) => written !== '')
    .map((row) => ({ ...row, cells: cellsOf(row.written) }))
  const [first] = rows
  const counted = first?.cells && heading.test(first.cells[1]) ? rows.slice(1) : rows
  const last = counted.at(-1)
  return last?.cells && sum.test(last.cells[0]) ? counted.slice(0, -1) : counted
}

function readRow(
  { line, written, cells }: Row,
  known: ReadonlyMap<string, { readonly id: number; readonly name: string }>,
): KeyWeight | RowFault {
  if (cells === undefined || cells[1] === '') return { refused: 'notNameAndNumber', line, written }
  if (sum.test(cells[0])) return { refused: 'sumInside', line, written: cells[0] }
  const municipality = known.get(simplified(cells[0]))
  if (municipality === undefined) return { refused: 'unknownMunicipality', line, written: cells[0] }
  const counted = readCount(cells[1])
  if (counted === undefined) return { refused: 'notAWholeNumber', line, written: cells[1] }
  return { municipalityId: municipality.id, name: municipality.name, weight: counted }
}

/** A comma parts name and number only where there is neither tab nor semicolon; what is left over must be a whole number. */
function cellsOf(written: string): [string, string] | undefined {
  if (/[\t;]/.test(written)) {
    const [name = '', count = '', ...more] = written.split(/[\t;]/).map(unquoted)
    return name !== '' && more.every((cell) => cell === '') ? [name, count] : undefined
  }
  const match = /^([^,]*[^\d\s,])\s*,\s*(.*)$/.exec(written) ?? /^(.*[^\d\s])\s+(\d.*)$/.exec(written)
  return match ? [unquoted(match[1] ?? ''), unquoted(match[2] ?? '')] : undefined
}

function unquoted(cell: string): string {
  return cell
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .replace(/\s+/g, ' ')
    .trim()
}

/** "2514 Kalix kommun" and "kalix" are the same; "Luleå" and "Lulea" are not. */
function simplified(name: string): string {
  return name
    .normalize('NFC')
    .toLocaleLowerCase('sv')
    .replace(/^\d{4}\s+/, '')
    .replace(/\s+(kommun|stad)$/, '')
    .trim()
}

/** `15 781` as a whole number; a decimal sign would be a thousand to some and a part to others. */
function readCount(written: string): number | undefined {
  const parsed = /[.,]/.test(written) ? undefined : parseWeight(written)
  if (parsed === undefined || parsed < 0n || parsed > weight(heaviest)) return undefined
  return Number(parsed / weight(1))
}
