import type { Actor } from '#platform'
import type { Tx } from '#platform/db'
import type { Day } from '#values'
import type { HeldDay } from '../occasion/occasion.rules.ts'
import type { LockedOccasion } from '../occasion/occasion.store.ts'
import { closeRunOut } from '../offers/close-run-out.ts'
import { makeOffer } from '../offers/make-offer.ts'
import { areOffersMade } from '../offers/offer.rules.ts'
import type { MoneyPort } from '../ports.ts'
import { withOneMore } from '../seats/seats.rules.ts'
import { type InLine, type Line, listStandingLines } from './line.store.ts'
import { nextInLine, orderQueue, type WhyNext } from './order.rules.ts'
import { seatNext, whyNotSeatNext } from './seat-next.ts'

export interface FreedSeats {
  /** Locked, with what was changed already written. */
  readonly occasion: LockedOccasion
  readonly days: readonly HeldDay[]
  /** The system has no person. */
  readonly actor: Actor
  readonly today: Day
  readonly money: MoneyPort
  /** Someone has chosen that the seat goes on: then whoever is next gets it, also when offers have stopped. */
  readonly when?: 'at once'
}

/**
 * Offers every free seat to whoever is next by the region's rule, or gives it at once where the rule says so. Offers that have
 * run out are ended first. Whoever can no longer hold a seat loses the place, and the seat goes on. Safe to call again: what
 * is offered is no longer free. Returns to whom the seats went.
 */
export async function giveFreedSeats(tx: Tx, freed: FreedSeats): Promise<number[]> {
  const { occasion, today } = freed
  await closeRunOut(tx, occasion)
  if (occasion.cancelledAt !== null || occasion.settledAt !== null || today >= occasion.firstDay) return []
  let line = (await listStandingLines(tx, [occasion.id], today)).get(occasion.id)
  if (line === undefined) return []
  if (freed.when !== 'at once' && !areOffersMade(occasion.firstDay, line.rule, today)) return []
  const wentTo: number[] = []
  for (;;) {
    const next = nextInLine(line.order, line.room)
    if (next === undefined) return wentTo
    const came = await giveOne(tx, next, { ...freed, line })
    if (came !== 'lapsed') wentTo.push(next.place.personId)
    line = lineAfter(line, next.place, came)
  }
}

type Came = 'lapsed' | 'seated' | { readonly offeredUntil: Date }

async function giveOne(
  tx: Tx,
  { place, why }: { readonly place: InLine; readonly why: WhyNext },
  given: FreedSeats & { readonly line: Line },
): Promise<Came> {
  const { rule } = given.line
  const seat = await whyNotSeatNext(tx, place, given)
  if (seat === 'lapsed') return seat
  const isOffered = rule.offerHours > 0 && areOffersMade(given.occasion.firstDay, rule, given.today)
  if (isOffered) return { offeredUntil: await makeOffer(tx, { ...given, place, why, terms: rule }) }
  await seatNext(tx, place, { ...given, seat })
  return 'seated'
}

function lineAfter({ room, rule, order }: Line, place: InLine, came: Came): Line {
  const after = came === 'lapsed' ? room : withOneMore(room, place, came === 'seated' ? 'taken' : 'held')
  const places = order.flatMap(({ place: one }) => {
    if (one !== place) return [one]
    return typeof came === 'string' ? [] : [{ ...one, offeredUntil: came.offeredUntil }]
  })
  return { rule, room: after, order: orderQueue(places, { ...rule, ...after }) }
}
