import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db'
import { type Day, Missing, type Ore, zero } from '#values'
import { updateDetailsForgotten } from '../details/details.store.ts'
import { updateTakeoverWithdrawn } from '../takeovers/takeover.store.ts'

/** How someone stands towards an occasion and its course. */
export interface Holding {
  readonly personId: number
  readonly hasSeat: boolean
  /** Their place in the queue of the occasion, when they have one. Which number it is the order of the queue says. */
  readonly queuePlaceId: number | undefined
  /** First day of another occasion of the course, not yet begun, that they hold a seat on. */
  readonly bookedElsewhere: Day | undefined
}

interface Row extends Pick<Holding, 'personId' | 'hasSeat'> {
  readonly queuePlaceId: number | null
  readonly bookedElsewhere: Day | null
}

export async function listHoldings(
  db: Db,
  asked: {
    readonly occasionId: number
    readonly courseId: number
    readonly personIds: readonly number[]
    readonly today: Day
  },
): Promise<Map<number, Holding>> {
  const { occasionId, courseId, personIds, today } = asked
  const { rows } = await sql<Row>`
    select p.id as person_id,
      exists (select from booking b
        where b.occasion_id = ${occasionId} and b.person_id = p.id and b.cancelled_at is null) as has_seat,
      (select q.id from queue_place q
        where q.occasion_id = ${occasionId} and q.person_id = p.id and q.left_at is null) as queue_place_id,
      (select min(o.first_day) from booking b join occasion o on o.id = b.occasion_id
        where b.person_id = p.id and b.cancelled_at is null
          and o.course_id = ${courseId} and o.id <> ${occasionId} and o.first_day > ${today}) as booked_elsewhere
    from unnest(${[...personIds]}::int[]) as p(id)`.execute(db)
  return new Map(
    rows.map(({ queuePlaceId, bookedElsewhere, ...row }) => [
      row.personId,
      { ...row, queuePlaceId: queuePlaceId ?? undefined, bookedElsewhere: bookedElsewhere ?? undefined },
    ]),
  )
}

/** How a seat was got; 'booked' unless something else is said. */
export type GotBy = 'booked' | 'request' | 'queue' | 'offer' | 'by-hand' | 'unnamed' | 'takeover' | 'move' | 'make-up'

export interface NewHolding {
  readonly occasionId: number
  readonly personId: number
  readonly municipalityId: number
  readonly unitId: number
  /** The person's own region, where another plans. */
  readonly homeRegionId?: number | null
  /** Who asked for the seat or the place. */
  readonly by: number
  readonly at: Date
}

export interface NewSeat extends NewHolding {
  readonly gotBy?: GotBy
  /** Why it was given by hand to someone who was not next. */
  readonly givenWhy?: string
  /** The one day it is for, where someone takes a day again here. */
  readonly onlyDayId?: number
  /** The seat that this one came instead of. */
  readonly replacesId?: number
}

/** Booking ids by person. */
export async function insertBookings(tx: Tx, seats: readonly NewSeat[]): Promise<Map<number, number>> {
  if (seats.length === 0) return new Map()
  const rows = await tx
    .insertInto('booking')
    .values(seats.map(({ by, at, ...rest }) => ({ ...rest, bookedBy: by, bookedAt: at })))
    .returning(['id', 'personId'])
    .execute()
  return new Map(rows.map(({ id, personId }) => [personId, id]))
}

export interface BookingFacts {
  readonly bookingId: number
  readonly occasionId: number
  readonly personId: number
  readonly municipalityId: number
  /** Their own region, where another plans the occasion. */
  readonly homeRegionId: number | null
  readonly bookedBy: number
  readonly isCancelled: boolean
}

export async function getOccasionOfBooking(tx: Tx, bookingId: number): Promise<number> {
  const row = await tx.selectFrom('booking').select('occasionId').where('id', '=', bookingId).executeTakeFirst()
  if (row === undefined) throw new Missing('booking')
  return row.occasionId
}

/** After the occasion has been locked. */
export async function lockBooking(tx: Tx, bookingId: number): Promise<BookingFacts> {
  const row = await tx
    .selectFrom('booking')
    .select(['id', 'occasionId', 'personId', 'municipalityId', 'homeRegionId', 'bookedBy', 'cancelledAt'])
    .where('id', '=', bookingId)
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined) throw new Missing('booking')
  const { id, cancelledAt, ...facts } = row
  return { ...facts, bookingId: id, isCancelled: cancelledAt !== null }
}

export type SeatEnd = 'cancelled' | 'excused' | 'offered-on' | 'taken-over' | 'moved' | 'occasion-cancelled'

export interface EndedSeat {
  readonly by: number
  readonly at: Date
  readonly kind: SeatEnd
  readonly reason?: string
  /** Why they could not come, where they are excused. */
  readonly excuse?: 'illness' | 'child-care' | 'bereavement' | 'other'
  /** What it cost to give back, as it was shown. */
  readonly feeOre?: Ore
}

/** A seat ends once, in a stated way; what hung on it ends with it: the link to take it over, and what its holder told. */
export async function updateCancelled(tx: Tx, bookingId: number, end: EndedSeat): Promise<void> {
  await tx
    .updateTable('booking')
    .set({
      ...{ cancelledAt: end.at, cancelledBy: end.by, endKind: end.kind },
      ...{ endReason: end.reason ?? '', feeOre: end.feeOre ?? zero, excuse: end.excuse ?? null },
    })
    .where('id', '=', bookingId)
    .execute()
  await updateTakeoverWithdrawn(tx, bookingId, end)
  await updateDetailsForgotten(tx, [bookingId], end.at)
}
