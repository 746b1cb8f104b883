import { realNow } from '#platform'
import { day } from '#values'
import type { World } from '../world.ts'
import type { People } from './things-people.ts'

/** When someone who teaches has said that they cannot. */
export interface RotaThings {
  readonly availabilityId: number
}

export async function makeAvailability({ db }: World, { people }: { readonly people: People }): Promise<RotaThings> {
  const { id } = await db
    .insertInto('availability')
    .values({
      personId: people.leaderId,
      kind: 'cannot',
      fromDay: day('2027-03-12'),
      untilDay: day('2027-03-12'),
      saidAt: realNow(),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { availabilityId: id }
}
