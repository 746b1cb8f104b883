import type { CellKind, FileColumn, Layout } from './layout.rules.ts'

const plain: Omit<FileColumn, 'cell' | 'start' | 'width'> = {
  align: 'left',
  pad: ' ',
  amountForm: '1234,50',
  dateForm: '20260512',
  constant: '',
  tooLong: 'refuse',
}
const widths: readonly (readonly [CellKind, number, Partial<FileColumn>])[] = [
  ['series', 2, {}],
  ['number', 10, { align: 'right', pad: '0' }],
  ['date', 8, {}],
  ['account', 8, {}],
  ['cost-centre', 8, {}],
  ['project', 8, {}],
  ['counterpart', 8, {}],
  ['amount', 14, { align: 'right' }],
  ['text', 60, { tooLong: 'cut' }],
]

/** What a new file begins as: what every ledger asks for, column after column. */
export const startLayout: Layout = {
  encoding: 'utf-8',
  lineEnd: 'crlf',
  head: 'with',
  columns: widths.map(([cell, width, own], index) => ({
    ...{ ...plain, cell, width, ...own },
    start: 1 + widths.slice(0, index).reduce((sum, [, before]) => sum + before, 0),
  })),
}
