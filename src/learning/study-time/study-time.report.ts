import { sql } from 'kysely'
import { type Db, withinReach } from '#platform/db'
import type { Asker, Day } from '#values'
import type { RequisitionRow, StudyNote, Suggestion, TeamNote } from './study-time.rules.ts'

const note = sql`s.id, s.course_id, c.name as course_name, s.on_day, s.minutes, s.paid, by.name as certified_by`
const joined = sql`join course c on c.id = s.course_id
  left join study_time_certification k on k.study_time_id = s.id left join person by on by.id = k.certified_by`
const counts = sql`s.minutes > 0 and not exists (select from study_time newer where newer.replaces_id = s.id)`

/** What someone has noted and not replaced, newest day first. */
export async function listOwnNotes(db: Db, personId: number): Promise<StudyNote[]> {
  const { rows } = await sql<StudyNote>`
    select ${note} from study_time s ${joined} where s.person_id = ${personId} and ${counts}
    order by s.on_day desc, s.id desc limit 200`.execute(db)
  return rows
}

/** The courses of every step someone travels or has travelled. */
export async function listTravelledCourses(db: Db, personId: number): Promise<{ id: number; name: string }[]> {
  const { rows } = await sql<{ id: number; name: string }>`
    select c.id, c.name from course c
    where c.step_id in (select en.step_id from enrolment en where en.person_id = ${personId})
      and exists (select from course_revision r where r.course_id = c.id and r.published_on is not null)
    order by c.name collate "sv-x-icu", c.id`.execute(db)
  return rows
}

/** What someone did each day since `from` and has noted nothing of: minutes of items done and of course days attended. */
export async function listSuggestions(db: Db, personId: number, from: Day): Promise<Suggestion[]> {
  const { rows } = await sql<Suggestion>`
    select did.course_id, c.name as course_name, did.on_day, least(720, sum(did.minutes))::int as minutes
    from (
      select e.course_id, e.earned_on as on_day, coalesce(i.minutes,
        ((1440 + extract(epoch from (d.ends::time - d.starts::time)) / 60)::int % 1440)) as minutes
      from evidence e
      left join item i on i.id = e.item_id
      left join occasion_day d on d.id = e.occasion_day_id
      where e.person_id = ${personId} and e.kind in ('item', 'day') and e.earned_on >= ${from}
        and not exists (select from evidence_correction x where x.evidence_id = e.id)) did
    join course c on c.id = did.course_id
    where not exists (select from study_time s
      where s.person_id = ${personId} and s.course_id = did.course_id and s.on_day = did.on_day)
    group by did.course_id, c.name, did.on_day
    order by did.on_day desc, c.name limit 20`.execute(db)
  return rows
}

/** Notes of the asker's team, those that wait first; of people employed there that day, never the asker's own. */
export async function listTeamNotes(db: Db, asker: Asker): Promise<TeamNote[]> {
  const { rows } = await sql<TeamNote>`
    select ${note}, s.person_id, p.name from study_time s ${joined} join person p on p.id = s.person_id
    where ${counts} and s.person_id <> ${asker.personId} and exists (select from employment e
      join organisation_within w on w.organisation_id = e.organisation_id and w.ancestor_id = s.municipality_id
      where e.person_id = s.person_id and e.from_day <= s.on_day and (e.until_day is null or e.until_day >= s.on_day)
        and ${withinReach(sql.ref('e.organisation_id'), asker, 'see own team')})
    order by (k.study_time_id is not null), s.on_day desc, s.id desc limit 200`.execute(db)
  return rows
}

/** The municipalities whose year the asker may see. */
export async function listOwnMunicipalities(db: Db, asker: Asker): Promise<{ id: number; name: string }[]> {
  const { rows } = await sql<{ id: number; name: string }>`
    select o.id, o.name from organisation o
    where o.kind = 'municipality' and ${withinReach(sql.ref('o.id'), asker, 'see municipality')}
    order by o.name collate "sv-x-icu"`.execute(db)
  return rows
}

/** Certified time on paid hours in a municipality and a year, a row for each person and course. */
export async function listRequisition(
  db: Db,
  { municipalityId, year }: { municipalityId: number; year: number },
): Promise<RequisitionRow[]> {
  const { rows } = await sql<RequisitionRow>`
    select s.person_id, p.name, coalesce((select work.name from employment e
        join organisation_within w on w.organisation_id = e.organisation_id and w.ancestor_id = ${municipalityId}
        join organisation work on work.id = e.organisation_id
        where e.person_id = s.person_id order by e.from_day desc, e.id desc limit 1), '') as unit_name,
      c.name as course_name, count(distinct s.on_day) as days, sum(s.minutes)::int as minutes
    from study_time s
    join study_time_certification k on k.study_time_id = s.id
    join person p on p.id = s.person_id
    join course c on c.id = s.course_id
    where s.municipality_id = ${municipalityId} and s.on_day between ${`${year}-01-01`} and ${`${year}-12-31`}
      and s.paid and ${counts}
    group by s.person_id, p.name, c.name, c.id
    order by p.name collate "sv-x-icu", s.person_id, c.name`.execute(db)
  return rows
}
