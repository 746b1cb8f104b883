import { type Actor, realNow, record } from '#platform'
import type { Tx } from '#platform/db'
import type { Refusal } from '#values'
import { hashPassphrase, isPassphraseOf } from '../passphrases/hash-passphrase.ts'
import { type PassphraseRefusal, whyNotPassphrase } from '../passphrases/passphrase.rules.ts'
import { findPassphraseHash, insertPassphrase } from '../passphrases/passphrase.store.ts'
import { lockPerson } from '../persons/person.store.ts'
import { updateSessionsEnded } from '../sessions/session.store.ts'
import { updateAttemptSucceeded } from '../sign-in/sign-in.store.ts'

export interface PassphraseChange {
  readonly personId: number
  readonly sessionId: number
  readonly old: string
  readonly passphrase: string
  /** Counted as a failed sign-in until the old passphrase turns out to be right. */
  readonly attemptId: number
  readonly actor: Actor
}

/** Changes the passphrase of whoever knows the old one, and ends every session but this. Answers how many ended. */
export async function changePassphrase(
  tx: Tx,
  change: PassphraseChange,
): Promise<{ ended: number } | Refusal<'wrong-old'> | PassphraseRefusal> {
  const { personId, old, passphrase, actor } = change
  const person = await lockPerson(tx, personId)
  if (!(await isPassphraseOf(old, await findPassphraseHash(tx, personId)))) return { refused: 'wrong-old' }
  const weakness = whyNotPassphrase(passphrase, person)
  if (weakness) return weakness
  const at = realNow()
  await insertPassphrase(tx, { personId, passphraseHash: await hashPassphrase(passphrase), setAt: at })
  await updateAttemptSucceeded(tx, change.attemptId, at)
  const ended = await updateSessionsEnded(tx, { personId, at, butId: change.sessionId })
  await record(tx, actor, { act: 'passphrase changed', subject: { kind: 'person', id: personId }, detail: { ended } })
  return { ended }
}
