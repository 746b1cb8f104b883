import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db'
import { Missing } from '#values'
import type { IfTaken, Import, ImportRefusal } from './import.rules.ts'

function imports(db: Db) {
  return db
    .selectFrom('archiveImport as import')
    .leftJoin('journey', 'journey.id', 'import.journeyId')
    .select(['import.id', 'import.key', 'import.name', 'import.bytes', 'import.ownerId', 'import.askedBy'])
    .select(['import.askedAt', 'import.begunAt', 'import.done', 'import.total', 'import.endedAt'])
    .select(['journey.slug as journeySlug', 'journey.name as journeyName'])
    .select(sql<IfTaken>`import.if_taken`.as('ifTaken'))
    .select(sql<string | null>`import.refusal::text`.as('refusalText'))
}

type Row = Awaited<ReturnType<ReturnType<typeof imports>['executeTakeFirstOrThrow']>>

/** A reason is kept as it was given. */
function importOf({ refusalText, ...row }: Row): Import {
  const refusal: ImportRefusal | null = refusalText === null ? null : JSON.parse(refusalText)
  return { ...row, refusal }
}

/** The import, when this person asked for it; throws Missing. */
export async function getImport(db: Db, { id, personId }: { id: number; personId: number }): Promise<Import> {
  const row = await imports(db).where('import.id', '=', id).where('import.askedBy', '=', personId).executeTakeFirst()
  if (row === undefined) throw new Missing(`import ${id}`)
  return importOf(row)
}

/** What this person has taken in lately, the newest first. */
export async function listImports(db: Db, personId: number): Promise<Import[]> {
  const rows = await imports(db).where('import.askedBy', '=', personId).orderBy('import.id', 'desc').limit(10).execute()
  return rows.map(importOf)
}

/** The import, locked, unless it has ended. */
export async function lockOpenImport(tx: Tx, id: number): Promise<Import | undefined> {
  await sql`select from archive_import where id = ${id} for update`.execute(tx)
  const row = await imports(tx).where('import.id', '=', id).where('import.endedAt', 'is', null).executeTakeFirst()
  return row && importOf(row)
}

interface NewImport {
  readonly key: string
  readonly name: string
  readonly bytes: number
  readonly ifTaken: IfTaken
  readonly ownerId: number
  readonly askedBy: number
  readonly askedAt: Date
}

export async function insertImport(tx: Tx, row: NewImport): Promise<number> {
  const { id } = await tx.insertInto('archiveImport').values(row).returning('id').executeTakeFirstOrThrow()
  return id
}

export async function updateImport(
  tx: Tx,
  id: number,
  row: { begunAt?: Date; done?: number; total?: number },
): Promise<void> {
  await tx.updateTable('archiveImport').set(row).where('id', '=', id).execute()
}

export async function updateEnded(
  tx: Tx,
  id: number,
  { refusal, ...row }: { endedAt: Date; journeyId?: number; refusal?: ImportRefusal },
): Promise<void> {
  const reason = refusal === undefined ? null : JSON.stringify(refusal)
  await tx
    .updateTable('archiveImport')
    .set({ ...row, refusal: reason })
    .where('id', '=', id)
    .execute()
}

/** Keeps the ids for the import; how many of them it holds now. In order, so that of two who want the same one waits. */
export async function insertHeldIds(tx: Tx, importId: number, ids: readonly string[]): Promise<number> {
  const { rows } = await sql<{ held: number }>`
    with made as (
      insert into archive_import_id (key, import_id)
      select key, ${importId} from unnest(${[...ids]}::uuid[]) as key order by key
      on conflict do nothing returning key)
    select (select count(*) from made)
      + (select count(*) from archive_import_id h where h.key = any(${[...ids]}::uuid[]) and h.import_id = ${importId}) as held`.execute(
    tx,
  )
  return rows[0]?.held ?? 0
}

export async function deleteHeldIds(tx: Tx, importId: number): Promise<void> {
  await tx.deleteFrom('archiveImportId').where('importId', '=', importId).execute()
}
