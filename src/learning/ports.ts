import type { Db } from '#platform/db'
import type { Asker, Day } from '#values'

/** A day that a person holds a seat on. `starts` and `ends` are `HH:MM`; `place` is empty for a digital day, `link` for one on site. */
export interface BookedDay {
  readonly occasionId: number
  readonly dayId: number
  readonly courseId: number
  readonly courseName: string
  readonly number: number
  readonly onDay: Day
  readonly starts: string
  readonly ends: string
  readonly form: 'on-site' | 'digital' | 'recorded' | 'broadcast'
  readonly place: string
  readonly link: string
  /** The last day for the preparations of the group that the day belongs to, by the region's rule. */
  readonly prepareBy: Day
}

/** Where a person stands in the queue of an occasion: 1 is next. */
export interface QueuePlace {
  readonly occasionId: number
  readonly courseId: number
  readonly courseName: string
  readonly place: number
  readonly firstDay: Day
}

/** What the traveller's pages need to know of occasions, filled in app.ts. Each is one query. */
export interface BookedDaysPort {
  /** Days from `from` on, soonest first. */
  listBookedDays(db: Db, personId: number, from: Day): Promise<BookedDay[]>
  /** Queues of occasions that have not begun, soonest first. */
  listQueuePlaces(db: Db, personId: number): Promise<QueuePlace[]>
}

/** What is left of the closing of a year, and where it is done. */
interface YearLeft {
  readonly year: number
  readonly left: number
  readonly href: string
}

/** What the start page tells whoever closes a region's year, filled in app.ts. One query for them, none for anyone else. */
interface YearEndPort {
  findYearLeft(db: Db, asker: Asker, today: Day): Promise<YearLeft | undefined>
}

export interface LearningPorts {
  readonly bookedDays: BookedDaysPort
  readonly yearEnd: YearEndPort
}
