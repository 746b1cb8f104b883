import { sql } from 'kysely'
import type { Question } from '#platform/db'
import type { FaultWord } from './check-bookings.rules.ts'

const seat = sql`'booking ' || b.id || ', occasion ' || b.occasion_id || ', person ' || b.person_id`

/** What a seat leads to and comes from: takeovers, moves, marks, details, fees, and the audit record of it all. */
export const followOnQuestions: readonly Question<FaultWord>[] = [
  {
    fault: 'takeover-unlike',
    query: sql`select ${seat} as what from booking b left join booking old on old.id = b.replaces_id
      where b.got_by = 'takeover' and (old.occasion_id, old.municipality_id, old.end_kind)
        is distinct from (b.occasion_id, b.municipality_id, 'taken-over')`,
  },
  {
    fault: 'taken-over-by-nobody',
    query: sql`select ${seat} as what from booking b
      where b.end_kind = 'taken-over' and (select count(*) from booking new where new.replaces_id = b.id) <> 1`,
  },
  {
    fault: 'move-unlike',
    query: sql`select ${seat} as what from booking b join occasion o on o.id = b.occasion_id
      left join booking old on old.id = b.replaces_id left join occasion was on was.id = old.occasion_id
      where b.got_by = 'move' and ((old.person_id, was.course_id, old.end_kind) is distinct from (b.person_id, o.course_id, 'moved')
        or old.occasion_id = b.occasion_id)`,
  },
  {
    fault: 'moved-nowhere',
    query: sql`select ${seat} as what from booking b
      where b.end_kind = 'moved' and (select count(*) from booking new where new.replaces_id = b.id) <> 1`,
  },
  {
    fault: 'mark-of-another-occasion',
    query: sql`select 'mark ' || m.id || ', day ' || m.day_id || ', booking ' || m.booking_id as what
      from attendance_mark m join occasion_day d on d.id = m.day_id join booking b on b.id = m.booking_id
      where b.occasion_id <> d.occasion_id or (b.only_day_id is not null and b.only_day_id <> d.id)`,
  },
  {
    fault: 'marked-before-the-day',
    query: sql`select 'mark ' || m.id || ', day ' || m.day_id as what
      from attendance_mark m join occasion_day d on d.id = m.day_id
      where (m.marked_at at time zone 'Europe/Stockholm')::date < d.on_day`,
  },
  {
    fault: 'details-not-forgotten',
    query: sql`select ${seat} as what from seat_details t join booking b on b.id = t.booking_id
      where b.cancelled_at is not null and t.forgotten_at is null`,
  },
  {
    fault: 'seat-without-audit-record',
    query: sql`select ${seat} as what from booking b
      where not exists (select from audit_record a where a.act = 'seat booked' and a.subject_kind = 'person'
        and a.subject_id = b.person_id and (a.detail ->> 'booking')::int = b.id)`,
  },
  {
    fault: 'cancellation-without-audit-record',
    query: sql`select ${seat} as what from booking b
      where b.cancelled_at is not null and not exists (select from audit_record a where a.act = 'seat cancelled'
        and a.subject_kind = 'person' and a.subject_id = b.person_id and (a.detail ->> 'booking')::int = b.id)
        -- A seat that a colleague took over ends with the act of whoever took it.
        and not (b.end_kind = 'taken-over' and exists (select from audit_record a
          where a.act = 'seat taken over' and a.subject_kind = 'person' and (a.detail ->> 'instead')::int = b.id))`,
  },
  {
    fault: 'seat-lost',
    query: sql`select a.act || ', person ' || coalesce(a.subject_id::text, '?') || ', audit record ' || a.id as what
      from audit_record a where a.act = 'seat booked' and not exists (
        select from booking b where b.id = (a.detail ->> 'booking')::int and b.person_id = a.subject_id)`,
  },
  {
    fault: 'fee-not-posted',
    query: sql`select ${seat} || ': ' || b.fee_ore || ' öre, posted ' || coalesce(p.owed, 0) as what
      from booking b left join lateral (
        select sum(p.owed_ore)::bigint as owed from posting p where p.booking_id = b.id and p.cause = 'cancelled-late') p on true
        left join lateral (select case f.act when 'due' then f.amount_ore else 0 end as ore from seat_fee f
          where f.booking_id = b.id and f.kind = 'cancelled-late' order by f.id desc limit 1) said on true
      where b.fee_ore > 0 and coalesce(p.owed, 0) not in (0, coalesce(said.ore, b.fee_ore))
        or b.fee_ore > 0 and not exists (select from posting p where p.booking_id = b.id and p.cause = 'cancelled-late')`,
  },
  {
    fault: 'fee-without-reason',
    query: sql`select 'posting ' || p.id || ', booking ' || p.booking_id as what
      from posting p left join booking b on b.id = p.booking_id
      where p.corrects_id is null and p.cause = 'cancelled-late' and coalesce(b.fee_ore, 0) <> p.owed_ore
        -- Or as it was reckoned again after a day of it was cancelled.
        and not exists (select from seat_fee f where f.booking_id = b.id and f.kind = 'cancelled-late' and f.act = 'due'
          and f.amount_ore = p.owed_ore)`,
  },
]
