import { realNow } from '#platform'
import { day } from '#values'
import type { World } from '../world.ts'
import type { People } from './things-people.ts'

/** When someone who teaches has said that they cannot, and a rota that was staffed all at once. */
export interface RotaThings {
  readonly availabilityId: number
  readonly rotaRunId: number
}

interface Known {
  readonly people: People
  readonly regionId: number
}

export async function makeAvailability({ db }: World, { people, regionId }: Known): Promise<RotaThings> {
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
  const run = await db
    .insertInto('rotaRun')
    .values({
      ...{ regionId, fromDay: day('2027-01-01'), untilDay: day('2027-07-31'), askedBy: people.leaderId },
      ...{ askedAt: realNow(), finishedAt: realNow() },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { availabilityId: id, rotaRunId: run.id }
}
