import { realNow } from '#platform'
import type { Tx } from '#platform/db'
import { makeToken } from './make-token.ts'
import { deviceOf, sessionEnd, type Whence } from './session.rules.ts'
import { insertSession, updateSessionEnded } from './session.store.ts'

/** Signs a person in and answers the token for the cookie. A session that the browser had before is ended with it. */
export async function startSession(
  tx: Tx,
  personId: number,
  { address, device, former }: Whence & { former?: { sessionId: number; personId: number } | undefined },
): Promise<{ token: string; sessionId: number }> {
  const { token, tokenHash } = makeToken()
  const at = realNow()
  if (former !== undefined) await updateSessionEnded(tx, { id: former.sessionId, personId: former.personId, at })
  const sessionId = await insertSession(tx, {
    tokenHash,
    personId,
    at,
    expiresAt: sessionEnd(at),
    address,
    device: deviceOf(device) ?? null,
  })
  return { token, sessionId }
}
