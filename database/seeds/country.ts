import type { Tx } from '#platform/db'
import { day } from '#values'
import { cell, readCsv } from './read-csv.ts'

type Row = Record<string, string>

/** SKR, Adda, the region bodies, every municipality with its agreements, and the populations that were printed. */
export async function seedCountry(tx: Tx): Promise<void> {
  const counties = await readCsv('counties.csv')
  await tx
    .insertInto('county')
    .values(counties.map((row) => ({ code: cell(row, 'code'), name: cell(row, 'name') })))
    .execute()
  const national = await seedNational(tx)
  const regionBodies = await seedRegionBodies(tx, national.skr)
  const municipalities = await seedMunicipalities(tx, regionBodies)
  await seedAgreements(tx, municipalities, national)
  await seedPopulations(tx, municipalities)
}

async function seedNational(tx: Tx): Promise<{ skr: number; adda: number }> {
  const skr = await tx
    .insertInto('organisation')
    .values({
      kind: 'national',
      parentId: null,
      name: 'Sveriges Kommuner och Regioner (SKR)',
      slug: 'skr',
      source: '001',
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const adda = await tx
    .insertInto('organisation')
    .values({ kind: 'provider', parentId: skr.id, name: 'Adda', slug: 'adda', source: '001' })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { skr: skr.id, adda: adda.id }
}

async function seedRegionBodies(tx: Tx, skr: number): Promise<Map<string, number>> {
  const rows = await readCsv('region-bodies.csv')
  const made = await tx
    .insertInto('organisation')
    .values(
      rows.map((row) => ({
        kind: 'region-body' as const,
        parentId: skr,
        name: cell(row, 'name'),
        slug: cell(row, 'key'),
        countyCode: cell(row, 'county'),
        source: cell(row, 'source'),
      })),
    )
    .returning(['id', 'slug'])
    .execute()
  return new Map(made.map(({ id, slug }) => [slug ?? '', id]))
}

async function seedMunicipalities(tx: Tx, regionBodies: Map<string, number>): Promise<Map<string, number>> {
  const rows = await readCsv('municipalities.csv')
  const made = await tx
    .insertInto('organisation')
    .values(
      rows.map((row) => ({
        kind: 'municipality' as const,
        parentId: found(regionBodies, cell(row, 'region_body')),
        name: cell(row, 'name'),
        municipalityCode: cell(row, 'code'),
        countyCode: cell(row, 'county'),
        source: 'public register of municipalities',
      })),
    )
    .returning(['id', 'municipalityCode'])
    .execute()
  return new Map(made.map(({ id, municipalityCode }) => [municipalityCode ?? '', id]))
}

async function seedAgreements(
  tx: Tx,
  municipalities: Map<string, number>,
  { skr, adda }: { skr: number; adda: number },
): Promise<void> {
  const rows = await readCsv('connections.csv')
  const agreements = rows.flatMap((row) => {
    const organisationId = found(municipalities, cell(row, 'code'))
    const about = { organisationId, source: cell(row, 'source') }
    return [
      ...between(row, 'connected', { ...about, kind: 'connection' as const, counterpartId: skr }),
      ...between(row, 'service', { ...about, kind: 'service' as const, counterpartId: skr }),
      ...between(row, 'pub', { ...about, kind: 'personal-data' as const, counterpartId: adda }),
    ]
  })
  await tx.insertInto('agreement').values(agreements).execute()
}

/** The agreement of these columns, or none where they are empty. */
function between<About>(row: Row, column: string, about: About) {
  const from = row[`${column}_from`]
  const until = row[`${column}_until`]
  if (!from) return []
  return [{ ...about, inForceFrom: day(from), inForceUntil: until ? day(until) : null }]
}

async function seedPopulations(tx: Tx, municipalities: Map<string, number>): Promise<void> {
  const bases = await readCsv('population-bases.csv')
  const made = await tx
    .insertInto('populationBasis')
    .values(
      bases.map((row) => ({
        slug: cell(row, 'key'),
        asOf: day(cell(row, 'date')),
        source: `${cell(row, 'source')}: ${cell(row, 'note')}`,
        printedTotal: Number(cell(row, 'total_printed')),
      })),
    )
    .returning(['id', 'slug'])
    .execute()
  const basisIds = new Map(made.map(({ id, slug }) => [slug, id]))
  const ofRegions = await readCsv('populations.csv')
  const ofTheCountry = await readCsv('populations-2019-12-31.csv')
  await tx
    .insertInto('population')
    .values([
      ...ofRegions.map((row) => ({
        basisId: found(basisIds, cell(row, 'basis')),
        organisationId: found(municipalities, cell(row, 'code')),
        inhabitants: Number(cell(row, 'population')),
      })),
      ...ofTheCountry.map((row) => ({
        basisId: found(basisIds, 'country-2019-12-31'),
        organisationId: found(municipalities, cell(row, 'municipality_code')),
        inhabitants: Number(cell(row, 'population')),
      })),
    ])
    .execute()
}

function found(ids: Map<string, number>, key: string): number {
  const id = ids.get(key)
  if (id === undefined) throw new Error(`the register has no ${key}`)
  return id
}
