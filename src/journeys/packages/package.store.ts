import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db'
import type { ListedPackage, PackageKind, PackageUnit } from './package.rules.ts'

interface NewPackage {
  readonly fileId: number
  readonly kind: PackageKind
  readonly edition: string
  readonly title: string
  readonly units: readonly PackageUnit[]
  readonly packed: readonly { path: string; number: number; bytes: number; mediaType: string }[]
}

const rowsAtATime = 1000

export async function insertPackage(
  tx: Tx,
  { fileId, kind, edition, title, units, packed }: NewPackage,
): Promise<void> {
  await tx.insertInto('webPackage').values({ fileId, kind, edition, title }).execute()
  await tx
    .insertInto('packageUnit')
    .values(
      units.map(({ launchData, ...unit }, position) => ({
        ...{ ...unit, fileId, position },
        launchData: JSON.stringify(launchData),
      })),
    )
    .execute()
  for (let from = 0; from < packed.length; from += rowsAtATime)
    await tx
      .insertInto('packageFile')
      .values(packed.slice(from, from + rowsAtATime).map((file) => ({ ...file, fileId })))
      .execute()
}

interface NewContentFile {
  readonly key: string
  readonly journeyId: number
  readonly name: string
  readonly mediaType: string
  readonly bytes: number
  readonly sha256: string
  readonly uploadedBy: number | null
  readonly uploadedAt: Date
}

export async function insertPackageArchive(tx: Tx, file: NewContentFile): Promise<number> {
  const { id } = await tx
    .insertInto('contentFile')
    .values({ ...file, kind: 'package' })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** A form sent twice brings the same file twice: one at a time for a journey, so that the second finds the first. */
export async function lockPackages(tx: Tx, journeyId: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('packages', ${journeyId}))`.execute(tx)
}

/** The id of the same file, if it is among the packages of the journey. */
export async function findPackageBySum(
  db: Db,
  { journeyId, sha256 }: { journeyId: number; sha256: string },
): Promise<number | undefined> {
  const found = await db
    .selectFrom('webPackage')
    .innerJoin('contentFile as file', 'file.id', 'webPackage.fileId')
    .select('file.id')
    .where('file.journeyId', '=', journeyId)
    .where('file.sha256', '=', sha256)
    .executeTakeFirst()
  return found?.id
}

/** Newest first. */
export async function listPackages(db: Db, journeyId: number): Promise<ListedPackage[]> {
  return db
    .selectFrom('webPackage')
    .innerJoin('contentFile as file', 'file.id', 'webPackage.fileId')
    .leftJoin('person', 'person.id', 'file.uploadedBy')
    .select(['file.key', 'webPackage.kind', 'webPackage.edition', 'webPackage.title', 'file.name', 'file.bytes'])
    .select(['file.uploadedAt', 'person.name as uploadedBy'])
    .select(
      sql<string[]>`(
        select array_agg(u.title order by u.position) from package_unit u where u.file_id = web_package.file_id)`.as(
        'units',
      ),
    )
    .select(sql<number>`(select count(*) from item_file i where i.file_id = web_package.file_id)`.as('uses'))
    .where('file.journeyId', '=', journeyId)
    .orderBy('file.id', 'desc')
    .execute()
}

/** A package to be opened: its kind and its units in order. */
export interface OpenPackage {
  readonly fileId: number
  readonly kind: string
  readonly title: string
  readonly units: readonly PackageUnit[]
}

export async function findPackage(db: Db, key: string): Promise<OpenPackage | undefined> {
  const found = await db
    .selectFrom('webPackage')
    .innerJoin('contentFile as file', 'file.id', 'webPackage.fileId')
    .select(['webPackage.fileId', 'webPackage.kind', 'webPackage.title'])
    .where('file.key', '=', key)
    .executeTakeFirst()
  return found && { ...found, units: await listUnits(db, found.fileId) }
}

export async function listUnits(db: Db, fileId: number): Promise<PackageUnit[]> {
  const units = await db
    .selectFrom('packageUnit')
    .select(['identifier', 'title', 'path', 'parameters', 'reports'])
    // As text: as an object its names, which have underscores, would be turned into ours.
    .select(sql<string>`launch_data::text`.as('launchData'))
    .where('fileId', '=', fileId)
    .orderBy('position')
    .execute()
  return units.map(({ launchData, ...unit }) => ({ ...unit, launchData: textsIn(JSON.parse(launchData)) }))
}

function textsIn(value: unknown): Record<string, string> {
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([name, each]) => [name, String(each)]))
    : {}
}
