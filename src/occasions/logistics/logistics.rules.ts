import { addDays, type Day, type Refusal } from '#values'

export const lineKinds = ['room', 'refreshments', 'print', 'literature', 'pin', 'tote', 'name-tag', 'other'] as const
export type LineKind = (typeof lineKinds)[number]

/** Who is counted: those with a name, those and the seats without one, or every seat there is. */
export const countings = ['named', 'expected', 'seats'] as const
export type Counting = (typeof countings)[number]

/** How many of a thing are needed, and when it must be ordered. */
export interface Terms {
  readonly what: string
  readonly counts: Counting
  /** So many for every `forEvery` people, begun ones counted whole; for each of the staff; and some beside. */
  readonly perPeople: number
  readonly forEvery: number
  readonly perStaff: number
  readonly extra: number
  /** Only for days that people come to. */
  readonly onSiteOnly: boolean
  /** Days before the day, or before the first one, by which it is ordered. */
  readonly orderDays: number
  readonly supplier: string
}

export interface Numbers {
  readonly named: number
  readonly unnamed: number
  readonly seats: number
  readonly staff: number
}

/** How many are needed by the numbers as they are. Where it goes by people and nobody comes, none. */
export function needOf(terms: Omit<Terms, 'what' | 'onSiteOnly' | 'orderDays' | 'supplier'>, numbers: Numbers): number {
  const { counts, perPeople, forEvery, perStaff, extra } = terms
  const { named, unnamed, seats, staff } = numbers
  const people = { named, expected: named + unnamed, seats }[counts]
  if (perPeople > 0 && people === 0) return 0
  return Math.ceil(people / forEvery) * perPeople + staff * perStaff + extra
}

export const acts = ['ordered', 'changed', 'confirmed', 'ticked-off', 'withdrawn', 'omitted', 'restored'] as const
export type LogisticsAct = (typeof acts)[number]

/** Something that was done about a line; `amount` is the whole that is ordered after it. */
export interface ActDone {
  readonly turn: number
  readonly act: LogisticsAct
  readonly amount: number
  readonly reference: string
  readonly personId: number
  readonly by: string
  readonly onDay: Day
}

export type LineState = 'open' | 'ordered' | 'confirmed' | 'ticked-off' | 'omitted'

export interface Standing {
  readonly state: LineState
  /** What is ordered in all; nothing when no order stands. */
  readonly ordered: number | undefined
}

const stateAfter: Readonly<Record<LogisticsAct, LineState>> = {
  ordered: 'ordered',
  changed: 'ordered',
  confirmed: 'confirmed',
  'ticked-off': 'ticked-off',
  withdrawn: 'open',
  omitted: 'omitted',
  restored: 'open',
}

/** Where a line stands after what was done, oldest first. */
export function standingOf(done: readonly Pick<ActDone, 'act' | 'amount'>[]): Standing {
  const last = done.at(-1)
  if (last === undefined) return { state: 'open', ordered: undefined }
  const state = stateAfter[last.act]
  return { state, ordered: state === 'open' || state === 'omitted' ? undefined : last.amount }
}

export type ActRefusal =
  | Refusal<'orderedAlready'>
  | Refusal<'notOrdered'>
  | Refusal<'doneAlready'>
  | Refusal<'notOmitted'>
  | Refusal<'nothingToOrder'>

/** Why nothing was done about any of the lines, and the line that was in the way; `meanwhile` when someone else was first. */
export type ActsRefusal = (ActRefusal | Refusal<'meanwhile'>) & { readonly what: string }

/** Whether an act may follow on how a line stands: nothing is ordered twice, nor ticked off without having been ordered. */
export function whyNotAct({ state, ordered }: Standing, act: LogisticsAct, amount: number): ActRefusal | undefined {
  if (act === 'restored') return state === 'omitted' ? undefined : { refused: 'notOmitted' }
  if (act === 'ordered' || act === 'omitted') {
    if (ordered !== undefined) return { refused: 'orderedAlready' }
    if (state === 'omitted' && act === 'omitted') return { refused: 'doneAlready' }
    return act === 'ordered' && amount < 1 ? { refused: 'nothingToOrder' } : undefined
  }
  if (ordered === undefined) return { refused: 'notOrdered' }
  if (act === 'changed') return amount < 1 ? { refused: 'nothingToOrder' } : undefined
  if (act === 'confirmed') return state === 'ordered' ? undefined : { refused: 'doneAlready' }
  if (act === 'ticked-off') return state === 'ticked-off' ? { refused: 'doneAlready' } : undefined
  return undefined
}

/** A line as it is met for an occasion, or for a day of it. */
export interface Item extends Terms, Numbers {
  readonly occasionId: number
  readonly regionId: number
  readonly courseName: string
  readonly firstDay: Day
  readonly lastDay: Day
  readonly lineId: number
  readonly kind: LineKind
  readonly onEach: 'day' | 'occasion'
  /** Of this occasion alone, not of the region's list. */
  readonly isOwn: boolean
  readonly dayId: number | null
  readonly dayNumber: number | null
  readonly onDay: Day | null
  /** Where the day is held. */
  readonly place: string
  /** Of a chosen room: whom to ask at the venue, and how many it holds. */
  readonly contact: string | null
  readonly capacity: number | null
  /** Not when the day or the occasion is cancelled, or the line no longer holds. */
  readonly isWanted: boolean
  /** Oldest first. */
  readonly done: readonly ActDone[]
}

/** What is to be done about a line now; `rest` is nothing, or what comes when it comes. */
export type ToDo = 'order' | 'change' | 'withdraw' | 'rest'

/**
 * What a line asks of whoever arranges the day. What has come is not sent back when fewer come, and what is over asks for
 * nothing.
 */
export function toDoOf(item: Item, today: Day): ToDo {
  const { state, ordered } = standingOf(item.done)
  if ((item.onDay ?? item.lastDay) < today) return 'rest'
  if (!item.isWanted) return state === 'ordered' || state === 'confirmed' ? 'withdraw' : 'rest'
  if (state === 'omitted') return 'rest'
  const need = needOf(item, item)
  if (ordered === undefined) return need > 0 ? 'order' : 'rest'
  const isMoved = state === 'ticked-off' ? need > ordered : need !== ordered
  return isMoved ? 'change' : 'rest'
}

/** How many more are needed than are ordered; fewer when negative. */
export function differenceOf(item: Item): number {
  return needOf(item, item) - (standingOf(item.done).ordered ?? 0)
}

/** The last day on which it may be ordered. */
export function orderByOf({ onDay, firstDay, orderDays }: Pick<Item, 'onDay' | 'firstDay' | 'orderDays'>): Day {
  return addDays(onDay ?? firstDay, -orderDays)
}

/** What names an item in a form: the occasion, the line, and the day or 0. */
export function keyOf({ occasionId, lineId, dayId }: Pick<Item, 'occasionId' | 'lineId' | 'dayId'>): string {
  return `${occasionId}-${lineId}-${dayId ?? 0}`
}

export interface ItemKey {
  readonly occasionId: number
  readonly lineId: number
  readonly dayId: number | null
}

/** The reverse of `keyOf`. */
export function parseKey(text: string): ItemKey | undefined {
  const parts = /^(\d{1,9})-(\d{1,9})-(\d{1,9})$/.exec(text)
  if (parts === null) return undefined
  const [occasionId = 0, lineId = 0, dayId = 0] = parts.slice(1).map(Number)
  return { occasionId, lineId, dayId: dayId === 0 ? null : dayId }
}

export const mostAmount = 10_000
export const mostItems = 200

/** What a region begins with; everything in it can be changed. */
export const usualLines: readonly (Terms & { readonly kind: LineKind; readonly onEach: 'day' | 'occasion' })[] = [
  line('room', 'day', { what: 'Sal', counts: 'seats', perStaff: 1, orderDays: 60 }),
  line('refreshments', 'day', { what: 'Fika, för- och eftermiddag', perStaff: 1, orderDays: 7 }),
  line('print', 'occasion', { what: 'Tryckt kursmaterial', perStaff: 1, extra: 2, orderDays: 14 }),
  line('literature', 'occasion', { what: 'Kurslitteratur', orderDays: 21 }),
  line('pin', 'occasion', { what: 'Knappar', orderDays: 30 }),
  line('tote', 'occasion', { what: 'Påsar', orderDays: 30 }),
  line('name-tag', 'occasion', { what: 'Namnskyltar', perStaff: 1, extra: 2, orderDays: 3 }),
]

function line(kind: LineKind, onEach: 'day' | 'occasion', terms: Partial<Terms> & { what: string; orderDays: number }) {
  const plain = { counts: 'expected', perPeople: 1, forEvery: 1, perStaff: 0, extra: 0, supplier: '' } as const
  return { ...plain, onSiteOnly: true, ...terms, kind, onEach }
}
