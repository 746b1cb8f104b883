import type { Day, Refusal, TimeOfDay } from '#values'
import type { StaffRole } from '../planning/plan.rules.ts'

/** What can be missing on a day: someone who leads it or someone who trains. A reserve who falls away leaves no gap. */
export type MissingRole = 'course-leader' | 'trainer'

/** No reason is asked for and none kept: they cannot come, they said no when asked, or they lead the day instead. */
export type CallOutCause = 'cannot-come' | 'declined' | 'moved-up'

/** One after another, everyone at once, or only those whom the planner points out. */
export type CallOutWay = 'in-turn' | 'all' | 'by-hand'

/** `filled` by a yes, `given` by the planner, `stopped` by the planner, `over` when the day has been or is cancelled. */
export type CallOutOutcome = 'filled' | 'given' | 'stopped' | 'over'

export type CallOutAnswer = 'yes' | 'no' | 'too-late' | 'skipped'

export interface CallOut {
  readonly callOutId: number
  readonly occasionId: number
  readonly courseId: number
  readonly regionId: number
  readonly dayId: number
  readonly onDay: Day
  readonly starts: TimeOfDay
  readonly ends: TimeOfDay
  readonly endsDayAfter: boolean
  /** The day, or its whole occasion, is not held. */
  readonly isCancelled: boolean
  /** Whose place it was. */
  readonly personId: number
  readonly name: string
  readonly role: MissingRole
  readonly cause: CallOutCause
  readonly asks: CallOutWay
  readonly begunAt: Date
  readonly nobodyAt: Date | null
  readonly endedAt: Date | null
  readonly outcome: CallOutOutcome | null
  readonly filledBy: number | null
  readonly filledByName: string | null
}

/** Someone who has been asked. */
export interface Ask {
  readonly askId: number
  readonly callOutId: number
  readonly personId: number
  readonly name: string
  readonly askedAt: Date
  /** Until then nobody else is asked in their turn; a yes counts later too, as long as the place is free. */
  readonly waitUntil: Date
  readonly answer: CallOutAnswer | null
  readonly answeredAt: Date | null
}

/** Whether someone still has the turn. */
export function isWaitedFor({ answer, waitUntil }: Pick<Ask, 'answer' | 'waitUntil'>, now: Date): boolean {
  return answer === null && waitUntil > now
}

/** Someone who could take the place: of the team that day, or on its staff. */
export interface Candidate {
  readonly personId: number
  readonly name: string
  /** What they do that day. */
  readonly task: StaffRole | null
  readonly isCalledIn: boolean
  readonly teamRole: 'course-leader' | 'trainer' | 'reserve' | null
  /** Their number in the team's order of reserves. */
  readonly callOrder: number | null
  /** Leads in the team, or is authorised to lead the course. */
  readonly mayLead: boolean
  /** Has said that they cannot that day. */
  readonly cannot: boolean
  /** Is on the staff of something else at that time. */
  readonly isBusy: boolean
  /** Has left this very day, or said no to it. */
  readonly hasLeft: boolean
  readonly isAsked: boolean
}

/** Where someone stands in the order: those standing by that day, the team's reserves, and the others who teach. */
export type Turn = 'stands-by' | 'team-reserve' | 'other'

export function turnOf({ task, isCalledIn, teamRole, callOrder }: Candidate): Turn | undefined {
  if (task === 'reserve' && !isCalledIn) return 'stands-by'
  if (task !== null) return undefined
  if (teamRole === 'reserve' || (teamRole !== null && callOrder !== null)) return 'team-reserve'
  return teamRole === null ? undefined : 'other'
}

const turnOrder: readonly Turn[] = ['stands-by', 'team-reserve', 'other']
const last = Number.MAX_SAFE_INTEGER

/** Who is asked for a trainer's place and in which order: never whoever cannot, is elsewhere, has left the day or been asked. */
export function turnsFor(
  candidates: readonly Candidate[],
  { asksOthers }: { readonly asksOthers: boolean },
): Candidate[] {
  const fit = candidates.filter((one) => canTake(one) && !one.isAsked)
  return fit
    .map((one) => ({ one, turn: turnOf(one) }))
    .filter(({ turn }) => turn !== undefined && (turn !== 'other' || asksOthers))
    .toSorted(
      (a, b) =>
        placeOf(a.turn) - placeOf(b.turn) ||
        (a.one.callOrder ?? last) - (b.one.callOrder ?? last) ||
        a.one.personId - b.one.personId,
    )
    .map(({ one }) => one)
}

const placeOf = (turn: Turn | undefined) => (turn === undefined ? turnOrder.length : turnOrder.indexOf(turn))

function canTake({ cannot, isBusy, hasLeft }: Candidate): boolean {
  return !cannot && !isBusy && !hasLeft
}

/** Whom the planner can choose among to lead: those authorised to first, of them those who are there already. */
export function leadersFor(candidates: readonly Candidate[]): Candidate[] {
  const isThere = ({ task }: Candidate) => task !== null
  return candidates
    .filter((one) => canTake(one) && one.task !== 'course-leader')
    .toSorted(
      (a, b) =>
        Number(b.mayLead) - Number(a.mayLead) ||
        Number(isThere(b)) - Number(isThere(a)) ||
        (a.callOrder ?? last) - (b.callOrder ?? last) ||
        a.personId - b.personId,
    )
}

/** Whom the planner can point out by hand: for a trainer's place also those whom nobody would ask in turn. */
export function choicesFor(role: MissingRole, candidates: readonly Candidate[]): Candidate[] {
  if (role === 'course-leader') return leadersFor(candidates)
  const free = candidates.filter((one) => canTake(one) && turnOf(one) !== undefined)
  const turns = turnsFor(
    free.map((one) => ({ ...one, isAsked: false })),
    { asksOthers: true },
  )
  return turns.flatMap(({ personId }) => free.filter((one) => one.personId === personId))
}

/** How long one who is asked has alone, by how near the day is. Minutes. */
export interface Waits {
  readonly sameDayMinutes: number
  readonly soonMinutes: number
  readonly laterMinutes: number
}

/** A day within a week is soon. */
export const soonDays = 7

export function minutesToWait(waits: Waits, daysLeft: number): number {
  if (daysLeft <= 0) return waits.sameDayMinutes
  return daysLeft <= soonDays ? waits.soonMinutes : waits.laterMinutes
}

export type LeaveRefusal = Refusal<'notOnStaff'> | Refusal<'dayOver'> | Refusal<'dayCancelled'>

/** One leaves a day that has not been, that is held, and that one is on the staff of. */
export function whyNotLeave(
  day: { readonly onDay: Day; readonly isCancelled: boolean; readonly task: StaffRole | null },
  today: Day,
): LeaveRefusal | undefined {
  if (day.isCancelled) return { refused: 'dayCancelled' }
  if (day.onDay < today) return { refused: 'dayOver' }
  return day.task === null ? { refused: 'notOnStaff' } : undefined
}

export type SteerRefusal = Refusal<'callOutEnded'> | Refusal<'cannotTake'> | Refusal<'alreadyAsked'>

/** A call-out is steered while its place is empty. */
export function whyNotSteer({ endedAt }: Pick<CallOut, 'endedAt'>): SteerRefusal | undefined {
  return endedAt === null ? undefined : { refused: 'callOutEnded' }
}

/** Whether someone does that day's task already, or leads it: one who is there fills no second place. */
export function isThereAlready(
  role: MissingRole,
  { task, isCalledIn }: { readonly task: StaffRole | null; readonly isCalledIn: boolean },
): boolean {
  if (role === 'course-leader') return task === 'course-leader'
  return task === 'reserve' ? isCalledIn : task !== null
}
