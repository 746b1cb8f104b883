import { moneyPort } from '#economy'
import { openJobs, openLog, today } from '#platform'
import { attempt, connect } from '#platform/db'
import { bookSeats } from '../../src/occasions/booking/book-seats.ts'
import { cancelBooking } from '../../src/occasions/booking/cancel-booking.ts'
import { acceptOffer, declineOffer } from '../../src/occasions/offers/answer-offer.ts'
import { moveRunOut } from '../../src/occasions/offers/move-seats.job.ts'

/**
 * Books, cancels and answers at random as one of several processes on one database, until it is killed. Says what it has done
 * once it is kept, a line each; what it was about to do when it was killed it never says.
 */
const [url = '', occasion = '', leader = '', first = '', last = ''] = process.argv.slice(2)
const occasionId = Number(occasion)
const log = openLog({ logLevel: 'silent' })
const { db } = connect(url, { connections: 4 })
await openJobs(url, { log, works: 'elsewhere' })
const actor = { personId: Number(leader), address: null }

const any = <One>(of: readonly One[]): One | undefined => of[Math.floor(Math.random() * of.length)]
const say = (words: Record<string, number | string>) => process.stdout.write(`${JSON.stringify(words)}\n`)

async function book(): Promise<void> {
  const personId = Number(first) + Math.floor(Math.random() * (Number(last) - Number(first) + 1))
  const asked = {
    occasionId,
    personIds: [personId],
    whenFull: 'queue' as const,
    actor,
    today: today(),
    money: moneyPort,
  }
  const outcome = await attempt(db, (tx) => bookSeats(tx, asked))
  const gets = outcome.answers[0]?.gets
  if (typeof gets === 'string') say({ did: gets, personId })
}

async function cancel(): Promise<void> {
  const seats = await db
    .selectFrom('booking')
    .select('id')
    .where('occasionId', '=', occasionId)
    .where('cancelledAt', 'is', null)
    .execute()
  const bookingId = any(seats)?.id
  if (bookingId === undefined) return
  const outcome = await attempt(db, (tx) => cancelBooking(tx, { bookingId, actor, today: today(), money: moneyPort }))
  if (!('refused' in outcome)) say({ did: 'cancelled', bookingId })
}

async function answer(): Promise<void> {
  const offers = await db
    .selectFrom('seatOffer')
    .select('id')
    .where('occasionId', '=', occasionId)
    .where('endedAt', 'is', null)
    .execute()
  const offerId = any(offers)?.id
  if (offerId === undefined) return
  const asked = { offerId, actor, today: today(), money: moneyPort }
  const isYes = Math.random() < 0.6
  const outcome = await attempt<object>(db, (tx) => (isYes ? acceptOffer(tx, asked) : declineOffer(tx, asked)))
  if (!('refused' in outcome)) say({ did: isYes ? 'accepted' : 'declined', offerId })
}

const acts = [book, book, cancel, answer, answer, () => moveRunOut(db, { money: moneyPort, log })]
say({ did: 'begun' })
for (;;) await any(acts)?.()
