import type { Day, Refusal } from '#values'
import { hasStarted, type PersonRefusal } from '../booking/booking.rules.ts'

/** A link by which a colleague takes over a seat. */
export interface Takeover {
  readonly takeoverId: number
  readonly bookingId: number
  readonly occasionId: number
  readonly madeBy: number
  readonly isEnded: boolean
  readonly endKind: 'taken' | 'withdrawn' | null
}

/** The seat cannot be handed over at all. */
export type HandOverRefusal =
  | (Refusal<'started'> & { readonly firstDay: Day })
  | Refusal<'seatGone'>
  | Refusal<'occasionCancelled'>

/** The link leads to no seat. */
export type LinkRefusal = Refusal<'unknownLink'> | Refusal<'linkTaken'> | Refusal<'linkWithdrawn'>

export type TakeoverRefusal =
  | HandOverRefusal
  | LinkRefusal
  | PersonRefusal
  | Refusal<'ownSeat'>
  | Refusal<'hasSeat'>
  | (Refusal<'otherMunicipality'> & { readonly municipalityName: string })

interface HandedOver {
  readonly firstDay: Day
  readonly isCancelled: boolean
  readonly isOccasionCancelled: boolean
}

/** A seat is handed over until its first day, also after booking has closed. */
export function whyNotHandOver(seat: HandedOver, today: Day): HandOverRefusal | undefined {
  if (seat.isCancelled) return { refused: 'seatGone' }
  if (seat.isOccasionCancelled) return { refused: 'occasionCancelled' }
  return hasStarted(seat, today) ? { refused: 'started', firstDay: seat.firstDay } : undefined
}

/** A link works once, and until it is withdrawn. */
export function whyNotFollow(takeover: Pick<Takeover, 'endKind'> | undefined): LinkRefusal | undefined {
  if (takeover === undefined) return { refused: 'unknownLink' }
  if (takeover.endKind === 'taken') return { refused: 'linkTaken' }
  return takeover.endKind === 'withdrawn' ? { refused: 'linkWithdrawn' } : undefined
}

/** Someone who would take over a seat, as they stand beside whoever has it. */
export interface Colleague {
  readonly isHolder: boolean
  readonly hasSeat: boolean
  readonly worksWithHolder: boolean
  /** Where the seat belongs. */
  readonly municipalityName: string
  /** What keeps them from holding a seat on the course at all. */
  readonly refusal: PersonRefusal | undefined
}

/** A colleague takes over a seat when they work in the same municipality and may hold a seat themselves. */
export function whyNotTakeOver(colleague: Colleague): TakeoverRefusal | undefined {
  if (colleague.isHolder) return { refused: 'ownSeat' }
  if (colleague.hasSeat) return { refused: 'hasSeat' }
  if (!colleague.worksWithHolder) return { refused: 'otherMunicipality', municipalityName: colleague.municipalityName }
  return colleague.refusal
}
