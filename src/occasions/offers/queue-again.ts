import type { Tx } from '#platform/db'
import type { Day, Refusal } from '#values'
import { bookSeats } from '../booking/book-seats.ts'
import type { BookingRefusal } from '../booking/booking.rules.ts'
import type { MoneyPort } from '../ports.ts'
import { getOffer } from './offer.store.ts'

interface Again {
  readonly offerId: number
  /** Whose link it was. */
  readonly personId: number
  readonly address: string | null
  readonly today: Day
  readonly money: MoneyPort
}

/** Queues again after an offer that came to nothing, behind those who wait; whoever asked the first time is told of it as before. */
export async function queueAgain(
  tx: Tx,
  { offerId, personId: by, address, today, money }: Again,
): Promise<{ readonly gets: 'seat' | 'queue-place' } | BookingRefusal | Refusal<'stillOpen'>> {
  const { occasionId, personId, askedBy, municipalityId, answer } = await getOffer(tx, offerId)
  if (answer === null) return { refused: 'stillOpen' }
  const outcome = await bookSeats(tx, {
    ...{ occasionId, personIds: [personId], within: [municipalityId], whenFull: 'queue', askedBy },
    ...{ actor: { personId: by, address }, today, money },
  })
  const gets = outcome.answers[0]?.gets
  if (typeof gets === 'string') return { gets }
  return gets ?? { refused: 'noWorkplace' }
}
