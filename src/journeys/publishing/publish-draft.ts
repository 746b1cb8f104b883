import { today } from '#platform'
import type { Tx } from '#platform/db'
import { isRefusal } from '#values'
import { findNextRevisionNumber } from '../content/content.store.ts'
import { publishRevision } from '../content/publish-revision.ts'
import { lockCourse, lockDraft } from '../drafts/draft.store.ts'
import { assemble } from '../drafts/piece.rules.ts'
import { listPieces } from '../drafts/piece.store.ts'
import { listJourneyFiles } from '../editor/known-file.store.ts'
import { whatIsMissing } from '../editor/missing.rules.ts'
import { standingOfRoles } from '../review/review.rules.ts'
import { getDraftStanding, listNeededRoles, listReviews } from '../review/review.store.ts'
import { type Decided, type PublishDraftRefusal, whyNotDecide, whyNotPublishDraft } from './publishing.rules.ts'
import { listEarlierItemIds, updateCourseSummary, updatePublished } from './publishing.store.ts'

export interface DraftToPublish {
  readonly courseId: number
  readonly draftId: number
  readonly decided: Decided
  readonly note: string
  readonly ownerId: number
  readonly actor: { readonly personId: number; readonly address: string | null }
}

/** Publishes a draft as the course's next revision, with what its publisher decided of earlier evidence. Returns its id. */
export async function publishDraft(tx: Tx, asked: DraftToPublish): Promise<number | PublishDraftRefusal> {
  const { draftId, decided, note, ownerId, actor } = asked
  await lockCourse(tx, asked.courseId)
  const { courseId, journeyId, delivery } = await lockDraft(tx, draftId)
  const standing = await getDraftStanding(tx, draftId)
  const needed = await listNeededRoles(tx, journeyId)
  const pieces = await listPieces(tx, draftId)
  const missing = whatIsMissing({ pieces, delivery, files: await listJourneyFiles(tx, journeyId) })
  const roles = standingOfRoles(await listReviews(tx, draftId), { needed, state: standing.state })
  const earlierIds = await listEarlierItemIds(tx, courseId)
  const next = await findNextRevisionNumber(tx, courseId)
  const refusal =
    whyNotPublishDraft({ draft: standing, roles, missing }) ??
    whyNotDecide(decided, { draft: standing, earlierIds, next, today: today() })
  if (refusal) return refusal

  const content = assemble(pieces)
  const revisionId = await publishRevision(tx, {
    ...content,
    ...{ courseId, note, ownerId, reviewOn: decided.reviewOn, actor },
    earlier: { daysFrom: decided.daysFrom, items: decided.counts },
  })
  if (isRefusal(revisionId)) return revisionId
  await updatePublished(tx, draftId, { publishedRevisionId: revisionId, note })
  if (content.summary) await updateCourseSummary(tx, courseId, content.summary)
  return revisionId
}
