import { now } from '#platform'
import type { Tx } from '#platform/db'

/** A region's key made of a population in the register, as its button makes it. */
export async function seedKeyOfPopulation(
  tx: Tx,
  { regionId, slug }: { regionId: number; slug: string },
): Promise<number> {
  const basis = await tx.selectFrom('populationBasis').selectAll().where('slug', '=', slug).executeTakeFirstOrThrow()
  const rows = await tx
    .selectFrom('population as p')
    .innerJoin('organisation as o', 'o.id', 'p.organisationId')
    .select(['o.id as municipalityId', 'p.inhabitants'])
    .where('p.basisId', '=', basis.id)
    .where('o.parentId', '=', regionId)
    .execute()
  const { id } = await tx
    .insertInto('allocationKey')
    .values({
      regionId,
      name: `Invånare ${basis.asOf}`,
      kind: 'population',
      asOf: basis.asOf,
      source: basis.source,
      populationBasisId: basis.id,
      madeAt: now(),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
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
