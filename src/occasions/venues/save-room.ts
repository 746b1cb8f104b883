import { record } from '#platform'
import type { Tx } from '#platform/db'
import type { KnownActor } from '../ports.ts'
import type { NameTaken, RoomFacts } from './venue.rules.ts'
import { insertRoom, listRoomsOf, lockVenue, updateRoom } from './venue.store.ts'

interface RoomAsked {
  readonly venueId: number
  /** Left out for a new room. Known to be the venue's. */
  readonly roomId?: number
  readonly facts: RoomFacts
  readonly actor: KnownActor
}

/** Adds a room to a venue, or changes one. Days that are planned keep the place as it was written when it was chosen. */
export async function saveRoom(tx: Tx, asked: RoomAsked): Promise<{ readonly roomId: number } | NameTaken> {
  const { venueId, facts, actor } = asked
  const { regionId } = await lockVenue(tx, venueId)
  const rooms = await listRoomsOf(tx, venueId)
  const isSame = (name: string) => name.toLowerCase() === facts.name.toLowerCase()
  if (rooms.some(({ id, name, isEnded }) => id !== asked.roomId && !isEnded && isSame(name)))
    return { refused: 'nameTaken' }
  const roomId = asked.roomId ?? (await insertRoom(tx, venueId, facts))
  if (asked.roomId !== undefined) await updateRoom(tx, roomId, facts)
  await record(tx, actor, {
    act: asked.roomId === undefined ? 'room made' : 'room changed',
    subject: { kind: 'venue', id: venueId },
    organisationId: regionId,
    detail: { room: facts.name, capacity: facts.capacity },
  })
  return { roomId }
}
