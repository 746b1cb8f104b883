import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db'
import type { FileKey } from '../content/body.rules.ts'
import type { JourneyFile } from './found.rules.ts'

/** The files that the texts of a journey may show, the latest first: of its library, and those that a copied course brought. */
export async function listJourneyFiles(db: Db, journeyId: number): Promise<JourneyFile[]> {
  return db
    .selectFrom('contentFile')
    .select(['key', 'kind', 'name', 'seconds'])
    .where((eb) =>
      eb.or([
        eb('journeyId', '=', journeyId),
        eb('id', 'in', eb.selectFrom('journeyFile').select('fileId').where('journeyFile.journeyId', '=', journeyId)),
      ]),
    )
    .orderBy('kind')
    .orderBy('id', 'desc')
    .execute()
}

/** Lets the texts of a journey show files of another one's library. Keys that are no file, or one of its own, are left out. */
export async function insertJourneyFiles(
  tx: Tx,
  { journeyId, keys }: { journeyId: number; keys: readonly FileKey[] },
): Promise<void> {
  await sql`
    insert into journey_file (journey_id, file_id)
    select ${journeyId}, f.id from content_file f
    where f.key::text = any(${[...keys]}::text[]) and f.journey_id <> ${journeyId}
    on conflict do nothing`.execute(tx)
}
