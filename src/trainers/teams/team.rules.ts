import type { Day, Period, Refusal } from '#values'
import { isOverlapping } from '#values'

export const teamRoles = ['course-leader', 'trainer', 'reserve'] as const
/**
 * What someone is in a team. A reserve stands in when asked, and teaches on no day unless put there or called in; who leads and
 * trains on a given day is said by its staff.
 */
export type TeamRole = (typeof teamRoles)[number]

/** Someone who teaches a course in a region, in force on the day that was asked about. */
export interface TeamMember {
  readonly memberId: number
  readonly personId: number
  readonly name: string
  readonly role: TeamRole
  /** Leads the team, and its days when nothing else is said. One at a time. */
  readonly isHead: boolean
  /** Who is asked first to step in, 1 before 2; null is asked last. */
  readonly callOrder: number | null
  /** Where they are employed that day: a municipality or a body; the firm of a procured one; empty when nowhere. */
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

export type HeadRefusal = EndRefusal | Refusal<'leadsNot'>

/** A course leader of the team leads it. */
export function whyNotHead(place: Period & { readonly role: TeamRole }): HeadRefusal | undefined {
  return whyNotEnd(place) ?? (place.role === 'course-leader' ? undefined : { refused: 'leadsNot' })
}

/** Someone's place in the order of asking. */
export interface InOrder {
  readonly memberId: number
  readonly callOrder: number | null
}

/** Those with a place in the order as they are asked: by their number, then by who came first into the team. */
export function inCallOrder<Of extends InOrder>(members: readonly Of[]): Of[] {
  const last = Number.MAX_SAFE_INTEGER
  return members.toSorted((a, b) => (a.callOrder ?? last) - (b.callOrder ?? last) || a.memberId - b.memberId)
}

/** The order once someone is asked one step earlier, counted from 1; whoever had no place in it comes in last. */
export function movedEarlier(members: readonly InOrder[], memberId: number): InOrder[] {
  const ordered = inCallOrder(members.filter((one) => one.callOrder !== null || one.memberId === memberId))
  const at = ordered.findIndex((one) => one.memberId === memberId)
  const one = ordered[at]
  const isNew = one?.callOrder === null
  if (one !== undefined && at > 0 && !isNew) {
    ordered.splice(at, 1)
    ordered.splice(at - 1, 0, one)
  }
  return ordered.map((member, index) => ({ memberId: member.memberId, callOrder: index + 1 }))
}

/** How many a day of a course needs beside its course leader. */
export interface TeamNeed {
  readonly trainers: number
  readonly reserves: number
}

/** What a region has said, of a course or of all (null), from a day on. */
export interface SaidNeed extends TeamNeed {
  readonly courseId: number | null
  readonly fromDay: Day
  readonly source: string
}

/** One trainer and one reserve beside the course leader, where a region has said nothing. */
export const usualNeed: TeamNeed = { trainers: 1, reserves: 1 }

/** What the region has said of the course goes before what it has said of all, the latest first; else the usual. `said` oldest first. */
export function needOn(
  said: readonly SaidNeed[],
  courseId: number,
  onDay: Day,
): TeamNeed & { readonly said?: SaidNeed } {
  const inForce = said.filter(({ fromDay }) => fromDay <= onDay)
  const latest = (of: number | null) =>
    inForce.reduce<SaidNeed | undefined>(
      (found, one) => (one.courseId !== of || (found && found.fromDay > one.fromDay) ? found : one),
      undefined,
    )
  const found = latest(courseId) ?? latest(null)
  return found ? { trainers: found.trainers, reserves: found.reserves, said: found } : usualNeed
}

export type NeedRefusal = Refusal<'fromThePast'>

/** What days that have been needed is not said afterwards. */
export function whyNotSetNeed(fromDay: Day, today: Day): NeedRefusal | undefined {
  return fromDay < today ? { refused: 'fromThePast' } : undefined
}
