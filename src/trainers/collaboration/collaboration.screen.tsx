import type { FieldErrors } from '#design'
import { attempt } from '#platform/db'
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
import { isRefusal, Missing, parseId } from '#values'
import { text } from './collaboration.text.ts'
import { CollaborationPage } from './collaboration.view.tsx'
import { editPost } from './edit-post.ts'
import { filesOfRoom } from './files.screen.tsx'
import { lettersOfRoom } from './letters.screen.ts'
import { addressOf, showRoom } from './show-room.screen.ts'
import { takeBackPost, writePostOnce } from './write-post.ts'

const mostLetters = 4_000

/** The collaboration area of those who teach. */
export const collaborationScreen: Screen = (area, house) => {
  const { db, config } = house
  filesOfRoom(area, house)
  lettersOfRoom(area, house)

  area.get<{ Querystring: { room?: string; course?: string } }>('/', async (request, reply) => {
    const { room, course } = request.query
    const shown = await showRoom(db, askerOf(request), { key: room, courseId: parseId(course) })
    return page(reply, <CollaborationPage frame={frameOf(request)} {...shown} />)
  })

  area.post<{ Params: { postId: string } }>('/:postId/edit', async (request, reply) => {
    const asker = askerOf(request)
    const { lang } = frameOf(request)
    const read = readForm(request.body, { room: field.text(40), body: field.text(mostLetters) })
    const { room } = await showRoom(db, asker, { key: read.typed.room ?? '' })
    const postId = parseId(request.params.postId)
    if (room === undefined || postId === undefined) throw new Missing('post')
    const { notEmpty, editRefused, isEdited } = text[lang]
    const back = (notice: string, outcome?: object) => redirectWith(reply, addressOf(room), { notice, outcome, config })
    if (!read.ok) return back(notEmpty, { refused: 'empty' })
    const edit = { room, postId, body: read.values.body, actor: { ...actorOf(request), personId: asker.personId } }
    const outcome = await attempt(db, (tx) => editPost(tx, edit))
    return isRefusal(outcome) ? back(editRefused[outcome.refused], outcome) : back(isEdited)
  })

  area.post('/', async (request, reply) => {
    const frame = frameOf(request)
    const asker = askerOf(request)
    const read = readForm(request.body, newPost)
    const { room, ...shown } = await showRoom(db, asker, { key: read.typed.room ?? '' })
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
    const { room } = await showRoom(db, asker, { key: read.typed.room ?? '' })
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
