import {
  type Day,
  exactKrText,
  isWholeKr,
  krText,
  type MoneyUnit,
  negate,
  type Ore,
  share,
  sumWeights,
  weight,
  weightText,
  zero,
} from '#values'
import { guestMatter } from '../ledger/between-regions.rules.ts'
import { chargeLines, type Due, deductionLines, type Line, openYear, potComponent } from '../ledger/posting.rules.ts'
import type { PotDivision, TaughtAs } from '../pot/pot.rules.ts'
import { exactPart } from './year-closing.rules.ts'

/** Of which pot, when it is closed, by which rule, and which years are closed in each region. */
export interface Closing {
  readonly regionId: number
  readonly region: string
  readonly year: number
  readonly on: Day
  readonly regionRuleId: number | null
  /** The region of each municipality; the closing region itself where it is not said. */
  readonly homeRegions: ReadonlyMap<number, number>
  readonly closedYears: (regionId: number) => readonly number[]
}

type Facts = Due['facts']
interface Part {
  readonly receiverId: number
  readonly part: Ore
  readonly facts: Facts
}

/** What each municipality has deducted, and what the region has of its own, where the pot is shared by points. */
export function potShareDues(division: PotDivision, closing: Closing): Due[] {
  return division.municipalities.flatMap(({ municipalityId, part }) =>
    duesOf({ receiverId: municipalityId, part, facts: reckonedFrom(division, municipalityId) }, closing),
  )
}

/** What a part is reckoned from: the pot, its points through all, and the days that earned them; half a day counts half. */
function reckonedFrom({ pot, points: all, shares, taught }: PotDivision, municipalityId: number): Facts {
  const theirs = shares.filter((one) => one.municipalityId === municipalityId)
  const points = sumWeights(theirs.map((one) => one.points))
  const days = (...roles: readonly TaughtAs[]) =>
    weightText(
      sumWeights(
        taught
          .filter((one) => one.municipalityId === municipalityId && roles.includes(one.as))
          .map(({ extent }) => weight(extent === 'half day' ? '0.5' : 1)),
      ),
    )
  return {
    ...{ potOre: pot, persons: theirs.length, points: weightText(points), allPoints: weightText(all) },
    ...{ exactKr: exactKrText(exactPart(pot, points, all), 2) },
    ...{ leaderDays: days('leader'), trainerDays: days('trainer', 'called reserve') },
  }
}

/** What each municipality has paid into the pot of a year that nobody earned: its weight when the pot goes back. */
export interface PaidIn {
  readonly municipalityId: number
  readonly municipality: string
  readonly paidOre: Ore
}
export interface BackShare extends PaidIn {
  readonly part: Ore
}

/** The pot divided by what each has paid in, in whole kronor where that can be; none where nobody has paid. */
export function backShares(pot: Ore, paid: readonly PaidIn[], unit: MoneyUnit): BackShare[] {
  const payers = paid.filter(({ paidOre }) => paidOre > 0)
  if (payers.length === 0) return []
  const weights = payers.map((one) => ({ key: key(one), weight: weight(krText(one.paidOre)) }))
  const whole = isWholeKr(pot) ? unit : 'öre'
  const parts = new Map(share(pot, weights, whole).map((one) => [one.key, one.part]))
  return payers.map((one) => ({ ...one, part: parts.get(key(one)) ?? zero }))
}

/** As text that sorts as the number does, for the tie-break. */
function key({ municipalityId }: PaidIn): string {
  return String(municipalityId).padStart(10, '0')
}

/** What each municipality has deducted where the pot goes back to those who paid. */
export function backDues(pot: Ore, shares: readonly BackShare[], closing: Closing): Due[] {
  return shares.flatMap(({ municipalityId, paidOre, part }) =>
    duesOf({ receiverId: municipalityId, part, facts: { potOre: pot, paidOre, way: 'back' } }, closing),
  )
}

/** One year's pot leaves what it has to the next: out of the one, into the other, and over both it is nothing. */
export function carryDues(pot: Ore, closing: Closing): Due[] {
  const { regionId, year, closedYears } = closing
  const next = openYear(year + 1, closedYears(regionId))
  const line = (amountOre: Ore): Line[] =>
    amountOre === 0
      ? []
      : [
          { account: 'pot', organisationId: regionId, component: potComponent, amountOre },
          { account: 'carried', organisationId: regionId, component: 'carried', amountOre: negate(amountOre) },
        ]
  return [
    { ...moved(closing, `pot of region ${regionId} carried from ${year}`), lines: line(pot), facts: { to: next } },
    {
      ...moved(closing, `pot of region ${regionId} carried from ${year} into the next`),
      ...{ year: next, lines: line(negate(pot)), facts: { from: year } },
    },
  ]
}

/** The pot's part of days that are not the region's own is the region's. */
export function notOwnDues(amount: Ore, closing: Closing): Due[] {
  const matter = `pot of region ${closing.regionId} in ${closing.year} of days not its own`
  return [{ ...moved(closing, matter), lines: toRegionLines(closing, amount, 'not-own'), facts: { why: 'not-own' } }]
}

/**
 * A part of the pot as it is posted: to a municipality of the region, which has it deducted; to the region itself; or to a
 * municipality of another region. Then this region's pot pays the other region, and that one deducts it for its own.
 */
function duesOf({ receiverId, part, facts }: Part, closing: Closing): Due[] {
  const { regionId, region, year, homeRegions, closedYears } = closing
  const matter = `pot share of region ${regionId} in ${year} for ${receiverId}`
  if (receiverId === regionId)
    return [{ ...moved(closing, matter), lines: toRegionLines(closing, part, 'region-part'), facts }]
  const own = { creditorId: regionId, debtorId: receiverId }
  const due: Due = { ...moved(closing, matter), ...own, cause: 'pot-share', facts, lines: deductionLines(own, part) }
  const homeId = homeRegions.get(receiverId) ?? regionId
  if (homeId === regionId) return [due]
  const between = { creditorId: regionId, debtorId: homeId }
  const passed = { creditorId: homeId, debtorId: receiverId }
  return [
    {
      ...due,
      ...passed,
      year: openYear(year, closedYears(homeId)),
      regionRuleId: null,
      lines: chargeLines(passed, [{ component: 'pot-share', amountOre: negate(part) }]),
      facts: { ...facts, host: region },
    },
    {
      ...due,
      ...between,
      matter: guestMatter(matter),
      cause: 'between-regions',
      lines: deductionLines(between, part),
      facts: { ...facts, fee: 'pot-share' },
    },
  ]
}

/** What moves within the region's own money: it owes nobody. */
function moved({ regionId, year, on, regionRuleId }: Closing, matter: string): Due {
  return {
    ...{ matter, creditorId: regionId, debtorId: regionId, year, occurredOn: on, cause: 'pot-moved', lines: [] },
    ...{ occasionDayId: null, bookingId: null, personId: null, regionRuleId, facts: {} },
  }
}

function toRegionLines({ regionId }: Closing, amountOre: Ore, component: string): Line[] {
  if (amountOre === 0) return []
  return [
    { account: 'pot', organisationId: regionId, component: potComponent, amountOre },
    { account: 'income', organisationId: regionId, component, amountOre: negate(amountOre) },
  ]
}
