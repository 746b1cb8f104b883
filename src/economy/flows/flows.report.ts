import { sql } from 'kysely'
import type { Db } from '#platform/db'
import type { Day } from '#values'
import type { FlowYear, MunicipalityFlows, ToCome } from './flows.rules.ts'

interface Row extends Omit<MunicipalityFlows, 'years'>, Omit<FlowYear, 'year'> {
  readonly year: number | null
}

/**
 * Every year of every municipality of a region, flow by flow, in Swedish order. Whoever asks has made sure that the asker
 * may see them, or shows nothing of the others but an average.
 */
export async function listFlows(db: Db, regionId: number): Promise<MunicipalityFlows[]> {
  const { rows } = await sql<Row>`
    with own as (
      select id, name from organisation where parent_id = ${regionId} and kind = 'municipality'
    ), owed as (
      select debtor_id, year, cause, owed_ore from posting
      where creditor_id = ${regionId} and cause not in ('between-regions', 'pot-moved')
      union all
      select p.debtor_id, p.year, p.cause, p.owed_ore from own join posting p on p.debtor_id = own.id
      where p.cause = 'national-fee'
    ), summed as (
      select debtor_id, year,
        coalesce(sum(owed_ore) filter (where cause = 'fixed-cost'), 0)::bigint as fixed_cost,
        coalesce(sum(owed_ore) filter (where cause in ('registered', 'attended', 'substituted')), 0)::bigint as course_days,
        coalesce(sum(owed_ore) filter (where cause in ('cancelled-late', 'no-show')), 0)::bigint as fees,
        coalesce(sum(owed_ore) filter (where cause = 'pot-share'), 0)::bigint as pot_share,
        coalesce(sum(owed_ore) filter (where cause = 'corrected'), 0)::bigint as corrections,
        coalesce(sum(owed_ore) filter (where cause = 'national-fee'), 0)::bigint as national_fee
      from owed group by debtor_id, year
    ), party as (
      select id, name from own
      union select o.id, o.name from summed join organisation o on o.id = summed.debtor_id
    )
    select party.id as municipality_id, party.name, counted.inhabitants, counted.as_of, summed.year,
      coalesce(fixed_cost, 0)::bigint as fixed_cost, coalesce(course_days, 0)::bigint as course_days,
      coalesce(fees, 0)::bigint as fees, coalesce(pot_share, 0)::bigint as pot_share,
      coalesce(corrections, 0)::bigint as corrections, coalesce(national_fee, 0)::bigint as national_fee
    from party
    left join summed on summed.debtor_id = party.id
    left join lateral (
      select p.inhabitants, b.as_of from population p join population_basis b on b.id = p.basis_id
      where p.organisation_id = party.id order by b.as_of desc, b.id desc limit 1
    ) as counted on true
    order by party.name collate "sv-x-icu", party.id, summed.year`.execute(db)
  return [...Map.groupBy(rows, (row) => row.municipalityId).values()].flatMap((of) => {
    const [first] = of
    if (first === undefined) return []
    const { municipalityId, name, inhabitants, asOf } = first
    return [{ municipalityId, name, inhabitants, asOf, years: of.flatMap(yearOfRow) }]
  })
}

function yearOfRow({ year, fixedCost, courseDays, fees, potShare, corrections, nationalFee }: Row): FlowYear[] {
  return year === null ? [] : [{ year, fixedCost, courseDays, fees, potShare, corrections, nationalFee }]
}

interface OfYear {
  readonly regionId: number
  readonly year: number
  readonly today: Day
}

/** What is booked on coming days of the year and not in the ledger, since it costs when it is used. */
export async function listToCome(db: Db, { regionId, year, today }: OfYear): Promise<ToCome[]> {
  const last = `${year}-12-31`
  const { rows } = await sql<ToCome>`
    with own as (
      select id from organisation where parent_id = ${regionId} and kind = 'municipality'
    ), booked as (
      select b.municipality_id, sum(price.amount_ore)::bigint as ore,
        coalesce(sum(price.amount_ore) filter (where price.component = 'pot'), 0)::bigint as pot_ore
      from occasion o join occasion_day d on d.occasion_id = o.id and d.on_day between ${today} and ${last}
        and d.cancelled_at is null and d.form <> 'recorded'
      join booking b on b.occasion_id = o.id and b.cancelled_at is null and (b.only_day_id is null or b.only_day_id = d.id)
      join day_price price on price.day_id = d.id
      where o.region_id = ${regionId} and o.last_day >= ${today} and o.first_day <= ${last}
        and not exists (select from posting p where p.occasion_day_id = d.id and p.debtor_id = b.municipality_id
          and p.booking_id = b.id)
      group by b.municipality_id
    )
    select own.id as municipality_id, coalesce(booked.ore, 0)::bigint as booked_ore,
      coalesce(booked.pot_ore, 0)::bigint as booked_pot_ore
    from own left join booked on booked.municipality_id = own.id
    order by own.id`.execute(db)
  return rows
}
