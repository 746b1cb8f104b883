import { record } from '#platform'
import type { Tx } from '#platform/db'
import type { Day } from '#values'
import { whyNotLeave } from '../booking/booking.rules.ts'
import { tellBooked } from '../booking/tell-booked.ts'
import { listHeldDays, lockOccasion } from '../occasion/occasion.store.ts'
import { tellAnswered } from '../offers/tell-offered.ts'
import type { KnownActor, MoneyPort } from '../ports.ts'
import { getLine } from '../queue/line.store.ts'
import { nextInLine } from '../queue/order.rules.ts'
import { getQueuePlace } from '../queue/queue.store.ts'
import { judgeNext, seatNext } from '../queue/seat-next.ts'
import { freeSeats } from '../seats/seats.rules.ts'
import { type GiveRefusal, whyNotGive } from './call.rules.ts'

interface ByHand {
  readonly queuePlaceId: number
  /** Why them, where they are not next. */
  readonly reason: string
  readonly actor: KnownActor
  readonly today: Day
  readonly money: MoneyPort
}

/** Gives a free seat to someone who waits, chosen by whoever plans; a seat that is held for them becomes theirs. */
export async function giveByHand(tx: Tx, asked: ByHand): Promise<{ readonly bookingId: number } | GiveRefusal> {
  const { queuePlaceId, reason, actor, today, money } = asked
  const occasion = await lockOccasion(tx, (await getQueuePlace(tx, queuePlaceId)).occasionId)
  const facts = await getQueuePlace(tx, queuePlaceId)
  const left = whyNotLeave(facts)
  if (left) return left
  const line = await getLine(tx, occasion.id, today)
  const isOffered = facts.offerId !== null
  const isNext = isOffered || nextInLine(line.order, line.room)?.place.queuePlaceId === queuePlaceId
  const refusal = whyNotGive({ ...occasion, hasSeat: isOffered || freeSeats(line.room) > 0, isNext, reason }, today)
  if (refusal) return refusal
  const seat = await judgeNext(tx, facts, { occasion, today })
  if ('refused' in seat) return seat
  const days = await listHeldDays(tx, occasion.id)
  const given = { occasion, days, actor, today, money, seat, gotBy: 'by-hand' as const, givenWhy: isNext ? '' : reason }
  const bookingId = await seatNext(tx, facts, given)
  await record(tx, actor, {
    act: 'seat given by hand',
    subject: { kind: 'person', id: facts.personId },
    organisationId: occasion.regionId,
    detail: { occasion: occasion.id, booking: bookingId, wasNext: isNext },
  })
  await tellBooked(tx, [facts.personId], { courseId: occasion.courseId, days })
  await tellAnswered(tx, facts, { courseId: occasion.courseId, answer: 'accepted', by: actor.personId })
  return { bookingId }
}
