import type { Tx } from '#platform/db'
import type { Day } from '#values'
import { type Conflicting, isSeen } from './conflicts.rules.ts'
import { listConflictsOf } from './conflicts.store.ts'

interface Look {
  readonly occasionId: number
  /** Only this day of it. */
  readonly number?: number
  /** What the form had already shown, as it carried it. */
  readonly seen: string
  readonly today: Day
}

/**
 * Asked when an act is done but not yet kept: the conflicts that nobody has seen. Refused, the act is undone, and whoever asked
 * sees them first. Seen once, they stop nothing.
 */
export async function lookOver(tx: Tx, { occasionId, number, seen, today }: Look): Promise<Conflicting | undefined> {
  const all = await listConflictsOf(tx, occasionId, today)
  const conflicts = all.filter((one) => number === undefined || one.number === number)
  return conflicts.every((one) => isSeen(one, seen)) ? undefined : { refused: 'conflicting', conflicts }
}
