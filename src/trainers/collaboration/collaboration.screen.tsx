import { randomUUID } from 'node:crypto'
import type { FieldErrors } from '#design'
import { dayAt } from '#platform'
import { attempt, type Db } from '#platform/db'
import {
  actorOf,
  askerOf,
  field,
  frameOf,
  page,
  readForm,
  redirectWith,
  type Screen,
  type Typed,
  wordFaults,
} from '#platform/web'
import { type Asker, Missing, parseId } from '#values'
import { roomKey, roomOf, type TeamReply } from './collaboration.rules.ts'
import { listPosts, listRooms } from './collaboration.store.ts'
import { text } from './collaboration.text.ts'
import { CollaborationPage, type CollaborationShown } from './collaboration.view.tsx'
import { takeBackPost, writePostOnce } from './write-post.ts'

const mostPosts = 40
const mostLetters = 4_000

/** The collaboration area of those who teach. */
export const collaborationScreen: Screen = (area, { db, config }) => {
  area.get<{ Querystring: { room?: string } }>('/', async (request, reply) => {
    const shown = await showRoom(db, askerOf(request), request.query.room)
    return page(reply, <CollaborationPage frame={frameOf(request)} {...shown} />)
  })

  area.post('/', async (request, reply) => {
    const frame = frameOf(request)
    const asker = askerOf(request)
    const read = readForm(request.body, newPost)
    const { room, ...shown } = await showRoom(db, asker, read.typed.room ?? '')
    if (room === undefined) throw new Missing('room')
    const again = (errors: FieldErrors, typed: Typed) =>
      page(reply, <CollaborationPage frame={frame} {...shown} {...{ room, errors, typed }} />, 422)
    if (!read.ok) return again(wordFaults(read.faults, frame.lang), read.typed)
    const { token, body, course, reply: answered } = read.values
    const courseId = course === '' ? null : (room.courses.find(({ id }) => String(id) === course)?.id ?? 0)
    if (courseId === 0) return again(wordFaults({ course: 'notAChoice' }, frame.lang), read.typed)
    const replyToId = answered === '' ? undefined : (parseId(answered) ?? 0)
    const actor = { ...actorOf(request), personId: asker.personId }
    await attempt(db, (tx) => writePostOnce(tx, { token, room, courseId, body, replyToId, actor }))
    return redirectWith(reply, addressOf(room), { notice: text[frame.lang].sent, config })
  })

  area.post<{ Params: { postId: string } }>('/:postId/withdrawal', async (request, reply) => {
    const asker = askerOf(request)
    const read = readForm(request.body, { room: field.text(40) })
    const { room } = await showRoom(db, asker, read.typed.room ?? '')
    const postId = parseId(request.params.postId)
    if (room === undefined || postId === undefined) throw new Missing('post')
    const actor = { ...actorOf(request), personId: asker.personId }
    await attempt(db, (tx) => takeBackPost(tx, { room, postId, actor }))
    return redirectWith(reply, addressOf(room), { notice: text[frameOf(request).lang].isTakenBack, config })
  })
}

const newPost = {
  token: field.token(),
  room: field.text(40),
  body: field.text(mostLetters),
  course: field.optionalText(12),
  reply: field.optionalText(12),
}

const addressOf = (room: Parameters<typeof roomKey>[0]) => `/trainer-platform/collaboration?room=${roomKey(room)}`

async function showRoom(db: Db, asker: Asker, key: string | undefined): Promise<CollaborationShown> {
  const rooms = await listRooms(db, asker)
  const room = roomOf(rooms, key)
  if (room === undefined && key !== undefined) throw new Missing('room')
  const posts = room === undefined ? [] : await listPosts(db, { room, limit: mostPosts })
  return {
    ...{ rooms, room, personId: asker.personId },
    posts: posts.map((post) => ({ ...dated(post), replies: post.replies.map(dated) })),
    tokens: Array.from({ length: posts.length + 1 }, () => randomUUID()),
  }
}

function dated<Post extends TeamReply>(post: Post) {
  return { ...post, writtenOn: dayAt(new Date(post.writtenAt)) }
}
