import { now } from '../clock.ts'
import type { Tx } from './attempt.ts'

/**
 * Where an earlier post of the same form led, or nothing when this is the first. Concurrent posts of one form wait for
 * each other on the token, so the second sees what the first made.
 */
export async function findPosted(tx: Tx, token: string, personId: number): Promise<string | undefined> {
  const first = await tx
    .insertInto('postedForm')
    .values({ token, personId, href: '', postedAt: now() })
    .onConflict((conflict) => conflict.column('token').doNothing())
    .returning('token')
    .executeTakeFirst()
  if (first) return undefined
  const earlier = await tx
    .selectFrom('postedForm')
    .select('href')
    .where('token', '=', token)
    .where('personId', '=', personId)
    .executeTakeFirst()
  return earlier?.href
}

/** Remembers where the form led, in the transaction that made it. */
export async function rememberPosted(tx: Tx, token: string, href: string): Promise<void> {
  await tx.updateTable('postedForm').set({ href }).where('token', '=', token).execute()
}
