import { sql } from 'kysely'
import type { Db } from '#platform/db'
import type { Day } from '#values'
import type { EarlierItem, RevisionCount } from './publishing.rules.ts'

/** The newest item of each key in the course's earlier revisions, with how many have done what counts for it. */
export async function listEarlierItems(db: Db, courseId: number): Promise<EarlierItem[]> {
  const { rows } = await sql<EarlierItem>`
    with newest as (
      select distinct on (i.key) i.id, i.key, i.title, i.part, i.position, r.number as revision
      from item i join course_revision r on r.id = i.revision_id
      where r.course_id = ${courseId} and r.published_on is not null
      order by i.key, r.number desc
    ), done as (
      select k.item_id, count(distinct e.person_id) as people
      from item_counts k
      join evidence e on e.item_id = k.earned_item_id and e.kind = 'item' and e.course_id = ${courseId}
      where k.item_id in (select id from newest)
      group by k.item_id
    )
    select n.id, n.key, n.title, n.part, n.revision, coalesce(d.people, 0) as people
    from newest n left join done d on d.item_id = n.id
    order by n.revision desc, n.position`.execute(db)
  return rows
}

/** What has come of each published revision of the course, the latest first. */
export async function listRevisionCounts(
  db: Db,
  { courseId, today }: { courseId: number; today: Day },
): Promise<RevisionCount[]> {
  const { rows } = await sql<RevisionCount>`
    with earned as (
      select e.revision_id, count(distinct e.person_id) as met,
        count(distinct e.person_id) filter (where e.kind = 'day') as days,
        count(distinct e.person_id) filter (where e.kind = 'course') as completed
      from evidence e
      where e.course_id = ${courseId}
        and not exists (select from evidence_correction x where x.evidence_id = e.id)
      group by e.revision_id
    ), held as (
      select o.revision_id, count(*) as occasions, count(*) filter (where o.last_day >= ${today}) as upcoming,
        coalesce(sum(o.seats_taken) filter (where o.last_day >= ${today}), 0)::int as booked
      from occasion o where o.course_id = ${courseId} group by o.revision_id
    )
    select r.number, r.published_on, coalesce(e.met, 0) as met, coalesce(e.days, 0) as days,
      coalesce(e.completed, 0) as completed, coalesce(h.occasions, 0) as occasions,
      coalesce(h.upcoming, 0) as upcoming, coalesce(h.booked, 0) as booked
    from course_revision r
    left join earned e on e.revision_id = r.id
    left join held h on h.revision_id = r.id
    where r.course_id = ${courseId} and r.published_on is not null
    order by r.number desc`.execute(db)
  return rows
}
