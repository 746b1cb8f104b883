import {
  type Day,
  exactKrText,
  type MoneyUnit,
  type Ore,
  type Period,
  parseWeight,
  type Refusal,
  type Share,
  type ShareRefusal,
  share,
  sumWeights,
  weight,
  weightText,
  whyNotShare,
} from '#values'
import {
  type Counting,
  countedWeight,
  type PartOfYear,
  partOfYear,
  withoutEqualTime,
} from '../allocation/member.rules.ts'
import type { KeyHead } from '../allocation-keys/allocation-key.rules.ts'
import { chargeLines, type Due, openYear, type PostedFacts } from '../ledger/posting.rules.ts'

/** A region's fixed cost of a year, and the key it is shared by. */
export interface FixedCost {
  readonly regionId: number
  readonly year: number
  readonly amountOre: Ore
  readonly source: string
  readonly key: KeyHead
}

/** A municipality in a key, with when it is a member. */
export interface KeyParty {
  readonly municipalityId: number
  readonly name: string
  /** Decides between equal remainders of equal weights. */
  readonly code: string
  /** Decimal text. */
  readonly weight: string
  /** The agreements that make it a member. */
  readonly periods: readonly Period[]
}

/** A part of the cost: `part` of `of` is how much of the year it was a member; 0 pays nothing. */
export interface FixedCostPart extends KeyParty, PartOfYear {
  readonly amount: Ore
  readonly exact: Share['exact']
  readonly rounded: Share['rounded']
}

export type FixedCostRefusal =
  | ShareRefusal
  | Refusal<'no-fixed-cost'>
  | (Refusal<'fixed-cost-changed'> & { readonly now: Ore })

export interface FixedCostQuestion {
  readonly cost: Pick<FixedCost, 'amountOre' | 'year'> | undefined
  readonly parties: readonly KeyParty[]
  readonly counting: Counting
  readonly unit: MoneyUnit
}

/** Why the year's fixed cost cannot be shared, or undefined. `seen` is the amount that the asker was shown. */
export function whyNotShareFixedCost(
  question: FixedCostQuestion,
  { seen }: { readonly seen?: Ore | undefined } = {},
): FixedCostRefusal | undefined {
  const { cost, unit } = question
  if (cost === undefined) return { refused: 'no-fixed-cost' }
  if (seen !== undefined && seen !== cost.amountOre) return { refused: 'fixed-cost-changed', now: cost.amountOre }
  return whyNotShare(cost.amountOre, weighed(question, cost.year), unit)
}

/**
 * Each municipality's part by what it counts for in the key and how much of the year it was a member, largest remainder, so
 * that the parts are exactly the cost. RangeError for what `whyNotShareFixedCost` refuses.
 */
export function shareFixedCost(question: FixedCostQuestion): FixedCostPart[] {
  const { cost, parties, unit } = question
  if (cost === undefined) return []
  const members = weighed(question, cost.year)
  const shares = share(cost.amountOre, members, unit)
  return parties.flatMap((party, at) => {
    const [found, member] = [shares[at], members[at]]
    if (found === undefined || member === undefined) return []
    const { part, of } = member
    return [{ ...party, part, of, amount: found.part, exact: found.exact, rounded: found.rounded }]
  })
}

function weighed({ parties, counting }: FixedCostQuestion, year: number) {
  const timed = parties.map((party) => ({ party, ...partOfYear(party.periods, { year, counting }) }))
  return withoutEqualTime(timed).map(({ party, part, of }) => ({
    key: party.code,
    part,
    of,
    weight: countedWeight(parseWeight(party.weight) ?? weight(0), { part, of }),
  }))
}

/** A part per municipality as what it owes the region, with the figures it was reckoned from. */
export function fixedCostDues(
  cost: FixedCost,
  parts: readonly FixedCostPart[],
  { on, closedYears }: { readonly on: Day; readonly closedYears: readonly number[] },
): Due[] {
  return parts.map((row) => {
    const parties = { creditorId: cost.regionId, debtorId: row.municipalityId }
    return {
      ...parties,
      matter: fixedCostMatter(cost, row.municipalityId),
      year: openYear(cost.year, closedYears),
      occurredOn: on,
      cause: 'fixed-cost',
      lines: chargeLines(parties, [{ component: 'fixed-cost', amountOre: row.amount }]),
      occasionDayId: null,
      bookingId: null,
      personId: null,
      regionRuleId: null,
      facts: factsOfPart(cost, parts, row),
    }
  })
}

/** The weights are kept as they are in the key, and beside them as counted where some were members for less than others. */
function factsOfPart(cost: FixedCost, parts: readonly FixedCostPart[], row: FixedCostPart): PostedFacts {
  const members = parts.filter(({ part }) => part > 0)
  const weightOf = (of: FixedCostPart) => parseWeight(of.weight) ?? weight(0)
  const all = sumWeights(members.map(weightOf))
  const isTimed = row.of > 1
  const counted = (of: FixedCostPart) => countedWeight(weightOf(of), of)
  return {
    totalOre: cost.amountOre,
    inhabitants: Number(row.weight),
    allInhabitants: Number(weightText(all)),
    municipalities: members.length,
    exactKr: exactKrText(row.exact),
    rounded: row.rounded,
    basisAsOf: cost.key.asOf,
    source: cost.source,
    keyId: cost.key.id,
    keyName: cost.key.name,
    keyKind: cost.key.kind,
    keySource: cost.key.source,
    ...(isTimed && {
      memberPart: row.part,
      memberOf: row.of,
      counted: weightText(counted(row)),
      allCounted: weightText(sumWeights(members.map(counted))),
    }),
  }
}

/** What it is about, once and for all, when a municipality pays its part of a year's fixed cost. */
export function fixedCostMatter(
  { regionId, year }: Pick<FixedCost, 'regionId' | 'year'>,
  municipalityId: number,
): string {
  return `${fixedCostMatters({ regionId, year })}${municipalityId}`
}

/** How the matters of a year's sharing begin; the municipality's number follows. */
export function fixedCostMatters({ regionId, year }: Pick<FixedCost, 'regionId' | 'year'>): string {
  return `fixed cost of region ${regionId} in ${year} for `
}

export type FixedCostState = 'cannot-yet' | 'to-do' | 'done' | 'changed'

/** Where the sharing stands: `changed` when what was posted for anyone is no longer its part. */
export function stateOfFixedCost(
  parts: readonly Pick<FixedCostPart, 'municipalityId' | 'amount'>[] | undefined,
  posted: ReadonlyMap<number, Ore>,
): FixedCostState {
  const isPosted = [...posted.values()].some((amount) => amount !== 0)
  if (parts === undefined) return isPosted ? 'changed' : 'cannot-yet'
  const due = new Map(parts.map(({ municipalityId, amount }) => [municipalityId, amount]))
  const everyone = new Set([...due.keys(), ...posted.keys()])
  if ([...everyone].every((id) => (due.get(id) ?? 0) === (posted.get(id) ?? 0))) return 'done'
  return isPosted ? 'changed' : 'to-do'
}
