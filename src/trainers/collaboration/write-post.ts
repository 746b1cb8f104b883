import { type Actor, now, record } from '#platform'
import { findPosted, rememberPosted, type Tx } from '#platform/db'
import { Forbidden } from '#values'
import type { TeamRoom } from './collaboration.rules.ts'
import { getPost, insertPost, insertTakenBack } from './collaboration.store.ts'

export interface Said {
  readonly room: Pick<TeamRoom, 'regionId' | 'journeyId'>
  readonly courseId: number | null
  readonly body: string
  readonly actor: Actor & { readonly personId: number }
  /** What it answers, when it is a reply. */
  readonly replyToId?: number | undefined
}

/** Says something to those who teach; a reply to a reply answers what that one does. */
export async function writePost(tx: Tx, { room, courseId, body, actor, replyToId }: Said): Promise<number> {
  const { regionId, journeyId } = room
  const answered = replyToId === undefined ? null : await getPost(tx, { postId: replyToId, room })
  const about = answered && (answered.replyToId ?? answered.postId)
  const said = { regionId, journeyId, courseId: about === null ? courseId : null, replyToId: about, body }
  const postId = await insertPost(tx, { ...said, writtenBy: actor.personId, writtenAt: now() })
  const subject = { kind: 'post', id: postId }
  await record(tx, actor, { act: 'post written among trainers', subject, organisationId: regionId })
  return postId
}

/** The same from a form, once however often it is posted. */
export async function writePostOnce(tx: Tx, { token, ...said }: Said & { token: string }): Promise<void> {
  if ((await findPosted(tx, token, said.actor.personId)) !== undefined) return
  await writePost(tx, said)
  await rememberPosted(tx, token, '/trainer-platform/collaboration')
}

/** Takes back what one wrote oneself. The row stays; nobody reads it. */
export async function takeBackPost(
  tx: Tx,
  { room, postId, actor }: Pick<Said, 'room' | 'actor'> & { readonly postId: number },
): Promise<void> {
  const post = await getPost(tx, { postId, room })
  if (post.writtenBy !== actor.personId) throw new Forbidden('somebody else wrote it')
  await insertTakenBack(tx, postId, now())
  const subject = { kind: 'post', id: postId }
  await record(tx, actor, { act: 'post taken back', subject, organisationId: room.regionId })
}
