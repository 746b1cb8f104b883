import { sql } from 'kysely'
import { type Db, withinPlaces } from '#platform/db'
import type { Day } from '#values'

export interface Chosen {
  readonly personId: number
  readonly name: string
  readonly unitName: string
}

interface Asked {
  readonly occasionId: number
  readonly courseId: number
  /** Who has the seat. */
  readonly personId: number
  readonly municipalityId: number
  /** The parts of the tree to look in. */
  readonly places: readonly number[]
  readonly today: Day
  readonly limit: number
}

/** Who may take over a seat: of the same municipality, without a seat on the course. Those who travel its step come first. One query. */
export async function listColleagues(db: Db, asked: Asked): Promise<Chosen[]> {
  const { occasionId, courseId, personId, municipalityId, places, today, limit } = asked
  const { rows } = await sql<Chosen>`
    select one.person_id, one.name, one.unit_name from (
      select distinct on (p.id) p.id as person_id, p.name, u.name as unit_name,
        exists (select from enrolment n join course c on c.step_id = n.step_id
          where n.person_id = p.id and c.id = ${courseId} and n.until_day is null) as travels
      from employment e join person p on p.id = e.person_id join organisation u on u.id = e.organisation_id
      where ${withinPlaces(sql.ref('e.organisation_id'), places)} and ${withinPlaces(sql.ref('e.organisation_id'), [municipalityId])}
        and e.from_day <= ${today} and (e.until_day is null or e.until_day >= ${today}) and p.id <> ${personId}
        and not exists (select from booking b join occasion o on o.id = b.occasion_id
          where b.person_id = p.id and b.cancelled_at is null and o.course_id = ${courseId}
            and (o.id = ${occasionId} or o.first_day > ${today}))
      order by p.id, e.from_day desc
    ) one order by one.travels desc, one.name collate "sv-x-icu", one.person_id limit ${limit}`.execute(db)
  return rows
}
