import {
  addMoney,
  type ExactOre,
  type Ore,
  type Refusal,
  roundToKr,
  type Share,
  type ShareRefusal,
  share,
  sumMoney,
  timesRate,
  weight,
  whyNotShare,
} from '#values'

/** A row of the allocation key (fördelningsnyckel). The key decides ties between equal populations; names may be used. */
export interface Inhabitants {
  readonly key: string
  readonly inhabitants: number
}

export interface AllocationBasis {
  /** The region's fixed cost for the year, in whole kronor. */
  readonly fixedCost: Ore
  /** The national fee per inhabitant in öre, as decimal text, never rounded: `228`. */
  readonly nationalFeeInOre: string
  readonly rows: readonly Inhabitants[]
}

export interface AllocationRow extends Inhabitants {
  readonly regionalCost: Ore
  readonly exactRegionalCost: ExactOre
  readonly rounded: Share['rounded']
  readonly nationalFee: Ore
  readonly exactNationalFee: ExactOre
  readonly sum: Ore
}

/** Every column is the sum of its rows and every row the sum of its cells, to the krona. */
export interface Allocation {
  readonly rows: readonly AllocationRow[]
  readonly inhabitants: number
  readonly regionalCost: Ore
  readonly nationalFee: Ore
  readonly sum: Ore
}

export type AllocationRefusal =
  | ShareRefusal
  | (Refusal<'inhabitants-not-whole'> & { readonly key: string; readonly inhabitants: number })

/** Why a year's fixed cost cannot be divided by this key, or undefined. */
export function whyNotAllocate({ fixedCost, rows }: AllocationBasis): AllocationRefusal | undefined {
  const odd = rows.find((row) => !Number.isSafeInteger(row.inhabitants))
  if (odd) return { refused: 'inhabitants-not-whole', key: odd.key, inhabitants: odd.inhabitants }
  return whyNotShare(fixedCost, parties(rows), 'kr')
}

/**
 * What each municipality pays for a year: its part of the region's fixed cost in whole kronor by largest remainder, and the
 * national fee, half-up to whole kronor. RangeError for what `whyNotAllocate` refuses. The printed table of Norrbotten 2021
 * rounds its row sums and its fee total once more from exact amounts and so does not add up; see `printed-table`.
 */
export function allocate({ fixedCost, nationalFeeInOre, rows }: AllocationBasis): Allocation {
  const shares = share(fixedCost, parties(rows), 'kr')
  const allocated = shares.map(({ key, part, exact, rounded }, at) => {
    const inhabitants = rows[at]?.inhabitants ?? 0
    const exactNationalFee = timesRate(nationalFeeInOre, inhabitants)
    const nationalFee = roundToKr(exactNationalFee, 'half-up')
    const sum = addMoney(part, nationalFee)
    return {
      key,
      inhabitants,
      regionalCost: part,
      exactRegionalCost: exact,
      rounded,
      nationalFee,
      exactNationalFee,
      sum,
    }
  })
  const nationalFee = sumMoney(allocated.map((row) => row.nationalFee))
  return {
    rows: allocated,
    inhabitants: rows.reduce((sum, row) => sum + row.inhabitants, 0),
    regionalCost: fixedCost,
    nationalFee,
    sum: addMoney(fixedCost, nationalFee),
  }
}

function parties(rows: readonly Inhabitants[]) {
  return rows.map(({ key, inhabitants }) => ({ key, weight: weight(inhabitants) }))
}
