import { sql } from 'kysely'
import type { Db } from '#platform/db'
import {
  coursesOnAPage,
  type RecordedCourse,
  type RecordedEvidence,
  type RecordedStep,
  type RecordedStudy,
} from './record.rules.ts'

const corrected = sql`
  left join evidence_correction x on x.evidence_id = e.id`
const correctedOn = sql`(x.recorded_at at time zone 'Europe/Stockholm')::date`

/** The best score of each part of a web course; of several parts their mean. */
const bestScore = sql`(
  select round(avg(ps.best_score)::numeric, 1)::float8 from package_attempt pa
  join package_state ps on ps.attempt_id = pa.id
  where pa.person_id = e.person_id and pa.item_key = i.key)`

/** In how many courses the person has earned anything. */
export async function countRecordedCourses(db: Db, personId: number): Promise<number> {
  const { rows } = await sql<{ courses: number }>`
    select count(distinct course_id) as courses from evidence where person_id = ${personId}`.execute(db)
  return rows[0]?.courses ?? 0
}

/** A page of the person's courses, the one last earned in first, each with everything earned in it. */
export async function listRecordedCourses(db: Db, personId: number, page: number): Promise<RecordedCourse[]> {
  const { rows } = await sql<{ answer: string }>`
    select json_build_object(
      'courseId', c.id, 'courseName', c.name, 'stepName', st.name, 'journeyName', j.name,
      'certificateId', ce.id, 'checkCode', ce.check_code, 'completedOn', ce.issued_on,
      'evidence', (select json_agg(json_build_object(
          'id', e.id, 'kind', e.kind, 'title', i.title, 'score', ${bestScore},
          'dayNumber', e.day_number, 'earnedOn', e.earned_on,
          'rule', e.rule, 'revision', r.number, 'municipality', o.name,
          'correctedOn', ${correctedOn}, 'reason', x.reason) order by e.earned_on desc, e.id desc)
        from evidence e ${corrected}
        join course_revision r on r.id = e.revision_id
        left join item i on i.id = e.item_id
        left join organisation o on o.id = e.municipality_id
        where e.person_id = ${personId} and e.course_id = c.id)
    )::text as answer
    from (
      select course_id, max(id) as latest from evidence where person_id = ${personId}
      group by course_id order by latest desc
      limit ${coursesOnAPage} offset ${(page - 1) * coursesOnAPage}) mine
    join course c on c.id = mine.course_id
    join step st on st.id = c.step_id
    join journey j on j.id = st.journey_id
    left join lateral (
      select ce.id, ce.check_code, ce.issued_on from certificate ce
      where ce.person_id = ${personId} and ce.course_id = c.id
        and not exists (select from evidence_correction x where x.evidence_id = ce.evidence_id)
        and not exists (select from certificate_revocation v where v.certificate_id = ce.id)
      order by ce.id desc limit 1) ce on true
    order by mine.latest desc`.execute(db)
  return rows.map(({ answer }) => {
    const course: RecordedCourse = JSON.parse(answer)
    return course
  })
}

export interface EvidenceRow extends RecordedEvidence {
  readonly courseName: string
  readonly stepName: string
  readonly journeyName: string
}

/** Everything the person has earned, newest first, for the file. */
export async function listEvidence(db: Db, personId: number): Promise<EvidenceRow[]> {
  const { rows } = await sql<EvidenceRow>`
    select e.id, e.kind, i.title, ${bestScore} as score, e.day_number, e.earned_on, e.rule, r.number as revision,
      o.name as municipality,
      ${correctedOn} as corrected_on, x.reason, c.name as course_name, st.name as step_name, j.name as journey_name
    from evidence e ${corrected}
    join course_revision r on r.id = e.revision_id
    join course c on c.id = e.course_id
    join step st on st.id = c.step_id
    join journey j on j.id = st.journey_id
    left join item i on i.id = e.item_id
    left join organisation o on o.id = e.municipality_id
    where e.person_id = ${personId}
    order by e.earned_on desc, e.id desc`.execute(db)
  return rows
}

/** The steps the person has completed, newest first. */
export async function listRecordedSteps(db: Db, personId: number): Promise<RecordedStep[]> {
  const { rows } = await sql<RecordedStep>`
    select s.id, st.name as step_name, j.name as journey_name, t.name as track_name, s.earned_on, s.rule,
      o.name as municipality, ce.check_code,
      case when not exists (select from certificate_revocation v where v.certificate_id = ce.id)
        and not exists (select from step_evidence_part part join evidence_correction x on x.evidence_id = part.evidence_id
          where part.step_evidence_id = s.id) then ce.id end as certificate_id
    from step_evidence s
    join certificate ce on ce.step_evidence_id = s.id
    join step st on st.id = s.step_id
    join journey j on j.id = st.journey_id
    left join track t on t.id = s.track_id
    left join organisation o on o.id = s.municipality_id
    where s.person_id = ${personId}
    order by s.id desc`.execute(db)
  return rows
}

/** The time the person has noted, newest day first; what was replaced is left out, and so is what was taken away. */
export async function listRecordedStudy(db: Db, personId: number): Promise<RecordedStudy[]> {
  const { rows } = await sql<RecordedStudy>`
    select s.id, c.name as course_name, s.on_day, s.minutes, s.paid, k.study_time_id is not null as certified
    from study_time s
    join course c on c.id = s.course_id
    left join study_time_certification k on k.study_time_id = s.id
    where s.person_id = ${personId} and s.minutes > 0
      and not exists (select from study_time newer where newer.replaces_id = s.id)
    order by s.on_day desc, s.id desc`.execute(db)
  return rows
}
