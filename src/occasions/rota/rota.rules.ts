import { isInForce, yearOf } from '#values'
import type { Task } from '../conflicts/conflicts.rules.ts'
import type { StaffPlan, StaffRole } from '../planning/plan.rules.ts'
import {
  type Bar,
  type Criterion,
  compareWeighed,
  keyOf,
  type Member,
  type RotaDay,
  type RotaGround,
  setsApart,
  type Tally,
  type Weighed,
  weigh,
} from './candidate.rules.ts'

export const rotaWishes = ['lacking', 'all'] as const
/** Only what nobody does or whoever does it cannot, or every turn anew. */
export type RotaWish = (typeof rotaWishes)[number]

/** Someone who was not given a turn: what stands in the way, or what spoke for another. */
export interface PassedOver {
  readonly weighed: Weighed
  /** `better` where someone stays though this one would have come before them. */
  readonly why: Bar | Criterion | 'better'
}

/** One task on a day, who is proposed for it, and who was passed over and why. */
export interface Turn {
  readonly role: StaffRole
  /** Several trainers have each their own; counted from 0. */
  readonly index: number
  readonly chosen: Weighed | undefined
  /** Stays as it is today. */
  readonly isKept: boolean
  /** Nobody of those who could has had fewer. */
  readonly isFewest: boolean
  /** Those who could, the next first, and then those who could not. */
  readonly passed: readonly PassedOver[]
}

export interface ProposedDay {
  readonly day: RotaDay
  readonly turns: readonly Turn[]
}

interface Draft {
  readonly day: RotaDay
  readonly turns: Turn[]
  readonly taken: Set<number>
  readonly members: readonly Member[]
}

/**
 * Who leads, trains and stands by on these days. The leads of all days are given first, then the other turns, day by day: so
 * nobody trains where they were needed to lead. Each turn goes to whoever has had fewest of those who can, by the order of
 * `criteria`; the same days and people always give the same rota.
 */
export function proposeRota(days: readonly RotaDay[], ground: RotaGround, wish: RotaWish): ProposedDay[] {
  const tally = tallyOf(ground)
  const byCourse = Map.groupBy(ground.members, ({ courseId }) => courseId)
  const drafts = days.toSorted(compareDays).map((day): Draft => {
    const members = (byCourse.get(day.courseId) ?? []).filter((member) => isInForce(member, day.onDay))
    return { day, members, turns: [], taken: new Set() }
  })
  for (const draft of drafts) keepStaff(draft, { ground, tally, wish })
  for (const role of ['course-leader', 'trainer', 'reserve'] as const)
    for (const draft of drafts) giveTurns(draft, role, { ground, tally })
  return drafts.map(({ day, turns }) => ({ day, turns: numbered(turns.toSorted(compareTurns)) }))
}

function compareDays(a: RotaDay, b: RotaDay): number {
  const [one, other] = [`${a.onDay} ${a.starts}`, `${b.onDay} ${b.starts}`]
  return one < other ? -1 : one > other ? 1 : a.dayId - b.dayId
}

/** Counted anew within each role: one who stood by may have moved up. */
function numbered(turns: readonly Turn[]): Turn[] {
  return turns.map((turn, at) => ({
    ...turn,
    index: turns.slice(0, at).filter(({ role }) => role === turn.role).length,
  }))
}

const roleOrder: readonly StaffRole[] = ['course-leader', 'trainer', 'reserve']

function compareTurns(a: Turn, b: Turn): number {
  return roleOrder.indexOf(a.role) - roleOrder.indexOf(b.role) || a.index - b.index
}

interface Giving {
  readonly ground: RotaGround
  readonly tally: Tally
}

/** Those who stay: everyone who can where only what is lacking is asked for, and whoever has been called in always. */
function keepStaff(draft: Draft, { ground, tally, wish }: Giving & { readonly wish: RotaWish }): void {
  const { day, turns, taken, members } = draft
  for (const { personId, role, name, isCalledIn } of day.staff) {
    const cannot = ground.said.get(keyOf(personId, day.dayId))?.kind === 'cannot'
    if (!isCalledIn && (wish === 'all' || cannot)) continue
    const member = members.find((one) => one.personId === personId) ?? stranger(day, { personId, role, name })
    const scales = { ground, tally }
    const chosen = weigh(member, { day, role, taken }, scales)
    const index = turns.filter((turn) => turn.role === role).length
    const passed = passedOver(weighAll(draft, role, scales), chosen)
    turns.push({ role, index, chosen: { ...chosen, bar: undefined }, isKept: true, isFewest: false, passed })
    give(draft, chosen, { role, tally })
  }
}

/** Someone on the staff who has left the team may stay. */
function stranger({ courseId, onDay }: RotaDay, of: Pick<Member, 'personId' | 'role' | 'name'>): Member {
  const nothing = { memberId: 0, isHead: false, callOrder: null, municipalityId: null, employer: '' }
  return { ...of, ...nothing, courseId, homes: [], authorised: [], from: onDay, until: onDay }
}

function giveTurns(draft: Draft, role: StaffRole, scales: Giving): void {
  const { day, turns } = draft
  const needed = { 'course-leader': 1, trainer: day.needs.trainers, reserve: day.needs.reserves }[role]
  // As many as there are today, where they are more than are needed: what was planned by hand is not made less.
  const wanted = Math.max(needed, day.staff.filter((one) => one.role === role).length)
  for (let index = turns.filter((turn) => turn.role === role).length; index < wanted; index++) {
    const all = weighAll(draft, role, scales)
    const able = all.filter(({ bar }) => bar === undefined)
    const chosen = able[0] ?? moveUp(draft, role, scales)
    const isFewest =
      chosen !== undefined && able.every((one) => one.weights.pool !== chosen.weights.pool || one.turns >= chosen.turns)
    turns.push({ role, index, chosen, isKept: false, isFewest, passed: passedOver(all, chosen) })
    if (chosen) give(draft, chosen, { role, tally: scales.tally })
  }
}

/** Every member held against the turn: those who can in order, then those who cannot. */
function weighAll({ day, members, taken }: Draft, role: StaffRole, scales: Giving): Weighed[] {
  const all = members.map((member) => weigh(member, { day, role, taken }, scales)).sort(compareWeighed)
  return [...all.filter(({ bar }) => bar === undefined), ...all.filter(({ bar }) => bar !== undefined)]
}

function passedOver(all: readonly Weighed[], chosen: Weighed | undefined): PassedOver[] {
  return all
    .filter(({ member }) => member.personId !== chosen?.member.personId)
    .map((weighed) => ({ weighed, why: weighed.bar ?? whyAfter(weighed, chosen) }))
}

function whyAfter(weighed: Weighed, chosen: Weighed | undefined): PassedOver['why'] {
  if (chosen === undefined) return 'order'
  return compareWeighed(weighed, chosen) < 0 ? 'better' : (setsApart(chosen, weighed) ?? 'order')
}

/**
 * Where nobody who is free can, someone who was to stand by that day leads or trains instead, and another is sought to stand by.
 * Whoever has been called in has a task already.
 */
function moveUp(draft: Draft, role: StaffRole, scales: Giving): Weighed | undefined {
  if (role === 'reserve') return undefined
  const { day, turns, members, taken } = draft
  const calledIn = new Set(day.staff.flatMap(({ personId, isCalledIn }) => (isCalledIn ? [personId] : [])))
  const able = turns.flatMap((turn) => {
    const { personId } = turn.chosen?.member ?? { personId: 0 }
    const member = members.find((one) => one.personId === personId)
    if (turn.role !== 'reserve' || member === undefined || calledIn.has(personId)) return []
    const others = (scales.tally.tasks.get(personId) ?? []).filter((task) => !isOfDay(task, day))
    const tally = { ...scales.tally, tasks: new Map([[personId, others]]) }
    const free = new Set([...taken].filter((id) => id !== personId))
    const weighed = weigh(member, { day, role, taken: free }, { ground: scales.ground, tally })
    return weighed.bar === undefined ? [{ turn, weighed, others }] : []
  })
  const [first] = able.sort((a, b) => compareWeighed(a.weighed, b.weighed))
  if (first === undefined) return undefined
  const { personId } = first.weighed.member
  turns.splice(turns.indexOf(first.turn), 1)
  scales.tally.tasks.set(personId, first.others)
  const key = keyOf(personId, yearOf(day.onDay))
  scales.tally.stoodBy.set(key, (scales.tally.stoodBy.get(key) ?? 1) - 1)
  return first.weighed
}

function isOfDay({ occasionId, number }: Task, day: RotaDay): boolean {
  return occasionId === day.occasionId && number === day.number
}

/** The turn is theirs: it counts from now on, in its year, and fills their day. */
function give(
  { day, taken }: Draft,
  { member }: Weighed,
  { role, tally }: { readonly role: StaffRole; readonly tally: Tally },
): void {
  const { personId, municipalityId } = member
  const year = yearOf(day.onDay)
  taken.add(personId)
  addOne(role === 'reserve' ? tally.stoodBy : tally.taught, keyOf(personId, year))
  if (role !== 'reserve' && municipalityId !== null) addOne(tally.given, keyOf(municipalityId, year))
  tally.tasks.set(personId, [...(tally.tasks.get(personId) ?? []), { ...day, personId, role }])
}

function addOne(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

function tallyOf({ history, contributions, tasks }: RotaGround): Tally {
  const yearly = (of: 'taught' | 'stoodBy') =>
    new Map(history.map((one) => [keyOf(one.personId, one.year), one[of]] as const))
  const given = (of: 'agreed' | 'given') =>
    new Map(contributions.map((one) => [keyOf(one.municipalityId, one.year), one[of]] as const))
  return {
    ...{ taught: yearly('taught'), stoodBy: yearly('stoodBy'), given: given('given'), agreed: given('agreed') },
    tasks: Map.groupBy(tasks, ({ personId }) => personId),
  }
}

/**
 * Who might take someone's place on a day: the day's own reserves first, then as turns are given; those who cannot come last.
 * Whoever leads or trains that day already is not asked to.
 */
export function othersFor(
  day: RotaDay,
  ground: RotaGround,
  { personId, role }: StaffPlan,
): readonly (Weighed & { readonly standsBy: boolean })[] {
  const taken = new Set(day.staff.flatMap((one) => (one.role === 'reserve' ? [] : [one.personId])))
  const members = ground.members.filter(
    (member) => member.personId !== personId && member.courseId === day.courseId && isInForce(member, day.onDay),
  )
  const standsBy = ({ member }: Weighed) =>
    role !== 'reserve' && day.staff.some((one) => one.role === 'reserve' && one.personId === member.personId)
  return weighAll({ day, members, taken, turns: [] }, role, { ground, tally: tallyOf(ground) })
    .map((weighed) => ({ ...weighed, standsBy: standsBy(weighed) }))
    .sort((a, b) => Number(b.standsBy && !b.bar) - Number(a.standsBy && !a.bar))
}

/** Whether the turn gives the day someone whom it does not have in that role today. */
export function isNew({ day }: Pick<ProposedDay, 'day'>, { role, chosen }: Turn): boolean {
  const { personId } = chosen?.member ?? { personId: 0 }
  return chosen !== undefined && !day.staff.some((one) => one.personId === personId && one.role === role)
}

/** Those of today's staff who have no turn in the proposal. */
export function leavingOf({ day, turns }: ProposedDay): RotaDay['staff'] {
  const staying = new Set(turns.map(({ chosen }) => chosen?.member.personId))
  return day.staff.filter(({ personId }) => !staying.has(personId))
}
