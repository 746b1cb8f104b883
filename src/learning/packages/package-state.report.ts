import { sql } from 'kysely'
import type { Db } from '#platform/db'
import type { PackageStanding } from '../runs/run.rules.ts'

/** Nothing for an item that is no package. One statement. */
export async function findPackageState(
  db: Db,
  { personId, itemId }: { personId: number; itemId: number },
): Promise<PackageStanding | undefined> {
  const { rows } = await sql<PackageStanding>`
    select p.title, (
      select json_agg(json_build_object('title', u.title, 'status', coalesce(s.status, 'not-begun'),
        'score', s.score, 'bestScore', s.best_score) order by u.position)
      from package_unit u
      left join package_attempt a on a.person_id = ${personId} and a.item_key = i.key and a.file_id = u.file_id
      left join package_state s on s.attempt_id = a.id and s.unit = u.position
      where u.file_id = p.file_id) as units
    from item i
    join content_file f on f.key::text = i.body ->> 'file'
    join web_package p on p.file_id = f.id
    where i.id = ${itemId} and i.format = 'package'`.execute(db)
  return rows[0]
}
