import { sql } from 'kysely'
import type { Tx } from '#platform/db'
import type { Day } from '#values'
import type { AskedCourse } from './step.rules.ts'

export interface StepStanding {
  readonly trackId: number | null
  readonly stepName: string
  readonly journeyName: string
  readonly asked: readonly AskedCourse[]
  /** Whether the step was completed on this track and nothing it rests on was corrected. */
  readonly isEarned: boolean
  /** How many times it was completed on this track, whatever became of it. */
  readonly completions: number
}

/** One at a time for a person and a step, so that of two courses completed at once the later one completes the step. */
export async function lockStep(tx: Tx, personId: number, stepId: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('step', 0) # (${personId}::bigint << 32 | ${stepId}::bigint))`.execute(
    tx,
  )
}

/**
 * What the step asks of whoever travels it: courses common to all and those of the track, that are not optional that day;
 * not those whose content was withdrawn. Undefined for whoever does not travel it.
 */
export async function findStepStanding(
  tx: Tx,
  { personId, stepId, onDay }: { personId: number; stepId: number; onDay: Day },
): Promise<StepStanding | undefined> {
  const { rows } = await sql<StepStanding>`
    select en.track_id, st.name as step_name, j.name as journey_name,
      (select coalesce(json_agg(json_build_object('courseId', c.id, 'evidenceId', (
            select max(e.id) from evidence e join course_revision earned on earned.id = e.revision_id
            where e.person_id = ${personId} and e.course_id = c.id and e.kind = 'course'
              and earned.number >= coalesce(r.counts_from, 1)
              and not exists (select from evidence_correction x where x.evidence_id = e.id)))
          order by c.position), '[]')
        from course c
        left join course_revision r on r.course_id = c.id and r.published_on is not null and r.superseded_on is null
        where c.step_id = st.id and (c.track_id is null or c.track_id = en.track_id)
          and (c.optional_since is null or c.optional_since > ${onDay})
          and (r.id is not null or not exists (
            select from course_revision old where old.course_id = c.id and old.published_on is not null))) as asked,
      exists (select from step_evidence s where s.person_id = ${personId} and s.step_id = st.id
          and s.track_id is not distinct from en.track_id
          and not exists (select from step_evidence_part p join evidence_correction x on x.evidence_id = p.evidence_id
            where p.step_evidence_id = s.id)) as is_earned,
      (select coalesce(max(s.ordinal), 0) from step_evidence s where s.person_id = ${personId} and s.step_id = st.id
          and s.track_id is not distinct from en.track_id) as completions
    from enrolment en join step st on st.id = en.step_id join journey j on j.id = st.journey_id
    where en.person_id = ${personId} and en.step_id = ${stepId} and en.until_day is null`.execute(tx)
  return rows[0]
}

export async function insertStepEvidence(
  tx: Tx,
  {
    parts,
    ...earned
  }: {
    personId: number
    stepId: number
    trackId: number | null
    ordinal: number
    rule: string
    earnedOn: Day
    municipalityId: number | null
    recordedBy: number | null
    recordedAt: Date
    /** The completions it rests on. */
    parts: readonly number[]
  },
): Promise<number> {
  const { id } = await tx.insertInto('stepEvidence').values(earned).returning('id').executeTakeFirstOrThrow()
  await tx
    .insertInto('stepEvidencePart')
    .values(parts.map((evidenceId) => ({ stepEvidenceId: id, evidenceId })))
    .execute()
  return id
}
