import { makeVenue, placeOf, saveRoom, setTravelTime } from '#occasions'
import { attempt, type Db } from '#platform/db'
import { isRefusal, kr, type Ore } from '#values'
import { inventedVenues, inventedWays } from './invented-venues.ts'

/** A room of the demo, by what an occasion calls it: "Stora salen, Konferenshuset Älven". */
export interface SeededRoom {
  readonly roomId: number
  readonly place: string
}

/** Norrbotten's venues with their rooms, made as Nils would make them; and how long it takes between them. */
export async function seedVenues(db: Db, { regionId, by }: { readonly regionId: number; readonly by: number }) {
  const actor = { personId: by, address: null }
  const rooms = new Map<string, SeededRoom>()
  const venueIds = new Map<string, number>()
  for (const { municipality, rooms: given, ...facts } of inventedVenues) {
    const lies = await db
      .selectFrom('organisation')
      .select('id')
      .where('kind', '=', 'municipality')
      .where('name', '=', municipality)
      .executeTakeFirstOrThrow()
    const where = { municipalityId: lies.id }
    const made = await attempt(db, (tx) => makeVenue(tx, { regionId, facts: { ...facts, ...where }, actor }))
    if (isRefusal(made)) throw new Error(`the demo has two venues called ${facts.name}`)
    venueIds.set(facts.name, made.venueId)
    for (const { price, ...room } of given) {
      const priceOre: Ore = kr(price)
      const asked = { venueId: made.venueId, facts: { ...room, priceOre }, actor }
      const saved = await attempt(db, (tx) => saveRoom(tx, asked))
      if (isRefusal(saved)) throw new Error(`the demo has two rooms called ${room.name}`)
      const place = placeOf({ roomName: room.name, venueName: facts.name, address: facts.address })
      rooms.set(`${room.name}, ${facts.name}`, { roomId: saved.roomId, place })
    }
  }
  for (const { from, to, minutes } of inventedWays) {
    const [venueId, otherId] = [venueIds.get(from), venueIds.get(to)]
    if (venueId === undefined || otherId === undefined) throw new Error(`the demo has no way from ${from} to ${to}`)
    await attempt(db, (tx) => setTravelTime(tx, { regionId, venueId, otherId, minutes, actor }))
  }
  return rooms
}
