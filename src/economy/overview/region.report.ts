import { sql } from 'kysely'
import { type Db, withinReach } from '#platform/db'
import { type Asker, type Day, Missing } from '#values'
import type { MunicipalityYear, SeenRegion, YearFacts } from './year.rules.ts'

export async function listSeenRegions(db: Db, asker: Asker): Promise<SeenRegion[]> {
  const rows = await seenRegions(db, asker).execute()
  return rows.map((row) => ({ ...row, mayRun: row.mayRun === true }))
}

export async function getSeenRegion(db: Db, asker: Asker, regionId: number): Promise<SeenRegion> {
  const found = await seenRegions(db, asker).where('o.id', '=', regionId).executeTakeFirst()
  if (found === undefined) throw new Missing('region')
  return { ...found, mayRun: found.mayRun === true }
}

function seenRegions(db: Db, asker: Asker) {
  return db
    .selectFrom('organisation as o')
    .select((eb) => ['o.id', 'o.name', withinReach(eb.ref('o.id'), asker, 'run region economy').as('mayRun')])
    .where('o.kind', '=', 'region-body')
    .where((eb) => withinReach(eb.ref('o.id'), asker, 'see region economy'))
    .orderBy(sql`o.name collate "sv-x-icu"`)
}

/** The years a region has money for: a fixed cost, or anything posted. Newest first. */
export async function listYears(db: Db, regionId: number): Promise<number[]> {
  const { rows } = await sql<{ year: number }>`
    select year from fixed_cost where region_id = ${regionId}
    union select year from posting where creditor_id = ${regionId}
    union select year from posting where debtor_id = ${regionId} and cause = 'between-regions'
    order by year desc`.execute(db)
  return rows.map(({ year }) => year)
}

/** Every municipality of the region, and other municipalities that owe it or get from it that year, in Swedish order. */
export async function listMunicipalityYears(
  db: Db,
  { regionId, year }: { regionId: number; year: number },
): Promise<MunicipalityYear[]> {
  const { rows } = await sql<MunicipalityYear>`
    with own as (
      select id from organisation where parent_id = ${regionId} and kind = 'municipality'
    ), owed as (
      select debtor_id, cause, sum(owed_ore)::bigint as amount_ore from posting
      where creditor_id = ${regionId} and year = ${year} and cause not in ('between-regions', 'pot-moved')
      group by debtor_id, cause
      union all
      select own.id, 'national-fee', fee.amount_ore from own cross join lateral (
        select sum(p.owed_ore)::bigint as amount_ore from posting p
        where p.debtor_id = own.id and p.year = ${year} and p.cause = 'national-fee') as fee
    )
    select o.id as municipality_id, o.name,
      coalesce(sum(amount_ore) filter (where cause = 'fixed-cost'), 0)::bigint as fixed_cost,
      coalesce(sum(amount_ore) filter (where cause in ('registered', 'attended', 'substituted')), 0)::bigint as course_days,
      coalesce(sum(amount_ore) filter (where cause in ('cancelled-late', 'no-show')), 0)::bigint as fees,
      coalesce(sum(amount_ore) filter (where cause = 'pot-share'), 0)::bigint as pot_share,
      coalesce(sum(amount_ore) filter (where cause = 'corrected'), 0)::bigint as corrections,
      coalesce(sum(amount_ore) filter (where cause = 'national-fee'), 0)::bigint as national_fee
    from (select debtor_id from owed group by debtor_id) as party(id)
    join organisation o on o.id = party.id
    left join owed on owed.debtor_id = o.id
    group by o.id, o.name order by o.name collate "sv-x-icu"`.execute(db)
  return rows
}

export async function getYearFacts(
  db: Db,
  { regionId, year, today }: { regionId: number; year: number; today: Day },
): Promise<YearFacts> {
  const { rows } = await sql<YearFacts>`
    select
      (select json_build_object('id', f.id, 'amountOre', f.amount_ore, 'source', f.source, 'keyId', k.id,
          'keyName', k.name, 'keyAsOf', k.as_of, 'keySource', k.source)
        from fixed_cost f join allocation_key k on k.id = f.allocation_key_id
        where f.region_id = ${regionId} and f.year = ${year}) as fixed_cost,
      (select ore_per_inhabitant from national_fee where year = ${year}) as national_fee_ore,
      (select source from national_fee where year = ${year}) as national_fee_source,
      (select json_build_object('potOre', y.pot_ore, 'notOwnOre', y.not_own_ore, 'way', y.way, 'ruleId', y.region_rule_id, 'closedBy', p.name,
          'closedOn', to_char(y.closed_at at time zone 'Europe/Stockholm', 'YYYY-MM-DD'), 'lines', (
            select coalesce(json_agg(json_build_object('personId', s.person_id, 'name', taught.name,
              'municipalityId', s.municipality_id, 'municipality', home.name, 'points', s.points, 'part', s.part_ore)
              order by s.part_ore desc, taught.name collate "sv-x-icu"), '[]')
            from pot_share s join person taught on taught.id = s.person_id
            join organisation home on home.id = s.municipality_id where s.year_closing_id = y.id), 'returned', (
            select coalesce(json_agg(json_build_object('municipalityId', r.municipality_id, 'municipality', payer.name,
              'paidOre', r.paid_ore, 'part', r.part_ore) order by r.part_ore desc, payer.name collate "sv-x-icu"), '[]')
            from pot_return r join organisation payer on payer.id = r.municipality_id where r.year_closing_id = y.id))
        from year_closing y join person p on p.id = y.closed_by
        where y.region_id = ${regionId} and y.year = ${year}) as closing,
      to_come.days as days_to_come, to_come.last_day
    from (
      select count(*)::int as days, max(d.on_day) as last_day from occasion_day d join occasion o on o.id = d.occasion_id
      where o.region_id = ${regionId} and o.last_day > ${today} and d.on_day > ${today}
        and d.on_day between ${`${year}-01-01`} and ${`${year}-12-31`} and d.form <> 'recorded'
    ) as to_come`.execute(db)
  const [facts] = rows
  if (facts === undefined) throw new Missing('year')
  return facts
}
