import { realNow, today } from '#platform'
import { attempt } from '#platform/db'
import { addDays, day, kr, negate, yearOf } from '#values'
import type { World } from '../world.ts'
import type { Place } from './ground.ts'
import { secretOf } from './secrets.ts'
import type { Occasions } from './things-occasions.ts'
import type { People } from './things-people.ts'

/** What the region has decided, and what a seat of the place has cost its municipality. */
export interface Economy {
  readonly year: number
  readonly populationBasisId: number
  readonly postingId: number
}

/** Rules, prices, a population and a fixed cost of this year for one region; the national fee is there once. */
export async function makeRegionEconomy(
  { db }: World,
  place: Place,
  municipalityIds: readonly number[],
): Promise<number> {
  const { regionId } = place
  const source = `Beslut ${secretOf('price', place)}`
  const fromDay = day('2022-01-01')
  const year = yearOf(today())
  const { id: populationBasisId } = await db
    .insertInto('populationBasis')
    .values({ slug: `folkmangd-${place.mark}`, asOf: addDays(today(), -60), source })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('population')
    .values(
      municipalityIds.map((organisationId) => ({ basisId: populationBasisId, organisationId, inhabitants: 5000 })),
    )
    .execute()
  const points = { leaderPoints: '1.5', trainerPoints: '1', unusedReservePoints: '0' }
  await db
    .insertInto('regionRule')
    .values({ regionId, fromDay, potRule: 'points', ...points, chargingBasis: 'registered', shareUnit: 'kr', source })
    .execute()
  const list = await db
    .insertInto('priceList')
    .values({ regionId, fromDay, source })
    .returning('id')
    .executeTakeFirstOrThrow()
  const component = { priceListId: list.id, forms: ['on-site', 'digital'] }
  await db
    .insertInto('priceComponent')
    .values([
      { ...component, component: 'room', position: 0, amountOre: kr(1000) },
      { ...component, component: 'pot', position: 1, amountOre: kr(250) },
    ])
    .execute()
  await db
    .insertInto('fixedCost')
    .values({ regionId, year, amountOre: kr(10_000), populationBasisId, source })
    .execute()
  await db
    .insertInto('nationalFee')
    .values({ year, orePerInhabitant: 150, source: 'test' })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return populationBasisId
}

/** The seat of the traveller on the first day of the occasion that was held, as it was charged. */
export async function makePosting(
  { db }: World,
  { place, people, occasions }: { place: Place; people: People; occasions: Occasions },
): Promise<number> {
  const { regionId: creditorId, municipalityId: debtorId } = place
  const occurredOn = addDays(today(), -14)
  return attempt(db, async (tx) => {
    const { id: postingId } = await tx
      .insertInto('posting')
      .values({
        ...{ creditorId, debtorId, occurredOn, year: yearOf(occurredOn), cause: 'registered', turn: 1 },
        matter: `seat ${occasions.heldBookingId} day ${occasions.heldDayId}`,
        occasionDayId: occasions.heldDayId,
        bookingId: occasions.heldBookingId,
        personId: people.travellerId,
        postedAt: realNow(),
        facts: JSON.stringify({ form: 'on-site', number: 1 }),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await tx
      .insertInto('postingLine')
      .values([
        { postingId, account: 'receivable', organisationId: debtorId, component: 'due', amountOre: kr(1250) },
        { postingId, account: 'income', organisationId: creditorId, component: 'room', amountOre: negate(kr(1000)) },
        { postingId, account: 'pot', organisationId: creditorId, component: 'pot', amountOre: negate(kr(250)) },
      ])
      .execute()
    return postingId
  })
}
