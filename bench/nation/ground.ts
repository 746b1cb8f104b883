import type pg from 'pg'
import type { Day } from '#values'

export interface Region {
  readonly id: number
  readonly municipalities: readonly number[]
}

export interface GroundCourse {
  readonly id: number
  readonly journeyId: number
  readonly revisionId: number
  readonly days: readonly { number: number; length: 'whole' | 'half'; form: 'on-site' | 'digital' }[]
  /** Every item that is not voluntary, in order. */
  readonly itemIds: readonly number[]
}

/** A step, with or without a track, and the courses that belong to it. */
export interface Way {
  readonly stepId: number
  readonly trackId: number | null
  readonly courses: readonly GroundCourse[]
}

/** What a nation is built on, as the seed of the country left it. */
export interface Ground {
  readonly regions: readonly Region[]
  readonly ways: readonly Way[]
  readonly prices: ReadonlyMap<number, readonly Price[]>
  /** The rule in force of each region that has one. */
  readonly rules: ReadonlyMap<number, RegionRule>
  readonly passphraseHash: string | null
}

export interface RegionRule {
  readonly id: number
  readonly basis: 'registered' | 'attended'
}

export interface Price {
  readonly component: string
  readonly position: number
  readonly amountOre: number
  readonly forms: readonly string[]
}

/** Reads the ground. Throws when the country has not been seeded. */
export async function surveyGround(
  client: pg.PoolClient,
  { today, regions: slugs }: { today: Day; regions?: readonly string[] | undefined },
): Promise<Ground> {
  const regions = await client.query<Region>(connected, [today, slugs ?? null])
  const ways = await client.query<{ ways: Way[] | null }>(openWays)
  const prices = await client.query<{ regionId: number; prices: Price[] }>(priceLists, [today])
  const rules = await client.query<RegionRule & { regionId: number }>(regionRules, [today])
  const hash = await client.query<{ hash: string }>('select passphrase_hash as hash from credential limit 1')
  const ground = {
    regions: regions.rows,
    ways: (ways.rows[0]?.ways ?? []).filter(({ courses }) => courses.length > 0),
    prices: new Map(prices.rows.map((row) => [row.regionId, row.prices])),
    rules: new Map(rules.rows.map(({ regionId, id, basis }) => [regionId, { id, basis }])),
    passphraseHash: hash.rows[0]?.hash ?? null,
  }
  if (ground.regions.length === 0 || ground.ways.length === 0)
    throw new Error(
      'A nation is made on top of the seeded country: no connected municipality or no open step was found',
    )
  return ground
}

const connected = `
  select r.id, json_agg(m.id order by m.id) as municipalities
  from organisation m join organisation r on r.id = m.parent_id
  where m.kind = 'municipality' and ($2::text[] is null or r.slug = any($2))
    and 2 = (select count(distinct a.kind) from agreement a
      where a.organisation_id = m.id and a.kind in ('service', 'personal-data')
        and a.in_force_from <= $1 and (a.in_force_until is null or a.in_force_until >= $1))
  group by r.id order by r.id`

const openWays = `
  with course_of as (
    select c.id, c.step_id, c.track_id, c.position, s.journey_id, r.id as revision_id,
      coalesce((select json_agg(json_build_object('number', d.number, 'length', d.length,
          'form', case when 'digital' = any(d.forms) then 'digital' else 'on-site' end) order by d.number)
        from course_day d where d.revision_id = r.id), '[]') as days,
      coalesce((select json_agg(i.id order by i.position) from item i
        where i.revision_id = r.id and i.part <> 'deepening'), '[]') as item_ids
    from course c join step s on s.id = c.step_id join course_revision r on r.course_id = c.id
      and r.published_on is not null and r.superseded_on is null
  ), way as (
    select s.id as step_id, t.id as track_id from step s join track t on t.journey_id = s.journey_id and t.state = 'open'
    union all
    select s.id, null from step s where not exists (select from track t where t.journey_id = s.journey_id)
  )
  select json_agg(json_build_object('stepId', w.step_id, 'trackId', w.track_id, 'courses', coalesce(
    (select json_agg(json_build_object('id', c.id, 'journeyId', c.journey_id, 'revisionId', c.revision_id,
        'days', c.days, 'itemIds', c.item_ids) order by c.position)
      from course_of c where c.step_id = w.step_id and (c.track_id is null or c.track_id = w.track_id)), '[]'))
    order by w.step_id, w.track_id) as ways
  from way w`

const priceLists = `
  select distinct on (l.region_id) l.region_id as "regionId",
    (select json_agg(json_build_object('component', c.component, 'position', c.position, 'amountOre', c.amount_ore,
        'forms', c.forms) order by c.position) from price_component c where c.price_list_id = l.id) as prices
  from price_list l where l.from_day <= $1 order by l.region_id, l.from_day desc`

const regionRules = `
  select distinct on (region_id) region_id as "regionId", id, charging_basis as basis from region_rule
  where from_day <= $1 order by region_id, from_day desc`
