import { sql } from 'kysely'
import { type Db, type Tx, withinReach } from '#platform/db'
import { type Asker, Missing } from '#values'
import { belongsTo } from '../news/article.rules.ts'
import type { ContactPerson, RegionPage } from './region-page.rules.ts'

const page = (asker: Asker) => sql`
  r.id as region_id, r.slug, r.name, ${withinReach(sql.ref('r.id'), asker, 'write regional news')} as is_writer,
  exists (select from organisation_within w
    where w.ancestor_id = r.id and w.organisation_id = any(${belongsTo(asker)}::int[])) as is_own`

/** A region's page by its place in the address; throws Missing. */
export async function getRegionPage(db: Db, asker: Asker, slug: string): Promise<RegionPage> {
  const { rows } = await sql<RegionPage>`
    select ${page(asker)} from organisation r where r.slug = ${slug} and r.kind = 'region-body'`.execute(db)
  const [found] = rows
  if (found === undefined) throw new Missing('region')
  return found
}

/** The pages of all regions, in Swedish order. One query. */
export async function listRegionPages(db: Db, asker: Asker): Promise<RegionPage[]> {
  const { rows } = await sql<RegionPage>`
    select ${page(asker)} from organisation r where r.kind = 'region-body' and r.slug is not null
    order by r.name collate "sv-x-icu"`.execute(db)
  return rows
}

/** Whom to call in the region, in the order they were added. */
export function listContacts(db: Db, regionId: number): Promise<ContactPerson[]> {
  return db
    .selectFrom('contactPerson')
    .select(['id as contactId', 'name', 'task', 'phone', 'email'])
    .where('regionId', '=', regionId)
    .where('removedAt', 'is', null)
    .orderBy('id')
    .execute()
}

type Told = Omit<ContactPerson, 'contactId'>

export async function insertContact(
  tx: Tx,
  contact: Told & { readonly regionId: number; readonly addedBy: number | null; readonly addedAt: Date },
): Promise<number> {
  return (await tx.insertInto('contactPerson').values(contact).returning('id').executeTakeFirstOrThrow()).id
}

/** Holds a contact person of the region still; throws Missing for one of elsewhere. */
export async function lockContact(
  tx: Tx,
  { regionId, contactId }: { readonly regionId: number; readonly contactId: number },
): Promise<{ removedAt: Date | null }> {
  const held = await tx
    .selectFrom('contactPerson')
    .select('removedAt')
    .where('id', '=', contactId)
    .where('regionId', '=', regionId)
    .forUpdate()
    .executeTakeFirst()
  if (held === undefined) throw new Missing('contact person')
  return held
}

/** Takes a contact person off the page. */
export async function updateRemoved(
  tx: Tx,
  removed: { readonly contactId: number; readonly by: number | null; readonly at: Date },
): Promise<void> {
  const { contactId, by, at } = removed
  await tx.updateTable('contactPerson').set({ removedBy: by, removedAt: at }).where('id', '=', contactId).execute()
}
