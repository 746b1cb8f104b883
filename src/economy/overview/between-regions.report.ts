import { sql } from 'kysely'
import type { Db } from '#platform/db'
import { factsOf } from '../ledger/posting.rules.ts'
import type { BetweenLine, RegionPair } from './between-regions.rules.ts'

interface OfYear {
  readonly regionId: number
  readonly year: number
}

/** Every region that this one has money with for a year, in Swedish order. */
export async function listRegionPairs(db: Db, { regionId, year }: OfYear): Promise<RegionPair[]> {
  const { rows } = await sql<RegionPair>`
    with owed as (
      select debtor_id as other_id, owed_ore as to_us, 0 as from_us from posting
      where creditor_id = ${regionId} and year = ${year} and cause = 'between-regions'
      union all
      select creditor_id, 0, owed_ore from posting
      where debtor_id = ${regionId} and year = ${year} and cause = 'between-regions'
    )
    select o.id as other_id, o.name as other, sum(owed.to_us)::bigint as to_us, sum(owed.from_us)::bigint as from_us
    from owed join organisation o on o.id = owed.other_id
    group by o.id, o.name order by o.name collate "sv-x-icu"`.execute(db)
  return rows
}

/** What two regions owe each other for a year, line by line as it stands. */
export async function listBetweenLines(
  db: Db,
  { regionId, year, otherId }: OfYear & { readonly otherId: number },
): Promise<BetweenLine[]> {
  const { rows } = await sql<BetweenLine>`
    select p.id as posting_id, p.creditor_id = ${regionId} as to_us, c.name as course_name, d.number as day_number,
      p.occurred_on, p.owed_ore as amount_ore, p.facts
    from posting p
    left join booking b on b.id = p.booking_id
    left join occasion o on o.id = b.occasion_id
    left join course c on c.id = o.course_id
    left join occasion_day d on d.id = p.occasion_day_id
    left join posting former on former.id = p.corrects_id
    left join posting back on back.corrects_id = p.id
    where (p.creditor_id, p.debtor_id) in ((${regionId}, ${otherId}), (${otherId}, ${regionId}))
      and p.year = ${year} and p.cause = 'between-regions'
      and (former.id is null or former.year <> p.year) and (back.id is null or back.year <> p.year)
    order by p.occurred_on, p.booking_id is null, c.name collate "sv-x-icu", p.id`.execute(db)
  return rows.map((row) => ({ ...row, facts: factsOf(row.facts) }))
}
