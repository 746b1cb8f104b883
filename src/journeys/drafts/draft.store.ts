import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db'
import { type Day, Missing } from '#values'
import type { Draft } from './draft.rules.ts'

/** The draft with its course and journey; throws Missing. */
export async function getDraft(db: Db, draftId: number): Promise<Draft> {
  const draft = await drafts(db).where('draft.id', '=', draftId).executeTakeFirst()
  if (draft === undefined) throw new Missing(`draft ${draftId}`)
  return draft
}

/** The draft that is written for the course now, when there is one. */
export async function findOpenDraft(db: Db, courseId: number): Promise<Draft | undefined> {
  return drafts(db)
    .where('draft.courseId', '=', courseId)
    .where('draft.publishedRevisionId', 'is', null)
    .where('draft.setAsideAt', 'is', null)
    .executeTakeFirst()
}

function drafts(db: Db) {
  return db
    .selectFrom('draft')
    .innerJoin('course', 'course.id', 'draft.courseId')
    .innerJoin('step', 'step.id', 'course.stepId')
    .innerJoin('journey', 'journey.id', 'step.journeyId')
    .leftJoin('person as beginner', 'beginner.id', 'draft.begunBy')
    .select(['draft.id', 'draft.courseId', 'draft.fromRevisionId', 'draft.note', 'draft.ownerId', 'draft.reviewOn'])
    .select(['draft.begunAt', 'draft.reviewAskedAt', 'draft.publishedRevisionId', 'draft.setAsideAt'])
    .select(['course.name as courseName', 'course.delivery', 'step.name as stepName', 'beginner.name as begunBy'])
    .select(['journey.id as journeyId', 'journey.slug as journeySlug', 'journey.name as journeyName'])
}

/** Locks the draft against every save and change in it: for what closes it. */
export async function lockDraft(tx: Tx, draftId: number): Promise<Draft> {
  await sql`select from draft where id = ${draftId} for no key update`.execute(tx)
  return getDraft(tx, draftId)
}

/** Holds the draft as it is while something in it changes; others may change other things in it. */
export async function lockDraftShared(tx: Tx, draftId: number): Promise<Draft> {
  await sql`select from draft where id = ${draftId} for share`.execute(tx)
  return getDraft(tx, draftId)
}

/** Locks the course, under which there is one open draft. Who earns something in it meanwhile does not wait: keys stay free. */
export async function lockCourse(tx: Tx, courseId: number): Promise<void> {
  await sql`select from course where id = ${courseId} for no key update`.execute(tx)
}

interface NewDraft {
  readonly courseId: number
  readonly fromRevisionId: number | null
  readonly ownerId: number | null
  readonly reviewOn: Day | null
  readonly begunBy: number | null
  readonly begunAt: Date
}

export async function insertDraft(tx: Tx, draft: NewDraft): Promise<number> {
  const { id } = await tx.insertInto('draft').values(draft).returning('id').executeTakeFirstOrThrow()
  return id
}
