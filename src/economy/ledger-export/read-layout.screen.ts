import { encodings } from '#platform'
import { readForm } from '#platform/web'
import type { Language } from '#values'
import { amountForms, cellKinds, dateForms, type FileColumn, type Layout, type LayoutRefusal } from './layout.rules.ts'
import { text } from './ledger-export.text.ts'

export interface ReadLayout {
  readonly layout: Layout
  /** The row of the form that each column came from, from 1. */
  readonly rows: readonly number[]
}

export const mostColumns = 60

/** A posted layout: the rows that have a content. What is no number is 0, which the rules refuse. */
export function readLayout(body: unknown): ReadLayout {
  const { typed } = readForm(body, {})
  const said = (name: string) => (typed[name] ?? '').slice(0, 200)
  const read = Array.from({ length: columnRows(body) }, (_, index) => index + 1).flatMap((row) => {
    const column = columnOf((name) => said(`${name}-${row}`))
    return column === undefined ? [] : [{ row, column }]
  })
  return {
    layout: {
      encoding: oneOf(encodings, said('encoding')) ?? 'utf-8',
      lineEnd: said('lineEnd') === 'lf' ? 'lf' : 'crlf',
      head: said('head') === 'without' ? 'without' : 'with',
      columns: read.map(({ column }) => column),
    },
    rows: read.map(({ row }) => row),
  }
}

/** How many rows for columns the form had. */
export function columnRows(body: unknown): number {
  const rows = typeof body === 'object' && body !== null && 'rows' in body ? Number(body.rows) : 0
  return Number.isInteger(rows) && rows > 0 ? Math.min(rows, mostColumns) : 0
}

function columnOf(said: (name: string) => string): FileColumn | undefined {
  const cell = oneOf(cellKinds, said('cell'))
  if (cell === undefined) return undefined
  return {
    cell,
    start: whole(said('start')),
    width: whole(said('width')),
    align: said('align') === 'right' ? 'right' : 'left',
    pad: said('pad') === 'zero' ? '0' : ' ',
    amountForm: oneOf(amountForms, said('amountForm')) ?? '1234,50',
    dateForm: oneOf(dateForms, said('dateForm')) ?? '20260512',
    constant: said('constant'),
    tooLong: said('tooLong') === 'cut' ? 'cut' : 'refuse',
  }
}

function whole(typed: string): number {
  return /^\d{1,4}$/.test(typed.trim()) ? Number(typed) : 0
}

function oneOf<Word extends string>(words: readonly Word[], typed: string): Word | undefined {
  return words.find((word) => word === typed)
}

/** What is wrong with a layout, by the fields of its form. */
export function wordLayoutRefusal(
  refusal: LayoutRefusal,
  rows: readonly number[],
  lang: Language,
): Record<string, string> {
  const say = text[lang]
  if (refusal.refused === 'no-columns') return { 'cell-1': say.noColumns }
  const fieldOf = { 'no-start': 'start', 'too-far': 'start', overlaps: 'start', 'no-width': 'width' } as const
  const others = { 'no-constant': 'constant', 'zeros-to-the-left': 'pad', 'cuts-figures': 'tooLong' } as const
  const fields = { ...fieldOf, ...others }
  return Object.fromEntries(
    refusal.faults.map(({ column, fault }) => [`${fields[fault]}-${rows[column] ?? 1}`, say.columnFaults[fault]]),
  )
}
