import { realNow } from '#platform'
import type { World } from '../world.ts'
import type { Place } from './ground.ts'
import type { Travelled } from './things-journeys.ts'

/** A local item of the region, beside the course that is travelled; nobody has looked at it since. */
export interface LocalThings {
  readonly additionId: number
}

export async function makeAddition(
  { db }: World,
  place: Pick<Place, 'regionId'>,
  { courseId }: Pick<Travelled, 'courseId'>,
): Promise<LocalThings> {
  const { id: additionId } = await db
    .insertInto('addition')
    .values({ regionId: place.regionId, courseId, kind: 'item', addedAt: realNow() })
    .returning('id')
    .executeTakeFirstOrThrow()
  const body = JSON.stringify([{ kind: 'paragraph', text: 'Så gör vi.' }])
  const version = { additionId, number: 1, title: 'Vår rutin', body, isTicked: true, writtenAt: realNow() }
  await db.insertInto('additionVersion').values(version).execute()
  return { additionId }
}
