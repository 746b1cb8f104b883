import type { Db } from '#platform/db'
import type { NamedFile } from '../content/file.rules.ts'
import type { KnownFile } from './found.rules.ts'

export interface JourneyFile extends KnownFile, NamedFile {
  /** How long a film or podcast is, when that is known. */
  readonly seconds: number | null
}

/** The files of a journey that its texts may show, the latest first. */
export async function listJourneyFiles(db: Db, journeyId: number): Promise<JourneyFile[]> {
  return db
    .selectFrom('contentFile')
    .select(['key', 'kind', 'name', 'seconds'])
    .where('journeyId', '=', journeyId)
    .orderBy('kind')
    .orderBy('id', 'desc')
    .execute()
}
