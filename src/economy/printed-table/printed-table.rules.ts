import type { Ore } from '#values'

/** A line of a table that someone else has printed, every figure as it stands there. */
export interface PrintedRow {
  readonly key: string
  readonly inhabitants: number
  readonly regionalCost: Ore
  readonly nationalFee: Ore
  readonly sum: Ore
}

export interface PrintedTable {
  readonly rows: readonly PrintedRow[]
  readonly total: PrintedRow
  /** The rate over the column of regional cost, in öre per inhabitant: a heading, which nothing is computed from. */
  readonly regionalCostHeadingInOre: string
  readonly nationalFeeInOre: string
}
