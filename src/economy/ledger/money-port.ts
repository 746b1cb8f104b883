import type { DayMove, KnownFee, Marking, MoneyPort, PricedDay, Repricing, Seat, SeatFacts, SeatFee } from '#occasions'
import { today } from '#platform'
import type { Tx } from '#platform/db'
import { ruleOn } from '../region-rules/region-rule.rules.ts'
import { listRegionRules } from '../region-rules/region-rule.store.ts'
import { duesBetween, guestOf, mattersBetween, notBetween, type Regions } from './between-regions.rules.ts'
import { listClosedYears, lockLedgersToAdd } from './ledger.store.ts'
import { postDues } from './post-dues.ts'
import type { Due } from './posting.rules.ts'
import {
  type Charging,
  chargedWhenTaken,
  chargingBasis,
  dueForDay,
  duesAtNewPrice,
  freedWhenGivenBack,
  matterOf,
  whatAMarkCosts,
} from './seat-day.rules.ts'
import { dueForFee, feeMatter } from './seat-fee.rules.ts'

/** What occasions tells of seats, marks and fees becomes postings, by the host region's rule in force on each course day. */
export const moneyPort: MoneyPort = {
  seatTaken,
  seatGivenBack,
  dayMarked,
  dayWithdrawn,
  dayRepriced,
  dayMoved,
  feeDue,
  feeTakenBack,
}

type ClosedYears = (regionId: number) => readonly number[]

async function seatTaken(tx: Tx, seat: Seat): Promise<void> {
  const closedYears = await openLedgers(tx, seat)
  const charging = await chargingOf(tx, seat, closedYears)
  const dues = chargedWhenTaken(seat.days, charging).map((day) => dueForDay(seat, day, charging(day)))
  await charge(tx, dues, { seat, closedYears })
}

async function seatGivenBack(tx: Tx, seat: Seat): Promise<void> {
  const closedYears = await openLedgers(tx, seat)
  const charging = await chargingOf(tx, seat, closedYears)
  const freed = freedWhenGivenBack(seat.days, { today: today(), charging })
  const matters = freed.map((day) => matterOf(seat, day))
  await takeBack(tx, matters, { seat, closedYears })
}

async function dayMarked(tx: Tx, marking: Marking): Promise<void> {
  const closedYears = await openLedgers(tx, marking)
  const charging = await chargingOf(tx, marking, closedYears)
  const { day } = marking
  const cost = whatAMarkCosts(marking.mark, charging(day))
  if (cost === 'nothing') await takeBack(tx, [matterOf(marking, day)], { seat: marking, closedYears })
  if (cost === 'the day') await charge(tx, [dueForDay(marking, day, charging(day))], { seat: marking, closedYears })
}

async function dayWithdrawn(tx: Tx, seat: SeatFacts, day: Pick<PricedDay, 'dayId'>): Promise<void> {
  await takeBack(tx, [matterOf(seat, day)], { seat, closedYears: await openLedgers(tx, seat) })
}

async function dayRepriced(tx: Tx, { regionId, day, seats, reason, actor }: Repricing): Promise<void> {
  const closedYears = await openLedgers(tx, ...seats)
  const charging = await chargingOf(tx, { regionId }, closedYears)
  const dues = duesAtNewPrice(seats, { day, reason, charging: charging(day) })
  await postDues(tx, {
    dues: dues.flatMap(({ due, seat }) => duesBetween(due, seat, closedYears)),
    closedYears,
    postedBy: actor.personId,
  })
}

async function dayMoved(tx: Tx, { regionId, day, seats, actor }: DayMove): Promise<void> {
  const closedYears = await openLedgers(tx, ...seats.map((seat) => ({ ...seat, regionId })))
  const charging = (await chargingOf(tx, { regionId }, closedYears))(day)
  const isCharged = chargingBasis(charging) === 'registered'
  await postDues(tx, {
    dues: isCharged ? seats.flatMap((seat) => duesBetween(dueForDay(seat, day, charging), seat, closedYears)) : [],
    withdrawn: isCharged ? [] : mattersBetween(seats.map((seat) => matterOf(seat, day))),
    closedYears,
    postedBy: actor.personId,
  })
}

async function feeDue(tx: Tx, fee: SeatFee): Promise<void> {
  const closedYears = await openLedgers(tx, fee)
  await charge(tx, [dueForFee(fee, closedYears(fee.regionId))], { seat: fee, closedYears })
}

async function feeTakenBack(tx: Tx, fee: KnownFee): Promise<void> {
  await takeBack(tx, [feeMatter(fee)], { seat: fee, closedYears: await openLedgers(tx, fee) })
}

interface Told {
  readonly seat: SeatFacts
  readonly closedYears: ClosedYears
}

async function charge(tx: Tx, dues: readonly Due[], { seat, closedYears }: Told): Promise<void> {
  const matters = dues.map(({ matter }) => matter)
  await postDues(tx, {
    dues: dues.flatMap((due) => duesBetween(due, seat, closedYears)),
    withdrawn: notBetween(matters, seat),
    closedYears,
    postedBy: seat.actor.personId,
  })
}

async function takeBack(tx: Tx, matters: readonly string[], { seat, closedYears }: Told): Promise<void> {
  await postDues(tx, { withdrawn: mattersBetween(matters), closedYears, postedBy: seat.actor.personId })
}

/** Holds open every ledger that the seats may touch, and knows which of their years are closed. */
async function openLedgers(tx: Tx, ...seats: readonly Regions[]): Promise<ClosedYears> {
  const regionIds = seats.flatMap((seat) => [seat.regionId, guestOf(seat) ?? seat.regionId])
  await lockLedgersToAdd(tx, regionIds)
  const closed = new Map<number, readonly number[]>()
  for (const regionId of new Set(regionIds)) closed.set(regionId, await listClosedYears(tx, regionId))
  return (regionId) => closed.get(regionId) ?? []
}

/** A seat is charged as the host charges, also for a guest: both regions then owe for the same days. */
async function chargingOf(tx: Tx, { regionId }: Pick<Regions, 'regionId'>, closedYears: ClosedYears) {
  const rules = await listRegionRules(tx, regionId)
  return (day: PricedDay): Charging => ({ rule: ruleOn(rules, day.onDay), closedYears: closedYears(regionId) })
}
