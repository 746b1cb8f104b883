import { sql } from 'kysely'
import { type Db, withinReach } from '#platform/db'
import type { Asker, Day } from '#values'
import type { SharedInGroup, SharedReflection } from './reflections.rules.ts'

const readable = sql`
  newest.answer ->> 'text' as text, newest.body ->> 'question' as question, newest.title,
  (newest.answered_at at time zone 'Europe/Stockholm')::date as "on"`

/**
 * What the people of the asker's units share with whoever leads them, newest first. Only what was written while they have
 * worked there: a new employer does not come into what was shared with the one before.
 */
export async function listTeamReflections(db: Db, asker: Asker, today: Day): Promise<SharedReflection[]> {
  const { rows } = await sql<SharedReflection>`
    select p.id as person_id, p.name, c.name as course_name, ${readable}
    from employment m
    join person p on p.id = m.person_id
    join lateral (
      select distinct on (i.key) i.title, i.body, i.revision_id, a.answer, a.answered_at, a.shared_with
      from item_answer a
      join item i on i.id = a.item_id and i.format = 'reflection'
      where a.person_id = p.id
      order by i.key, a.id desc) newest on newest.shared_with = 'manager' and newest.answer ->> 'text' <> ''
    join course_revision r on r.id = newest.revision_id
    join course c on c.id = r.course_id
    where m.from_day <= ${today} and coalesce(m.until_day, ${today}) >= ${today}
      and (newest.answered_at at time zone 'Europe/Stockholm')::date >= m.from_day
      and m.person_id <> ${asker.personId}
      and ${withinReach(sql.ref('m.organisation_id'), asker, 'see own team')}
    order by newest.answered_at desc, p.name
    limit 200`.execute(db)
  return rows
}

/** What those who share an occasion of the course with this person have shared of the item with them, by name. */
export async function getSharedInGroup(
  db: Db,
  { personId, courseId, itemId }: { personId: number; courseId: number; itemId: number },
): Promise<SharedInGroup> {
  const { rows } = await sql<SharedReflection & { isMine: boolean }>`
    select distinct on (p.name, p.id) p.id as person_id, p.name, c.name as course_name,
      theirs.person_id = ${personId} as is_mine, ${readable}
    from booking mine
    join occasion o on o.id = mine.occasion_id and o.course_id = ${courseId}
    join course c on c.id = o.course_id
    join booking theirs on theirs.occasion_id = o.id and theirs.cancelled_at is null
    join person p on p.id = theirs.person_id
    left join lateral (
      select i.title, i.body, a.answer, a.answered_at, a.shared_with
      from item asked
      join item i on i.key = asked.key
      join item_answer a on a.item_id = i.id and a.person_id = theirs.person_id
      where asked.id = ${itemId} and asked.format = 'reflection'
      order by a.id desc limit 1) newest on true
    where mine.person_id = ${personId} and mine.cancelled_at is null
      and (theirs.person_id = ${personId} or (newest.shared_with = 'group' and newest.answer ->> 'text' <> ''))
    order by p.name, p.id`.execute(db)
  return { hasSeat: rows.some(({ isMine }) => isMine), reflections: rows.filter(({ isMine }) => !isMine) }
}
