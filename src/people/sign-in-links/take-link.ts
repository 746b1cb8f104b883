import { type Actor, realNow, record } from '#platform'
import type { Tx } from '#platform/db'
import { hashPassphrase } from '../passphrases/hash-passphrase.ts'
import { type PassphraseRefusal, whyNotPassphrase } from '../passphrases/passphrase.rules.ts'
import { insertPassphrase } from '../passphrases/passphrase.store.ts'
import { hashToken } from '../sessions/make-token.ts'
import type { Whence } from '../sessions/session.rules.ts'
import { updateSessionsEnded } from '../sessions/session.store.ts'
import { signIn } from '../sign-in/sign-in.ts'
import { type LinkRefusal, whyNotTakeLink } from './link.rules.ts'
import { lockLink, updateLinkUsed } from './link.store.ts'

/** Sets the passphrase, once, ends every session there was, and signs in. Refused, the link stays as it was. */
export async function takeLink(
  tx: Tx,
  { token, passphrase, whence }: { token: string; passphrase: string; whence: Whence },
): Promise<{ token: string } | LinkRefusal | PassphraseRefusal> {
  const at = realNow()
  const link = await lockLink(tx, hashToken(token))
  const refusal = whyNotTakeLink(link, at)
  if (refusal || link === undefined) return refusal ?? { refused: 'unknown-link' }
  const weakness = whyNotPassphrase(passphrase, link)
  if (weakness) return weakness
  const { personId } = link
  await updateLinkUsed(tx, link.id, at)
  await insertPassphrase(tx, { personId, passphraseHash: await hashPassphrase(passphrase), setAt: at })
  await updateSessionsEnded(tx, { personId, at })
  const actor: Actor = { personId, address: whence.address }
  await record(tx, actor, { act: 'passphrase set', subject: { kind: 'person', id: personId } })
  return await signIn(tx, { personId, attemptId: undefined, whence, former: undefined, way: 'one-time link' })
}
