import type { Day } from '#values'
import type { Candidate } from './booking.rules.ts'

/** Someone the asker may book, with how they stand towards one occasion. */
export interface BookingPerson {
  readonly personId: number
  readonly name: string
  readonly unitName: string
  readonly municipalityId: number
  readonly municipalityName: string
  /** Of the region that plans the occasion, or of one that shares it. */
  readonly isInRegion: boolean
  /** Their region, where it is another than the one that plans. */
  readonly homeRegionId: number | null
  /** Whether they travel the step that the course belongs to. */
  readonly isEnrolled: boolean
  readonly bookingId: number | null
  readonly queuePlaceId: number | null
  readonly bookedElsewhere: Day | null
  /** How many there are in all that match. */
  readonly found: number
}

/** The same person as the rule wants to know them. */
export function candidateOf(
  person: BookingPerson,
  { mayOpenContent, queuePlace }: Pick<Candidate, 'mayOpenContent' | 'queuePlace'>,
): Candidate {
  const { personId, municipalityId, municipalityName, homeRegionId } = person
  const { isInRegion, bookingId, bookedElsewhere } = person
  return {
    personId,
    municipalityName,
    payer: { municipalityId, homeRegionId },
    isInRegion,
    mayOpenContent,
    hasSeat: bookingId !== null,
    queuePlace,
    bookedElsewhere: bookedElsewhere ?? undefined,
  }
}
