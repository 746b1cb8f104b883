import { formatDate } from '#design'
import { now } from '#platform'
import type { Tx } from '#platform/db'
import { day, kr, yearOf } from '#values'

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
      name: `Invånare ${formatDate(basis.asOf, 'sv')} ${yearOf(basis.asOf)}`,
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

/** The year to come has a highest fee and a frame, and is for the secretariat to decide. The frame is reckoned, not printed. */
export async function seedFeeFrame(tx: Tx, year: number): Promise<void> {
  await tx
    .insertInto('nationalFeeFrame')
    .values({ year, mostOre: kr(2.28), frameOre: kr(14_128_142), source: '003; invented', setAt: now() })
    .execute()
}

const staffKey = {
  name: 'Medarbetare i myndighetsutövning, inventering våren 2026',
  kind: 'staff' as const,
  asOf: day('2026-01-31'),
  source: 'invented',
}

/** As many as each municipality would send: a second key, so that one can be tried against the other. */
export async function seedStaffKey(tx: Tx, regionId: number): Promise<void> {
  const rows = await tx
    .selectFrom('allocationWeight as w')
    .innerJoin('allocationKey as k', 'k.id', 'w.allocationKeyId')
    .select(['w.municipalityId', 'w.weight'])
    .where('k.regionId', '=', regionId)
    .where('k.populationBasisId', 'is not', null)
    .execute()
  const { id } = await tx
    .insertInto('allocationKey')
    .values({ ...staffKey, regionId, madeAt: now() })
    .returning('id')
    .executeTakeFirstOrThrow()
  // One of about 900 inhabitants, and two more in each municipality, however small.
  const weights = rows.map(({ municipalityId, weight }) => ({
    allocationKeyId: id,
    municipalityId,
    weight: String(2 + Math.floor(Number(weight) / 900)),
  }))
  await tx.insertInto('allocationWeight').values(weights).execute()
}
