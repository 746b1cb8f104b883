import { sql } from 'kysely'
import type { World } from '../world.ts'
import type { Level } from './line.ts'
import { secretOf } from './secrets.ts'
import { makeJourney, type Travelled } from './things-journeys.ts'

/** The four parts of the tree that the walk knows, seen by someone who works at home. */
export const placeNames = ['home', 'beside', 'neighbour', 'foreign'] as const
export type PlaceName = (typeof placeNames)[number]

/** A unit and all above it. The mark is in every secret word of the place, and in no other's. */
export interface Place extends Readonly<Record<`${Level}Id`, number>> {
  readonly mark: string
}

/** Home and beside are units of one municipality, the neighbour is in the same region, the foreign in another. */
export interface Ground extends Readonly<Record<PlaceName, Place>> {
  /** The journey that everyone travels, and one that nobody here does. */
  readonly travelled: Travelled
  readonly other: Travelled
  readonly within: (organisationId: number, ancestorId: number) => boolean
}

/** Ids of the same length, so that no address begins with another. */
export const firstId = 1001

export async function makeGround(world: World, firstPosition = 1): Promise<Ground> {
  for (const table of ['person', 'occasion', 'posting', 'certificate', 'invoice', 'invoice_run'])
    await sql`alter table ${sql.table(table)} alter column id restart with ${sql.lit(firstId)}`.execute(world.db)
  const regions = { a: await world.region('Region A'), b: await world.region('Region B') }
  const { parentId } = await world.db
    .selectFrom('organisation')
    .select('parentId')
    .where('id', '=', regions.a)
    .executeTakeFirstOrThrow()
  if (parentId === null) throw new Error('a region body lies in the country')
  const municipality = (name: string, regionId: number) => world.municipality({ name, regionId })
  const own = { countryId: parentId, regionId: regions.a, municipalityId: await municipality('Kommun A1', regions.a) }
  const other = { ...own, municipalityId: await municipality('Kommun A2', regions.a) }
  const far = { ...own, regionId: regions.b, municipalityId: await municipality('Kommun B1', regions.b) }
  const place = async (mark: string, above: typeof own): Promise<Place> => ({
    ...above,
    mark,
    unitId: await world.unit({ name: `Enhet ${secretOf('unit', { mark })}`, municipalityId: above.municipalityId }),
  })
  const places = {
    home: await place('a1a', own),
    beside: await place('a1b', own),
    neighbour: await place('a2a', other),
    foreign: await place('b1a', far),
  }
  const rows = await world.db.selectFrom('organisationWithin').select(['organisationId', 'ancestorId']).execute()
  const pairs = new Set(rows.map(({ organisationId, ancestorId }) => `${organisationId} in ${ancestorId}`))
  return {
    ...places,
    travelled: await makeJourney(world, { ownerId: regions.a, position: firstPosition }),
    other: await makeJourney(world, { ownerId: regions.b, position: firstPosition + 1 }),
    within: (organisationId, ancestorId) => pairs.has(`${organisationId} in ${ancestorId}`),
  }
}
