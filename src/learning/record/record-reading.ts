import { type Actor, record } from '#platform'
import type { Tx } from '#platform/db'

/** Writes down that an employer read what a person has earned with them: who read whose. */
export async function recordReading(
  tx: Tx,
  { personId, rows, actor }: { personId: number; rows: number; actor: Actor },
): Promise<void> {
  await record(tx, actor, { act: 'record read', subject: { kind: 'person', id: personId }, detail: { rows } })
}
