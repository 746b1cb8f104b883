import { realNow } from '#platform'
import { day } from '#values'
import type { World } from '../world.ts'
import type { Place } from './ground.ts'
import { secretOf } from './secrets.ts'

/** A key of a region that shares no cost yet, and a posting of the national fee that is done. */
export interface KeyThings {
  readonly spareKeyId: number
  readonly feeRunId: number
  readonly municipalityName: string
}

export async function makeKeys(world: World, place: Place, year: number): Promise<KeyThings> {
  const { db } = world
  const { regionId, municipalityId } = place
  // Someone of the secretariat, whose name is no secret to the secretariat.
  const askedBy = await world.person({ name: 'Kansliet' })
  const source = `Nyckel ${secretOf('price', place)}`
  const { id: spareKeyId } = await db
    .insertInto('allocationKey')
    .values({ regionId, name: 'Överenskommen', kind: 'agreed', asOf: day('2024-12-31'), source, madeAt: realNow() })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db.insertInto('allocationWeight').values({ allocationKeyId: spareKeyId, municipalityId, weight: '1' }).execute()
  const { id: feeRunId } = await db
    .insertInto('nationalFeeRun')
    .values({ year, total: 0, askedBy, askedAt: realNow(), finishedAt: realNow() })
    .returning('id')
    .executeTakeFirstOrThrow()
  const { name: municipalityName } = await db
    .selectFrom('organisation')
    .select('name')
    .where('id', '=', municipalityId)
    .executeTakeFirstOrThrow()
  return { spareKeyId, feeRunId, municipalityName }
}
