import { now, record } from '#platform'
import type { Tx } from '#platform/db'
import { type NotOpen, whyNotWrite } from '../drafts/draft.rules.ts'
import { lockDraft } from '../drafts/draft.store.ts'
import { updateSetAside } from './publishing.store.ts'

/** Sets a draft aside: it is kept with all that was written, and another may be begun. */
export async function setDraftAside(
  tx: Tx,
  { draftId, actor }: { draftId: number; actor: { personId: number; address: string | null } },
): Promise<NotOpen | undefined> {
  const draft = await lockDraft(tx, draftId)
  const refusal = whyNotWrite(draft)
  if (refusal) return refusal
  await updateSetAside(tx, draftId, { setAsideBy: actor.personId, setAsideAt: now() })
  const subject = { kind: 'course', id: draft.courseId }
  await record(tx, actor, { act: 'draft set aside', subject, detail: { draftId } })
  return undefined
}
