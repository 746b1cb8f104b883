import type { Day } from '#values'
import type { Priority } from '../seats/seat-rule.rules.ts'
import { type Payer, type QuotaUse, type Room, seatsFor, unusedOf } from '../seats/seats.rules.ts'

/** Someone who waits, with what may decide when it is their turn. */
export interface Queued extends Payer {
  readonly queuePlaceId: number
  readonly personId: number
  /** Why the region has agreed that they come first, where it has. */
  readonly agreedWhy: string | null
  /** When they are to have done the step. */
  readonly dueOn: Day | null
  /** When the offer that they have runs out; null for none. */
  readonly offeredUntil: Date | null
}

/** What puts one before another: an offer that is not answered yet, or one of the rule's priorities. */
export type Decider = 'offered' | Priority

export interface InOrder<Place extends Queued = Queued> {
  readonly place: Place
  /** 1 is next. */
  readonly number: number
  /** What put the one before ahead; null for whoever is first. */
  readonly behind: Decider | null
}

export interface Ordering {
  readonly priorities: readonly Priority[]
  readonly quotas: readonly QuotaUse[]
}

/**
 * Those who wait in the order of the rule, each with what put the one before ahead. Whoever has an offer stands first; where
 * nothing else decides, whoever has waited longest comes first. Nothing but figures decides: not a name, not a bench.
 */
export function orderQueue<Place extends Queued>(
  places: readonly Place[],
  { priorities, quotas }: Ordering,
): InOrder<Place>[] {
  const deciders: readonly Decider[] = ['offered', ...priorities, 'waited']
  const quotaOf = new Map(quotas.map((one) => [one.municipalityId, one]))
  const decide = (a: Place, b: Place) => {
    for (const by of deciders) {
      const way = ways[by](a, b, quotaOf)
      if (way !== 0) return { by, way }
    }
    return { by: 'waited' as const, way: 0 }
  }
  const sorted = places.toSorted((a, b) => decide(a, b).way)
  return sorted.map((place, index) => {
    const before = sorted[index - 1]
    return { place, number: index + 1, behind: before === undefined ? null : decide(before, place).by }
  })
}

type Quotas = ReadonlyMap<number, QuotaUse>

/** Negative when `a` comes first. */
const ways: Record<Decider, (a: Queued, b: Queued, quotas: Quotas) => number> = {
  offered: (a, b) => Number(a.offeredUntil === null) - Number(b.offeredUntil === null),
  agreed: (a, b) => Number(a.agreedWhy === null) - Number(b.agreedWhy === null),
  quota: (a, b, quotas) => {
    const [of, other] = [partLeft(quotas.get(a.municipalityId)), partLeft(quotas.get(b.municipalityId))]
    return other.left * of.kept - of.left * other.kept
  },
  deadline: (a, b) => (a.dueOn ?? never).localeCompare(b.dueOn ?? never),
  waited: (a, b) => a.queuePlaceId - b.queuePlaceId,
}

const never = '9999-99-99'

/** As a fraction, compared crosswise: nothing is rounded. Nothing kept is nothing left. */
function partLeft(quota: QuotaUse | undefined): { left: number; kept: number } {
  if (quota === undefined || quota.kept === 0) return { left: 0, kept: 1 }
  return { left: unusedOf(quota), kept: quota.kept }
}

/** Why someone was next when a seat became free. */
export interface WhyNext {
  readonly number: number
  /** What put them before the one after; null when nobody else waited without an offer. */
  readonly ahead: Decider | null
  /** How many stood before whom the seat could not go to: it was kept for others, or their region's share was used. */
  readonly passed: number
}

/** Whoever is next among those that the room has a seat for and who have no offer, with the reason. */
export function nextInLine<Place extends Queued>(
  order: readonly InOrder<Place>[],
  room: Room,
): { readonly place: Place; readonly why: WhyNext } | undefined {
  const waiting = order.filter(({ place }) => place.offeredUntil === null)
  const index = waiting.findIndex(({ place }) => seatsFor(room, place) > 0)
  const next = waiting[index]
  if (next === undefined) return undefined
  return { place: next.place, why: { number: index + 1, ahead: waiting[index + 1]?.behind ?? null, passed: index } }
}
