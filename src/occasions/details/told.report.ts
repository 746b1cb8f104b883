import { sql } from 'kysely'
import type { Db } from '#platform/db'

/** Someone's own seat on an occasion, when they have one. */
export async function findOwnSeat(
  db: Db,
  { occasionId, personId }: { readonly occasionId: number; readonly personId: number },
): Promise<number | undefined> {
  const row = await db
    .selectFrom('booking')
    .select('id')
    .where('occasionId', '=', occasionId)
    .where('personId', '=', personId)
    .where('cancelledAt', 'is', null)
    .executeTakeFirst()
  return row?.id
}

export interface Told {
  readonly bookingId: number
  readonly name: string
  readonly diet: string
  readonly accessNeeds: string
  readonly travel: string
}

/** What those who have a seat have told, by name; those who have told nothing are left out. One query. */
export async function listTold(db: Db, occasionId: number): Promise<Told[]> {
  const { rows } = await sql<Told>`
    select b.id as booking_id, p.name, t.diet, t.access_needs, t.travel
    from seat_details t join booking b on b.id = t.booking_id join person p on p.id = b.person_id
    where b.occasion_id = ${occasionId} and b.cancelled_at is null and t.forgotten_at is null
      and (t.diet <> '' or t.access_needs <> '' or t.travel <> '')
    order by p.name collate "sv-x-icu", b.id`.execute(db)
  return rows
}

/** Whether someone leads a day of the occasion: trainers and reserves do not. */
export async function isCourseLeaderOf(
  db: Db,
  { occasionId, personId }: { readonly occasionId: number; readonly personId: number },
): Promise<boolean> {
  const { rows } = await sql`
    select from day_staff f join occasion_day d on d.id = f.day_id
    where d.occasion_id = ${occasionId} and f.person_id = ${personId} and f.role = 'course-leader' limit 1`.execute(db)
  return rows.length > 0
}
