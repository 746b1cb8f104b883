import { type Day, ore, type Refusal, share, weight } from '#values'
import { freeSeats, type Room, unusedOf } from '../seats/seats.rules.ts'

/** The seats of an occasion that are kept for a municipality. */
export interface Quota {
  readonly municipalityId: number
  readonly seats: number
}

/** From this day on so many percent of each quota are for everyone. */
export interface Release {
  readonly onDay: Day
  readonly percent: number
}

/** A municipality with what it has of an occasion: its quota, and what counts against it. */
export interface QuotaStanding extends Quota {
  readonly name: string
  readonly named: number
  readonly unnamed: number
  readonly offered: number
}

/**
 * Divides seats among municipalities by the largest remainder. `share` divides whole öre and knows nothing of what they buy: a
 * seat is as whole as an öre, so the same exact division with the same tie-break serves both, and there is one way to divide.
 */
export function quotasBy(
  weights: readonly { readonly municipalityId: number; readonly weight: number }[],
  seats: number,
): Quota[] {
  const parties = weights.map((one) => ({ key: String(one.municipalityId), weight: weight(one.weight) }))
  const parts = new Map(share(ore(seats), parties).map(({ key, part }) => [key, Number(part)]))
  return weights.map(({ municipalityId }) => ({ municipalityId, seats: parts.get(String(municipalityId)) ?? 0 }))
}

/** How many percent of the quotas are for everyone on a day. */
export function releasedPercent(releases: readonly Release[], today: Day): number {
  return Math.max(0, ...releases.filter(({ onDay }) => onDay <= today).map(({ percent }) => percent))
}

/** The part of a quota that is still kept when so many percent of it are for everyone; half a seat is released to nobody. */
export function keptOf(seats: number, percent: number): number {
  return seats - Math.floor((seats * percent) / 100)
}

/** What counts against a quota. */
export function usedOf({ named, unnamed, offered }: Pick<QuotaStanding, 'named' | 'unnamed' | 'offered'>): number {
  return named + unnamed + offered
}

/** A quota as it is drawn: what is used, what is still kept, and what is unused but for everyone. */
export interface QuotaParts {
  readonly used: number
  readonly left: number
  readonly released: number
}

/** The parts of a quota when so many percent are for everyone. Used beyond the quota is used all the same. */
export function quotaParts(standing: QuotaStanding, percent: number): QuotaParts {
  const used = usedOf(standing)
  const left = unusedOf({ kept: keptOf(standing.seats, percent), used })
  return { used, left, released: Math.max(0, standing.seats - used - left) }
}

/** What a municipality has left of what was kept for it. */
export interface OwnQuota extends Quota {
  readonly name: string
  readonly left: number
}

/** What is kept for the municipalities of these persons, where something is; no more than there still is. */
export function ownQuotas(
  { quotas }: { readonly quotas: readonly (Quota & { readonly name: string })[] },
  of: { readonly persons: readonly { readonly municipalityId: number }[]; readonly room: Room },
): OwnQuota[] {
  return quotas
    .filter(({ municipalityId }) => of.persons.some((one) => one.municipalityId === municipalityId))
    .map((quota) => {
      const use = of.room.quotas.find(({ municipalityId }) => municipalityId === quota.municipalityId)
      return { ...quota, left: use === undefined ? 0 : Math.min(unusedOf(use), freeSeats(of.room)) }
    })
}

/** The quotas and releases as one text, for a form to say which it was filled in from: "7=3 9=2 / 2026-03-01=50". */
export function quotasSeen({
  quotas,
  releases,
}: {
  readonly quotas: readonly Quota[]
  readonly releases: readonly Release[]
}): string {
  const kept = quotas.filter(({ seats }) => seats > 0).map(({ municipalityId, seats }) => `${municipalityId}=${seats}`)
  const freed = kept.length === 0 ? [] : releases.map(({ onDay, percent }) => `${onDay}=${percent}`)
  return `${kept.sort().join(' ')} / ${freed.sort().join(' ')}`
}

export type QuotasRefusal =
  | (Refusal<'started'> & { readonly firstDay: Day })
  | Refusal<'cancelled'>
  | (Refusal<'moreThanSeats'> & { readonly quotas: number; readonly seats: number })
  | (Refusal<'releaseTooLate'> & { readonly at: number; readonly firstDay: Day })
  | (Refusal<'releaseNotMore'> & { readonly at: number })
  /** Someone else saved other quotas since the form was shown. */
  | Refusal<'stale'>

interface QuotasAsked {
  readonly quotas: readonly Quota[]
  /** As they were typed; the first is number 0. */
  readonly releases: readonly Release[]
}

/** Quotas are set until the first day and never keep more than there is; each release comes later and frees more than the one before. */
export function whyNotSetQuotas(
  occasion: { readonly seats: number; readonly firstDay: Day; readonly cancelledAt: Date | null },
  { quotas, releases }: QuotasAsked,
  today: Day,
): QuotasRefusal | undefined {
  const { seats, firstDay, cancelledAt } = occasion
  if (cancelledAt !== null) return { refused: 'cancelled' }
  if (today >= firstDay) return { refused: 'started', firstDay }
  const sum = quotas.reduce((all, quota) => all + quota.seats, 0)
  if (sum > seats) return { refused: 'moreThanSeats', quotas: sum, seats }
  const late = releases.findIndex(({ onDay }) => onDay >= firstDay)
  if (late >= 0) return { refused: 'releaseTooLate', at: late, firstDay }
  const notMore = releases.findIndex((release, at) => {
    const before = releases[at - 1]
    return before !== undefined && (release.onDay <= before.onDay || release.percent <= before.percent)
  })
  return notMore >= 0 ? { refused: 'releaseNotMore', at: notMore } : undefined
}
