import { makeToken } from '#people'
import { now, record } from '#platform'
import type { Tx } from '#platform/db'
import type { Day } from '#values'
import { getOccasionOfBooking, lockBooking } from '../booking/booking.store.ts'
import { getFeeSeat } from '../ladder/seat-fee.store.ts'
import { lockOccasion } from '../occasion/occasion.store.ts'
import type { KnownActor } from '../ports.ts'
import { type HandOverRefusal, whyNotHandOver } from './takeover.rules.ts'
import { insertTakeover, updateTakeoverWithdrawn } from './takeover.store.ts'
import { askColleague } from './tell-takeover.ts'

export interface TakeoverAsked {
  readonly bookingId: number
  /** Whom to write to; left out where the link is passed on by hand. */
  readonly colleagueId?: number | undefined
  /** `https://…` without a slash at the end. */
  readonly site: string
  readonly actor: KnownActor
  readonly today: Day
}

/** Makes the link by which a colleague takes over a seat; one made before works no more. Returns the token, which is kept nowhere. */
export async function makeTakeover(
  tx: Tx,
  { bookingId, colleagueId, site, actor, today }: TakeoverAsked,
): Promise<{ readonly token: string } | HandOverRefusal> {
  const occasion = await lockOccasion(tx, await getOccasionOfBooking(tx, bookingId))
  const { isCancelled } = await lockBooking(tx, bookingId)
  const seat = await getFeeSeat(tx, bookingId)
  const handed = { firstDay: seat.firstDay, isCancelled, isOccasionCancelled: occasion.cancelledAt !== null }
  const refusal = whyNotHandOver(handed, today)
  if (refusal) return refusal
  const madeAt = now()
  await updateTakeoverWithdrawn(tx, bookingId, { by: actor.personId, at: madeAt })
  const { token, tokenHash } = makeToken()
  await insertTakeover(tx, { bookingId, tokenHash, madeBy: actor.personId, madeAt })
  await record(tx, actor, {
    act: 'takeover offered',
    subject: { kind: 'person', id: seat.personId },
    organisationId: seat.municipalityId,
    detail: { occasion: seat.occasionId, booking: bookingId },
  })
  if (colleagueId !== undefined)
    await askColleague(tx, {
      from: seat.personId,
      to: colleagueId,
      courseId: seat.courseId,
      firstDay: seat.firstDay,
      link: `${site}/takeovers/${token}`,
    })
  return { token }
}
