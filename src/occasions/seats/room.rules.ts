import { keptOf } from '../quotas/quota.rules.ts'
import type { Room } from './seats.rules.ts'

/** The seats of an occasion as they are kept, with what of each quota has been released. */
export interface RoomRow {
  readonly occasionId: number
  readonly seats: number
  readonly taken: number
  readonly held: number
  readonly quotas: readonly { municipalityId: number; seats: number; released: number; used: number }[]
  readonly shares: Room['shares']
}

/** The same with what is kept for each municipality today. */
export function roomOf({ seats, taken, held, shares, quotas }: RoomRow): Room {
  return {
    ...{ seats, taken, held, shares },
    quotas: quotas.map(({ seats: of, released, ...one }) => ({ ...one, kept: keptOf(of, released) })),
  }
}
