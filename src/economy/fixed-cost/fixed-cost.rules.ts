import {
  type Day,
  exactKrText,
  type MoneyUnit,
  type Ore,
  type Refusal,
  type Share,
  type ShareRefusal,
  share,
  weight,
  whyNotShare,
} from '#values'
import { chargeLines, type Due } from '../ledger/posting.rules.ts'

/** A region's fixed cost of a year, and the population it is shared by. */
export interface FixedCost {
  readonly regionId: number
  readonly year: number
  readonly amountOre: Ore
  readonly source: string
  readonly basisId: number
  readonly basisAsOf: Day
  readonly basisSource: string
}

/** A dated population that covers municipalities of the region. */
export interface Basis {
  readonly id: number
  readonly asOf: Day
  readonly source: string
  readonly municipalities: number
  readonly inhabitants: number
}

/** A municipality in a population basis. */
export interface Inhabitants {
  readonly municipalityId: number
  readonly name: string
  /** Decides between equal remainders of equal populations. */
  readonly code: string
  readonly inhabitants: number
}

export interface FixedCostPart extends Inhabitants {
  readonly part: Ore
  readonly exact: Share['exact']
  readonly rounded: Share['rounded']
}

export type FixedCostRefusal =
  | ShareRefusal
  | Refusal<'no-fixed-cost'>
  | (Refusal<'fixed-cost-changed'> & { readonly now: Ore })

interface Question {
  readonly cost: FixedCost | undefined
  readonly inhabitants: readonly Inhabitants[]
  readonly unit: MoneyUnit
}

/** Why the year's fixed cost cannot be shared, or undefined. `seen` is the amount that the asker was shown. */
export function whyNotShareFixedCost(
  { cost, inhabitants, unit }: Question,
  { seen }: { readonly seen?: Ore | undefined } = {},
): FixedCostRefusal | undefined {
  if (cost === undefined) return { refused: 'no-fixed-cost' }
  if (seen !== undefined && seen !== cost.amountOre) return { refused: 'fixed-cost-changed', now: cost.amountOre }
  return whyNotShare(cost.amountOre, partiesOf(inhabitants), unit)
}

/**
 * Each municipality's part by its inhabitants, largest remainder, so that the parts are exactly the cost. RangeError for
 * what `whyNotShareFixedCost` refuses.
 */
export function shareFixedCost({ cost, inhabitants, unit }: Question): FixedCostPart[] {
  if (cost === undefined) return []
  const shares = share(cost.amountOre, partiesOf(inhabitants), unit)
  return inhabitants.flatMap((row, at) => {
    const found = shares[at]
    return found ? [{ ...row, part: found.part, exact: found.exact, rounded: found.rounded }] : []
  })
}

/** A part per municipality as what it owes the region, with the figures it was reckoned from. */
export function fixedCostDues(cost: FixedCost, parts: readonly FixedCostPart[], on: Day): Due[] {
  const all = parts.reduce((sum, { inhabitants }) => sum + inhabitants, 0)
  return parts.map(({ municipalityId, inhabitants, part, exact, rounded }) => {
    const parties = { creditorId: cost.regionId, debtorId: municipalityId }
    return {
      ...parties,
      matter: fixedCostMatter(cost, municipalityId),
      year: cost.year,
      occurredOn: on,
      cause: 'fixed-cost',
      lines: chargeLines(parties, [{ component: 'fixed-cost', amountOre: part }]),
      occasionDayId: null,
      bookingId: null,
      personId: null,
      regionRuleId: null,
      facts: {
        totalOre: cost.amountOre,
        inhabitants,
        allInhabitants: all,
        municipalities: parts.length,
        exactKr: exactKrText(exact),
        rounded,
        basisAsOf: cost.basisAsOf,
        source: cost.source,
      },
    }
  })
}

function fixedCostMatter({ regionId, year }: Pick<FixedCost, 'regionId' | 'year'>, municipalityId: number): string {
  return `fixed cost of region ${regionId} in ${year} for ${municipalityId}`
}

function partiesOf(inhabitants: readonly Inhabitants[]) {
  return inhabitants.map((row) => ({ key: row.code, weight: weight(row.inhabitants) }))
}

/** Where the sharing stands: `changed` when what was posted is no longer the cost. */
export function stateOfFixedCost(amountOre: Ore | undefined, posted: Ore): 'cannot-yet' | 'to-do' | 'done' | 'changed' {
  if (amountOre === undefined) return posted === 0 ? 'cannot-yet' : 'changed'
  if (posted === amountOre) return 'done'
  return posted === 0 ? 'to-do' : 'changed'
}
