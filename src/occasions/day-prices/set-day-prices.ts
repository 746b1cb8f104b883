import { record } from '#platform'
import type { Tx } from '#platform/db'
import { type Day, Missing, type Ore } from '#values'
import { type PriceComponent, seatPrice } from '../occasion/occasion.rules.ts'
import { listHeldDays, lockOccasion } from '../occasion/occasion.store.ts'
import { insertPrices } from '../planning/plan.store.ts'
import type { KnownActor, PricePort } from '../ports.ts'
import { isSamePrice, type PricesRefusal, whyNotSetPrices } from './day-prices.rules.ts'
import { deletePrices, updateVersion } from './day-prices.store.ts'

export interface PricesAsked {
  readonly occasionId: number
  readonly dayId: number
  /** None takes what the price list in force on the day proposes. */
  readonly prices: readonly PriceComponent[] | undefined
  /** The version that the form showed. */
  readonly version: number
  readonly list: PricePort
  readonly actor: KnownActor
  readonly today: Day
}

export interface PricesSet {
  readonly number: number
  /** What a seat costs that day. */
  readonly price: Ore
  readonly isChanged: boolean
}

/** Gives a day the price it has for everyone who books from now on. */
export async function setDayPrices(tx: Tx, asked: PricesAsked): Promise<PricesSet | PricesRefusal> {
  const { occasionId, dayId, list, actor, today } = asked
  const occasion = await lockOccasion(tx, occasionId)
  const day = (await listHeldDays(tx, occasionId)).find((held) => held.dayId === dayId)
  if (day === undefined) throw new Missing('day')
  const refusal = whyNotSetPrices(day, { seatsTaken: occasion.seatsTaken, today })
  if (refusal) return refusal
  if (occasion.version !== asked.version) return { refused: 'stale', version: occasion.version }
  const { form, onDay, number } = day
  const prices = asked.prices ?? (await list.proposePrices(tx, { regionId: occasion.regionId, onDay, form }))
  if (asked.prices === undefined && prices.length === 0) return { refused: 'notOnList' }
  const price = seatPrice([{ prices }])
  if (isSamePrice(day.prices, prices)) return { number, price, isChanged: false }

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
  return { number, price, isChanged: true }
}
