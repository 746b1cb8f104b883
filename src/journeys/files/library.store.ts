import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db'
import { Missing } from '#values'
import type { FileUse, LibraryFile, LibraryKind } from './file.rules.ts'

export interface ListedFile extends LibraryFile {
  /** Whether anything shows it: a revision, or a draft that is written. */
  readonly isUsed: boolean
}

interface Listing {
  readonly journeyId: number
  readonly kind: LibraryKind | undefined
  readonly page: number
  readonly perPage: number
}

/** The newest first, a page at a time. Run sheets and drafts keep no list of their files, so they are read through once. */
export async function listFiles(db: Db, { journeyId, kind, page, perPage }: Listing): Promise<ListedFile[]> {
  const { rows } = await sql<ListedFile>`
    with mentioned as (
      select (regexp_matches(p.body::text, ${uuid}, 'g'))[1]::uuid as key
      from run_sheet_point p join course_revision r on r.id = p.revision_id
      join course c on c.id = r.course_id join step s on s.id = c.step_id where s.journey_id = ${journeyId}
      union
      select (regexp_matches(p.content::text, ${uuid}, 'g'))[1]::uuid
      from draft_piece p join draft d on d.id = p.draft_id and d.published_revision_id is null and d.set_aside_at is null
      join course c on c.id = d.course_id join step s on s.id = c.step_id where s.journey_id = ${journeyId}
    )
    select f.id, f.key, f.kind, f.name, f.media_type as "mediaType", f.bytes, f.seconds, who.name as "uploadedBy",
      f.uploaded_at as "uploadedAt",
      exists (select from item_file x where x.file_id = f.id)
        or exists (select from trainer_material_file x where x.file_id = f.id)
        or exists (select from journey_file b where b.file_id = f.id)
        or f.key in (select key from mentioned) as "isUsed"
    from content_file f left join person who on who.id = f.uploaded_by
    where f.journey_id = ${journeyId} and (${kind ?? null}::text is null or f.kind = ${kind ?? null})
    order by f.id desc limit ${perPage} offset ${(page - 1) * perPage}`.execute(db)
  return rows
}

const uuid = '([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})'

/** How many files of each kind the journey has. */
export async function countFiles(db: Db, journeyId: number): Promise<{ kind: LibraryKind; count: number }[]> {
  const { rows } = await sql<{ kind: LibraryKind; count: number }>`
    select kind, count(*) from content_file where journey_id = ${journeyId} group by kind order by kind`.execute(db)
  return rows
}

/** The file of that key in the journey's library; throws Missing. */
export async function getLibraryFile(
  db: Db,
  { journeyId, key }: { journeyId: number; key: string },
): Promise<LibraryFile> {
  const { rows } = await sql<LibraryFile>`
    select f.id, f.key, f.kind, f.name, f.media_type as "mediaType", f.bytes, f.seconds, who.name as "uploadedBy",
      f.uploaded_at as "uploadedAt"
    from content_file f left join person who on who.id = f.uploaded_by
    where f.journey_id = ${journeyId} and f.key::text = ${key}`.execute(db)
  const [file] = rows
  if (file === undefined) throw new Missing(`file ${key} of journey ${journeyId}`)
  return file
}

/** The same, held while it is replaced or removed. */
export async function lockLibraryFile(tx: Tx, address: { journeyId: number; key: string }): Promise<LibraryFile> {
  await sql`select from content_file where journey_id = ${address.journeyId} and key::text = ${address.key} for update`.execute(
    tx,
  )
  return getLibraryFile(tx, address)
}

/** All that shows the file: revisions of any state, and drafts that are written, with what was taken out of them. */
export async function listFileUses(db: Db, { id, key }: { id: number; key: string }): Promise<FileUse[]> {
  const mentions = `%${key}%`
  const { rows } = await sql<FileUse>`
    select each.place, c.id as "courseId", c.name as "courseName", each.number as revision, each.title
    from (
      select 'item' as place, r.course_id, r.number, i.title from item_file x
      join item i on i.id = x.item_id join course_revision r on r.id = i.revision_id where x.file_id = ${id}
      union all
      select 'material', r.course_id, r.number, m.title from trainer_material_file x
      join trainer_material m on m.id = x.material_id join course_revision r on r.id = m.revision_id
      where x.file_id = ${id}
      union all
      select 'run-sheet', r.course_id, r.number, p.title from run_sheet_point p
      join course_revision r on r.id = p.revision_id join course at on at.id = r.course_id
      join step s on s.id = at.step_id join content_file f on f.id = ${id} and (f.journey_id = s.journey_id
        or exists (select from journey_file b where b.file_id = f.id and b.journey_id = s.journey_id))
      where p.body::text like ${mentions}
      union all
      select 'draft', d.course_id, null, coalesce(p.content ->> 'title', '') from draft d
      join draft_piece p on p.draft_id = d.id
      where d.published_revision_id is null and d.set_aside_at is null and p.content::text like ${mentions}
    ) each
    join course c on c.id = each.course_id
    order by c.name, each.number desc nulls first, each.place, each.title`.execute(db)
  return rows
}

/** Pieces of drafts that are written, and not removed, which mention the file. */
export async function listPiecesWith(
  db: Db,
  key: string,
): Promise<{ draftId: number; key: string; version: number; content: string }[]> {
  const { rows } = await sql<{ draftId: number; key: string; version: number; content: string }>`
    select p.draft_id as "draftId", p.key, p.version, p.content::text as content
    from draft_piece p join draft d on d.id = p.draft_id
    where d.published_revision_id is null and d.set_aside_at is null and p.removed_at is null
      and p.content::text like ${`%${key}%`}
    order by p.draft_id, p.id`.execute(db)
  return rows
}

export interface NewFile {
  readonly journeyId: number
  readonly key: string
  readonly kind: LibraryKind
  readonly name: string
  readonly mediaType: string
  readonly bytes: number
  readonly sha256: string
  readonly seconds: number | null
  readonly uploadedBy: number | null
  readonly uploadedAt: Date
}

export async function insertFile(tx: Tx, file: NewFile): Promise<number> {
  const { id } = await tx.insertInto('contentFile').values(file).returning('id').executeTakeFirstOrThrow()
  return id
}

export async function updateSeconds(tx: Tx, id: number, seconds: number): Promise<void> {
  await tx.updateTable('contentFile').set({ seconds }).where('id', '=', id).execute()
}

export async function deleteFile(tx: Tx, id: number): Promise<void> {
  await tx.deleteFrom('journeyFile').where('fileId', '=', id).execute()
  await tx.deleteFrom('contentFile').where('id', '=', id).execute()
}
