import { sql } from 'kysely'
import type { Db } from '#platform/db'
import type { Day } from '#values'
import { isHeld, whoComes } from '../invitations/wanted.store.ts'
import type { TermStanding } from './term.rules.ts'

interface Period {
  readonly regionId: number
  readonly from: Day
  readonly until: Day
}

/** What should be in calendars on coming days of a period, and what is. */
export async function findStanding(db: Db, { regionId, from, until }: Period, today: Day): Promise<TermStanding> {
  const first = from > today ? from : today
  const { rows } = await sql<TermStanding>`
    with coming as (
      select o.id as occasion_id, d.id as day_id, w.person_id from occasion o
      join occasion_day d on d.occasion_id = o.id cross join ${whoComes}
      where o.region_id = ${regionId} and o.last_day >= ${first} and o.first_day <= ${until}
        and d.on_day between ${first} and ${until} and ${isHeld}
        and not exists (select from calendar_choice choice where choice.person_id = w.person_id and not choice.by_mail)
    )
    select count(distinct coming.occasion_id)::int as occasions, count(*)::int as wanted,
      (count(*) filter (where last.method = 'REQUEST'))::int as told
    from coming left join invitation i on i.day_id = coming.day_id and i.person_id = coming.person_id
    left join lateral (
      select s.method from invitation_sent s where s.invitation_id = i.id order by s.sequence desc limit 1
    ) last on true`.execute(db)
  return rows[0] ?? { occasions: 0, wanted: 0, told: 0 }
}

const isThen = ({ regionId, from, until }: Period) =>
  sql`o.region_id = ${regionId} and o.last_day >= ${from} and o.first_day <= ${until}`

/** Every occasion of the period, the cancelled ones too, since calendars may not know of it. */
export async function countOccasions(db: Db, period: Period): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from occasion o where ${isThen(period)}`.execute(db)
  return rows[0]?.n ?? 0
}

/** The next occasion of the period, in order of id. */
export async function findOccasionAfter(db: Db, period: Period, occasionId: number): Promise<number | undefined> {
  const { rows } = await sql<{ id: number }>`
    select o.id from occasion o where ${isThen(period)} and o.id > ${occasionId} order by o.id limit 1`.execute(db)
  return rows[0]?.id
}
