import { sql } from 'kysely'
import type { Db } from '#platform/db'
import { weight } from '#values'
import type { ProtocolLine } from './year-closing.rules.ts'

/** How the pot of a closed year was divided: the most first. Empty when the year is open. */
export async function listProtocol(
  db: Db,
  { regionId, year }: { regionId: number; year: number },
): Promise<ProtocolLine[]> {
  const rows = await db
    .selectFrom('yearClosing as y')
    .innerJoin('potShare as s', 's.yearClosingId', 'y.id')
    .innerJoin('person as p', 'p.id', 's.personId')
    .innerJoin('organisation as m', 'm.id', 's.municipalityId')
    .select(['s.personId', 'p.name', 's.municipalityId', 'm.name as municipality', 's.points', 's.partOre as part'])
    .where('y.regionId', '=', regionId)
    .where('y.year', '=', year)
    .orderBy('s.partOre', 'desc')
    .orderBy(sql`p.name collate "sv-x-icu"`)
    .execute()
  return rows.map((row) => ({ ...row, points: weight(row.points) }))
}
