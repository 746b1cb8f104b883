import { sql } from 'kysely'
import { askAll, type Db, type Fault } from '#platform/db'
import type { Day } from '#values'
import type { FaultWord } from './check-bookings.rules.ts'
import { followOnQuestions } from './follow-on-faults.report.ts'
import { lockQuestions } from './lock-faults.report.ts'
import { seatQuestions } from './seat-faults.report.ts'
import { waitingQuestions } from './waiting-faults.report.ts'

/** Every answer to every question that the tables answer by themselves. */
export async function askOfSeats(db: Db): Promise<Fault<FaultWord>[]> {
  return askAll(db, [...seatQuestions, ...waitingQuestions, ...followOnQuestions, ...lockQuestions])
}

export async function countSeats(db: Db): Promise<{ readonly occasions: number; readonly seats: number }> {
  const { rows } = await sql<{ occasions: number; seats: number }>`
    select (select count(*) from occasion) as occasions,
      (select count(*) from booking where cancelled_at is null) as seats`.execute(db)
  return rows[0] ?? { occasions: 0, seats: 0 }
}

/** Offers that ran out before a moment and that nobody has ended. */
export async function listOffersNotEnded(db: Db, before: Date): Promise<Fault<FaultWord>[]> {
  const { rows } = await sql<Fault<FaultWord>>`
    select 'offer-not-closed' as fault, 'offer ' || f.id || ', occasion ' || f.occasion_id as what from seat_offer f
    where f.ended_at is null and f.expires_at < ${before} order by f.id`.execute(db)
  return rows
}

/** Occasions ahead with seats that nobody has or is offered, and people who wait. */
export async function listFreeBesideWaiting(db: Db, today: Day): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select o.id from occasion o
    where o.first_day > ${today} and o.cancelled_at is null and o.seats_taken + o.seats_held < o.seats
      and exists (select from queue_place q where q.occasion_id = o.id and q.left_at is null)
    order by o.id`.execute(db)
  return rows.map(({ id }) => id)
}
