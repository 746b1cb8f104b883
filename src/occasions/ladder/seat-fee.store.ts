import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db'
import { Missing, type Ore } from '#values'
import type { FeeKind, PricedSeat } from './seat-fee.rules.ts'

/** A seat with everything that a fee for it is reckoned from and told with. */
export interface FeeSeat extends PricedSeat {
  readonly bookingId: number
  readonly occasionId: number
  readonly courseId: number
  readonly personId: number
  readonly unitId: number
  readonly municipalityId: number
  readonly regionId: number
  readonly homeRegionId: number | null
  /** The one day it is for, where someone takes a day again. */
  readonly onlyDayId: number | null
  readonly journeyId: number
  readonly bookedAt: Date
}

/** The price is of the days that are held, and where the seat is for one of them, of that day. One query. */
export async function getFeeSeat(db: Db, bookingId: number): Promise<FeeSeat> {
  const { rows } = await sql<FeeSeat>`
    select b.id as booking_id, b.occasion_id, o.course_id, b.person_id, b.unit_id, b.municipality_id, o.region_id, b.home_region_id, b.only_day_id,
      s.journey_id, b.booked_at, coalesce(own.on_day, o.first_day) as first_day,
      (select coalesce(sum(p.amount_ore), 0)::bigint from occasion_day d join day_price p on p.day_id = d.id
        where d.occasion_id = o.id and d.cancelled_at is null and (b.only_day_id is null or d.id = b.only_day_id)) as seat_price_ore
    from booking b join occasion o on o.id = b.occasion_id join course c on c.id = o.course_id
      join step s on s.id = c.step_id left join occasion_day own on own.id = b.only_day_id
    where b.id = ${bookingId}`.execute(db)
  const [seat] = rows
  if (seat === undefined) throw new Missing('booking')
  return seat
}

export interface LastFee {
  readonly act: 'due' | 'waived' | 'corrected'
  readonly amountOre: Ore
}

/** What was last said of a seat's fee of that kind; undefined when nothing was. Under the lock of its booking. */
export async function findLastFee(tx: Tx, bookingId: number, kind: FeeKind): Promise<LastFee | undefined> {
  const { rows } = await sql<LastFee>`
    select f.act, f.amount_ore from seat_fee f where f.booking_id = ${bookingId} and f.kind = ${kind}
    order by f.id desc limit 1`.execute(tx)
  return rows[0]
}

/** What counts of each held day of a seat, in order: null for a day of which not all is marked. One query. */
export async function listDayMarks(tx: Tx, bookingId: number): Promise<(string | null)[]> {
  const { rows } = await sql<{ mark: string | null }>`
    select case when m.attended >= d.parts_needed then 'attended' when m.marked < d.part_count then null
      when m.absent > 0 then 'absent' else 'excused' end as mark
    from booking b join occasion_day d on d.occasion_id = b.occasion_id and d.cancelled_at is null
        and (b.only_day_id is null or d.id = b.only_day_id)
      cross join lateral (
        select count(*) as marked, count(*) filter (where c.mark = 'attended') as attended,
          count(*) filter (where c.mark = 'absent') as absent
        from counted_mark c where c.day_id = d.id and c.booking_id = b.id) m
    where b.id = ${bookingId} order by d.number`.execute(tx)
  return rows.map(({ mark }) => mark)
}

export interface NewFee {
  readonly bookingId: number
  readonly kind: FeeKind
  readonly act: 'due' | 'waived' | 'corrected'
  readonly amountOre: Ore
  readonly ladderId: number | null
  readonly daysBefore: number | null
  readonly reason: string
  readonly doneBy: number
  readonly doneAt: Date
}

export async function insertSeatFee(tx: Tx, fee: NewFee): Promise<void> {
  await tx.insertInto('seatFee').values(fee).execute()
}

export interface FeeDue {
  readonly bookingId: number
  readonly kind: FeeKind
  readonly amountOre: Ore
  /** When the seat was given back; null for one that was not used. */
  readonly givenBackAt: Date | null
}

/** Every fee of an occasion that is due as it stands, in order of booking. */
export async function listFeesDue(tx: Tx, occasionId: number): Promise<FeeDue[]> {
  const { rows } = await sql<FeeDue>`
    select b.id as booking_id, last.kind, last.amount_ore, case when last.kind = 'cancelled-late' then b.cancelled_at end as given_back_at
    from booking b cross join lateral (
      select distinct on (f.kind) f.kind, f.act, f.amount_ore from seat_fee f where f.booking_id = b.id order by f.kind, f.id desc
    ) last
    where b.occasion_id = ${occasionId} and last.act = 'due' order by b.id, last.kind`.execute(tx)
  return rows
}
