import { realNow } from '#platform'
import { day, kr } from '#values'
import type { World } from '../world.ts'
import type { Place } from './ground.ts'

/** A cost that the region has entered, and one of making a journey: at home the one that is travelled, elsewhere the other. */
export interface BudgetThings {
  readonly outcomeRowId: number
  readonly makingRowId: number
  readonly makingJourneyId: number
}

interface Given {
  readonly year: number
  readonly journeyId: number
  /** Who makes the journey. */
  readonly ownerId: number
}

export async function makeBudgets({ db }: World, place: Place, given: Given): Promise<BudgetThings> {
  const cost = {
    ...{ year: given.year, side: 'cost' as const, kind: 'travel', onDay: day(`${given.year}-01-15`) },
    ...{ text: `Tåg ${place.mark}`, amountOre: kr(800), typedAt: realNow() },
  } as const
  const [outcome, making] = await db
    .insertInto('outcomeRow')
    .values([
      { ...cost, organisationId: place.regionId, purpose: 'delivery', journeyId: null },
      { ...cost, organisationId: given.ownerId, purpose: 'production', journeyId: given.journeyId },
    ])
    .returning('id')
    .execute()
  return { outcomeRowId: outcome?.id ?? 0, makingRowId: making?.id ?? 0, makingJourneyId: given.journeyId }
}
