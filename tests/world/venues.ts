import { now } from '#platform'
import type { Db } from '#platform/db'
import { type Ore, zero } from '#values'

let counter = 0

/** Builds venues with rooms, and puts days in them. */
export function venueBuilders(db: Db) {
  const venue = async (given: {
    regionId: number
    name?: string
    address?: string
    municipalityId?: number
    isShared?: boolean
    latitude?: number
    longitude?: number
    contactEmail?: string
  }): Promise<number> => {
    counter += 1
    const { name = `Huset ${counter}`, address = 'Storgatan 1, Luleå', ...rest } = given
    const { id } = await db
      .insertInto('venue')
      .values({ name, address, ...rest, madeAt: now() })
      .returning('id')
      .executeTakeFirstOrThrow()
    return id
  }

  const room = async (given: {
    venueId: number
    name?: string
    capacity?: number
    priceOre?: Ore
  }): Promise<number> => {
    counter += 1
    const { venueId, name = `Sal ${counter}`, capacity = 30, priceOre = zero } = given
    const { id } = await db
      .insertInto('venueRoom')
      .values({ venueId, name, capacity, priceOre, equipment: ['projektor'] })
      .returning('id')
      .executeTakeFirstOrThrow()
    return id
  }

  /** Puts a day that is planned in a room. */
  const inRoom = async (dayId: number, roomId: number): Promise<void> => {
    await db.updateTable('occasionDay').set({ roomId }).where('id', '=', dayId).execute()
  }

  return { venue, room, inRoom }
}
