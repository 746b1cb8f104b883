import { sql } from 'kysely'
import type { Db } from '#platform/db'
import type { Day } from '#values'
import type { MissedDay, OtherDay } from './make-up.rules.ts'

type Row = Omit<MissedDay, 'takes'> & { readonly takesOn: Day | null; readonly takesAt: number | null }

/**
 * Who has a seat and was marked away on a day of the occasion, and has not earned that day of the course anywhere since, nor
 * completed the course without it; with where they are to take it again, when that is decided.
 */
export async function listMissedDays(db: Db, occasionId: number): Promise<MissedDay[]> {
  const { rows } = await sql<Row>`
    select b.id as booking_id, b.person_id, p.name, d.number as day_number, d.on_day as missed_on,
      case when u.name = m.name then m.name else m.name || ', ' || u.name end as works,
      not exists (select from counted_mark k where k.day_id = d.id and k.booking_id = b.id and k.mark = 'absent') as is_excused,
      again.on_day as takes_on, again.occasion_id as takes_at
    from booking b join occasion o on o.id = b.occasion_id
      join occasion_day d on d.occasion_id = o.id and (b.only_day_id is null or b.only_day_id = d.id)
      join person p on p.id = b.person_id
      join organisation u on u.id = b.unit_id join organisation m on m.id = b.municipality_id
      left join lateral (
        select other.on_day, other.occasion_id from booking seat join occasion_day other on other.id = seat.only_day_id
          join occasion elsewhere on elsewhere.id = other.occasion_id
        where seat.person_id = b.person_id and seat.cancelled_at is null and seat.id <> b.id
          and elsewhere.course_id = o.course_id and other.number = d.number and other.on_day > d.on_day
          and not exists (select from counted_mark k where k.day_id = other.id and k.booking_id = seat.id and k.mark <> 'attended')
        order by other.on_day limit 1) again on true
    where o.id = ${occasionId} and b.cancelled_at is null and d.cancelled_at is null
      and exists (select from counted_mark k where k.day_id = d.id and k.booking_id = b.id and k.mark <> 'attended')
      and not attends_day(d.id, b.id)
      and not exists (select from evidence e where e.person_id = b.person_id and e.course_id = o.course_id and e.kind = 'day'
        and e.day_number = d.number and not exists (select from evidence_correction x where x.evidence_id = e.id))
      and not exists (select from evidence e where e.person_id = b.person_id and e.revision_id = o.revision_id and e.kind = 'course'
        and e.earned_on >= o.first_day and not exists (select from evidence_correction x where x.evidence_id = e.id))
    order by d.number, p.name collate "sv-x-icu", b.id`.execute(db)
  return rows.map(({ takesOn, takesAt, ...missed }) => ({
    ...missed,
    takes: takesOn === null || takesAt === null ? undefined : { onDay: takesOn, occasionId: takesAt },
  }))
}

/** Days to come of the region's other occasions of the same revision of the course, soonest first. */
export async function listOtherDays(
  db: Db,
  { occasionId, today }: { readonly occasionId: number; readonly today: Day },
): Promise<OtherDay[]> {
  const { rows } = await sql<OtherDay>`
    select other.id as occasion_id, d.id as day_id, d.number, d.on_day,
      case when d.place <> '' then d.place else d.form end as "where",
      other.seats - other.seats_taken - other.seats_held as seats_left
    from occasion o join occasion other on other.course_id = o.course_id and other.revision_id = o.revision_id
        and other.region_id = o.region_id and other.id <> o.id and other.cancelled_at is null and other.settled_at is null
      join occasion_day d on d.occasion_id = other.id and d.cancelled_at is null and d.on_day >= ${today}
    where o.id = ${occasionId}
    order by d.on_day, d.id`.execute(db)
  return rows
}
