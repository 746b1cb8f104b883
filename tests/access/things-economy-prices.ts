import { realNow } from '#platform'
import { attempt } from '#platform/db'
import { kr, negate, yearOf } from '#values'
import type { World } from '../world.ts'
import type { Place } from './ground.ts'
import { heldOn } from './things-occasions.ts'
import type { People } from './things-people.ts'

export interface PriceThings {
  readonly correctionId: number
}

/** An amount that was put right for the place's municipality. */
export async function makeCorrected(
  { db }: World,
  { place, people }: { readonly place: Place; readonly people: People },
): Promise<PriceThings> {
  const { regionId, municipalityId } = place
  const year = yearOf(heldOn())
  const [madeBy, madeAt] = [people.leaderId, realNow()]
  return attempt(db, async (tx) => {
    const { id: correctionId } = await tx
      .insertInto('correction')
      .values({ regionId, municipalityId, year, amountOre: kr(50), reason: 'Fel lokal', madeBy, madeAt })
      .returning('id')
      .executeTakeFirstOrThrow()
    const { id: postingId } = await tx
      .insertInto('posting')
      .values({
        ...{ creditorId: regionId, debtorId: municipalityId, year, occurredOn: heldOn(), cause: 'corrected', turn: 1 },
        ...{ matter: `correction ${correctionId}`, owedOre: kr(50), potOre: kr(0), postedAt: madeAt },
        facts: JSON.stringify({ correctionId, reason: 'Fel lokal' }),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await tx
      .insertInto('postingLine')
      .values([
        { postingId, account: 'receivable', organisationId: municipalityId, component: 'due', amountOre: kr(50) },
        { postingId, account: 'income', organisationId: regionId, component: 'correction', amountOre: negate(kr(50)) },
      ])
      .execute()
    return { correctionId }
  })
}
