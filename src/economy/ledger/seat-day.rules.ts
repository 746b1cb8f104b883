import { type Day, type Ore, yearOf } from '#values'
import type { RegionRule } from '../region-rules/region-rule.rules.ts'
import { chargeLines, type Due, openYear, type SeatCause } from './posting.rules.ts'

/** Under which a seat is charged: the region's rule in force on the course day, and the years already closed. */
export interface Charging {
  readonly rule: RegionRule | undefined
  readonly closedYears: readonly number[]
}

/** Whose seat it is, who pays and who is paid, as occasions tells it. */
export interface SeatFacts {
  readonly bookingId: number
  readonly personId: number
  readonly municipalityId: number
  readonly regionId: number
  /** The booking whose seat this one took over. */
  readonly tookOverId?: number | null | undefined
}
export interface PricedDay {
  readonly dayId: number
  readonly number: number
  readonly onDay: Day
  readonly form: 'on-site' | 'digital' | 'recorded' | 'broadcast'
  readonly prices: readonly { readonly component: string; readonly amountOre: Ore }[]
}

/** What a seat costs on a day, once: the matter of its postings. */
export function matterOf({ bookingId }: Pick<SeatFacts, 'bookingId'>, { dayId }: Pick<PricedDay, 'dayId'>): string {
  return `seat ${bookingId} day ${dayId}`
}

/** Where a region has decided nothing, a seat is charged when it is taken. */
export function chargingBasis({ rule }: Pick<Charging, 'rule'>): RegionRule['chargingBasis'] {
  return rule?.chargingBasis ?? 'registered'
}

/**
 * What the participant's municipality owes for a seat on a day: every component of that day's price, the pot's part set
 * aside. A recorded day costs nothing (the regional plan of 2023: "inspelade kurser, därför ingen rörlig avgift").
 */
export function dueForDay(seat: SeatFacts, day: PricedDay, charging: Charging): Due {
  const parties = { creditorId: seat.regionId, debtorId: seat.municipalityId }
  return {
    ...parties,
    matter: matterOf(seat, day),
    year: openYear(yearOf(day.onDay), charging.closedYears),
    occurredOn: day.onDay,
    cause: causeOf(seat, charging),
    lines: day.form === 'recorded' ? [] : chargeLines(parties, day.prices),
    occasionDayId: day.dayId,
    bookingId: seat.bookingId,
    personId: seat.personId,
    regionRuleId: charging.rule?.id ?? null,
    facts: { form: day.form, number: day.number, ...(isTakenOver(seat) && { basis: chargingBasis(charging) }) },
  }
}

function isTakenOver({ tookOverId }: SeatFacts): boolean {
  return tookOverId !== null && tookOverId !== undefined
}

/** Whoever takes a seat over is charged as anyone is, and the ledger says that it was a seat that had been someone's. */
function causeOf(seat: SeatFacts, charging: Charging): SeatCause {
  return isTakenOver(seat) ? 'substituted' : chargingBasis(charging)
}

/**
 * What every seat on a day costs once its price has changed: all that are held where registration is charged. Where
 * attendance is, nobody has been charged for a day to come.
 */
export function duesAtNewPrice<Held extends SeatFacts>(
  seats: readonly Held[],
  { day, reason, charging }: { readonly day: PricedDay; readonly reason: string; readonly charging: Charging },
): { readonly seat: Held; readonly due: Due }[] {
  if (chargingBasis(charging) !== 'registered') return []
  return seats.map((seat) => {
    const due = dueForDay(seat, day, charging)
    return { seat, due: { ...due, facts: { ...due.facts, repriced: reason } } }
  })
}

/** Days that a taken seat is charged for at once: those whose rule charges by registration. */
export function chargedWhenTaken(days: readonly PricedDay[], charging: (day: PricedDay) => Charging): PricedDay[] {
  return days.filter((day) => chargingBasis(charging(day)) === 'registered')
}

/** Days that a seat given back is no longer charged for: those to come. A day that has been was held for someone. */
export function freedWhenGivenBack(
  days: readonly PricedDay[],
  { today, charging }: { readonly today: Day; readonly charging: (day: PricedDay) => Charging },
): PricedDay[] {
  return chargedWhenTaken(days, charging).filter(({ onDay }) => onDay >= today)
}

/** What a mark does where attendance is charged: attended costs the day, absent nothing; elsewhere a mark moves no money. */
export function whatAMarkCosts(mark: 'attended' | 'absent', charging: Charging): 'the day' | 'nothing' | 'no change' {
  if (chargingBasis(charging) !== 'attended') return 'no change'
  return mark === 'attended' ? 'the day' : 'nothing'
}
