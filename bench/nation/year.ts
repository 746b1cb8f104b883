import type pg from 'pg'
import { withoutKeys } from './fill.ts'

/** Course days, seats, postings and staff of a whole nation's year, written as a year that was lived elsewhere would be. */
export interface YearSize {
  readonly year: number
  /** Each of four days, with twenty seats and three who teach. */
  readonly occasions: number
}

export const [regionCount, daysEach, seatsEach] = [21, 4, 20]
const [trainersEach, priceOre, potOre] = [40, 155_000, 40_000]

/** The regions with municipalities that the year is spread over, each with people who teach, and a rule. Returns their ids. */
export async function makeRegions(client: pg.PoolClient): Promise<number[]> {
  await client.query(`
    create table bench_region as select row_number() over (order by o.id)::int - 1 as n, o.id,
      (select array_agg(m.id order by m.id) from organisation m where m.parent_id = o.id and m.kind = 'municipality') as municipalities
    from organisation o where o.kind = 'region-body'
      and exists (select from organisation m where m.parent_id = o.id and m.kind = 'municipality')
    order by o.id limit ${regionCount}`)
  await client.query(`
    with made as (
      insert into person (name, email, language, created_at)
      select 'Utbildare ' || r.n || ' ' || t, 'teaches-' || r.n || '-' || t || '@nation.example', 'sv', now()
      from bench_region r cross join generate_series(0, ${trainersEach} - 1) t returning id, email)
    insert into employment (person_id, organisation_id, from_day)
    select made.id, r.municipalities[1 + split_part(made.email, '-', 3)::int % cardinality(r.municipalities)], '2020-01-01'
    from (select id, split_part(email, '@', 1) as email from made) made join bench_region r on r.n = split_part(made.email, '-', 2)::int`)
  await client.query(`
    create table bench_trainer as select r.id as region_id, row_number() over (partition by r.id order by p.id)::int - 1 as n, p.id
    from bench_region r join person p on p.email like 'teaches-' || r.n || '-%'`)
  await client.query(`create table bench_seated as select row_number() over (order by person_id)::int - 1 as n, person_id,
    organisation_id as unit_id from employment e where exists (select from organisation u where u.id = e.organisation_id and u.kind = 'unit')`)
  await client.query(`
    insert into region_rule (region_id, from_day, pot_rule, leader_points, trainer_points, unused_reserve_points, charging_basis, share_unit, source)
    select id, '2021-07-01', 'points', '1.5', '1', '0', 'registered', 'kr', 'invented' from bench_region on conflict do nothing`)
  const { rows } = await client.query<{ id: number }>('select id from bench_region order by n')
  return rows.map(({ id }) => id)
}

const filled = ['occasion', 'occasion_day', 'day_staff', 'day_price', 'booking', 'posting']

/**
 * Fills years that are over with their course days and what they cost. What is owed and put in the pot stands on each posting;
 * its lines are left out, since whoever closes a year does not read them.
 */
export async function makeYears(client: pg.PoolClient, years: readonly YearSize[]): Promise<void> {
  await withoutKeys(client, filled, async () => {
    for (const year of years) await makeYear(client, year)
  })
}

async function makeYear(client: pg.PoolClient, { year, occasions }: YearSize): Promise<void> {
  await client.query(`
    create temp table made as
    with new as (
      insert into occasion (course_id, revision_id, region_id, seats, seats_taken, booking_opens, booking_closes, first_day, last_day,
        planned_by, planned_at, settled_at, settled_by)
      select revision.course_id, revision.id, r.id, ${seatsEach}, ${seatsEach}, first - 90, first - 7, first, first + 21,
        (select min(id) from person), now(), now(), (select min(id) from person)
      from generate_series(0, ${occasions} - 1) i
      join bench_region r on r.n = i % ${regionCount}
      cross join (select id, course_id from course_revision where published_on is not null order by id limit 1) revision
      cross join lateral (select make_date(${year}, 1, 10) + i % 320 as first) start
      returning id, region_id, first_day)
    select new.*, row_number() over (order by id)::int - 1 as n from new`)
  await client.query(`
    insert into occasion_day (occasion_id, number, on_day, starts, ends, length, form, place)
    select id, d, first_day + 7 * (d - 1), '09:00', '16:00', 'whole', 'on-site', 'Stadshotellet'
    from made cross join generate_series(1, ${daysEach}) d`)
  await client.query(`
    insert into day_staff (day_id, person_id, role)
    select d.id, t.id, (array['course-leader', 'trainer', 'reserve'])[1 + task]
    from made m join occasion_day d on d.occasion_id = m.id cross join generate_series(0, 2) task
    join bench_trainer t on t.region_id = m.region_id and t.n = (m.n + d.number + task) % ${trainersEach}`)
  await client.query(`
    insert into day_price (day_id, component, position, amount_ore)
    select d.id, part.component, part.position, part.amount from made m join occasion_day d on d.occasion_id = m.id
    cross join (values ('room', 0, ${priceOre - potOre}), ('pot', 1, ${potOre})) as part (component, position, amount)`)
  await client.query(`
    insert into booking (occasion_id, person_id, municipality_id, unit_id, booked_by, booked_at)
    select m.id, s.person_id, r.municipalities[1 + (m.n + seat) % cardinality(r.municipalities)], s.unit_id, s.person_id, now()
    from made m join bench_region r on r.id = m.region_id cross join generate_series(0, ${seatsEach} - 1) seat
    join bench_seated s on s.n = (m.n * ${seatsEach} + seat) % (select count(*) from bench_seated)`)
  await client.query(`
    insert into posting (creditor_id, debtor_id, year, occurred_on, cause, matter, turn, occasion_day_id, booking_id, person_id,
      region_rule_id, owed_ore, pot_ore, facts, posted_at)
    select m.region_id, b.municipality_id, ${year}, d.on_day, 'registered', 'seat ' || b.id || ' day ' || d.id, 1, d.id, b.id, b.person_id,
      rule.id, ${priceOre}, ${potOre}, '{"form": "on-site"}', now()
    from made m join booking b on b.occasion_id = m.id join occasion_day d on d.occasion_id = m.id
    join lateral (select min(id) as id from region_rule where region_id = m.region_id) rule on true`)
  await client.query('drop table made')
}
