import { type Actor, now } from '#platform'
import type { Tx } from '#platform/db'
import type { LockedOccasion } from '../occasion/occasion.store.ts'
import { endOffer } from './end-offer.ts'
import { listRunOut } from './offer.store.ts'
import { tellRanOut } from './tell-offered.ts'

const nobody: Actor = { personId: null, address: null }

/** Ends the offers of a locked occasion that ran out without an answer, each once. Their seats are free again. */
export async function closeRunOut(tx: Tx, { id, courseId }: Pick<LockedOccasion, 'id' | 'courseId'>): Promise<number> {
  const over = await listRunOut(tx, id, now())
  for (const offer of over) {
    await endOffer(tx, offer, { answer: 'expired', actor: nobody })
    await tellRanOut(tx, offer, { courseId, expiresAt: offer.expiresAt })
  }
  return over.length
}
