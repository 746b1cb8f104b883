import { type Actor, realNow, record } from '#platform'
import type { Tx } from '#platform/db'
import type { Whence } from '../sessions/session.rules.ts'
import { startSession } from '../sessions/start-session.ts'
import { updateAttemptSucceeded } from './sign-in.store.ts'

export interface SignIn {
  readonly personId: number
  /** None when a demo button or a one-time link stood in for the passphrase. */
  readonly attemptId: number | undefined
  readonly whence: Whence
  /** The session the browser came with. */
  readonly former: { sessionId: number; personId: number } | undefined
  readonly way: 'passphrase' | 'demo button' | 'one-time link'
}

/** Signs in whoever has shown that they may; answers the token of the cookie. */
export async function signIn(tx: Tx, { personId, attemptId, whence, former, way }: SignIn): Promise<{ token: string }> {
  if (attemptId !== undefined) await updateAttemptSucceeded(tx, attemptId, realNow())
  const { token, sessionId } = await startSession(tx, personId, { ...whence, former })
  const actor: Actor = { personId, address: whence.address }
  await record(tx, actor, {
    act: 'signed in',
    subject: { kind: 'person', id: personId },
    detail: { way, session: sessionId },
  })
  return { token }
}
