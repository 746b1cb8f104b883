import { realNow } from '#platform'
import type { Db } from '#platform/db'

/** The key that a region shares by when it shares by a population in the register. */
export async function keyOfPopulation(
  db: Db,
  { regionId, basisId }: { regionId: number; basisId: number },
): Promise<number> {
  const { asOf, source } = await db
    .selectFrom('populationBasis')
    .select(['asOf', 'source'])
    .where('id', '=', basisId)
    .executeTakeFirstOrThrow()
  const rows = await db
    .selectFrom('population')
    .select(['organisationId as municipalityId', 'inhabitants'])
    .where('basisId', '=', basisId)
    .execute()
  const { id } = await db
    .insertInto('allocationKey')
    .values({
      regionId,
      name: `Invånare ${asOf}`,
      kind: 'population',
      asOf,
      source,
      populationBasisId: basisId,
      madeAt: realNow(),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('allocationWeight')
    .values(
      rows.map(({ municipalityId, inhabitants }) => ({
        allocationKeyId: id,
        municipalityId,
        weight: String(inhabitants),
      })),
    )
    .execute()
  return id
}
