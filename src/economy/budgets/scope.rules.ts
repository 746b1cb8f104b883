import type { SeenRegion } from '../overview/year.rules.ts'
import type { BudgetOf } from './budget.rules.ts'

/** Whose budget a page is about, where it is, and whether the asker may change it. */
export interface BudgetScope extends BudgetOf {
  readonly href: string
  /** The region, or the owner of the journey. */
  readonly whose: string
  readonly mayRun: boolean
  /** Of a delivery. */
  readonly region: SeenRegion | undefined
  /** Of a production. */
  readonly journey: { readonly id: number; readonly name: string } | undefined
  /** Those that rows of a delivery may be of. */
  readonly journeys: readonly { readonly id: number; readonly name: string }[]
}
