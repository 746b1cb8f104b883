import { type Actor, realNow, record } from '#platform'
import type { Tx } from '#platform/db'
import type { Refusal } from '#values'
import { updateSessionEnded, updateSessionsEnded } from '../sessions/session.store.ts'

interface Own {
  readonly personId: number
  readonly actor: Actor
}

/** Ends one of a person's own sessions. */
export async function endSession(
  tx: Tx,
  { sessionId, personId, actor }: Own & { sessionId: number },
): Promise<Refusal<'no-such-session'> | undefined> {
  const ended = await updateSessionEnded(tx, { id: sessionId, personId, at: realNow() })
  if (!ended) return { refused: 'no-such-session' }
  await record(tx, actor, {
    act: 'session ended',
    subject: { kind: 'person', id: personId },
    detail: { session: sessionId },
  })
  return undefined
}

/** Ends every session of a person but the one that asks; answers how many. */
export async function endOtherSessions(
  tx: Tx,
  { sessionId, personId, actor }: Own & { sessionId: number },
): Promise<number> {
  const ended = await updateSessionsEnded(tx, { personId, at: realNow(), butId: sessionId })
  if (ended > 0)
    await record(tx, actor, {
      act: 'other sessions ended',
      subject: { kind: 'person', id: personId },
      detail: { ended },
    })
  return ended
}
