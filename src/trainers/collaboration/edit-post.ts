import { type Actor, now, record } from '#platform'
import type { Tx } from '#platform/db'
import { type EditRefusal, type TeamRoom, whyNotEdit } from './collaboration.rules.ts'
import { getPost } from './collaboration.store.ts'
import { insertPostEdit } from './team-file.store.ts'

interface Edit {
  readonly room: Pick<TeamRoom, 'regionId' | 'journeyId'>
  readonly postId: number
  readonly body: string
  readonly actor: Actor & { readonly personId: number }
}

/** Puts right what one wrote oneself lately; what it said before stays beneath. */
export async function editPost(
  tx: Tx,
  { room, postId, body, actor }: Edit,
): Promise<{ readonly edited: true } | EditRefusal> {
  const post = await getPost(tx, { postId, room })
  const refusal = whyNotEdit(post, { personId: actor.personId, now: now() })
  if (refusal) return refusal
  await insertPostEdit(tx, { postId, body, editedAt: now() })
  const subject = { kind: 'post', id: postId }
  await record(tx, actor, { act: 'post among trainers edited', subject, organisationId: room.regionId })
  return { edited: true }
}
