import { sql } from 'kysely'
import type { Db } from '#platform/db'
import { type Day, type Period, parseId } from '#values'
import type { Seats } from './simulation.rules.ts'

interface OfYear {
  readonly regionId: number
  readonly year: number
}

export interface Member {
  readonly municipalityId: number
  readonly name: string
  readonly code: string
  readonly periods: readonly Period[]
  readonly connected: readonly Period[]
}

/** Every municipality of the region in Swedish order, with the agreements that make it a member and connect it. */
export async function listMembers(db: Db, regionId: number): Promise<Member[]> {
  const { rows } = await sql<Member>`
    with agreed as (
      select a.organisation_id, a.kind, json_agg(json_build_object('from', a.in_force_from, 'until', a.in_force_until)
        order by a.in_force_from) as periods
      from agreement a join organisation o on o.id = a.organisation_id and o.parent_id = ${regionId}
      where a.kind = 'service' or a.kind = 'regional' and a.counterpart_id = ${regionId}
      group by a.organisation_id, a.kind
    )
    select o.id as municipality_id, o.name, coalesce(o.municipality_code, '') as code,
      coalesce(regional.periods, service.periods, '[]') as periods, coalesce(service.periods, '[]') as connected
    from organisation o
    left join agreed service on service.organisation_id = o.id and service.kind = 'service'
    left join agreed regional on regional.organisation_id = o.id and regional.kind = 'regional'
    where o.parent_id = ${regionId} and o.kind = 'municipality' order by o.name collate "sv-x-icu"`.execute(db)
  return rows
}

/** The seats that the region's own municipalities have booked on its course days of a year, by journey and what each day costs. */
export async function listSeats(db: Db, { regionId, year }: OfYear): Promise<Seats[]> {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`]
  const { rows } = await sql<Seats>`
    select b.municipality_id, s.journey_id, d.form, count(*)::int as seats, cost.price, own.has_own_list
    from occasion o join course c on c.id = o.course_id join step s on s.id = c.step_id
    join occasion_day d on d.occasion_id = o.id and d.on_day between ${first} and ${last} and d.cancelled_at is null
      and d.form <> 'recorded'
    join booking b on b.occasion_id = o.id and b.cancelled_at is null and (b.only_day_id is null or b.only_day_id = d.id)
    join organisation m on m.id = b.municipality_id and m.parent_id = o.region_id
    cross join lateral (select coalesce(sum(p.amount_ore), 0)::bigint as price from day_price p where p.day_id = d.id) as cost
    cross join lateral (select exists (select from price_list l where l.region_id = o.region_id
      and l.journey_id = s.journey_id and l.from_day <= d.on_day) as has_own_list) as own
    where o.region_id = ${regionId} and o.first_day <= ${last} and o.last_day >= ${first}
    group by b.municipality_id, s.journey_id, d.form, cost.price, own.has_own_list`.execute(db)
  return rows
}

/** A key that may be tried: one of the region's, or a population in the register that no key is made of yet. */
export interface KeyChoice {
  /** `12` for a key, `b3` for a population. */
  readonly choice: string
  readonly name: string | null
  readonly asOf: Day
  readonly source: string
}

/** What may be tried instead of today's key, the newest first; a key that is laid aside only where the year is shared by it. */
export async function listKeyChoices(db: Db, { regionId, year }: OfYear): Promise<KeyChoice[]> {
  const { rows } = await sql<KeyChoice>`
    select k.id::text as choice, k.name, k.as_of, k.source from allocation_key k
    where k.region_id = ${regionId} and (not exists (select from allocation_key_laid_aside l where l.allocation_key_id = k.id)
      or exists (select from fixed_cost f where f.allocation_key_id = k.id and f.year = ${year}))
    union all
    select 'b' || b.id, null, b.as_of, b.source from population_basis b
    where exists (select from population p join organisation o on o.id = p.organisation_id
        where p.basis_id = b.id and o.parent_id = ${regionId})
      and not exists (select from allocation_key k where k.region_id = ${regionId} and k.population_basis_id = b.id)
    order by as_of desc, choice desc`.execute(db)
  return rows
}

/** What each counts for by a choice; nothing where the choice is not the region's. */
export async function listWeights(
  db: Db,
  { regionId, choice }: { regionId: number; choice: string },
): Promise<Map<number, string>> {
  const isBasis = choice.startsWith('b')
  const id = parseId(isBasis ? choice.slice(1) : choice)
  if (id === undefined) return new Map()
  const { rows } = isBasis
    ? await sql<{ municipalityId: number; weight: string }>`
        select p.organisation_id as municipality_id, p.inhabitants::text as weight
        from population p join organisation o on o.id = p.organisation_id and o.parent_id = ${regionId}
        where p.basis_id = ${id}`.execute(db)
    : await sql<{ municipalityId: number; weight: string }>`
        select w.municipality_id, w.weight from allocation_weight w
        join allocation_key k on k.id = w.allocation_key_id and k.region_id = ${regionId} where k.id = ${id}`.execute(
        db,
      )
  return new Map(rows.map(({ municipalityId, weight }) => [municipalityId, weight]))
}
