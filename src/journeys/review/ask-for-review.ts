import { now, postMail, record, today } from '#platform'
import type { Tx } from '#platform/db'
import { lockDraft } from '../drafts/draft.store.ts'
import { listMakers } from './makers.store.ts'
import { type AskRefusal, whyNotAskForReview } from './review.rules.ts'
import { getDraftStanding, updateReviewAsked } from './review.store.ts'
import { text } from './review.text.ts'

interface Maker {
  readonly personId: number
  readonly address: string | null
}

/** Asks those who make the journey's content to review a draft, by mail to each but the one who asks. */
export async function askForReview(
  tx: Tx,
  { draftId, actor, name }: { draftId: number; actor: Maker; name: string },
): Promise<{ readonly asked: number } | AskRefusal> {
  const draft = await lockDraft(tx, draftId)
  const refusal = whyNotAskForReview(await getDraftStanding(tx, draftId))
  if (refusal) return refusal
  await updateReviewAsked(tx, draftId, { reviewAskedBy: actor.personId, reviewAskedAt: now() })
  const subject = { kind: 'course', id: draft.courseId }
  await record(tx, actor, { act: 'review asked for', subject, detail: { draftId } })
  const makers = await listMakers(tx, { journeyId: draft.journeyId, today: today() })
  const others = makers.filter(({ personId }) => personId !== actor.personId)
  for (const { personId, address, language } of others) {
    const say = text[language].letters.asked
    const letter = { subject: say.subject(draft.courseName), body: say.body(name, draft.courseName, draft.journeyName) }
    await postMail(tx, { to: { personId, address }, language, ...letter })
  }
  return { asked: others.length }
}
