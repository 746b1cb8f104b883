import type { Day, Period } from '#values'
import { isOverlapping } from '#values'

export const teamRoles = ['course-leader', 'trainer'] as const
/** What someone is in a team. Either may lead or train on a given day; being reserve is a task of a day. */
export type TeamRole = (typeof teamRoles)[number]

/** Someone who teaches a course in a region, in force on the day that was asked about. */
export interface TeamMember {
  readonly memberId: number
  readonly personId: number
  readonly name: string
  readonly role: TeamRole
  /** Where they are employed that day: a municipality or a body; empty when nowhere. */
  readonly employer: string
  readonly from: Day
  readonly until: Day | null
}

export type AddRefusal = { readonly refused: 'alreadyInTeam'; readonly from: Day }

/** Someone has one place at a time in a team; an ended one may be followed by another. */
export function whyNotAdd(earlier: readonly Period[], from: Day): AddRefusal | undefined {
  const same = earlier.find((period) => isOverlapping(period, { from, until: null }))
  return same && { refused: 'alreadyInTeam', from: same.from }
}

export type EndRefusal = { readonly refused: 'alreadyEnded'; readonly until: Day }

/** Ends once. The day given is the last one; what was taught before it stays as it was. */
export function whyNotEnd(place: Period): EndRefusal | undefined {
  return place.until === null ? undefined : { refused: 'alreadyEnded', until: place.until }
}
