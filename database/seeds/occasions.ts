import type { OccasionsPorts } from '#occasions'
import type { Db } from '#platform/db'

/** The occasions of the demo. */
export async function seedOccasions(_db: Db, _ports: OccasionsPorts): Promise<void> {}
