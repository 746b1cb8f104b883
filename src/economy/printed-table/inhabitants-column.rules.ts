import { addExact, roundToKr } from '#values'
import { allocate } from '../allocation/fixed-cost.rules.ts'
import type { PrintedTable } from './printed-table.rules.ts'

/** One misprinted population that explains a column which does not add up. */
export interface InhabitantsExplanation {
  readonly key: string
  readonly printed: number
  readonly should: number
  /** The printed cells of the row that follow from the figure as it should be, and those that follow as printed. */
  readonly agrees: readonly RowCell[]
  readonly agreesAsPrinted: readonly RowCell[]
}

export type RowCell = 'regionalCost' | 'nationalFee' | 'sum'

/**
 * Looks for the single cell which, corrected, makes the column add up to its printed total and makes the rest of its row
 * come out as printed. Undefined when there is no such cell, or more than one.
 */
export function explainInhabitants(table: PrintedTable): InhabitantsExplanation | undefined {
  const tooMany = table.rows.reduce((sum, row) => sum + row.inhabitants, 0) - table.total.inhabitants
  const candidates = table.rows
    .map(({ key, inhabitants }) => ({ key, printed: inhabitants, should: inhabitants - tooMany }))
    .filter(({ should }) => should >= 0)
    .map((cell) => ({
      ...cell,
      agrees: cellsThatFollow(table, cell.key, cell.should),
      agreesAsPrinted: cellsThatFollow(table, cell.key, cell.printed),
    }))
    .filter(({ agrees, agreesAsPrinted }) => agrees.length === 3 && agreesAsPrinted.length < 3)
  return candidates.length === 1 ? candidates[0] : undefined
}

/** The row's printed cells that follow from so many inhabitants. */
function cellsThatFollow(table: PrintedTable, key: string, inhabitants: number): RowCell[] {
  const rows = table.rows.map((row) => ({ key: row.key, inhabitants: row.key === key ? inhabitants : row.inhabitants }))
  const { nationalFeeInOre } = table
  const ours = allocate({ fixedCost: table.total.regionalCost, nationalFeeInOre, rows }).rows.find(
    (row) => row.key === key,
  )
  const printed = table.rows.find((row) => row.key === key)
  if (!ours || !printed) return []
  const sum = roundToKr(addExact(ours.exactRegionalCost, ours.exactNationalFee), 'half-up')
  const cells: RowCell[] = []
  if (ours.regionalCost === printed.regionalCost) cells.push('regionalCost')
  if (ours.nationalFee === printed.nationalFee) cells.push('nationalFee')
  if (sum === printed.sum) cells.push('sum')
  return cells
}
