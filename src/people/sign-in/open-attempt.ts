import { createHash } from 'node:crypto'
import { realNow } from '#platform'
import type { Tx } from '#platform/db'
import type { Refusal } from '#values'
import { keptMinutes, minutesBefore, whyNotTry, windowMinutes } from './sign-in.rules.ts'
import { countFailures, deleteAttemptsBefore, insertAttempt, lockAttempts } from './sign-in.store.ts'

/**
 * Counts an attempt before it is made, in a transaction of its own, so that a failure stays counted whatever comes after.
 * One that is refused here is undone: whoever waits out the window is let try again.
 */
export async function openAttempt(
  tx: Tx,
  { email, address }: { email: string; address: string },
): Promise<{ attemptId: number } | Refusal<'too-many-attempts'>> {
  const at = realNow()
  const emailHash = createHash('sha256').update(email).digest()
  await lockAttempts(tx, emailHash)
  const attemptId = await insertAttempt(tx, { emailHash, address, at })
  const failures = await countFailures(tx, { emailHash, address, since: minutesBefore(at, windowMinutes) })
  const refusal = whyNotTry(failures)
  if (refusal) return refusal
  await deleteAttemptsBefore(tx, minutesBefore(at, keptMinutes))
  return { attemptId }
}
