import type { Day } from '#values'
import type { KeyWeight } from './quota-key.rules.ts'

/** A population that covers municipalities of a region. */
export interface Register {
  readonly basisId: number
  readonly asOf: Day
  readonly inhabitants: number
  readonly weights: readonly KeyWeight[]
}
