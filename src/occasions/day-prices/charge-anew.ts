import { now } from '#platform'
import type { Tx } from '#platform/db'
import { type HeldDay, type PriceComponent, seatPrice } from '../occasion/occasion.rules.ts'
import type { LockedOccasion } from '../occasion/occasion.store.ts'
import type { KnownActor, MoneyPort } from '../ports.ts'
import { insertPriceChange, lockSeatsOfDay } from './day-prices.store.ts'

interface Repriced {
  readonly occasion: Pick<LockedOccasion, 'id' | 'courseId' | 'regionId'>
  /** As it is now, but for its prices, which are those it had. */
  readonly day: HeldDay
  readonly prices: readonly PriceComponent[]
  readonly reason: string
  readonly money: MoneyPort
  readonly actor: KnownActor
}

/** Charges those who have a seat on the day at its new price, and keeps the reason with the day. Returns how many they are. */
export async function chargeAnew(tx: Tx, { occasion, day, prices, reason, money, actor }: Repriced): Promise<number> {
  const { id: occasionId, courseId, regionId } = occasion
  const seats = (await lockSeatsOfDay(tx, { occasionId, dayId: day.dayId })).map((seat) => ({
    ...seat,
    ...{ occasionId, courseId, regionId, actor },
  }))
  if (seats.length === 0) return 0
  await money.dayRepriced(tx, { regionId, day: { ...day, prices }, seats, reason, actor })
  await insertPriceChange(tx, {
    ...{ dayId: day.dayId, fromOre: seatPrice([day]), toOre: seatPrice([{ prices }]), seats: seats.length, reason },
    ...{ changedBy: actor.personId, changedAt: now() },
  })
  return seats.length
}
