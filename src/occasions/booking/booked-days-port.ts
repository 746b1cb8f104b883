import type { BookedDaysPort } from '#learning'
import { today } from '#platform'
import { listBookedDays, listQueuePlaces } from './booked-days.store.ts'

/** What the traveller's pages are told of seats and queues. */
export const bookedDaysPort: BookedDaysPort = {
  listBookedDays,
  listQueuePlaces: (db, personId) => listQueuePlaces(db, personId, today()),
}
