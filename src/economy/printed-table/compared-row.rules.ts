import { type MoneyUnit, type Ore, subtractMoney } from '#values'
import type { Allocation, AllocationRow } from '../allocation/fixed-cost.rules.ts'
import { lastCoins, type Remainder } from '../allocation/remainder.rules.ts'
import type { PrintedRow, PrintedTable } from './printed-table.rules.ts'

export type PrintedAmount = 'regionalCost' | 'nationalFee' | 'sum'
const amounts: readonly PrintedAmount[] = ['regionalCost', 'nationalFee', 'sum']

/** Where a printed line and ours part. Amounts as what the letter has beyond what was calculated. */
export type Difference =
  | { readonly of: PrintedAmount; readonly beyond: Ore }
  | { readonly of: 'inhabitants'; readonly calculatedWith: number }

export interface ComparedRow {
  readonly key: string
  readonly printed: PrintedRow
  readonly ours: AllocationRow
  readonly remainder: Remainder | undefined
  readonly differences: readonly Difference[]
}

export interface ComparedTable {
  readonly rows: readonly ComparedRow[]
  readonly total: readonly Difference[]
  /** How many kronor were left to give one each to those with the largest remainders. */
  readonly kronorLeft: number
}

const unit: MoneyUnit = 'kr'

/** The printed lines beside ours, each with where they part. Both tables have the same lines in the same order. */
export function compareRows(printed: PrintedTable, calculated: Allocation): ComparedTable {
  const { remainders, left } = lastCoins(
    calculated.rows.map(({ regionalCost, exactRegionalCost, rounded }) => ({
      part: regionalCost,
      exact: exactRegionalCost,
      rounded,
    })),
    unit,
  )
  const rows = calculated.rows.flatMap((ours, at) => {
    const line = printed.rows[at]
    if (!line) return []
    const differences = differencesOf(line, ours)
    return [{ key: line.key, printed: line, ours, remainder: remainders[at], differences }]
  })
  return { rows, total: differencesOf(printed.total, calculated), kronorLeft: left }
}

function differencesOf(
  printed: PrintedRow,
  ours: Pick<AllocationRow, 'inhabitants' | PrintedAmount>,
): readonly Difference[] {
  const counted: Difference[] =
    printed.inhabitants === ours.inhabitants ? [] : [{ of: 'inhabitants', calculatedWith: ours.inhabitants }]
  const different = amounts.filter((of) => printed[of] !== ours[of])
  return [...counted, ...different.map((of) => ({ of, beyond: subtractMoney(printed[of], ours[of]) }))]
}
