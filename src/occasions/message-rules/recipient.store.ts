import { sql } from 'kysely'
import type { Db } from '#platform/db'
import type { Day } from '#values'
import type { Recipient } from './message.rules.ts'

const dayOf = (moment: string) => sql`(${sql.ref(moment)} at time zone 'Europe/Stockholm')::date`

/**
 * Everyone who may be written to about an occasion, by how they stand to it: who has or had a seat and who leads them, who
 * waits, who teaches or stands by, and whoever answers for the rooms. One statement.
 */
export async function listRecipients(db: Db, occasionId: number, today: Day): Promise<Recipient[]> {
  const { rows } = await sql<Omit<Recipient, 'dayIds'> & { dayIds: readonly number[] | null }>`
    with seat as materialized (
      select b.id, b.person_id, b.unit_id, b.only_day_id, ${dayOf('b.booked_at')} as since, ${dayOf('b.cancelled_at')} as gone
      from booking b where b.occasion_id = ${occasionId} and (b.cancelled_at is null or b.end_kind <> 'occasion-cancelled')
    ), led as materialized (
      select seat.*, near.person_id as leader_id from seat cross join lateral (
        select distinct l.person_id from (
          select g.person_id, w.depth, min(w.depth) over () as nearest from organisation_within w
            join role_grant g on g.organisation_id = w.ancestor_id and g.role = 'team-leader'
              and g.from_day <= ${today} and (g.until_day is null or g.until_day >= ${today})
          where w.organisation_id = seat.unit_id) l
        where l.depth = l.nearest) near
    )
    select 'participant' as reader, 'seat ' || s.id as key, p.id as person_id, p.email as address, p.name, p.language,
      case when s.only_day_id is null then null else array[s.only_day_id] end as day_ids, s.since, s.gone, array[p.name] as people
    from seat s join person p on p.id = s.person_id
    union all
    select 'manager', 'leader ' || l.leader_id || case when l.gone is null then '' else ' seat ' || l.id end, m.id, m.email, m.name,
      m.language, null, min(l.since), l.gone, array_agg(p.name order by p.name collate "sv-x-icu")
    from led l join person p on p.id = l.person_id join person m on m.id = l.leader_id
    group by l.leader_id, m.id, l.gone, case when l.gone is null then 0 else l.id end,
      case when l.gone is null then '' else ' seat ' || l.id end
    union all
    select 'waiting', 'place ' || q.id, p.id, p.email, p.name, p.language, null, ${dayOf('q.asked_at')}, null, array[p.name]
    from queue_place q join person p on p.id = q.person_id where q.occasion_id = ${occasionId} and q.left_at is null
    union all
    select case when f.role = 'reserve' and f.called_in_at is null then 'reserve' else 'trainer' end,
      'staff ' || p.id, p.id, p.email, p.name, p.language, array_agg(d.id order by d.on_day), ${dayOf('o.planned_at')}, null, array[p.name]
    from occasion_day d join occasion o on o.id = d.occasion_id join day_staff f on f.day_id = d.id join person p on p.id = f.person_id
    where d.occasion_id = ${occasionId} and d.cancelled_at is null group by 1, p.id, o.planned_at
    union all
    select 'venue', 'venue ' || v.id, null, v.contact_email, coalesce(nullif(v.contact_name, ''), v.name), 'sv',
      array_agg(d.id order by d.on_day), ${dayOf('o.planned_at')}, null, array[]::text[]
    from occasion_day d join occasion o on o.id = d.occasion_id join venue_room r on r.id = d.room_id join venue v on v.id = r.venue_id
    where d.occasion_id = ${occasionId} and d.cancelled_at is null and v.contact_email <> '' group by v.id, o.planned_at`.execute(
    db,
  )
  return rows.map(({ dayIds, ...row }) => ({ ...row, dayIds: dayIds ?? undefined }))
}
