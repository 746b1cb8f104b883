import { type Day, type MoneyUnit, parseWeight, type Refusal, weightText } from '#values'
import type { PotRule } from '../pot/pot.rules.ts'

export type ChargingBasis = 'registered' | 'attended'

/** How a region divides its pot, when it charges, and what parts are counted in, from a day until the next rule. */
export interface RegionRule {
  readonly id: number
  readonly regionId: number
  readonly fromDay: Day
  readonly potRule: 'points' | 'equal-days'
  readonly leaderPoints: string
  readonly trainerPoints: string
  readonly unusedReservePoints: string
  readonly chargingBasis: ChargingBasis
  readonly shareUnit: MoneyUnit
  /** Of which course days the pot is: all, or those that are the region's own (`isOwnDay`). */
  readonly potScope: PotScope
  /** What a procured leader's part becomes, and that of the region's own staff. */
  readonly procuredLeaders: WithoutHome
  readonly regionStaff: WithoutHome
  /** Where a year's pot goes when nobody has earned points. */
  readonly withoutPoints: WithoutPoints
  /** What becomes of a part of the pot that is more than the invoice; for whoever makes invoices. */
  readonly largeShare: LargeShare
  /** Whom the protocol names: the municipalities alone, or each person through their municipality. The amounts are the same. */
  readonly potReceiver: PotReceiver
  readonly decidedOn: Day | null
  /** Who set it here; null when it came with the register. */
  readonly setBy: string | null
  readonly source: string
}

/** What a region may choose for its pot, beside the points. */
export const potChoices = {
  potScope: ['all', 'own'],
  procuredLeaders: ['outside', 'to-region'],
  regionStaff: ['outside', 'to-region'],
  withoutPoints: ['refuse', 'carried', 'back'],
  largeShare: ['paid-out', 'carried'],
  potReceiver: ['person', 'municipality'],
} as const
export type PotScope = (typeof potChoices.potScope)[number]
export type WithoutHome = (typeof potChoices.procuredLeaders)[number]
export type WithoutPoints = (typeof potChoices.withoutPoints)[number]
export type LargeShare = (typeof potChoices.largeShare)[number]
export type PotReceiver = (typeof potChoices.potReceiver)[number]
/** What holds where a region has chosen nothing: as it was before there was anything to choose. */
export const potDefaults = {
  potScope: 'all',
  procuredLeaders: 'outside',
  regionStaff: 'outside',
  withoutPoints: 'refuse',
  largeShare: 'paid-out',
  potReceiver: 'person',
} as const
/** In the order they are asked and read. */
export const potQuestions = [
  'potScope',
  'procuredLeaders',
  'regionStaff',
  'withoutPoints',
  'largeShare',
  'potReceiver',
] as const

export type RegionRuleRefusal =
  | (Refusal<'rule-in-the-past'> & { readonly today: Day })
  | (Refusal<'rule-before-the-latest'> & { readonly latest: Day })
  | (Refusal<'points-not-a-number'> & { readonly field: PointsField })

/** What parts may be counted in. */
export const shareUnits = ['kr', 'öre'] as const satisfies readonly MoneyUnit[]

export type PointsField = 'leaderPoints' | 'trainerPoints' | 'unusedReservePoints'
export const pointsFields: readonly PointsField[] = ['leaderPoints', 'trainerPoints', 'unusedReservePoints']

export type NewRegionRule = Omit<RegionRule, 'id' | 'setBy'>

/** Why a rule cannot begin that day: rules are never changed backwards, and begin after the ones there are. */
export function whyNotSetRule(
  rule: NewRegionRule,
  { today, latest }: { readonly today: Day; readonly latest: Day | undefined },
): RegionRuleRefusal | undefined {
  if (rule.fromDay < today) return { refused: 'rule-in-the-past', today }
  if (latest !== undefined && rule.fromDay <= latest) return { refused: 'rule-before-the-latest', latest }
  const field = pointsFields.find((name) => {
    const points = parseWeight(rule[name])
    return points === undefined || points < 0n || points > 100_000_000_000n
  })
  return field && { refused: 'points-not-a-number', field }
}

/** The rule in force on a day, of one region's rules. */
export function ruleOn(rules: readonly RegionRule[], on: Day): RegionRule | undefined {
  return rules
    .filter(({ fromDay }) => fromDay <= on)
    .reduce<RegionRule | undefined>((last, rule) => (last && last.fromDay > rule.fromDay ? last : rule), undefined)
}

/** As the pot reads them: equal days weigh leader and trainer alike, whatever points the region once had. */
export function potRules(rules: readonly RegionRule[]): PotRule[] {
  return rules.map((rule) => ({
    from: rule.fromDay,
    until: null,
    ...(rule.potRule === 'equal-days'
      ? { leaderPoints: '1', trainerPoints: '1', unusedReservePoints: '0' }
      : {
          leaderPoints: rule.leaderPoints,
          trainerPoints: rule.trainerPoints,
          unusedReservePoints: rule.unusedReservePoints,
        }),
  }))
}

/** Points as they were typed, with a decimal point: `1,5` becomes `1.5`. What is no number is left for the rule to refuse. */
export function pointsText(typed: Pick<RegionRule, PointsField>): Pick<RegionRule, PointsField> {
  const plain = (written: string) => {
    const points = parseWeight(written)
    return points === undefined ? written : weightText(points)
  }
  return {
    leaderPoints: plain(typed.leaderPoints),
    trainerPoints: plain(typed.trainerPoints),
    unusedReservePoints: plain(typed.unusedReservePoints),
  }
}
