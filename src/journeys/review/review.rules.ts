/** Who reads a draft before it is published: the subject's expert, a lawyer, someone who sees to accessibility, an editor. */
export const reviewRoles = ['expert', 'lawyer', 'accessibility', 'editor'] as const
export type ReviewRole = (typeof reviewRoles)[number]
export type Verdict = 'approved' | 'changes'

export interface Review {
  readonly id: number
  readonly role: ReviewRole
  readonly verdict: Verdict
  readonly note: string
  readonly givenBy: number
  readonly givenByName: string
  readonly givenAt: Date
  /** The draft as it stood, as a fingerprint. */
  readonly draftState: string
}

/** The draft as it stands now, and who wrote in it last; null when nobody has since it was begun. */
export interface DraftStanding {
  readonly state: string
  readonly lastWriterId: number | null
  readonly isOpen: boolean
  readonly isReviewAsked: boolean
}

/** What one role has said, latest. `outdated`: something was saved after it approved, so that it no longer counts. */
export interface RoleStanding {
  readonly role: ReviewRole
  readonly isNeeded: boolean
  readonly stands: 'waiting' | 'approved' | 'outdated' | 'changes'
  readonly latest: Review | undefined
}

/** Each role that is needed or has said something, in order. */
export function standingOfRoles(
  reviews: readonly Review[],
  { needed, state }: { needed: readonly ReviewRole[]; state: string },
): RoleStanding[] {
  return reviewRoles.flatMap((role): RoleStanding[] => {
    const latest = reviews.filter((review) => review.role === role).sort((a, b) => b.id - a.id)[0]
    const isNeeded = needed.includes(role)
    if (!isNeeded && latest === undefined) return []
    return [{ role, isNeeded, latest, stands: standingOf(latest, state) }]
  })
}

function standingOf(latest: Review | undefined, state: string): RoleStanding['stands'] {
  if (latest === undefined) return 'waiting'
  if (latest.verdict === 'changes') return 'changes'
  return latest.draftState === state ? 'approved' : 'outdated'
}

export type ReviewRefusal =
  | { readonly refused: 'draft-closed' }
  | { readonly refused: 'review-not-asked' }
  | { readonly refused: 'own-words' }
  | { readonly refused: 'changes-unsaid' }
  | { readonly refused: 'changed-meanwhile' }

/** Whether this person may review the draft now: not whoever wrote in it last. */
export function whyNotReview(draft: DraftStanding, personId: number): ReviewRefusal | undefined {
  if (!draft.isOpen) return { refused: 'draft-closed' }
  if (!draft.isReviewAsked) return { refused: 'review-not-asked' }
  return draft.lastWriterId === personId ? { refused: 'own-words' } : undefined
}

/** Whether what is said can be kept: it was said of the draft as it stands, and whoever asks for changes says which. */
export function whyNotSay(
  draft: DraftStanding,
  said: { readonly verdict: Verdict; readonly note: string; readonly state: string },
): ReviewRefusal | undefined {
  if (said.state !== draft.state) return { refused: 'changed-meanwhile' }
  return said.verdict === 'changes' && said.note === '' ? { refused: 'changes-unsaid' } : undefined
}

export type AskRefusal = { readonly refused: 'draft-closed' } | { readonly refused: 'review-asked-already' }

export function whyNotAskForReview(draft: Pick<DraftStanding, 'isOpen' | 'isReviewAsked'>): AskRefusal | undefined {
  if (!draft.isOpen) return { refused: 'draft-closed' }
  return draft.isReviewAsked ? { refused: 'review-asked-already' } : undefined
}

/** The needed roles whose approval does not stand. */
export function approvalsMissing(standing: readonly RoleStanding[]): ReviewRole[] {
  return standing.filter(({ isNeeded, stands }) => isNeeded && stands !== 'approved').map(({ role }) => role)
}
