import { realNow } from '#platform'
import { attempt } from '#platform/db'
import { kr, negate } from '#values'
import { venueBuilders } from '../world/venues.ts'
import type { World } from '../world.ts'
import type { Place } from './ground.ts'
import { secretOf } from './secrets.ts'
import type { SeatDay } from './things-economy.ts'
import { heldOn } from './things-occasions.ts'

/** Two venues of the region, the one with a room. */
export interface VenueThings {
  readonly venueId: number
  readonly otherVenueId: number
  readonly roomId: number
}

export async function makeVenues({ db }: World, place: Place): Promise<VenueThings> {
  const build = venueBuilders(db)
  const { regionId, mark } = place
  const venueId = await build.venue({ regionId, name: `Huset ${secretOf('room', place)}` })
  const otherVenueId = await build.venue({ regionId, name: `Andra huset ${mark}` })
  return { venueId, otherVenueId, roomId: await build.room({ venueId, name: 'Salen' }) }
}

/** A seat that the creditor region held for a guest of the debtor region. */
export async function makeBetween({ db }: World, seat: SeatDay): Promise<void> {
  const { creditorId, debtorId, bookingId, occasionDayId } = seat
  await attempt(db, async (tx) => {
    const { id: postingId } = await tx
      .insertInto('posting')
      .values({
        ...{ ...seat, occurredOn: heldOn(), year: Number(heldOn().slice(0, 4)), cause: 'between-regions', turn: 1 },
        matter: `guest seat ${bookingId} day ${occasionDayId}`,
        ...{ owedOre: kr(1000), potOre: kr(0), postedAt: realNow(), facts: '{}' },
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await tx
      .insertInto('postingLine')
      .values([
        { postingId, account: 'receivable', organisationId: debtorId, component: 'due', amountOre: kr(1000) },
        {
          ...{ postingId, account: 'income', organisationId: creditorId, component: 'room' },
          amountOre: negate(kr(1000)),
        },
      ])
      .execute()
  })
}
