import { sql } from 'kysely'
import { type Db, withinPlaces } from '#platform/db'
import type { EmployedPerson, EmployerEvidence } from './employer-record.rules.ts'

/** The person with the employments that lie, or lay, within these parts of the tree; undefined where there is none. */
export async function findEmployed(
  db: Db,
  { personId, places }: { personId: number; places: readonly number[] },
): Promise<EmployedPerson | undefined> {
  const { rows } = await sql<EmployedPerson>`
    select p.name, json_agg(json_build_object('workplace', work.name, 'from', e.from_day, 'until', e.until_day)
      order by e.from_day, e.id) as employments
    from employment e
    join person p on p.id = e.person_id
    join organisation work on work.id = e.organisation_id
    where e.person_id = ${personId} and ${withinPlaces(sql.ref('e.organisation_id'), places)}
    group by p.id`.execute(db)
  return rows[0]
}

/**
 * What the person earned during an employment within these parts of the tree, and in the municipality of that employment:
 * what was earned before, after or for another employer is not theirs to see. Answers to tasks are never among it.
 */
export async function listEmployerEvidence(
  db: Db,
  { personId, places }: { personId: number; places: readonly number[] },
): Promise<EmployerEvidence[]> {
  const { rows } = await sql<EmployerEvidence>`
    select e.id, e.kind, i.title, e.day_number, e.earned_on, c.name as course_name, st.name as step_name,
      j.name as journey_name, exists (select from evidence_correction x where x.evidence_id = e.id) as is_corrected
    from evidence e
    join course c on c.id = e.course_id
    join step st on st.id = c.step_id
    join journey j on j.id = st.journey_id
    left join item i on i.id = e.item_id
    where e.person_id = ${personId} and exists (
      select from employment em
      join organisation_within w on w.organisation_id = em.organisation_id and w.ancestor_id = e.municipality_id
      where em.person_id = e.person_id and e.earned_on >= em.from_day
        and (em.until_day is null or e.earned_on <= em.until_day)
        and ${withinPlaces(sql.ref('em.organisation_id'), places)})
    order by e.earned_on desc, e.id desc
    limit 1000`.execute(db)
  return rows
}
