import { now, record } from '#platform'
import type { Tx } from '#platform/db'
import { lockBooking } from '../booking/booking.store.ts'
import { lockOccasion } from '../occasion/occasion.store.ts'
import type { KnownActor } from '../ports.ts'
import { updateTakeoverWithdrawn } from './takeover.store.ts'

interface Withdrawing {
  readonly bookingId: number
  readonly occasionId: number
  readonly personId: number
  readonly actor: KnownActor
}

/** The link to take over a seat works no more; where there is none, nothing changes. */
export async function withdrawTakeover(tx: Tx, { bookingId, occasionId, personId, actor }: Withdrawing): Promise<void> {
  await lockOccasion(tx, occasionId)
  await lockBooking(tx, bookingId)
  await updateTakeoverWithdrawn(tx, bookingId, { by: actor.personId, at: now() })
  await record(tx, actor, {
    act: 'takeover withdrawn',
    subject: { kind: 'person', id: personId },
    detail: { occasion: occasionId, booking: bookingId },
  })
}
