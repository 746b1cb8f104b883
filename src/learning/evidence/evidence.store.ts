import { sql } from 'kysely'
import type { Tx } from '#platform/db'
import type { Day } from '#values'
import type { Earned } from './evidence.rules.ts'

interface NewEvidence {
  readonly personId: number
  readonly courseId: number
  readonly revisionId: number
  readonly rule: string
  readonly earnedOn: Day
  readonly municipalityId: number | null
  readonly recordedBy: number | null
  readonly recordedAt: Date
}

export interface Standing extends Earned {
  /** The evidence that the course is completed and that it still counts under the revision. */
  readonly courseEvidenceId: number | null
  /** How many times the course was completed under the very revision, corrections counted. */
  readonly completions: number
}

/** One at a time for a person and a course, so that of the last item and the last day the later one completes the course. */
export async function lockTraveller(tx: Tx, personId: number, courseId: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('evidence', 0) # (${personId}::bigint << 32 | ${courseId}::bigint))`.execute(
    tx,
  )
}

/**
 * What the person has that counts under the revision: items by `evidence_towards`, so that what was done in a later revision
 * counts in one whose days were attended; days and completions earned from its `counts_from` on. Corrected evidence is left out.
 */
export async function findStanding(
  tx: Tx,
  { personId, courseId, revisionId }: { personId: number; courseId: number; revisionId: number },
): Promise<Standing> {
  const { rows } = await sql<{ standing: Standing }>`
    select json_build_object(
      'itemIds', (select coalesce(json_agg(i.id), '[]') from item i
        where i.revision_id = r.id and exists (select from evidence_towards(${personId}, i.id))),
      'dayNumbers', (select coalesce(json_agg(distinct e.day_number), '[]') from ${standingIn(personId, courseId)}
        and e.kind = 'day' and earned.number >= r.counts_from),
      'courseEvidenceId', (select max(e.id) from ${standingIn(personId, courseId)}
        and e.kind = 'course' and earned.number >= r.counts_from),
      'completions', (select coalesce(max(e.ordinal), 0) from evidence e where e.person_id = ${personId}
        and e.course_id = ${courseId} and e.kind = 'course' and e.revision_id = r.id)
    ) as standing
    from course_revision r where r.id = ${revisionId}`.execute(tx)
  const [row] = rows
  return row?.standing ?? { itemIds: [], dayNumbers: [], courseEvidenceId: null, completions: 0 }
}

function standingIn(personId: number, courseId: number) {
  return sql`evidence e join course_revision earned on earned.id = e.revision_id
    where e.person_id = ${personId} and e.course_id = ${courseId}
      and not exists (select from evidence_correction x where x.evidence_id = e.id)`
}

/** The completions of a course that stand, each with the revision it was earned under. */
export async function listCompletions(
  tx: Tx,
  { personId, courseId }: { personId: number; courseId: number },
): Promise<{ id: number; revisionId: number }[]> {
  const { rows } = await sql<{ id: number; revisionId: number }>`
    select e.id, e.revision_id from ${standingIn(personId, courseId)} and e.kind = 'course' order by e.id`.execute(tx)
  return rows
}

/** What is travelled now, then every other revision that the person has attended a day of, the newest first. */
export async function listRevisionsToAsk(
  tx: Tx,
  { personId, courseId }: { personId: number; courseId: number },
): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select r.id from course_revision r
    where r.course_id = ${courseId} and r.published_on is not null and (r.superseded_on is null or exists (
      select from ${standingIn(personId, courseId)} and e.kind = 'day' and e.revision_id = r.id))
    order by r.superseded_on is not null, r.number desc`.execute(tx)
  return rows.map(({ id }) => id)
}

/** The revision that is travelled now, when one is published. */
export async function findPublishedRevisionId(tx: Tx, courseId: number): Promise<number | undefined> {
  const found = await tx
    .selectFrom('courseRevision')
    .select('id')
    .where('courseId', '=', courseId)
    .where('publishedOn', 'is not', null)
    .where('supersededOn', 'is', null)
    .executeTakeFirst()
  return found?.id
}

/** Nothing when the item was done before, under this revision or one whose evidence counts for it: done is done once. */
export async function insertItemEvidence(
  tx: Tx,
  evidence: NewEvidence & { itemId: number },
): Promise<number | undefined> {
  const earlier = await tx
    .selectFrom('itemCounts as counts')
    .innerJoin('evidence as done', 'done.itemId', 'counts.earnedItemId')
    .select('done.id')
    .where('counts.itemId', '=', evidence.itemId)
    .where('done.personId', '=', evidence.personId)
    .where('done.kind', '=', 'item')
    .executeTakeFirst()
  if (earlier !== undefined) return undefined
  const made = await tx
    .insertInto('evidence')
    .values({ ...evidence, kind: 'item' })
    .onConflict((conflict) => conflict.columns(['personId', 'itemId']).where('kind', '=', 'item').doNothing())
    .returning('id')
    .executeTakeFirst()
  return made?.id
}

export async function insertDayEvidence(
  tx: Tx,
  evidence: NewEvidence & { occasionDayId: number; dayNumber: number; ordinal: number },
): Promise<void> {
  await tx
    .insertInto('evidence')
    .values({ ...evidence, kind: 'day' })
    .execute()
}

export async function insertCourseEvidence(tx: Tx, evidence: NewEvidence & { ordinal: number }): Promise<number> {
  const { id } = await tx
    .insertInto('evidence')
    .values({ ...evidence, kind: 'course' })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export interface DayEvidence {
  readonly id: number
  readonly courseId: number
  readonly isCorrected: boolean
}

/** Each time the day was earned by any of these accounts, corrected ones too; the first account's first. */
export async function listDayEvidence(
  tx: Tx,
  personIds: readonly number[],
  occasionDayId: number,
): Promise<DayEvidence[]> {
  const { rows } = await sql<DayEvidence>`
    select e.id, e.course_id, exists (select from evidence_correction x where x.evidence_id = e.id) as is_corrected
    from evidence e
    where e.person_id = any(${[...personIds]}::int[]) and e.occasion_day_id = ${occasionDayId} and e.kind = 'day'
    order by array_position(${[...personIds]}::int[], e.person_id), e.id`.execute(tx)
  return rows
}

/** The evidence and every copy that a merging of accounts made of it, with whose each is. */
export async function listCopies(tx: Tx, evidenceId: number): Promise<{ id: number; personId: number }[]> {
  const { rows } = await sql<{ id: number; personId: number }>`
    with root as (select coalesce(origin_id, id) as id from evidence where id = ${evidenceId})
    select e.id, e.person_id from evidence e where e.id = (select id from root)
    union select e.id, e.person_id from evidence e where e.origin_id = (select id from root)
    order by person_id, id`.execute(tx)
  return rows
}

/** The account that stands for the person: itself, unless it was merged into another. */
export async function findKeptAccount(tx: Tx, personId: number): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    with recursive kept (id, hops) as (
      select ${personId}::int, 0
      union all select m.into_person_id, kept.hops + 1 from kept join person_merge m on m.from_person_id = kept.id)
    select id from kept order by hops desc limit 1`.execute(tx)
  return rows[0]?.id ?? personId
}

export async function insertCorrection(
  tx: Tx,
  correction: { evidenceId: number; reason: string; recordedBy: number | null; recordedAt: Date },
): Promise<void> {
  await tx
    .insertInto('evidenceCorrection')
    .values(correction)
    .onConflict((conflict) => conflict.column('evidenceId').doNothing())
    .execute()
}
