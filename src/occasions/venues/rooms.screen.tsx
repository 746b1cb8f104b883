import { randomUUID } from 'node:crypto'
import { attempt } from '#platform/db'
import { field, frameOf, page, readForm, redirectWith, type Screen } from '#platform/web'
import { isRefusal, Missing } from '#values'
import { knownActorOf } from '../occasion/known-actor.screen.ts'
import { postOnce } from '../occasion/post-once.ts'
import { endRoom } from './end-venue.ts'
import { readRoom } from './read-venue.screen.ts'
import { RoomFormPage } from './room-form.view.tsx'
import { saveRoom } from './save-room.ts'
import type { NameTaken, Venue } from './venue.rules.ts'
import { venueToChange } from './venue.screen.tsx'
import { text } from './venue.text.ts'

interface Params {
  Params: { venueId: string; roomId: string }
}

/** The rooms of a venue: a new one, one changed, one taken out of use. */
export const roomsScreen: Screen = (area, { db, config }) => {
  area.get<Params>('/new', async (request, reply) => {
    const venue = await venueToChange(db, request)
    return page(reply, <RoomFormPage frame={frameOf(request)} venue={venue} token={randomUUID()} />)
  })

  area.post<Params>('/new', async (request, reply) => {
    const frame = frameOf(request)
    const venue = await venueToChange(db, request)
    const read = readRoom(request.body, frame.lang)
    const again = { frame, venue, token: String(read.typed.token ?? randomUUID()), typed: read.typed }
    if (!read.ok) return page(reply, <RoomFormPage {...again} errors={read.errors} />, 422)
    const { facts, token } = read
    const { venueId } = venue
    const actor = knownActorOf(request)
    const outcome = await attempt(db, (tx) =>
      postOnce<NameTaken>(tx, {
        token,
        personId: actor.personId,
        act: async () => {
          const made = await saveRoom(tx, { venueId, facts, actor })
          return isRefusal(made) ? made : { href: `/venues/${venueId}` }
        },
      }),
    )
    const say = text[frame.lang]
    if (isRefusal(outcome)) return page(reply, <RoomFormPage {...again} errors={{ name: say.nameTaken }} />, 409)
    return redirectWith(reply, outcome.href, { notice: say.roomMade(facts.name), config })
  })

  area.get<Params>('/:roomId', async (request, reply) => {
    const venue = await venueToChange(db, request)
    const room = roomOf(venue, request.params.roomId)
    return page(reply, <RoomFormPage frame={frameOf(request)} venue={venue} room={room} token={randomUUID()} />)
  })

  area.post<Params>('/:roomId', async (request, reply) => {
    const frame = frameOf(request)
    const venue = await venueToChange(db, request)
    const room = roomOf(venue, request.params.roomId)
    const read = readRoom(request.body, frame.lang)
    const again = { frame, venue, room, token: randomUUID(), typed: read.typed }
    if (!read.ok) return page(reply, <RoomFormPage {...again} errors={read.errors} />, 422)
    const asked = { venueId: venue.venueId, roomId: room.roomId, facts: read.facts, actor: knownActorOf(request) }
    const outcome = await attempt(db, (tx) => saveRoom(tx, asked))
    const say = text[frame.lang]
    if (isRefusal(outcome)) return page(reply, <RoomFormPage {...again} errors={{ name: say.nameTaken }} />, 409)
    return redirectWith(reply, `/venues/${venue.venueId}`, { notice: say.roomSaved(read.facts.name), config })
  })

  area.post<Params>('/:roomId/ending', async (request, reply) => {
    const venue = await venueToChange(db, request)
    const { roomId, name } = roomOf(venue, request.params.roomId)
    const say = text[frameOf(request).lang]
    const read = readForm(request.body, { to: field.choice(['ended', 'in use']) })
    if (!read.ok) throw new Missing('what to do')
    const { to } = read.values
    const asked = { venueId: venue.venueId, roomId, to, actor: knownActorOf(request) }
    const outcome = await attempt(db, (tx) => endRoom(tx, asked))
    const notice = isRefusal(outcome) ? say.nameTaken : to === 'ended' ? say.endedNow(name) : say.againNow(name)
    return redirectWith(reply, `/venues/${venue.venueId}`, { notice, outcome, config })
  })
}

function roomOf({ rooms }: Venue, id: string) {
  const room = rooms.find(({ roomId }) => String(roomId) === id)
  if (room === undefined) throw new Missing('room')
  return room
}
