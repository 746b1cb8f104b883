import { sql } from 'kysely'
import { type Db, withinJourneyReach } from '#platform/db'
import type { Asker, Day } from '#values'

/** A course as a region adds to it. */
export interface AddedCourse {
  readonly courseId: number
  readonly courseName: string
  readonly stepName: string
  readonly journeyName: string
  readonly colour: 'lingon' | 'cloudberry' | 'fir' | 'lake' | 'heather' | 'slate'
  readonly revisionId: number
  readonly revisionNumber: number
  readonly publishedOn: Day
  readonly additions: number
  /** How many have not been looked at beside the revision that is travelled. */
  readonly toLook: number
}

/** The published courses of the journeys that the asker plans in the region, as they are travelled; or one of them. */
export async function listAddedCourses(
  db: Db,
  asker: Asker,
  { regionId, courseId }: { readonly regionId: number; readonly courseId?: number },
): Promise<AddedCourse[]> {
  const reach = withinJourneyReach(
    { organisation: sql<number>`${regionId}::int`, journey: sql.ref('s.journey_id') },
    asker,
    'plan occasions',
  )
  const one = courseId === undefined ? sql`true` : sql`c.id = ${courseId}`
  const { rows } = await sql<AddedCourse>`
    select c.id as course_id, c.name as course_name, s.name as step_name, s.colour, j.name as journey_name,
      r.id as revision_id, r.number as revision_number, r.published_on, count(a.id) as additions,
      count(a.id) filter (where not exists (select from addition_look l
        where l.addition_id = a.id and l.revision_id = r.id)) as to_look
    from course c join step s on s.id = c.step_id join journey j on j.id = s.journey_id
      join course_revision r on r.course_id = c.id and r.published_on is not null and r.superseded_on is null
      left join addition a on a.course_id = c.id and a.region_id = ${regionId} and a.removed_at is null
    where ${one} and ${reach}
    group by c.id, s.id, j.id, r.id order by j.position, s.position, c.position`.execute(db)
  return rows
}

/** An addition that this person may tick: of a region where they work that day, to a course that they travel. */
export async function findTickable(
  db: Db,
  asked: { readonly additionId: number; readonly courseId: number; readonly personId: number; readonly today: Day },
): Promise<{ readonly version: number } | undefined> {
  const { additionId, courseId, personId, today } = asked
  const { rows } = await sql<{ version: number }>`
    select v.number as version
    from addition a join course c on c.id = a.course_id
      join lateral (select w.number, w.is_ticked from addition_version w where w.addition_id = a.id
        order by w.number desc limit 1) v on v.is_ticked
    where a.id = ${additionId} and a.course_id = ${courseId} and a.removed_at is null
      and exists (select from enrolment n where n.person_id = ${personId} and n.step_id = c.step_id and n.until_day is null)
      and exists (select from employment e join organisation_within w
          on w.organisation_id = e.organisation_id and w.ancestor_id = a.region_id
        where e.person_id = ${personId} and e.from_day <= ${today} and (e.until_day is null or e.until_day >= ${today}))`.execute(
    db,
  )
  return rows[0]
}
