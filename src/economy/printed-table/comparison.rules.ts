import {
  addExact,
  addMoney,
  type ExactOre,
  exactOre,
  type Ore,
  roundToKr,
  roundToOre,
  subtractMoney,
  sumMoney,
  timesRate,
} from '#values'
import { type Allocation, allocate } from '../allocation/fixed-cost.rules.ts'
import { explainInhabitants, type InhabitantsExplanation } from './inhabitants-column.rules.ts'
import type { PrintedTable } from './printed-table.rules.ts'

export type CostColumn = 'regionalCost' | 'nationalFee'

/** What a reader who adds up the printed table stumbles on, and whether we know why. Amounts in öre. */
export type Finding =
  | {
      readonly found: 'inhabitants-do-not-add-up'
      readonly rowsGive: number
      readonly printed: number
      readonly explanation: InhabitantsExplanation | undefined
    }
  | {
      readonly found: 'cell-differs'
      readonly key: string
      readonly column: CostColumn
      readonly printed: Ore
      readonly calculated: Ore
      readonly exact: ExactOre
      /** The printed cell makes its row add up to a sum that was rounded once from the exact amounts. */
      readonly fitsRowSum: boolean
      /** Rounding up would give the printed cell if true, but then these other printed cells of the column are wrong. */
      readonly roundedUp: { readonly fits: boolean; readonly breaks: readonly string[] }
    }
  | {
      readonly found: 'row-does-not-add-up'
      readonly key: string
      readonly cellsGive: Ore
      readonly printed: Ore
      readonly exact: ExactOre
      readonly roundedOnce: boolean
    }
  | {
      readonly found: 'column-does-not-add-up'
      readonly column: CostColumn | 'sum'
      readonly rowsGive: Ore
      readonly calculatedRowsGive: Ore
      readonly printed: Ore
      readonly exact: ExactOre
      readonly roundedOnce: boolean
    }
  | {
      readonly found: 'rate-shortened'
      readonly printedInOre: string
      /** In öre per inhabitant. */
      readonly exact: ExactOre
      readonly raises: Ore
      readonly short: Ore
      readonly cellsReproduced: number
    }

export interface Comparison {
  readonly calculated: Allocation
  readonly reproduced: Record<CostColumn, number>
  readonly findings: readonly Finding[]
}

/**
 * The printed table beside the same table calculated, with the inhabitants of each municipality as printed, or as one
 * chooses: `comparePrinted(norrbotten2021, new Map([['Arvidsjaur', 6162]]))`. RangeError when they cannot be divided by.
 */
export function comparePrinted(
  printed: PrintedTable,
  inhabitants: ReadonlyMap<string, number> = new Map(),
): Comparison {
  const calculated = allocate({
    fixedCost: printed.total.regionalCost,
    nationalFeeInOre: printed.nationalFeeInOre,
    rows: printed.rows.map((row) => ({ key: row.key, inhabitants: inhabitants.get(row.key) ?? row.inhabitants })),
  })
  const cells = [
    ...differingCells(printed, calculated, 'regionalCost'),
    ...differingCells(printed, calculated, 'nationalFee'),
  ]
  return {
    calculated,
    reproduced: {
      regionalCost: printed.rows.length - cells.filter((cell) => cell.column === 'regionalCost').length,
      nationalFee: printed.rows.length - cells.filter((cell) => cell.column === 'nationalFee').length,
    },
    findings: [
      ...inhabitantsColumn(printed),
      ...cells,
      ...rowsThatDoNotAddUp(printed, calculated),
      ...columnsThatDoNotAddUp(printed, calculated),
      ...shortenedRate(printed, calculated),
    ],
  }
}

/** Whose cell of a column is as printed once the table is calculated with the corrected population, and is not before. */
export function putRight(comparison: Comparison, corrected: Comparison, column: CostColumn): string[] {
  const still = differingKeys(corrected, column)
  return differingKeys(comparison, column).filter((key) => !still.includes(key))
}

function differingKeys({ findings }: Comparison, column: CostColumn): string[] {
  return findings.flatMap((one) => (one.found === 'cell-differs' && one.column === column ? [one.key] : []))
}

function inhabitantsColumn(printed: PrintedTable): Finding[] {
  const rowsGive = printed.rows.reduce((sum, row) => sum + row.inhabitants, 0)
  if (rowsGive === printed.total.inhabitants) return []
  const explanation = explainInhabitants(printed)
  return [{ found: 'inhabitants-do-not-add-up', rowsGive, printed: printed.total.inhabitants, explanation }]
}

function differingCells(printed: PrintedTable, calculated: Allocation, column: CostColumn) {
  const exactOf = column === 'regionalCost' ? 'exactRegionalCost' : 'exactNationalFee'
  const lines = pair(printed, calculated).map(({ row, ours }) => ({ row, ours, exact: ours[exactOf] }))
  const notRoundedUp = lines
    .filter(({ row, exact }) => roundToKr(exact, 'up') !== row[column])
    .map(({ row }) => row.key)
  return lines
    .filter(({ row, ours }) => row[column] !== ours[column])
    .map(({ row, ours, exact }) => ({
      found: 'cell-differs' as const,
      key: row.key,
      column,
      printed: row[column],
      calculated: ours[column],
      exact,
      fitsRowSum: addMoney(row.regionalCost, row.nationalFee) === row.sum && row.sum === roundedOnce(exactSum(ours)),
      roundedUp: {
        fits: roundToKr(exact, 'up') === row[column],
        breaks: notRoundedUp.filter((key) => key !== row.key),
      },
    }))
}

function rowsThatDoNotAddUp(printed: PrintedTable, calculated: Allocation): Finding[] {
  return pair(printed, calculated)
    .map(({ row, ours }) => ({
      found: 'row-does-not-add-up' as const,
      key: row.key,
      cellsGive: addMoney(row.regionalCost, row.nationalFee),
      printed: row.sum,
      exact: exactSum(ours),
      roundedOnce: row.sum === roundedOnce(exactSum(ours)),
    }))
    .filter((row) => row.cellsGive !== row.printed)
}

function columnsThatDoNotAddUp({ rows, total, nationalFeeInOre }: PrintedTable, calculated: Allocation): Finding[] {
  const fee = timesRate(nationalFeeInOre, calculated.inhabitants)
  const exacts = { regionalCost: exactOre(calculated.regionalCost), nationalFee: fee }
  const exact = { ...exacts, sum: addExact(exacts.regionalCost, fee) }
  return (['regionalCost', 'nationalFee', 'sum'] as const)
    .map((column) => ({
      found: 'column-does-not-add-up' as const,
      column,
      rowsGive: sumMoney(rows.map((row) => row[column])),
      calculatedRowsGive: calculated[column],
      printed: total[column],
      exact: exact[column],
      roundedOnce: total[column] === roundedOnce(exact[column]),
    }))
    .filter((column) => column.rowsGive !== column.printed)
}

/** A heading such as 3.80 kr per inhabitant is the exact rate cut short: whoever multiplies by it raises too little. */
function shortenedRate({ rows, regionalCostHeadingInOre: heading }: PrintedTable, calculated: Allocation): Finding[] {
  const raises = roundToOre(timesRate(heading, calculated.inhabitants), 'half-up')
  if (raises === calculated.regionalCost || calculated.inhabitants === 0) return []
  const reproduced = pair({ rows }, calculated).filter(
    ({ row, ours }) => roundedOnce(timesRate(heading, ours.inhabitants)) === row.regionalCost,
  )
  const exact = { numerator: BigInt(calculated.regionalCost), denominator: BigInt(calculated.inhabitants) }
  const short = subtractMoney(calculated.regionalCost, raises)
  return [{ found: 'rate-shortened', printedInOre: heading, exact, raises, short, cellsReproduced: reproduced.length }]
}

function pair(printed: Pick<PrintedTable, 'rows'>, calculated: Allocation) {
  return calculated.rows.flatMap((ours, at) => {
    const row = printed.rows[at]
    return row ? [{ row, ours }] : []
  })
}

function exactSum(row: Allocation['rows'][number]): ExactOre {
  return addExact(row.exactRegionalCost, row.exactNationalFee)
}

function roundedOnce(exact: ExactOre): Ore {
  return roundToKr(exact, 'half-up')
}
