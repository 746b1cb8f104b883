import { type Db, statement } from '#platform/db'
import type { Day } from '#values'
import { type Agreement, type BoundMunicipality, type ContentRefusal, whyNotOpenContent } from './agreement.rules.ts'

interface Employer extends BoundMunicipality {
  readonly personId: number
  readonly isMunicipality: boolean
  readonly agreements: readonly Agreement[]
}

/** $1 the persons, $2 the day. */
const employers = statement<Employer>(`
  select e.person_id, place.name, place.kind = 'municipality' as is_municipality,
    (select coalesce(json_agg(json_build_object(
        'kind', a.kind, 'from', a.in_force_from, 'until', a.in_force_until)), '[]')
      from agreement a where a.organisation_id = place.id) as agreements
  from employment e
  join organisation work on work.id = e.organisation_id
  join organisation place on place.id = case when work.kind = 'unit' then work.parent_id else work.id end
  where e.person_id = any($1::int[]) and e.from_day <= $2 and (e.until_day is null or e.until_day >= $2)
  order by e.from_day, e.id`)

/** Why a person may not open content that day, or undefined when they may: employment and agreements in one question. */
export async function findContentRefusal(db: Db, personId: number, today: Day): Promise<ContentRefusal | undefined> {
  return whyNotOpenContent(await employers(db, [personId], today), today)
}

/** The same of several, by person; who may is not in it. One question. */
export async function listContentRefusals(
  db: Db,
  personIds: readonly number[],
  today: Day,
): Promise<Map<number, ContentRefusal>> {
  if (personIds.length === 0) return new Map()
  const found = Map.groupBy(await employers(db, personIds, today), ({ personId }) => personId)
  return new Map(
    personIds.flatMap((personId) => {
      const refusal = whyNotOpenContent(found.get(personId) ?? [], today)
      return refusal === undefined ? [] : [[personId, refusal]]
    }),
  )
}
