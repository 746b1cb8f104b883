import type { Day } from '#values'
import type { Candidate } from './booking.rules.ts'

/** Someone the asker may book, with how they stand towards one occasion. */
export interface BookingPerson {
  readonly personId: number
  readonly name: string
  readonly unitName: string
  readonly municipalityId: number
  readonly municipalityName: string
  readonly isInRegion: boolean
  /** Whether they travel the step that the course belongs to. */
  readonly isEnrolled: boolean
  readonly bookingId: number | null
  readonly queuePlaceId: number | null
  /** Where in the queue, when they have a place there. */
  readonly place: number
  readonly bookedElsewhere: Day | null
  /** How many there are in all that match. */
  readonly found: number
}

/** The same person as the rule wants to know them. */
export function candidateOf(person: BookingPerson, { mayOpenContent }: Pick<Candidate, 'mayOpenContent'>): Candidate {
  const { personId, municipalityName, isInRegion, bookingId, queuePlaceId, place, bookedElsewhere } = person
  return {
    personId,
    municipalityName,
    isInRegion,
    mayOpenContent,
    hasSeat: bookingId !== null,
    queuePlace: queuePlaceId === null ? undefined : place,
    bookedElsewhere: bookedElsewhere ?? undefined,
  }
}
