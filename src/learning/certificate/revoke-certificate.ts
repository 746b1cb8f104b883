import { type Actor, now, record } from '#platform'
import type { Tx } from '#platform/db'
import type { Ground } from './certificate.rules.ts'
import { insertRevocation } from './certificate.store.ts'
import type { RevocationRefusal } from './revocation.rules.ts'

/** Takes a certificate back: from then on its page says so, and the paper is not given. What was earned stays as it was. */
export async function revokeCertificate(
  tx: Tx,
  given: { certificateId: number; ground: Ground; reason: string; actor: Actor & { readonly personId: number } },
): Promise<RevocationRefusal | undefined> {
  const { certificateId, ground, reason, actor } = given
  const isMade = await insertRevocation(tx, {
    ...{ certificateId, ground, reason, revokedBy: actor.personId, revokedAt: now() },
  })
  if (!isMade) return { refused: 'revoked-already' }
  await record(tx, actor, {
    act: 'certificate revoked',
    subject: { kind: 'certificate', id: certificateId },
    detail: { ground },
  })
  return undefined
}
