import { realNow } from '#platform'
import type { World } from '../world.ts'
import type { Place } from './ground.ts'
import type { People } from './things-people.ts'

/** A term's plan on its way into the region. */
export interface PlanThings {
  readonly planSheetId: number
}

export async function makePlanSheet(
  { db }: World,
  { place, people }: { readonly place: Place; readonly people: People },
): Promise<PlanThings> {
  const cells = JSON.stringify([
    ['Kurs', 'Dag 1', 'Platser', 'Kursledare'],
    ['En kurs som ingen har hört talas om', '2027-03-12', '20', 'ingen@alls.example'],
  ])
  const { id } = await db
    .insertInto('planSheet')
    .values({ regionId: place.regionId, putInBy: people.leaderId, putInAt: realNow(), name: '', cells })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { planSheetId: id }
}
