import { stringify } from 'csv-stringify/sync'

const number = /^[+-]?\d+([.,]\d+)?$/
const formula = /^[=+\-@\t\r]/

/**
 * A file for spreadsheets: UTF-8 with a byte order mark and semicolons, which is what a Swedish Excel opens as columns.
 * A cell that would run as a formula gets an apostrophe before it; numbers, also negative ones, stay numbers.
 */
export function csvOf(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  return stringify(
    [columns, ...rows].map((row) => row.map(guarded)),
    { bom: true, delimiter: ';', record_delimiter: 'windows' },
  )
}

function guarded(cell: string): string {
  return formula.test(cell) && !number.test(cell) ? `'${cell}` : cell
}
