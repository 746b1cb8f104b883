import type { Refusal } from '#values'

/** What may stand in a column. */
export const cellKinds = [
  'constant',
  'series',
  'number',
  'row',
  'date',
  'due-date',
  'account',
  'cost-centre',
  'project',
  'counterpart',
  'amount',
  'debit',
  'credit',
  'sign',
  'text',
  'buyer',
  'buyer-number',
  'invoice-number',
  'reference',
] as const
export type CellKind = (typeof cellKinds)[number]

export const amountForms = ['1234,50', '1234.50', '123450'] as const
export const dateForms = ['20260512', '2026-05-12', '260512'] as const
export type AmountForm = (typeof amountForms)[number]
export type DateForm = (typeof dateForms)[number]

/** A column of a file. In a fixed-width file it has a place; in CSV only its order counts. */
export interface FileColumn {
  readonly cell: CellKind
  /** From 1. */
  readonly start: number
  readonly width: number
  readonly align: 'left' | 'right'
  readonly pad: ' ' | '0'
  readonly amountForm: AmountForm
  readonly dateForm: DateForm
  /** What always stands there, where the cell is a constant. */
  readonly constant: string
  /** Words that are too long are cut; everything else too long is refused. */
  readonly tooLong: 'refuse' | 'cut'
}

export interface Layout {
  readonly encoding: 'utf-8' | 'iso-8859-1' | 'cp437'
  readonly lineEnd: 'crlf' | 'lf'
  /** Whether the first line of a CSV file names its columns. */
  readonly head: 'with' | 'without'
  readonly columns: readonly FileColumn[]
}

/** What is wrong with a column, by its order from 0. */
export interface ColumnFault {
  readonly column: number
  readonly fault:
    | 'overlaps'
    | 'no-width'
    | 'no-start'
    | 'too-far'
    | 'no-constant'
    | 'zeros-to-the-left'
    | 'cuts-figures'
}
export type LayoutRefusal =
  | Refusal<'no-columns'>
  | (Refusal<'columns-at-fault'> & { readonly faults: readonly ColumnFault[] })

/** The last position of a row. */
export const mostWidth = 2000
const words: readonly CellKind[] = ['text', 'buyer', 'reference', 'constant']

/** Why a layout cannot be kept: no columns, or columns that overlap, have no width or would lose figures; undefined when it can. */
export function whyNotLayout({ columns }: Layout, form: 'csv' | 'fixed-width'): LayoutRefusal | undefined {
  if (columns.length === 0) return { refused: 'no-columns' }
  const faults = columns.flatMap((column, index) => [
    ...(column.cell === 'constant' && column.constant === '' ? [{ column: index, fault: 'no-constant' as const }] : []),
    ...(form === 'fixed-width' ? placeFaults(columns, index) : []),
  ])
  return faults.length === 0 ? undefined : { refused: 'columns-at-fault', faults }
}

function placeFaults(columns: readonly FileColumn[], index: number): ColumnFault[] {
  const column = columns[index]
  if (column === undefined) return []
  const fault = (word: ColumnFault['fault']) => [{ column: index, fault: word }]
  if (column.start < 1) return fault('no-start')
  if (column.width < 1) return fault('no-width')
  if (column.start + column.width - 1 > mostWidth) return fault('too-far')
  const overlaps = columns.some(
    (other, at) => at < index && other.start <= lastOf(column) && column.start <= lastOf(other),
  )
  return [
    ...(overlaps ? fault('overlaps') : []),
    ...(column.pad === '0' && column.align === 'left' ? fault('zeros-to-the-left') : []),
    ...(column.tooLong === 'cut' && !words.includes(column.cell) ? fault('cuts-figures') : []),
  ]
}

function lastOf({ start, width }: FileColumn): number {
  return start + width - 1
}
