import type { Figure } from './figure.ts'
import type { Stand } from './stand/stand.ts'

/** A few figures that are measured together; `names` says which, so that some can be chosen without measuring all. */
export interface Bench {
  readonly names: readonly string[]
  run(stand: Stand): Promise<Figure[]>
}
