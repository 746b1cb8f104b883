import type { Ore } from '#values'
import type { Excuse, FeeKind } from './seat-fee.rules.ts'

/** A seat that was given back or not used, why, and what it cost. */
export interface GivenBack {
  readonly bookingId: number
  readonly name: string
  readonly municipalityName: string
  /** Null for a seat that was kept and not used. */
  readonly endKind: 'cancelled' | 'excused' | 'offered-on' | 'taken-over' | 'moved' | 'occasion-cancelled' | null
  readonly excuse: Excuse | null
  readonly reason: string
  readonly endedAt: Date
  readonly endedBy: string | null
  readonly feeKind: FeeKind | null
  /** As it was when it fell due, also when it has been taken back since. */
  readonly feeOre: Ore
  readonly feeAct: 'due' | 'waived' | 'corrected' | null
  readonly feeReason: string | null
  readonly waivedBy: string | null
  /** Who has the seat instead. */
  readonly successor: string | null
}
