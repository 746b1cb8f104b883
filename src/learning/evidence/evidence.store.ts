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
  /** The evidence that the course is completed, unless it was corrected. */
  readonly courseEvidenceId: number | null
  /** How many times the course was completed, corrections counted. */
  readonly completions: number
}

/** One at a time for a person and a course, so that of the last item and the last day the later one completes the course. */
export async function lockTraveller(tx: Tx, personId: number, courseId: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('evidence', 0) # (${personId}::bigint << 32 | ${courseId}::bigint))`.execute(
    tx,
  )
}

/** What the person has earned under the revision, corrected evidence left out. */
export async function findStanding(
  tx: Tx,
  { personId, courseId, revisionId }: { personId: number; courseId: number; revisionId: number },
): Promise<Standing> {
  const rows = await tx
    .selectFrom('evidence')
    .leftJoin('evidenceCorrection as correction', 'correction.evidenceId', 'evidence.id')
    .select(['evidence.id', 'evidence.kind', 'evidence.itemId', 'evidence.dayNumber', 'correction.id as correctionId'])
    .where('evidence.personId', '=', personId)
    .where('evidence.courseId', '=', courseId)
    .where('evidence.revisionId', '=', revisionId)
    .execute()
  const standing = rows.filter(({ correctionId }) => correctionId === null)
  return {
    itemIds: standing.flatMap(({ itemId }) => itemId ?? []),
    dayNumbers: standing.flatMap(({ dayNumber }) => dayNumber ?? []),
    courseEvidenceId: standing.find(({ kind }) => kind === 'course')?.id ?? null,
    completions: rows.filter(({ kind }) => kind === 'course').length,
  }
}

/** Nothing when the item was done before: done is done once. */
export async function insertItemEvidence(
  tx: Tx,
  evidence: NewEvidence & { itemId: number },
): Promise<number | undefined> {
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
  readonly revisionId: number
  readonly isCorrected: boolean
}

/** Each time the day was earned, corrected ones too. */
export async function listDayEvidence(tx: Tx, personId: number, occasionDayId: number): Promise<DayEvidence[]> {
  const rows = await tx
    .selectFrom('evidence')
    .leftJoin('evidenceCorrection as correction', 'correction.evidenceId', 'evidence.id')
    .select(['evidence.id', 'evidence.courseId', 'evidence.revisionId', 'correction.id as correctionId'])
    .where('evidence.personId', '=', personId)
    .where('evidence.occasionDayId', '=', occasionDayId)
    .where('evidence.kind', '=', 'day')
    .execute()
  return rows.map(({ correctionId, ...row }) => ({ ...row, isCorrected: correctionId !== null }))
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
