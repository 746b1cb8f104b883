import { realNow, today } from '#platform'
import { attempt } from '#platform/db'
import { addDays, day, kr, negate, yearOf } from '#values'
import { keyOfPopulation } from '../world/keys.ts'
import type { World } from '../world.ts'
import type { Place } from './ground.ts'
import { secretOf } from './secrets.ts'
import { heldOn } from './things-occasions.ts'

/** What the region has decided, and what a seat of the place has cost its municipality. */
export interface Economy {
  readonly year: number
  readonly populationBasisId: number
  readonly allocationKeyId: number
  readonly postingId: number
}

/** Rules, prices, a population and a fixed cost of this year for one region; the national fee is there once. */
export async function makeRegionEconomy(
  { db }: World,
  place: Place,
  municipalityIds: readonly number[],
): Promise<Pick<Economy, 'populationBasisId' | 'allocationKeyId'>> {
  const { regionId } = place
  const source = `Beslut ${secretOf('price', place)}`
  const fromDay = day('2022-01-01')
  const year = yearOf(heldOn())
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
  const allocationKeyId = await keyOfPopulation(db, { regionId, basisId: populationBasisId })
  await db
    .insertInto('fixedCost')
    .values({ regionId, year, amountOre: kr(10_000), allocationKeyId, source })
    .execute()
  await db
    .insertInto('nationalFee')
    .values({ year, orePerInhabitant: 150, source: 'test' })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return { populationBasisId, allocationKeyId }
}

export interface SeatDay {
  readonly creditorId: number
  readonly debtorId: number
  readonly personId: number
  readonly bookingId: number
  readonly occasionDayId: number
}

/** A seat on the first day of the occasion that was held, as it was charged. */
export async function makePosting({ db }: World, seat: SeatDay): Promise<number> {
  const { creditorId, debtorId, bookingId, occasionDayId } = seat
  return attempt(db, async (tx) => {
    const { id: postingId } = await tx
      .insertInto('posting')
      .values({
        ...{ ...seat, occurredOn: heldOn(), year: yearOf(heldOn()), cause: 'registered', turn: 1 },
        matter: `seat ${bookingId} day ${occasionDayId}`,
        ...{ owedOre: kr(1250), potOre: kr(250) },
        postedAt: realNow(),
        facts: JSON.stringify({ form: 'on-site', number: 1 }),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const line = { postingId, organisationId: creditorId }
    await tx
      .insertInto('postingLine')
      .values([
        { postingId, account: 'receivable', organisationId: debtorId, component: 'due', amountOre: kr(1250) },
        { ...line, account: 'income', component: 'room', amountOre: negate(kr(1000)) },
        { ...line, account: 'pot', component: 'pot', amountOre: negate(kr(250)) },
      ])
      .execute()
    return postingId
  })
}
