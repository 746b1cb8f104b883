import type { Day } from '#values'

export const keyKinds = ['population', 'staff', 'agreed'] as const
export type KeyKind = (typeof keyKinds)[number]

/** What a municipality counts for in a key: inhabitants, staff, or a number that was agreed. */
export interface KeyWeight {
  readonly municipalityId: number
  readonly name: string
  readonly weight: number
}

/** A key to divide seats by, as of a day. Never changed: a new one is made. */
export interface QuotaKey {
  readonly id: number
  readonly name: string
  readonly kind: KeyKind
  readonly asOf: Day
  readonly source: string
  /** Null where nobody of today made it. */
  readonly madeBy: string | null
  /** The heaviest first. */
  readonly weights: readonly KeyWeight[]
}
