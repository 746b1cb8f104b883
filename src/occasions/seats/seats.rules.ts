/** What of its quota a municipality has today, and how many seats it has: named, unnamed and offered together. */
export interface QuotaUse {
  readonly municipalityId: number
  readonly kept: number
  readonly used: number
}

/** At most so many seats for the municipalities of another region, by agreement between the two. */
export interface ShareUse {
  readonly regionId: number
  readonly seats: number
  readonly used: number
}

/** The seats of an occasion as they stand: `taken` have a name, `held` are offered or unnamed. */
export interface Room {
  readonly seats: number
  readonly taken: number
  readonly held: number
  readonly quotas: readonly QuotaUse[]
  readonly shares: readonly ShareUse[]
}

/** Whom a seat is for: a municipality, and its region where that is another than the one that plans the occasion. */
export interface Payer {
  readonly municipalityId: number
  readonly homeRegionId: number | null
}

/** What a municipality has left of what is kept for it. */
export function unusedOf({ kept, used }: Pick<QuotaUse, 'kept' | 'used'>): number {
  return Math.max(0, kept - used)
}

/** Seats that nobody has and nobody is being offered, whoever they are kept for. */
export function freeSeats({ seats, taken, held }: Pick<Room, 'seats' | 'taken' | 'held'>): number {
  return Math.max(0, seats - taken - held)
}

/**
 * How many seats the room has for a municipality now: what is free less what is kept for others, but never less than what is
 * left of its own quota while there is any; and no more than its region's share.
 */
export function seatsFor(room: Room, { municipalityId, homeRegionId }: Payer): number {
  const free = freeSeats(room)
  const isTheirs = (one: QuotaUse) => one.municipalityId === municipalityId
  const own = sumUnused(room.quotas.filter(isTheirs))
  const others = sumUnused(room.quotas.filter((one) => !isTheirs(one)))
  const byQuota = Math.min(free, Math.max(own, free - others))
  if (homeRegionId === null) return byQuota
  const share = room.shares.find(({ regionId }) => regionId === homeRegionId)
  return share === undefined ? 0 : Math.max(0, Math.min(byQuota, share.seats - share.used))
}

function sumUnused(quotas: readonly QuotaUse[]): number {
  return quotas.reduce((sum, one) => sum + unusedOf(one), 0)
}

/** The room once one more seat of it is taken or held. */
export function withOneMore(room: Room, { municipalityId, homeRegionId }: Payer, as: 'taken' | 'held'): Room {
  return {
    ...room,
    [as]: room[as] + 1,
    quotas: room.quotas.map((one) => (one.municipalityId === municipalityId ? { ...one, used: one.used + 1 } : one)),
    shares: room.shares.map((one) => (one.regionId === homeRegionId ? { ...one, used: one.used + 1 } : one)),
  }
}
