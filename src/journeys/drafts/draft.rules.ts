import { type Asker, type Day, placesWith } from '#values'
import type { Piece, PieceContent } from './piece.rules.ts'

/** The next revision of a course while it is written. */
export interface Draft {
  readonly id: number
  readonly courseId: number
  readonly courseName: string
  readonly delivery: 'course-days' | 'recorded'
  readonly stepName: string
  readonly journeyId: number
  readonly journeySlug: string
  readonly journeyName: string
  /** The revision it was begun from; null when it was begun empty. */
  readonly fromRevisionId: number | null
  readonly note: string
  readonly ownerId: number | null
  readonly reviewOn: Day | null
  readonly begunBy: string | null
  readonly begunAt: Date
  readonly reviewAskedAt: Date | null
  readonly publishedRevisionId: number | null
  readonly setAsideAt: Date | null
}

/** A draft that was published or set aside is read, never written in. */
export type NotOpen = { readonly refused: 'draft-closed' }
export type BeginRefusal = { readonly refused: 'draft-open-already'; readonly draftId: number }
export type PieceRefusal = NotOpen | { readonly refused: 'piece-removed' } | { readonly refused: 'piece-needed' }

/** A text that is longer than it can be, or something that no form of ours sends. */
export type UnfitPiece = { readonly refused: 'piece-unfit'; readonly path: readonly string[] }

export function isOpen(draft: Pick<Draft, 'publishedRevisionId' | 'setAsideAt'>): boolean {
  return draft.publishedRevisionId === null && draft.setAsideAt === null
}

export function whyNotWrite(draft: Pick<Draft, 'publishedRevisionId' | 'setAsideAt'>): NotOpen | undefined {
  return isOpen(draft) ? undefined : { refused: 'draft-closed' }
}

/** Leads to the draft of a course that is written now. */
export function courseDraftHref(courseId: number): string {
  return `/workshop/courses/${courseId}/draft`
}

/** Whether the asker makes content in the journey. */
export function isMaking(asker: Pick<Asker, 'grants'>, journeyId: number): boolean {
  return placesWith(asker, 'make content', journeyId).length > 0
}

/** A state of a piece that was saved, in place or beside it. */
export interface Save {
  readonly id: number
  readonly version: number
  readonly content: PieceContent
  /** A colleague had saved since; it was kept here and nothing was overwritten. */
  readonly stoodAside: boolean
  readonly savedBy: string | null
  readonly savedAt: Date
}

/**
 * What a save came to. `same`: nothing differed from what is there. `stood-aside`: a colleague saved or removed the piece
 * meanwhile, or the draft was closed; what was sent is kept as the save of that id, and nothing was overwritten. Not a
 * refusal: it is kept.
 */
export type Saved =
  | { readonly outcome: 'saved' | 'same'; readonly version: number }
  | {
      readonly outcome: 'stood-aside'
      readonly why: 'colleague' | 'draft-closed'
      readonly saveId: number
      readonly theirs: Piece
    }

/** Whether two contents say the same, whatever order their parts were written in. */
export function isSame(one: unknown, other: unknown): boolean {
  return ordered(one) === ordered(other)
}

function ordered(value: unknown): string {
  return JSON.stringify(value, (_name, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  )
}
