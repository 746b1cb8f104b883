import { type Day, isInForce, type Period, yearOf } from '#values'
import { isInTheWay, type Task } from '../conflicts/conflicts.rules.ts'
import { hinders, type StaffPlan, type StaffRole } from '../planning/plan.rules.ts'
import { type Spot, type Travel, type TravelTimes, travelBetween } from '../travel/travel.rules.ts'

/** Someone's place in the team of a course, and what they are let do in it. */
export interface Member extends Period {
  readonly memberId: number
  readonly personId: number
  readonly name: string
  readonly courseId: number
  readonly role: StaffRole
  readonly isHead: boolean
  readonly callOrder: number | null
  readonly employer: string
  readonly municipalityId: number | null
  /** Where they travel from, as far as is known: the venues of their home place. */
  readonly homes: readonly Spot[]
  readonly authorised: readonly (Period & { readonly role: 'course-leader' | 'trainer' })[]
}

/** A day that is to be staffed. */
export interface RotaDay extends Omit<Task, 'personId' | 'role'> {
  readonly dayId: number
  readonly occasionId: number
  readonly version: number
  readonly courseId: number
  readonly needs: { readonly trainers: number; readonly reserves: number }
  readonly staff: readonly (StaffPlan & { readonly name: string; readonly isCalledIn: boolean })[]
}

/** What someone has said of a day, with the note that the planner may read. */
export interface Said {
  readonly kind: 'cannot' | 'prefers'
  readonly note: string
}

/** What turns are weighed by, beside the days themselves. */
export interface RotaGround {
  readonly members: readonly Member[]
  /** By `keyOf(person, day)`; what cannot be goes before what is preferred. */
  readonly said: ReadonlyMap<string, Said>
  /** By the same key: who has said no to the day, or left it, and is not on its staff. */
  readonly left?: ReadonlySet<string>
  /** Days taught and stood by on, by person and year, without the days of the rota. */
  readonly history: readonly {
    readonly personId: number
    readonly year: number
    readonly taught: number
    readonly stoodBy: number
  }[]
  /** Days a year that a municipality has agreed to give, and has given without the days of the rota. */
  readonly contributions: readonly {
    readonly municipalityId: number
    readonly year: number
    readonly agreed: number
    readonly given: number
  }[]
  /** What the members do on other days than those of the rota. */
  readonly tasks: readonly Task[]
  readonly times: TravelTimes
}

/** How many turns each has had, and what they do: changed as turns are given. */
export interface Tally {
  readonly taught: Map<string, number>
  readonly stoodBy: Map<string, number>
  readonly given: Map<string, number>
  readonly agreed: ReadonlyMap<string, number>
  readonly tasks: Map<number, Task[]>
}

export function keyOf(id: number, of: number): string {
  return `${id} ${of}`
}

export type Bar = 'mayNot' | 'cannot' | 'saidNo' | 'thisDay' | 'elsewhere'

/** In this order one comes before another: the first that tells them apart decides. */
export const criteria = [
  'pool',
  'authorisation',
  'contribution',
  'turns',
  'lastYear',
  'wish',
  'travel',
  'callOrder',
  'order',
] as const
export type Criterion = (typeof criteria)[number]

/** A member held against a turn: why not, or what speaks for and against. */
export interface Weighed {
  readonly member: Member
  readonly bar: Bar | undefined
  /** What the planner may read of why they cannot. */
  readonly note: string
  /** Turns of this kind in the day's year: taught for who leads or trains, stood by for a reserve. */
  readonly turns: number
  readonly lastYear: number
  readonly prefers: boolean
  /** Undefined where nobody knows, or nobody travels. */
  readonly travel: Travel | undefined
  readonly isAuthorised: boolean
  readonly agreed: number | undefined
  readonly given: number
  /** What each criterion says, less first. */
  readonly weights: Readonly<Record<Criterion, number>>
}

export interface TurnAsked {
  readonly day: RotaDay
  readonly role: StaffRole
  /** Who has a task that day already. */
  readonly taken: ReadonlySet<number>
}

interface Scales {
  readonly ground: Pick<RotaGround, 'said' | 'left' | 'times'>
  readonly tally: Tally
}

/** Holds a member against a turn. */
export function weigh(member: Member, asked: TurnAsked, { ground, tally }: Scales): Weighed {
  const { day, role } = asked
  const said = ground.said.get(keyOf(member.personId, day.dayId))
  const isAuthorised = mayBy(member.authorised, role, day.onDay)
  const counts = role === 'reserve' ? tally.stoodBy : tally.taught
  const year = yearOf(day.onDay)
  const ofYear = (of: number) => counts.get(keyOf(member.personId, of)) ?? 0
  const place = keyOf(member.municipalityId ?? 0, year)
  const facts = {
    ...{ turns: ofYear(year), lastYear: ofYear(year - 1), prefers: said?.kind === 'prefers', isAuthorised },
    ...{ agreed: tally.agreed.get(place), given: tally.given.get(place) ?? 0 },
    travel: wayTo(member, day, ground.times),
  }
  return {
    ...{ ...facts, member },
    bar: barOf(member, asked, { ground, tally }),
    note: said?.kind === 'cannot' ? said.note : '',
    weights: {
      pool: poolOf(member, role),
      authorisation: isAuthorised || role === 'reserve' ? 0 : 1,
      contribution: facts.agreed !== undefined && facts.given >= facts.agreed && role !== 'reserve' ? 1 : 0,
      turns: facts.turns,
      lastYear: facts.lastYear,
      wish: facts.prefers ? 0 : 1,
      travel: facts.travel?.minutes ?? Number.MAX_SAFE_INTEGER,
      callOrder: role === 'reserve' ? (member.callOrder ?? Number.MAX_SAFE_INTEGER) : 0,
      order: member.memberId,
    },
  }
}

function barOf(member: Member, { day, role, taken }: TurnAsked, { ground, tally }: Scales): Bar | undefined {
  if (!mayTake(member, role, day.onDay)) return 'mayNot'
  if (ground.said.get(keyOf(member.personId, day.dayId))?.kind === 'cannot') return 'cannot'
  if (ground.left?.has(keyOf(member.personId, day.dayId))) return 'saidNo'
  if (taken.has(member.personId)) return 'thisDay'
  const own: Task = { ...day, personId: member.personId, role }
  const isHindered = (tally.tasks.get(member.personId) ?? []).some(
    (task) => hinders(task.role, role) && isInTheWay(task, own, ground.times),
  )
  return isHindered ? 'elsewhere' : undefined
}

/** A reserve trains only where let, whoever trains leads only where let, and anyone in the team may stand by. */
function mayTake({ role: has, authorised }: Member, role: StaffRole, onDay: Day): boolean {
  if (role === 'reserve' || has === 'course-leader') return true
  if (role === 'trainer' && has === 'trainer') return true
  return mayBy(authorised, role, onDay)
}

function mayBy(authorised: Member['authorised'], role: StaffRole, onDay: Day): boolean {
  return authorised.some((one) => isInForce(one, onDay) && (role !== 'course-leader' || one.role === 'course-leader'))
}

/** Who is asked before whom whatever else speaks for them: each turn has its own people, the others step in. */
function poolOf({ role: has, isHead }: Member, role: StaffRole): number {
  if (role === 'course-leader') return isHead ? 0 : has === 'course-leader' ? 1 : 2
  const order: readonly StaffRole[] =
    role === 'trainer' ? ['trainer', 'course-leader', 'reserve'] : ['reserve', 'trainer', 'course-leader']
  return order.indexOf(has)
}

function wayTo({ homes }: Member, day: RotaDay, times: TravelTimes): Travel | undefined {
  const { spot } = day
  if (day.form !== 'on-site' || !spot) return undefined
  const ways = homes.flatMap((home) => travelBetween(home, spot, times) ?? [])
  return ways.reduce<Travel | undefined>(
    (least, way) => (least && least.minutes <= way.minutes ? least : way),
    undefined,
  )
}

/** Negative where the one comes before the other. The last criterion tells any two apart. */
export function compareWeighed(one: Weighed, other: Weighed): number {
  const at = setsApart(one, other)
  return at === undefined ? 0 : one.weights[at] - other.weights[at]
}

/** The first criterion that tells two apart. */
export function setsApart(one: Weighed, other: Weighed): Criterion | undefined {
  return criteria.find((criterion) => one.weights[criterion] !== other.weights[criterion])
}
