import type { Day } from '#values'

/** A published state of a course's content, as it is kept: what it was, who answers for it and what became of it. */
export interface KeptRevision {
  readonly id: number
  readonly courseId: number
  readonly number: number
  readonly publishedOn: Day
  readonly publishedBy: string | null
  readonly supersededOn: Day | null
  /** Why it was taken back without a successor. */
  readonly unpublishedReason: string | null
  readonly unpublishedBy: string | null
  readonly countsFrom: number
  readonly note: string
  readonly summary: string
  readonly ownerId: number | null
  readonly owner: string | null
  readonly reviewOn: Day | null
}

export type RevisionState = 'travelled' | 'superseded' | 'unpublished'

export function stateOf(revision: Pick<KeptRevision, 'supersededOn' | 'unpublishedReason'>): RevisionState {
  if (revision.unpublishedReason !== null) return 'unpublished'
  return revision.supersededOn === null ? 'travelled' : 'superseded'
}

export type UnpublishRefusal =
  | { readonly refused: 'nothing-published' }
  | { readonly refused: 'another-is-published' }
  | { readonly refused: 'reason-missing' }

/** Only what is travelled now is taken back, and never without a reason that those who travel it can read. */
export function whyNotUnpublish(
  travelled: { readonly id: number } | undefined,
  asked: { readonly revisionId: number; readonly reason: string },
): UnpublishRefusal | undefined {
  if (travelled === undefined) return { refused: 'nothing-published' }
  if (travelled.id !== asked.revisionId) return { refused: 'another-is-published' }
  return asked.reason === '' ? { refused: 'reason-missing' } : undefined
}

/** Where a revision stands to the day it should be looked through. */
export type ReviewTime = 'unset' | 'ahead' | 'near' | 'passed'

/** `near` from so many days before; `soon` is that day, passed in since rules know no clock. */
export function reviewTime(reviewOn: Day | null, { today, soon }: { today: Day; soon: Day }): ReviewTime {
  if (reviewOn === null) return 'unset'
  if (reviewOn <= today) return 'passed'
  return reviewOn <= soon ? 'near' : 'ahead'
}

/** A reminder begins this many days before the review date. */
export const daysBeforeReview = 30
