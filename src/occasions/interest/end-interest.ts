import { type Actor, now, record } from '#platform'
import type { Tx } from '#platform/db'
import { updateInterestsEnded } from './interest.store.ts'

interface Ended {
  readonly courseId: number
  readonly personIds: readonly number[]
  readonly actor: Actor
}

/** Whoever has got a seat on the course no longer waits for dates. Called with the seats given; whoever did not wait is not touched. */
export async function endInterest(tx: Tx, { courseId, personIds, actor }: Ended): Promise<void> {
  await updateInterestsEnded(tx, { courseId, personIds }, { at: now(), by: actor.personId })
}

/** Takes someone off the list. Whether the actor may is asked before. Returns whether they were on it. */
export async function withdrawInterest(
  tx: Tx,
  { courseId, personId, actor }: Omit<Ended, 'personIds'> & { readonly personId: number },
): Promise<boolean> {
  const ended = await updateInterestsEnded(tx, { courseId, personIds: [personId] }, { at: now(), by: actor.personId })
  if (ended.length === 0) return false
  await record(tx, actor, {
    act: 'interest withdrawn',
    subject: { kind: 'person', id: personId },
    detail: { course: courseId },
  })
  return true
}
