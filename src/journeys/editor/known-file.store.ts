import type { Db } from '#platform/db'
import type { JourneyFile } from './found.rules.ts'

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
