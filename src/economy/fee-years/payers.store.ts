import { sql } from 'kysely'
import type { Db } from '#platform/db'
import { Missing } from '#values'
import { findBasisFor } from '../fees/national-fee.store.ts'
import type { FeeRun, NationalPayer } from './fee-year.rules.ts'

/** Every municipality of the country for a year: its inhabitants, its service agreements, and what is posted on it. */
export async function listNationalPayers(db: Db, year: number): Promise<NationalPayer[]> {
  const { rows } = await sql<NationalPayer>`
    with region as materialized (
      select r.id, r.name, ${findBasisFor(sql`r.id`, year)} as basis_id from organisation r where r.kind = 'region-body'
    ), agreed as (
      select organisation_id, json_agg(json_build_object('from', in_force_from, 'until', in_force_until)
        order by in_force_from) as periods
      from agreement where kind = 'service' group by organisation_id
    ), owed as (
      select debtor_id, sum(owed_ore)::bigint as posted from posting
      where cause = 'national-fee' and year = ${year}
        and creditor_id = (select id from organisation where kind = 'national')
      group by debtor_id
    )
    select region.id as region_id, region.name as region, m.id as municipality_id, m.name, coalesce(m.municipality_code, '') as code, p.inhabitants,
      coalesce(agreed.periods, '[]') as periods, coalesce(owed.posted, 0)::bigint as posted
    from region
    join organisation m on m.parent_id = region.id and m.kind = 'municipality'
    left join population p on p.basis_id = region.basis_id and p.organisation_id = m.id
    left join agreed on agreed.organisation_id = m.id
    left join owed on owed.debtor_id = m.id
    order by region.name collate "sv-x-icu", region.id, m.name collate "sv-x-icu"`.execute(db)
  return rows
}

/** How far a run of a year has come. */
export async function getFeeRun(db: Db, { year, runId }: { year: number; runId: number }): Promise<FeeRun> {
  const run = (await listFeeRuns(db, year)).find(({ id }) => id === runId)
  if (run === undefined) throw new Missing('run')
  return run
}

/** The runs of a year, the newest first. */
export async function listFeeRuns(db: Db, year: number): Promise<FeeRun[]> {
  const { rows } = await sql<FeeRun>`
    select r.id, r.year, r.total, count(d.run_id)::int as done, coalesce(sum(d.posted), 0)::int as posted,
      p.name as asked_by, r.finished_at,
      coalesce(json_agg(json_build_object('region', o.name, 'why', d.refused) order by o.name)
        filter (where d.refused is not null), '[]') as refused
    from national_fee_run r join person p on p.id = r.asked_by
    left join national_fee_run_region d on d.run_id = r.id left join organisation o on o.id = d.region_id
    where r.year = ${year} group by r.id, p.name order by r.id desc limit 10`.execute(db)
  return rows
}
