import { realNow, today } from '#platform'
import type { Tx } from '#platform/db'
import { addDays } from '#values'
import { lockPerson } from '../persons/person.store.ts'
import { updateSessionsEnded } from '../sessions/session.store.ts'
import { insertEmploymentsOf, updateAllEnded } from './employment.store.ts'

/**
 * Gives the account that is kept every employment of the other, with its days, so that each employer goes on seeing its own
 * time; then ends those of the other the day before and signs it out: nothing binds it to the house any more.
 */
export async function mergeEmployments(tx: Tx, { from, into }: { from: number; into: number }): Promise<void> {
  for (const id of [from, into].sort((a, b) => a - b)) await lockPerson(tx, id)
  await insertEmploymentsOf(tx, { from, into })
  await updateAllEnded(tx, from, addDays(today(), -1))
  await updateSessionsEnded(tx, { personId: from, at: realNow() })
}
