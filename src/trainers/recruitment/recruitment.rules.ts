import type { Day, Refusal } from '#values'

/** Where an application stands: sent, then yes or no of the employer, then of the region; or taken back. */
export const applicationStates = ['sent', 'consented', 'refused', 'accepted', 'declined', 'withdrawn'] as const
export type ApplicationState = (typeof applicationStates)[number]

/** A region asks for trainers. */
export interface Call {
  readonly callId: number
  readonly regionId: number
  readonly regionName: string
  readonly journeyId: number
  readonly journeyName: string
  /** Null for any course of the journey. */
  readonly courseId: number | null
  readonly courseName: string | null
  readonly wanted: number
  readonly answerBy: Day
  readonly asked: string
  readonly isClosed: boolean
}

/** What leaves room for a move: sent and consented wait for someone. */
export function isWaiting(state: ApplicationState): boolean {
  return state === 'sent' || state === 'consented'
}

/** Open until its last day is over, or it has been closed. */
export function isOpen({ isClosed, answerBy }: Pick<Call, 'isClosed' | 'answerBy'>, today: Day): boolean {
  return !isClosed && answerBy >= today
}

export type ApplyRefusal = Refusal<'callClosed'> | Refusal<'notAsked'> | Refusal<'applied'> | Refusal<'inRegister'>

export interface Applicant {
  /** Where they work; null when in no municipality that is asked. */
  readonly municipalityId: number | null
  /** Where their latest application to the call stands. */
  readonly state: ApplicationState | undefined
  /** They may teach already what is asked for. */
  readonly isTrainer: boolean
}

/** One applies once to a call that is open, from a municipality that is asked; again after a no or a withdrawal. */
export function whyNotApply(
  call: Pick<Call, 'isClosed' | 'answerBy'>,
  { municipalityId, state, isTrainer }: Applicant,
  today: Day,
): ApplyRefusal | undefined {
  if (!isOpen(call, today)) return { refused: 'callClosed' }
  if (municipalityId === null) return { refused: 'notAsked' }
  if (state !== undefined && (isWaiting(state) || state === 'accepted')) return { refused: 'applied' }
  return isTrainer ? { refused: 'inRegister' } : undefined
}

export type MoveRefusal =
  | (Refusal<'movedAlready'> & { readonly state: ApplicationState })
  | Refusal<'ownApplication'>
  | Refusal<'needsConsent'>

/** What each move begins from. */
const from: Readonly<Record<Exclude<ApplicationState, 'sent'>, readonly ApplicationState[]>> = {
  consented: ['sent'],
  refused: ['sent'],
  accepted: ['consented'],
  declined: ['sent', 'consented'],
  withdrawn: ['sent', 'consented'],
}

/** Why an application may not move: someone was there before, it is one's own, or the employer has not said yes. */
export function whyNotMove(
  { state, isOwn }: { readonly state: ApplicationState; readonly isOwn: boolean },
  to: Exclude<ApplicationState, 'sent'>,
): MoveRefusal | undefined {
  if (to === 'accepted' && state === 'sent') return { refused: 'needsConsent' }
  if (!from[to].includes(state)) return { refused: 'movedAlready', state }
  return isOwn && to !== 'withdrawn' ? { refused: 'ownApplication' } : undefined
}

/** Fewest and most course days a year that a municipality may agree to, of one person. */
export const agreedDays = { least: 1, most: 100 } as const
