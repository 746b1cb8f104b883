import { record, today } from '#platform'
import type { Tx } from '#platform/db'
import { findTravelledRevision } from '../content/read-content.store.ts'
import { lockCourse } from '../drafts/draft.store.ts'
import { type UnpublishRefusal, whyNotUnpublish } from './revision.rules.ts'
import { updateUnpublished } from './revision.store.ts'

interface RevisionToUnpublish {
  readonly courseId: number
  readonly revisionId: number
  readonly reason: string
  readonly actor: { readonly personId: number; readonly address: string | null }
}

/** Takes back what is travelled now, without a successor. What was earned stays, and so does the revision. */
export async function unpublishRevision(tx: Tx, asked: RevisionToUnpublish): Promise<UnpublishRefusal | undefined> {
  const { courseId, revisionId, reason, actor } = asked
  await lockCourse(tx, courseId)
  const travelled = await findTravelledRevision(tx, courseId)
  const refusal = whyNotUnpublish(travelled, asked)
  if (refusal) return refusal
  const given = { supersededOn: today(), unpublishedReason: reason, unpublishedBy: actor.personId }
  await updateUnpublished(tx, revisionId, given)
  const subject = { kind: 'course', id: courseId }
  await record(tx, actor, { act: 'revision unpublished', subject, detail: { revision: travelled?.number ?? null } })
  return undefined
}
