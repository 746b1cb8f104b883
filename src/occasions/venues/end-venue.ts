import { now, record } from '#platform'
import type { Tx } from '#platform/db'
import type { KnownActor } from '../ports.ts'
import type { NameTaken } from './venue.rules.ts'
import { findVenueNamed, listRoomsOf, lockVenue, lockVenues, updateRoomEnded, updateVenueEnded } from './venue.store.ts'

interface Ending {
  readonly venueId: number
  readonly actor: KnownActor
  /** Taken out of use, or into use again. */
  readonly to: 'ended' | 'in use'
}

/** A venue that is no longer used can no longer be chosen; days that have it keep it, and say so among their conflicts. */
export async function endVenue(tx: Tx, { venueId, actor, to }: Ending): Promise<{ readonly name: string } | NameTaken> {
  const venue = await lockVenue(tx, venueId)
  const { regionId, name } = venue
  await lockVenues(tx, regionId)
  if (venue.isEnded === (to === 'ended')) return { name }
  const another = to === 'ended' ? undefined : await findVenueNamed(tx, { regionId, name, except: venueId })
  if (another !== undefined) return { refused: 'nameTaken' }
  await updateVenueEnded(tx, venueId, to === 'ended' ? { by: actor.personId, at: now() } : undefined)
  await record(tx, actor, {
    act: to === 'ended' ? 'venue ended' : 'venue in use again',
    subject: { kind: 'venue', id: venueId },
    organisationId: regionId,
    detail: { name },
  })
  return { name }
}

/** The same for one room of a venue. The room is known to be the venue's. */
export async function endRoom(
  tx: Tx,
  { venueId, roomId, actor, to }: Ending & { readonly roomId: number },
): Promise<{ readonly name: string } | NameTaken> {
  const { regionId } = await lockVenue(tx, venueId)
  const rooms = await listRoomsOf(tx, venueId)
  const room = rooms.find(({ id }) => id === roomId)
  if (room === undefined || room.isEnded === (to === 'ended')) return { name: room?.name ?? '' }
  const others = rooms.filter(({ id, isEnded }) => id !== roomId && !isEnded)
  if (to === 'in use' && others.some(({ name }) => name.toLowerCase() === room.name.toLowerCase()))
    return { refused: 'nameTaken' }
  await updateRoomEnded(tx, roomId, to === 'ended' ? { by: actor.personId, at: now() } : undefined)
  await record(tx, actor, {
    act: to === 'ended' ? 'room ended' : 'room in use again',
    subject: { kind: 'venue', id: venueId },
    organisationId: regionId,
    detail: { room: room.name },
  })
  return { name: room.name }
}
