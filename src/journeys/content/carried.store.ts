import { sql } from 'kysely'
import type { Tx } from '#platform/db'
import type { FileKey } from './body.rules.ts'
import type { DayContent, MaterialContent, Source } from './revision.rules.ts'

/** The ids of the sources by their keys. */
export async function insertSources(
  tx: Tx,
  revisionId: number,
  sources: readonly Source[],
): Promise<Map<string, number>> {
  if (sources.length === 0) return new Map()
  const rows = sources.map((source, index) => ({ ...source, revisionId, position: index + 1 }))
  const made = await tx.insertInto('revisionSource').values(rows).returning(['id', 'key']).execute()
  return new Map(made.map(({ id, key }) => [key, id]))
}

export async function insertItemSources(tx: Tx, rows: readonly { itemId: number; sourceId: number }[]): Promise<void> {
  if (rows.length > 0)
    await tx
      .insertInto('itemSource')
      .values([...rows])
      .execute()
}

/** Ties items to the files they show; a key that is no file of ours breaks the not-null constraint and stops the publishing. */
export async function insertItemFiles(tx: Tx, rows: readonly { itemId: number; key: FileKey }[]): Promise<void> {
  if (rows.length === 0) return
  await sql`
    insert into item_file (item_id, file_id)
    select each.item_id, f.id
    from unnest(${rows.map(({ itemId }) => itemId)}::int[], ${rows.map(({ key }) => key)}::uuid[]) as each (item_id, key)
    left join content_file f on f.key = each.key`.execute(tx)
}

/** Each item counts for itself and for what was decided; undecided, for whatever an item of the same key counts for already. */
export async function insertItemCounts(
  tx: Tx,
  {
    courseId,
    items,
    decided,
  }: {
    courseId: number
    items: readonly { id: number; key: string }[]
    decided: ReadonlyMap<string, readonly number[]> | undefined
  },
): Promise<void> {
  if (items.length === 0) return
  const ids = items.map(({ id }) => id)
  await tx
    .insertInto('itemCounts')
    .values(ids.map((id) => ({ itemId: id, earnedItemId: id })))
    .execute()
  if (decided === undefined) {
    await sql`
      insert into item_counts (item_id, earned_item_id)
      select distinct new.id, counts.earned_item_id
      from item new
      join item earlier on earlier.key = new.key and earlier.id <> new.id
      join course_revision r on r.id = earlier.revision_id and r.course_id = ${courseId}
      join item_counts counts on counts.item_id = earlier.id
      where new.id = any(${ids}::int[])
      on conflict do nothing`.execute(tx)
    return
  }
  const pairs = items.flatMap(({ id, key }) => (decided.get(key) ?? []).map((earlier) => ({ id, earlier })))
  if (pairs.length === 0) return
  // What an earlier item already counts for comes along, so that three revisions hang together.
  await sql`
    insert into item_counts (item_id, earned_item_id)
    select distinct pair.id, counts.earned_item_id
    from unnest(${pairs.map(({ id }) => id)}::int[], ${pairs.map(({ earlier }) => earlier)}::int[]) as pair (id, earlier)
    join item_counts counts on counts.item_id = pair.earlier
    on conflict do nothing`.execute(tx)
}

export async function insertRunSheets(tx: Tx, revisionId: number, days: readonly DayContent[]): Promise<void> {
  const rows = days.flatMap(({ number, runSheet = [] }) =>
    runSheet.map(({ minutes, title, blocks }, index) => ({
      ...{ revisionId, dayNumber: number, position: index + 1, minutes, title },
      body: JSON.stringify(blocks),
    })),
  )
  if (rows.length > 0) await tx.insertInto('runSheetPoint').values(rows).execute()
}

export async function insertMaterials(
  tx: Tx,
  revisionId: number,
  materials: readonly (MaterialContent & { files: readonly FileKey[] })[],
): Promise<void> {
  for (const [index, { title, day, blocks, files }] of materials.entries()) {
    const { id } = await tx
      .insertInto('trainerMaterial')
      .values({ revisionId, position: index + 1, dayNumber: day ?? null, title, body: JSON.stringify(blocks) })
      .returning('id')
      .executeTakeFirstOrThrow()
    if (files.length === 0) continue
    await sql`
      insert into trainer_material_file (material_id, file_id)
      select ${id}, f.id from unnest(${[...files]}::uuid[]) as each (key)
      left join content_file f on f.key = each.key`.execute(tx)
  }
}
