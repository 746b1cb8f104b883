import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db'
import { type Day, Missing } from '#values'
import { preparedOf } from './left.store.ts'
import type { Decided, PreparedDays, Sorting, UnreadyAct } from './readiness.rules.ts'
import type { Listed, OfferedOn, Prepared } from './shown.rules.ts'

/** The groups of course days of an occasion that have preparations, in order, each with the region's terms. */
export async function listPreparedDays(db: Db, occasionId: number): Promise<PreparedDays[]> {
  const { rows } = await sql<PreparedDays>`
    select d.id as day_id, d.number, g.last_day as last_number, d.on_day as first_day,
      d.on_day - rule.deadline_days as prepare_by, rule.deadline_days, rule.reminder_days, rule.unready
    from occasion o join occasion_day d on d.occasion_id = o.id
      join preparation_group g on g.revision_id = o.revision_id and g.first_day = d.number
      cross join lateral preparation_rule_on(o.region_id, d.on_day) rule
    where o.id = ${occasionId} and d.cancelled_at is null order by d.number`.execute(db)
  return rows
}

const orders = {
  ready: sql`(r.done >= r.asked), p.name collate "sv-x-icu", b.id`,
  name: sql`p.name collate "sv-x-icu", b.id`,
  municipality: sql`m.name collate "sv-x-icu", p.name collate "sv-x-icu", b.id`,
}

interface Asked {
  readonly occasionId: number
  readonly dayId: number
  readonly sorting: Sorting
  readonly limit: number
  readonly offset: number
}

/** A page of everyone of the region who holds a seat, since guests are followed by theirs: what they have left before the days that begin with a day, and what was done. One statement. */
export async function listReadiness(db: Db, asked: Asked): Promise<Listed[]> {
  const { occasionId, dayId, sorting, limit, offset } = asked
  const { rows } = await sql<Listed>`
    select b.id as booking_id, b.person_id, p.name, u.name as unit_name, m.name as municipality_name, b.booked_at,
      r.asked, r.done, r.minutes_left, r.left, count(*) over () as found,
      count(*) filter (where r.done >= r.asked) over () as ready,
      (select coalesce(json_agg(json_build_object('act', a.act, 'reason', a.reason, 'by', n.name, 'at', a.done_at)
          order by a.id desc), '[]')
        from unready_act a join person n on n.id = a.done_by where a.day_id = d.id and a.booking_id = b.id) as acts
    from occasion o
      join occasion_day d on d.id = ${dayId} and d.occasion_id = o.id
      join preparation_group g on g.revision_id = o.revision_id and g.first_day = d.number
      join booking b on b.occasion_id = o.id and b.cancelled_at is null and b.home_region_id is null
      join person p on p.id = b.person_id
      join organisation u on u.id = b.unit_id join organisation m on m.id = b.municipality_id
      ${preparedOf}
    where o.id = ${occasionId}
    order by ${orders[sorting]} limit ${limit} offset ${offset}`.execute(db)
  return rows
}

/** One who holds or held a seat, as the rules ask of them, and what a letter says. */
export interface Subject extends Prepared, Omit<Decided, 'bookedOn' | 'warnedOn'> {
  readonly personId: number
  readonly unitId: number
  readonly municipalityId: number
  readonly courseName: string
  readonly courseId: number
  readonly regionId: number
  readonly bookedAt: Date
  readonly warnedAt: Date | null
}

/** Under the lock of the occasion; throws Missing when the booking is not of that occasion. */
export async function getSubject(
  tx: Tx,
  { occasionId, bookingId, dayId }: { readonly occasionId: number; readonly bookingId: number; readonly dayId: number },
): Promise<Subject> {
  const { rows } = await sql<Subject>`
    select b.person_id, b.unit_id, b.municipality_id, c.name as course_name, c.id as course_id, o.region_id,
      b.booked_at, b.cancelled_at is not null as is_cancelled, r.asked, r.done, r.minutes_left, r.left,
      r.done >= r.asked as is_ready,
      exists (select from unready_act a where a.day_id = d.id and a.booking_id = b.id and a.act = 'admitted') as is_admitted,
      (select max(a.done_at) from unready_act a
        where a.day_id = d.id and a.booking_id = b.id and a.act = 'warned') as warned_at
    from occasion o join course c on c.id = o.course_id
      join occasion_day d on d.id = ${dayId} and d.occasion_id = o.id
      join preparation_group g on g.revision_id = o.revision_id and g.first_day = d.number
      join booking b on b.occasion_id = o.id and b.id = ${bookingId} and b.home_region_id is null
      ${preparedOf}
    where o.id = ${occasionId}`.execute(tx)
  const [subject] = rows
  if (subject === undefined) throw new Missing('booking')
  return subject
}

export interface NewAct {
  readonly bookingId: number
  readonly dayId: number
  readonly act: UnreadyAct
  readonly reason?: string
  readonly seatWentTo?: number
  readonly doneBy: number
  readonly doneAt: Date
}

export async function insertUnreadyAct(tx: Tx, act: NewAct): Promise<void> {
  await tx.insertInto('unreadyAct').values(act).execute()
}

/** Seats that went to the next in the queue because of these days, newest first. */
export async function listOfferedOn(db: Db, dayId: number): Promise<OfferedOn[]> {
  const { rows } = await sql<OfferedOn>`
    select p.name, w.name as went_to, n.name as by, a.done_at as at
    from unready_act a join booking b on b.id = a.booking_id join person p on p.id = b.person_id
      join person n on n.id = a.done_by left join person w on w.id = a.seat_went_to
    where a.day_id = ${dayId} and a.act = 'offered-on' order by a.id desc`.execute(db)
  return rows
}

/** The name of whoever holds or held that seat; nobody when it is of another occasion. */
export async function findSeatHolder(
  db: Db,
  { occasionId, bookingId }: { readonly occasionId: number; readonly bookingId: number },
): Promise<string | undefined> {
  const found = await db
    .selectFrom('booking')
    .innerJoin('person', 'person.id', 'booking.personId')
    .select('person.name')
    .where('booking.id', '=', bookingId)
    .where('booking.occasionId', '=', occasionId)
    .executeTakeFirst()
  return found?.name
}

/** The team leaders nearest above a unit that day. */
export async function listLeadersOf(tx: Tx, unitId: number, today: Day): Promise<number[]> {
  const { rows } = await sql<{ personId: number }>`
    select distinct near.person_id from (
      select a.person_id, w.depth, min(w.depth) over () as nearest
      from organisation_within w
        join role_grant a on a.organisation_id = w.ancestor_id and a.role = 'team-leader'
          and a.from_day <= ${today} and (a.until_day is null or a.until_day >= ${today})
      where w.organisation_id = ${unitId}
    ) near where near.depth = near.nearest`.execute(tx)
  return rows.map(({ personId }) => personId)
}

/** How many stand in the queue, under the lock of the occasion. */
export async function getQueueLength(tx: Tx, occasionId: number): Promise<number> {
  const { waiting } = await tx
    .selectFrom('queuePlace')
    .select((eb) => eb.fn.countAll<number>().as('waiting'))
    .where('occasionId', '=', occasionId)
    .where('leftAt', 'is', null)
    .executeTakeFirstOrThrow()
  return waiting
}
