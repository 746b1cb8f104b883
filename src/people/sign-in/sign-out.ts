import { type Actor, realNow, record } from '#platform'
import type { Tx } from '#platform/db'
import { updateSessionEnded } from '../sessions/session.store.ts'

/** Ends the session that asks. */
export async function signOut(tx: Tx, { sessionId, actor }: { sessionId: number; actor: Actor }): Promise<void> {
  if (actor.personId === null) return
  const ended = await updateSessionEnded(tx, { id: sessionId, personId: actor.personId, at: realNow() })
  if (ended)
    await record(tx, actor, {
      act: 'signed out',
      subject: { kind: 'person', id: actor.personId },
      detail: { session: sessionId },
    })
}
