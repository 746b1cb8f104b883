import { sql } from 'kysely'
import { today } from '#platform'
import { attempt, type Db } from '#platform/db'
import { type Ore, yearOf } from '#values'
import { listMunicipalityYears } from '../src/economy/overview/region.report.ts'
import { listRegionRules } from '../src/economy/region-rules/region-rule.store.ts'
import { closePot, lockToClose } from '../src/economy/year-closing/close-pot.ts'
import { daysApart } from '../src/economy/year-closing/own-days.rules.ts'
import { listPotDays, listTeaching } from '../src/economy/year-closing/teaching.report.ts'
import type { Bench } from './bench.ts'
import { atMost, exactly, median, ratioAtMost } from './figure.ts'
import { daysEach, makeRegions, makeYears, seatsEach } from './nation/year.ts'

const [bare, grows, took, paidOut] = [
  'economy.year-end',
  'economy.year-end-growth',
  'economy.year-end-time',
  'economy.year-end-paid-out',
]
const occasions = 5000
const seconds = 60
/** Each pair of years is closed once; the first warms both. */
const rounds = 2

/**
 * The year of the whole nation is closed: every region's pot shared, posted and locked, and what each municipality owes summed.
 * Beside it one statement that sums and divides the same, and writes nothing; and a year of half the size.
 */
export const yearEnd: Bench = {
  names: [bare, grows, took, paidOut],
  async run(stand) {
    const { db, pool } = await stand.yearEnd()
    const client = await pool.connect()
    const lastYear = yearOf(today()) - 1
    const years = Array.from({ length: 2 * rounds }, (_, at) => ({
      year: lastYear - at,
      occasions: at % 2 === 0 ? occasions : occasions / 2,
    }))
    const regionIds = await makeRegions(client)
      .then(async (ids) => {
        await makeYears(client, years)
        return ids
      })
      .finally(() => client.release())
    await sql`vacuum analyze`.execute(db)
    const by = await db.selectFrom('person').select('id').orderBy('id').executeTakeFirstOrThrow()
    const times: { whole: number; half: number; statement: number }[] = []
    let shared = 0
    for (let round = 0; round < rounds; round++) {
      const [full, small] = [lastYear - 2 * round, lastYear - 2 * round - 1]
      const statement = await timed(() => sumAtOnce(db, full))
      const whole = await timed(async () => {
        shared += await closeAll(db, { regionIds, year: full, personId: by.id })
      })
      const half = await timed(() => closeAll(db, { regionIds, year: small, personId: by.id }))
      if (round > 0) times.push({ whole, half, statement })
    }
    const middle = (of: 'whole' | 'half' | 'statement') => median(times.map((one) => one[of]))
    const [value, limit, half] = [middle('whole'), middle('statement'), middle('half')]
    const pot = occasions * daysEach * seatsEach * 40_000 * rounds
    return [
      ratioAtMost(bare, { value, unit: 's', limit, ratio: median(times.map((one) => one.whole / one.statement)) }, 3),
      ratioAtMost(
        grows,
        { value, unit: 's', limit: half, ratio: median(times.map((one) => one.whole / one.half)) },
        2.5,
      ),
      atMost(took, { value, unit: 's', limit: seconds }),
      exactly(paidOut, { value: shared, unit: 'öre', limit: pot }),
    ]
  },
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await act()
  return (performance.now() - began) / 1000
}

interface ToClose {
  readonly regionIds: readonly number[]
  readonly year: number
  readonly personId: number
}

/** Closes the year of each region, one after another, and sums what its municipalities owe. Returns what was shared. */
async function closeAll(db: Db, { regionIds, year, personId }: ToClose): Promise<number> {
  let shared = 0
  for (const regionId of regionIds) {
    const of = { regionId, year }
    const closed = await attempt(db, async (tx) => {
      await lockToClose(tx, regionId)
      const teaching = await listTeaching(tx, { ...of, until: today() })
      const rules = await listRegionRules(tx, regionId)
      const days = await listPotDays(tx, { ...of, apart: daysApart({ rules, teaching }) })
      const region = { id: regionId, name: `region ${regionId}` }
      return closePot(tx, {
        ...{ region, year, teaching, days, daysToCome: 0, lastDay: null, seen: undefined },
        actor: { personId, address: null },
      })
    })
    if ('refused' in closed) throw new Error(`region ${regionId} was not closed: ${closed.refused}`)
    shared += closed.pot
    await listMunicipalityYears(db, of)
  }
  return shared
}

/** What each municipality of the country owes for the year and has from its pot, in one statement. */
async function sumAtOnce(db: Db, year: number): Promise<Ore[]> {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`]
  const { rows } = await sql<{ left: Ore }>`
    with owed as (
      select creditor_id, debtor_id, sum(owed_ore) as owed, sum(pot_ore) as pot from posting
      where year = ${year} and cause <> 'pot-share' group by creditor_id, debtor_id
    ), pot as (
      select creditor_id, sum(pot) as pot from owed group by creditor_id
    ), taught as (
      select o.region_id, home.id as municipality_id, s.person_id,
        sum(case s.role when 'course-leader' then rule.leader_points when 'trainer' then rule.trainer_points
          else rule.unused_reserve_points end::numeric * case d.length when 'half' then 0.5 else 1 end) as points
      from occasion o
      join occasion_day d on d.occasion_id = o.id and d.on_day between ${first} and ${last} and d.form <> 'recorded'
      join day_staff s on s.day_id = d.id
      join lateral (
        select * from region_rule r where r.region_id = o.region_id and r.from_day <= d.on_day order by r.from_day desc limit 1
      ) as rule on true
      join lateral (
        select m.id from employment e
        join organisation_within w on w.organisation_id = e.organisation_id
        join organisation m on m.id = w.ancestor_id and m.kind = 'municipality'
        where e.person_id = s.person_id and e.from_day <= d.on_day and (e.until_day is null or e.until_day >= d.on_day)
        order by (m.parent_id = o.region_id) desc, e.from_day desc, e.id desc limit 1
      ) as home on true
      where o.first_day <= ${last} and o.last_day >= ${first}
      group by o.region_id, home.id, s.person_id
    ), part as (
      select region_id, municipality_id, sum(floor(pot.pot * points / nullif(all_points, 0))) as part
      from (select *, sum(points) over (partition by region_id) as all_points from taught) t
      join pot on pot.creditor_id = t.region_id group by region_id, municipality_id
    )
    select (owed.owed - coalesce(part.part, 0))::bigint as left
    from owed left join part on part.region_id = owed.creditor_id and part.municipality_id = owed.debtor_id`.execute(db)
  return rows.map(({ left }) => left)
}
