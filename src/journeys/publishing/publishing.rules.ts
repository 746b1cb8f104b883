import type { Day } from '#values'
import type { ItemPart, PublishRefusal } from '../content/content.rules.ts'
import type { Missing } from '../editor/found.rules.ts'
import { isStopping } from '../editor/missing.rules.ts'
import { approvalsMissing, type DraftStanding, type ReviewRole, type RoleStanding } from '../review/review.rules.ts'

/** An item of an earlier revision, the newest of its key, with how many have evidence that counts for it. */
export interface EarlierItem {
  readonly id: number
  readonly key: string
  readonly title: string
  readonly part: ItemPart
  readonly revision: number
  readonly people: number
}

/** What has come of a revision so far. */
export interface RevisionCount {
  readonly number: number
  readonly publishedOn: Day
  /** Persons with evidence of something in it. */
  readonly met: number
  readonly days: number
  readonly completed: number
  readonly occasions: number
  readonly upcoming: number
  /** Seats booked on upcoming occasions. */
  readonly booked: number
}

/** An item of the draft, with the earlier items that may count for it. */
export interface ItemChoice {
  readonly key: string
  readonly title: string
  /** Same key: counts unless the publisher says otherwise. */
  readonly same: EarlierItem | undefined
  /** What it may also continue: what is no longer in the draft and, for a new item, anything. */
  readonly others: readonly EarlierItem[]
}

/** Which earlier items may count for each item of the draft. */
export function choicesOf(
  items: readonly { readonly key: string; readonly title: string }[],
  earlier: readonly EarlierItem[],
): ItemChoice[] {
  const kept = new Set(items.map(({ key }) => key))
  const gone = earlier.filter(({ key }) => !kept.has(key))
  return items.map(({ key, title }) => {
    const same = earlier.find((item) => item.key === key)
    return { key, title, same, others: same === undefined ? earlier : gone }
  })
}

/** What counts when nobody has decided otherwise: evidence of the item with the same key. */
export function countsUnlessSaid({ same }: ItemChoice): number[] {
  return same === undefined ? [] : [same.id]
}

/** Completions that go on counting when days and completions count from a revision, and those that no longer do. */
export function completionsFrom(counts: readonly RevisionCount[], from: number): { kept: number; left: number } {
  const sum = (all: readonly RevisionCount[]) => all.reduce((total, { completed }) => total + completed, 0)
  return {
    kept: sum(counts.filter(({ number }) => number >= from)),
    left: sum(counts.filter(({ number }) => number < from)),
  }
}

export type PublishDraftRefusal =
  | { readonly refused: 'draft-closed' }
  | { readonly refused: 'review-not-asked' }
  | { readonly refused: 'approvals-missing'; readonly roles: readonly ReviewRole[] }
  | { readonly refused: 'changed-meanwhile' }
  | { readonly refused: 'something-missing'; readonly count: number }
  | { readonly refused: 'counts-unknown' }
  | { readonly refused: 'review-date-passed' }
  | PublishRefusal

interface Readiness {
  readonly draft: DraftStanding
  readonly roles: readonly RoleStanding[]
  readonly missing: readonly Missing[]
}

/** Why a draft may not be published now: not approved by those who must, or not whole. */
export function whyNotPublishDraft({ draft, roles, missing }: Readiness): PublishDraftRefusal | undefined {
  if (!draft.isOpen) return { refused: 'draft-closed' }
  const blocking = missing.filter(({ weight }) => weight === 'blocking')
  if (isStopping(missing)) return { refused: 'something-missing', count: blocking.length }
  const unapproved = approvalsMissing(roles)
  if (unapproved.length === 0) return undefined
  return draft.isReviewAsked ? { refused: 'approvals-missing', roles: unapproved } : { refused: 'review-not-asked' }
}

export interface Decided {
  /** The draft as it stood when the decision was made. */
  readonly state: string
  readonly counts: ReadonlyMap<string, readonly number[]>
  readonly daysFrom: number
  readonly reviewOn: Day
}

/** Whether what the publisher decided can be kept: of this draft, and of this course's earlier items and revisions. */
export function whyNotDecide(
  decided: Decided,
  facts: {
    readonly draft: DraftStanding
    readonly earlierIds: readonly number[]
    readonly next: number
    readonly today: Day
  },
): PublishDraftRefusal | undefined {
  if (decided.state !== facts.draft.state) return { refused: 'changed-meanwhile' }
  const known = new Set(facts.earlierIds)
  const isKnown = [...decided.counts.values()].flat().every((id) => known.has(id))
  if (!isKnown || decided.daysFrom < 1 || decided.daysFrom > facts.next) return { refused: 'counts-unknown' }
  return decided.reviewOn <= facts.today ? { refused: 'review-date-passed' } : undefined
}
