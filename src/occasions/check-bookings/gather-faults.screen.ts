import { now, today } from '#platform'
import type { Fault, Tx } from '#platform/db'
import { getOccasionFacts } from '../occasion/occasion.store.ts'
import { areOffersMade } from '../offers/offer.rules.ts'
import { listStandingLines } from '../queue/line.store.ts'
import { nextInLine } from '../queue/order.rules.ts'
import { judgeNext } from '../queue/seat-next.ts'
import type { FaultWord } from './check-bookings.rules.ts'
import { askOfSeats, listFreeBesideWaiting, listOffersNotEnded } from './seat-questions.report.ts'

/** How long after it ran out an offer may be open: the work that ends it is done every minute. */
const patience = 10 * 60 * 1000

/** All that is wrong with seats, queues and marks, in one transaction that sees one moment. */
export async function gatherFaults(tx: Tx): Promise<Fault<FaultWord>[]> {
  const open = await listOffersNotEnded(tx, new Date(now().getTime() - patience))
  return [...(await askOfSeats(tx)), ...open, ...(await listLeftFree(tx))]
}

/** Free seats beside people who wait and could take them, by the region's own rule of who is next. */
async function listLeftFree(tx: Tx): Promise<Fault<FaultWord>[]> {
  const faults: Fault<FaultWord>[] = []
  const ahead = await listFreeBesideWaiting(tx, today())
  for (const [occasionId, { room, rule, order }] of await listStandingLines(tx, ahead, today())) {
    const occasion = await getOccasionFacts(tx, occasionId)
    const next = nextInLine(order, room)
    if (next === undefined || !areOffersMade(occasion.firstDay, rule, today())) continue
    // Whoever can no longer hold a seat waits for nothing, and loses the place when a seat would be theirs.
    if ('refused' in (await judgeNext(tx, next.place, { occasion, today: today() }))) continue
    const { queuePlaceId, personId } = next.place
    const what = `occasion ${occasionId}, queue place ${queuePlaceId}, person ${personId}`
    faults.push({ fault: 'free-seat-beside-someone-waiting', what })
  }
  return faults
}
