import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db'
import { type Day, Missing } from '#values'
import type { KeptRevision } from './revision.rules.ts'

/** Every published revision of a course, the latest first. */
export async function listRevisions(db: Db, courseId: number): Promise<KeptRevision[]> {
  return revisions(db).where('revision.courseId', '=', courseId).orderBy('revision.number', 'desc').execute()
}

/** The revision of that number; throws Missing. */
export async function getRevision(
  db: Db,
  { courseId, number }: { courseId: number; number: number },
): Promise<KeptRevision> {
  const found = await revisions(db)
    .where('revision.courseId', '=', courseId)
    .where('revision.number', '=', number)
    .executeTakeFirst()
  if (found === undefined) throw new Missing(`revision ${number} of course ${courseId}`)
  return found
}

/** The last that was published, whether or not it is travelled. */
export async function findLatestRevision(db: Db, courseId: number): Promise<KeptRevision | undefined> {
  return revisions(db)
    .where('revision.courseId', '=', courseId)
    .orderBy('revision.number', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Why a course has nothing to travel now: when its last revision was taken back, and the reason given. */
export async function findUnpublished(
  db: Db,
  courseId: number,
): Promise<{ readonly on: Day; readonly reason: string } | undefined> {
  const latest = await findLatestRevision(db, courseId)
  if (latest === undefined || latest.supersededOn === null || latest.unpublishedReason === null) return undefined
  return { on: latest.supersededOn, reason: latest.unpublishedReason }
}

function revisions(db: Db) {
  return db
    .selectFrom('courseRevision as revision')
    .leftJoin('person as publisher', 'publisher.id', 'revision.publishedBy')
    .leftJoin('person as owner', 'owner.id', 'revision.ownerId')
    .leftJoin('person as taker', 'taker.id', 'revision.unpublishedBy')
    .where('revision.publishedOn', 'is not', null)
    .select(['revision.id', 'revision.courseId', 'revision.number', 'revision.supersededOn', 'revision.countsFrom'])
    .select(['revision.note', 'revision.summary', 'revision.ownerId', 'revision.reviewOn'])
    .select(['revision.unpublishedReason', 'publisher.name as publishedBy', 'owner.name as owner'])
    .select('taker.name as unpublishedBy')
    .select(sql<Day>`revision.published_on`.as('publishedOn'))
}

export async function updateUnpublished(
  tx: Tx,
  id: number,
  given: { readonly supersededOn: Day; readonly unpublishedReason: string; readonly unpublishedBy: number | null },
): Promise<void> {
  await tx.updateTable('courseRevision').set(given).where('id', '=', id).execute()
}
