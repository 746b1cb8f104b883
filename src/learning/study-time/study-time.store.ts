import { sql } from 'kysely'
import { type Db, type Tx, withinReach } from '#platform/db'
import type { Asker, Day } from '#values'

/** One note at a time for a person and a course, so that a change replaces the note that stood when it was written. */
export async function lockStudyTime(tx: Tx, personId: number, courseId: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('study time', 0) # (${personId}::bigint << 32 | ${courseId}::bigint))`.execute(
    tx,
  )
}

/** The note that counts for the course and the day. */
export async function findNote(
  tx: Tx,
  { personId, courseId, onDay }: { personId: number; courseId: number; onDay: Day },
): Promise<{ id: number; minutes: number; paid: boolean } | undefined> {
  return tx
    .selectFrom('studyTime as s')
    .select(['s.id', 's.minutes', 's.paid'])
    .where('s.personId', '=', personId)
    .where('s.courseId', '=', courseId)
    .where('s.onDay', '=', onDay)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('studyTime as newer').select('newer.id').whereRef('newer.replacesId', '=', 's.id'))),
    )
    .executeTakeFirst()
}

export async function insertNote(
  tx: Tx,
  note: {
    personId: number
    courseId: number
    onDay: Day
    minutes: number
    paid: boolean
    municipalityId: number
    replacesId: number | null
    notedBy: number
    notedAt: Date
  },
): Promise<number> {
  const { id } = await tx.insertInto('studyTime').values(note).returning('id').executeTakeFirstOrThrow()
  return id
}

/** Whether the course lies on a step the person travels or has travelled. */
export async function findTravelledCourse(
  db: Db,
  { personId, courseId }: { personId: number; courseId: number },
): Promise<number | undefined> {
  const found = await db
    .selectFrom('course')
    .innerJoin('enrolment', 'enrolment.stepId', 'course.stepId')
    .select('course.id')
    .where('course.id', '=', courseId)
    .where('enrolment.personId', '=', personId)
    .executeTakeFirst()
  return found?.id
}

/**
 * Certifies those of the notes that are the asker's to certify: of people employed that day where the asker sees the team,
 * not their own, not replaced and not certified before. Answers which.
 */
export async function insertCertifications(
  tx: Tx,
  { ids, asker, at }: { ids: readonly number[]; asker: Asker; at: Date },
): Promise<{ id: number; personId: number }[]> {
  const { rows } = await sql<{ id: number; personId: number }>`
    with mine as (
      select s.id, s.person_id from study_time s
      where s.id = any(${[...ids]}::bigint[]) and s.person_id <> ${asker.personId} and s.minutes > 0
        and not exists (select from study_time newer where newer.replaces_id = s.id)
        and exists (select from employment e
          join organisation_within w on w.organisation_id = e.organisation_id and w.ancestor_id = s.municipality_id
          where e.person_id = s.person_id and e.from_day <= s.on_day and (e.until_day is null or e.until_day >= s.on_day)
            and ${withinReach(sql.ref('e.organisation_id'), asker, 'see own team')})
    ), made as (
      insert into study_time_certification (study_time_id, certified_by, certified_at)
      select id, ${asker.personId}, ${at} from mine
      on conflict (study_time_id) do nothing
      returning study_time_id)
    select mine.id, mine.person_id from mine join made on made.study_time_id = mine.id order by mine.id`.execute(tx)
  return rows
}
