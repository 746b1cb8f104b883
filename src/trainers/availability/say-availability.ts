import { type Actor, now, record } from '#platform'
import type { Tx } from '#platform/db'
import type { Day } from '#values'
import { type Availability, type AvailabilityRefusal, whyNotSay } from './availability.rules.ts'
import { insertAvailability, listSaid, updateAvailability } from './availability.store.ts'

interface Saying {
  readonly personId: number
  readonly said: Availability
  /** Theirs and the planner's; never in the record of acts. */
  readonly note: string
  /** What it takes the place of. */
  readonly availabilityId?: number | undefined
  readonly actor: Actor
  readonly today: Day
}

/** Says when one cannot or would rather, or says it anew. Nothing is said where what was to be changed is gone. */
export async function sayAvailability(
  tx: Tx,
  { personId, said, note, availabilityId, actor, today }: Saying,
): Promise<{ readonly said: boolean } | AvailabilityRefusal> {
  const earlier = await listSaid(tx, { personId, today })
  const others = earlier.filter((one) => one.availabilityId !== availabilityId).length
  const refusal = whyNotSay(said, { today, others })
  if (refusal) return refusal
  const row = { personId, said, note, saidAt: now() }
  if (availabilityId === undefined) await insertAvailability(tx, row)
  else if (!(await updateAvailability(tx, availabilityId, row))) return { said: false }
  await record(tx, actor, { act: 'availability said', subject: { kind: 'person', id: personId } })
  return { said: true }
}
