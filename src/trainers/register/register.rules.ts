import { type Day, isOverlapping, type Period, type Refusal } from '#values'

/** What one may be let do: lead a course, or train in it. A reserve is a trainer who stands by. */
export const teachingRoles = ['course-leader', 'trainer'] as const
export type TeachingRole = (typeof teachingRoles)[number]

/** Lent by a municipality, employed by the region body, or procured from a firm and without account. */
export const trainerKinds = ['lent', 'region', 'external'] as const
export type TrainerKind = (typeof trainerKinds)[number]

/** What someone may do in a course. From a training of trainers it holds everywhere, noted by hand in that region. */
export interface Authorisation extends Period {
  readonly authorisationId: number
  readonly courseId: number
  readonly courseName: string
  readonly role: TeachingRole
  /** The training it came from, with its title; null for what was noted by hand. */
  readonly meetingId: number | null
  readonly meetingTitle: string | null
  readonly reason: string
  readonly givenBy: string | null
}

/** Someone in a region's register. */
export interface Registered extends Period {
  readonly trainerId: number
  readonly regionId: number
  readonly personId: number
  readonly kind: TrainerKind
}

export interface Profile {
  readonly presentation: string
  readonly phone: string
  /** The municipality one travels from; without it the one where one is employed. */
  readonly homeId: number | null
}

export type JoinRefusal = Refusal<'inRegister'> & { readonly trainerId: number }

/** Someone stands once at a time in a region's register. */
export function whyNotJoin(
  earlier: readonly (Period & { readonly trainerId: number })[],
  from: Day,
): JoinRefusal | undefined {
  const same = earlier.find((one) => isOverlapping(one, { from, until: null }))
  return same && { refused: 'inRegister', trainerId: same.trainerId }
}

export type LeaveRefusal = (Refusal<'hasLeft'> & { readonly until: Day }) | Refusal<'beforeTheyCame'>

/** Leaving ends, once; the day given is the last one. */
export function whyNotLeave(place: Period, until: Day): LeaveRefusal | undefined {
  if (place.until !== null) return { refused: 'hasLeft', until: place.until }
  return until < place.from ? { refused: 'beforeTheyCame' } : undefined
}

export type AuthoriseRefusal = Refusal<'hasLeft'> | Refusal<'mayAlready'> | Refusal<'endsBeforeItBegins'>

interface Asked extends Period {
  readonly courseId: number
  readonly role: TeachingRole
}

/** Only someone in the register, and not what they may do already in those days. */
export function whyNotAuthorise(
  asked: Asked,
  { place, held, today }: { place: Period; held: readonly Asked[]; today: Day },
): AuthoriseRefusal | undefined {
  if (place.until !== null && place.until < today) return { refused: 'hasLeft' }
  if (asked.until !== null && asked.until < asked.from) return { refused: 'endsBeforeItBegins' }
  const same = held.filter(({ courseId, role }) => courseId === asked.courseId && role === asked.role)
  return same.some((one) => isOverlapping(one, asked)) ? { refused: 'mayAlready' } : undefined
}

/** "6,5" course days are kept as 13 halves, so that half days add up. */
export function daysOfHalves(halves: number): number {
  return halves / 2
}

/** Begun or to begin, and not over. */
export function isRunning({ until }: Period, today: Day): boolean {
  return until === null || until >= today
}

/** Digits with what stands between them: "070-123 45 67", "+46 70 123 45 67". */
export function isPhone(text: string): boolean {
  return /^\+?[\d\s()/-]{5,25}$/.test(text) && text.replace(/\D/g, '').length >= 5
}

/** Someone in the register, as the list shows them. */
export interface RegisterRow {
  readonly trainerId: number
  readonly name: string
  readonly kind: TrainerKind
  readonly employer: string
  readonly until: Day | null
  /** What they may do today, in travelling order; the most of each course. */
  readonly may: readonly { readonly course: string; readonly role: TeachingRole }[]
  /** Halves of course days taught this year until today, whoever's region it was in. */
  readonly taughtHalves: number
  readonly nextDay: Day | null
}
