import { type Db, statement } from '#platform/db'
import type { Day } from '#values'
import { type Agreement, type BoundMunicipality, type ContentRefusal, whyNotOpenContent } from './agreement.rules.ts'

interface Employer extends BoundMunicipality {
  readonly isMunicipality: boolean
  readonly agreements: readonly Agreement[]
}

/** $1 the person, $2 the day. */
const employers = statement<Employer>(`
  select place.name, place.kind = 'municipality' as is_municipality,
    (select coalesce(json_agg(json_build_object(
        'kind', a.kind, 'from', a.in_force_from, 'until', a.in_force_until)), '[]')
      from agreement a where a.organisation_id = place.id) as agreements
  from employment e
  join organisation work on work.id = e.organisation_id
  join organisation place on place.id = case when work.kind = 'unit' then work.parent_id else work.id end
  where e.person_id = $1 and e.from_day <= $2 and (e.until_day is null or e.until_day >= $2)
  order by e.from_day, e.id`)

/** Why a person may not open content that day, or undefined when they may: employment and agreements in one question. */
export async function findContentRefusal(db: Db, personId: number, today: Day): Promise<ContentRefusal | undefined> {
  return whyNotOpenContent(await employers(db, personId, today), today)
}
