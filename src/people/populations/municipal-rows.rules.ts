import { parseWeight, type Refusal, type Weight, weight } from '#values'

/** A municipality as a row may name it: by its name or its code. */
export interface NamedMunicipality {
  readonly id: number
  readonly name: string
  readonly municipalityCode: string | null
}

/** A row that was read. */
export interface MunicipalRow {
  readonly municipalityId: number
  readonly name: string
  readonly weight: Weight
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
  | AtLine<'notANumber'>
  | AtLine<'sumInside'>
  | (AtLine<'twice'> & { readonly first: number })

export interface MunicipalRows {
  readonly rows: readonly MunicipalRow[]
  readonly faults: readonly RowFault[]
  /** A last row of sums that was pasted along; it is not counted, but said if it disagrees. */
  readonly sum: Weight | undefined
}

export const mostRows = 400
const heaviest = weight(100_000_000)

interface Asked {
  readonly municipalities: readonly NamedMunicipality[]
  /** People are counted whole; a number that was agreed may have up to six decimals. */
  readonly numbers: 'whole' | 'decimal'
}

/**
 * Rows of a municipality (name, or code, or both) and a number, as pasted from a sheet (tab) or a file (semicolon). A first
 * row of headings and a last row of sums are not counted. Every fault names its row; one is enough to refuse them all.
 */
export function readMunicipalRows(text: string, { municipalities, numbers }: Asked): MunicipalRows {
  const { rows, sum } = countedRows(text)
  if (rows.length === 0) return { rows: [], faults: [{ refused: 'noRows' }], sum }
  if (rows.length > mostRows) return { rows: [], faults: [{ refused: 'tooManyRows', rows: rows.length }], sum }
  const known = namesOf(municipalities)
  const firsts = new Map<number, number>()
  const read = rows.map((row) => {
    const found = readRow(row, known, numbers)
    if ('refused' in found) return found
    const first = firsts.get(found.municipalityId)
    firsts.set(found.municipalityId, first ?? row.line)
    return first === undefined ? found : { refused: 'twice' as const, line: row.line, written: found.name, first }
  })
  const faults = read.flatMap((one): RowFault[] => ('refused' in one ? [one] : []))
  const kept = read.flatMap((one) => ('refused' in one ? [] : [one]))
  if (faults.length === 0 && kept.every((one) => one.weight === 0n)) faults.push({ refused: 'noWeight' })
  return { rows: kept, faults, sum }
}

interface Row {
  readonly line: number
  readonly written: string
  readonly cells: readonly [string, string] | undefined
}

const heading =
  /^(vikt|antal|invånare|folkmängd|befolkning|anställda|medarbetare|personal|nyckel|andel|tal|weight|population|staff|number|inhabitants)\b/i
const sumName = /^(summa|totalt?|sum|alla|hela länet|länet|riket)$/i

function countedRows(text: string): { rows: Row[]; sum: Weight | undefined } {
  const all = text
    .split(/\r\n|\r|\n/)
    .map((content, index) => ({ line: index + 1, written: content.normalize('NFC').trim() }))
    .filter(({ written }) => written.replace(/[;\t]/g, '') !== '')
    .map((row) => ({ ...row, cells: cellsOf(row.written) }))
  const [first] = all
  const counted = first?.cells && heading.test(first.cells[1]) ? all.slice(1) : all
  const last = counted.at(-1)
  if (last?.cells === undefined || !sumName.test(last.cells[0])) return { rows: counted, sum: undefined }
  return { rows: counted.slice(0, -1), sum: parseWeight(last.cells[1]) }
}

function namesOf(municipalities: readonly NamedMunicipality[]): Map<string, NamedMunicipality> {
  return new Map(
    municipalities.flatMap((one) => [
      [simplified(one.name), one],
      ...(one.municipalityCode === null ? [] : [[one.municipalityCode, one] as const]),
    ]),
  )
}

function readRow(
  { line, written, cells }: Row,
  known: ReadonlyMap<string, NamedMunicipality>,
  numbers: Asked['numbers'],
): MunicipalRow | RowFault {
  if (cells === undefined || cells[1] === '') return { refused: 'notNameAndNumber', line, written }
  const [name, number] = cells
  if (sumName.test(name)) return { refused: 'sumInside', line, written: name }
  const municipality = known.get(simplified(name))
  if (municipality === undefined) return { refused: 'unknownMunicipality', line, written: name }
  const counted = readNumber(number, numbers)
  if (counted === undefined)
    return { refused: numbers === 'decimal' ? 'notANumber' : 'notAWholeNumber', line, written: number }
  return { municipalityId: municipality.id, name: municipality.name, weight: counted }
}

/** The name (or code) and the number; a code in a column of its own before the name is left out. */
function cellsOf(written: string): [string, string] | undefined {
  if (!/[\t;]/.test(written)) {
    const match = /^(.*[^\d\s,])\s*[,\s]\s*(\d[\d\s.,]*)$/.exec(written) ?? /^(\d{4})\s+(\d[\d\s.,]*)$/.exec(written)
    return match ? [unquoted(match[1] ?? ''), unquoted(match[2] ?? '')] : undefined
  }
  const cells = written.split(/[\t;]/).map(unquoted)
  const [first = '', second = '', ...more] = cells.length > 2 && /^\d{4}$/.test(cells[0] ?? '') ? cells.slice(1) : cells
  return first !== '' && more.every((cell) => cell === '') ? [first, second] : undefined
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

/** `15 781`; decimals only where a number was agreed, since a point is a thousand to some and a part to others. */
function readNumber(written: string, numbers: Asked['numbers']): Weight | undefined {
  const isPlain = numbers === 'decimal' ? /^[\d\s]+([.,]\d{1,6})?$/.test(written) : /^[\d\s]+$/.test(written)
  const parsed = isPlain ? parseWeight(written) : undefined
  return parsed === undefined || parsed < 0n || parsed > heaviest ? undefined : parsed
}
