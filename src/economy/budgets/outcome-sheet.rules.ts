import { type Day, krFromText, type Ore } from '#values'
import type { Kind, NewOutcome, Side } from './budget.rules.ts'

export type SheetFault = 'notADay' | 'notAnAmount' | 'noText' | 'unknownKind' | 'tooLong'

/** A row of a sheet that cannot be put in, by its number in the sheet. */
export interface FaultyRow {
  readonly row: number
  readonly fault: SheetFault
  readonly said: string
}

export type ReadSheet =
  | { readonly rows: readonly NewOutcome[] }
  | { readonly faults: readonly FaultyRow[] }
  | { readonly missing: readonly Column[] }

export type Column = 'day' | 'text' | 'amount' | 'kind'

const heads: Readonly<Record<Column, readonly string[]>> = {
  day: ['datum', 'date', 'dag', 'bokföringsdatum', 'verifikationsdatum'],
  text: ['text', 'beskrivning', 'description', 'verifikationstext', 'vad'],
  amount: ['belopp', 'amount', 'summa', 'kr', 'belopp kr'],
  kind: ['slag', 'kind', 'typ', 'konto', 'kategori'],
}
const columns: readonly Column[] = ['day', 'text', 'amount', 'kind']
const longestText = 200

interface Words {
  /** What kinds are called in either language, in small letters. */
  readonly kinds: ReadonlyMap<string, { readonly side: Side; readonly kind: Kind }>
  readonly readDay: (text: string) => Day | undefined
}

/**
 * Rows of what things came to, by a sheet's own head: date, text, amount and kind, in any order. All or none: a row that
 * cannot be read is told by its number, and then nothing is put in.
 */
export function readOutcomeSheet(cells: readonly (readonly string[])[], words: Words): ReadSheet {
  const [head = [], ...body] = cells
  const places = new Map(
    columns.map((column) => [column, head.findIndex((cell) => heads[column].includes(plain(cell)))]),
  )
  const missing = columns.filter((column) => (places.get(column) ?? -1) < 0)
  if (missing.length > 0) return { missing }
  const read = body
    .map((row, at) => ({ row: at + 2, cell: (column: Column) => (row[places.get(column) ?? 0] ?? '').trim() }))
    .filter(({ cell }) => columns.some((column) => cell(column) !== ''))
    .map(({ row, cell }) => readRow(row, { cell, words }))
  const faults = read.flatMap((one) => ('fault' in one ? [one] : []))
  return faults.length > 0 ? { faults } : { rows: read.flatMap((one) => ('fault' in one ? [] : [one])) }
}

function readRow(
  row: number,
  { cell, words }: { cell: (column: Column) => string; words: Words },
): NewOutcome | FaultyRow {
  const onDay = words.readDay(cell('day'))
  const amountOre = amountFrom(cell('amount'))
  const found = words.kinds.get(plain(cell('kind')))
  if (onDay === undefined) return { row, fault: 'notADay', said: cell('day') }
  if (cell('text') === '') return { row, fault: 'noText', said: '' }
  if (cell('text').length > longestText) return { row, fault: 'tooLong', said: cell('text').slice(0, 40) }
  if (amountOre === undefined) return { row, fault: 'notAnAmount', said: cell('amount') }
  if (found === undefined) return { row, fault: 'unknownKind', said: cell('kind') }
  return { ...found, onDay, text: cell('text'), amountOre }
}

/** An amount of kronor that is not nothing; negative where money came back. */
export function amountFrom(text: string): Ore | undefined {
  const amount = krFromText(text.replace(/\u2212/g, '-'))
  return amount === undefined || amount === 0 ? undefined : amount
}

function plain(cell: string): string {
  return cell.trim().toLocaleLowerCase('sv').replace(/\s+/g, ' ').replace(/[:.]$/, '')
}
