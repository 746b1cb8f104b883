import { getPersons } from '#people'
import { now, postMail, record } from '#platform'
import type { Tx } from '#platform/db'
import { type Draft, isOpen } from '../drafts/draft.rules.ts'
import { lockDraft } from '../drafts/draft.store.ts'
import { type ReviewRefusal, type ReviewRole, type Verdict, whyNotReview, whyNotSay } from './review.rules.ts'
import { findReviewAskedBy, getDraftStanding, insertReview } from './review.store.ts'
import { text } from './review.text.ts'

interface ReviewGiven {
  readonly draftId: number
  readonly role: ReviewRole
  readonly verdict: Verdict
  readonly note: string
  /** The draft as it stood when it was read. */
  readonly state: string
  readonly actor: { readonly personId: number; readonly address: string | null }
  readonly name: string
}

/** Approves a draft in a named role, or asks for changes. It counts for the draft as it stood when it was read. */
export async function giveReview(tx: Tx, given: ReviewGiven): Promise<ReviewRefusal | undefined> {
  const { draftId, role, verdict, note, state, actor } = given
  const draft = await lockDraft(tx, draftId)
  const standing = await getDraftStanding(tx, draftId)
  const refusal = whyNotReview(standing, actor.personId) ?? whyNotSay(standing, given)
  if (refusal) return refusal
  await insertReview(tx, {
    ...{ draftId, role, verdict, note, draftState: state },
    ...{ givenBy: actor.personId, givenAt: now() },
  })
  const subject = { kind: 'course', id: draft.courseId }
  await record(tx, actor, { act: 'draft reviewed', subject, detail: { draftId, role, verdict } })
  await tellWhoAsked(tx, draft, given)
  return undefined
}

async function tellWhoAsked(tx: Tx, draft: Draft, { role, verdict, note, actor, name }: ReviewGiven): Promise<void> {
  const askedBy = await findReviewAskedBy(tx, draft.id)
  if (askedBy === undefined || askedBy === actor.personId || !isOpen(draft)) return
  const person = (await getPersons(tx, [askedBy])).get(askedBy)
  if (person === undefined) return
  const say = text[person.language]
  const letter = say.letters[verdict]
  await postMail(tx, {
    to: { personId: person.id, address: person.email },
    language: person.language,
    subject: letter.subject(draft.courseName),
    body: letter.body({ name, course: draft.courseName, role: say.roles[role].toLowerCase(), note }),
  })
}
