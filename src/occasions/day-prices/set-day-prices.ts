import { record } from '#platform'
import type { Tx } from '#platform/db'
import { type Day, Missing, type Ore } from '#values'
import { type PriceComponent, seatPrice } from '../occasion/occasion.rules.ts'
import { listHeldDays, lockOccasion } from '../occasion/occasion.store.ts'
import { insertPrices } from '../planning/plan.store.ts'
import type { KnownActor, MoneyPort, PricePort } from '../ports.ts'
import { chargeAnew } from './charge-anew.ts'
import { isSamePrice, type PricesRefusal, whyNotSetPrices, whyNotWithout } from './day-prices.rules.ts'
import { deletePrices, updateVersion } from './day-prices.store.ts'

export interface PricesAsked {
  readonly occasionId: number
  readonly dayId: number
  /** None takes what the price list in force on the day proposes. */
  readonly prices: readonly PriceComponent[] | undefined
  /** The version that the form showed. */
  readonly version: number
  readonly list: PricePort
  readonly money: MoneyPort
  /** Why, where seats are charged already. */
  readonly reason: string
  readonly actor: KnownActor
  readonly today: Day
}

export interface PricesSet {
  readonly number: number
  /** What a seat costs that day. */
  readonly price: Ore
  readonly isChanged: boolean
  /** Seats that are charged at the new price instead. */
  readonly seats: number
}

/** Gives a day to come another price: for whoever books from now on, and for those who have a seat, by new entries in the ledger. */
export async function setDayPrices(tx: Tx, asked: PricesAsked): Promise<PricesSet | PricesRefusal> {
  const { occasionId, dayId, list, actor, today, reason } = asked
  const occasion = await lockOccasion(tx, occasionId)
  const day = (await listHeldDays(tx, occasionId)).find((held) => held.dayId === dayId)
  if (day === undefined) throw new Missing('day')
  const refusal = whyNotSetPrices(day, { seatsTaken: occasion.seatsTaken, today })
  if (refusal) return refusal
  if (occasion.version !== asked.version) return { refused: 'stale', version: occasion.version }
  const { form, onDay, number } = day
  const prices = asked.prices ?? (await list.proposePrices(tx, { ...occasion, onDay, form }))
  if (asked.prices === undefined && prices.length === 0) return { refused: 'notOnList' }
  const price = seatPrice([{ prices }])
  if (isSamePrice(day.prices, prices)) return { number, price, isChanged: false, seats: 0 }
  const untold = whyNotWithout(reason, occasion)
  if (untold) return untold

  await deletePrices(tx, dayId)
  await insertPrices(
    tx,
    prices.map((part, position) => ({ ...part, position, dayId })),
  )
  await updateVersion(tx, occasionId, occasion.version + 1)
  await record(tx, actor, {
    act: 'day prices set',
    subject: { kind: 'occasion', id: occasionId },
    organisationId: occasion.regionId,
    detail: { day: number, fromOre: seatPrice([day]), toOre: price },
  })
  const seats = await chargeAnew(tx, { ...asked, occasion, day, prices })
  return { number, price, isChanged: true, seats }
}
