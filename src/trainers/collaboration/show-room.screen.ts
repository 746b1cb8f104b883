import { randomUUID } from 'node:crypto'
import { dayAt, now } from '#platform'
import type { Db } from '#platform/db'
import { wordSize } from '#platform/web'
import { type Asker, Missing } from '#values'
import { roomKey, roomOf, type TeamReply, type TeamRoom, whyNotEdit } from './collaboration.rules.ts'
import { listPosts, listRooms } from './collaboration.store.ts'
import type { CollaborationShown } from './collaboration.view.tsx'
import { listRoomFiles } from './team-file.store.ts'
import { getLetterChoice } from './team-letter.store.ts'

const mostPosts = 40
const mostFiles = 30

export const addressOf = (room: Pick<TeamRoom, 'regionId' | 'journeyId'>) =>
  `/trainer-platform/collaboration?room=${roomKey(room)}`

/** A room of whoever asks, with what is said and shared there; of one course when it is named. Another's is not there. */
export async function showRoom(
  db: Db,
  asker: Asker,
  asked: { readonly key: string | undefined; readonly courseId?: number | undefined },
): Promise<CollaborationShown> {
  const { personId, language } = asker
  const { key, courseId } = asked
  const rooms = await listRooms(db, asker)
  const room = roomOf(rooms, key)
  if (room === undefined && key !== undefined) throw new Missing('room')
  const of = room?.courses.some(({ id }) => id === courseId) ? courseId : undefined
  const posts = room === undefined ? [] : await listPosts(db, { room, limit: mostPosts, courseId: of })
  const files = room === undefined ? [] : await listRoomFiles(db, room, mostFiles)
  const dated = <Post extends TeamReply>(post: Post) => {
    const writtenAt = new Date(post.writtenAt)
    const whyNot = whyNotEdit({ ...post, writtenAt, isTakenBack: post.body === null }, { personId, now: now() })
    const size = post.file === null ? '' : wordSize(post.file.bytes, language)
    return { ...post, writtenOn: dayAt(writtenAt), mayEdit: whyNot === undefined, size }
  }
  return {
    ...{ rooms, room, personId, courseId: of },
    letters: await getLetterChoice(db, personId),
    files: files.map((file) => ({ ...file, size: wordSize(file.bytes, language), sharedOn: dayAt(file.sharedAt) })),
    posts: posts.map((post) => ({ ...dated(post), replies: post.replies.map(dated) })),
    tokens: Array.from({ length: posts.length + 2 }, () => randomUUID()),
  }
}
