import { sql } from 'kysely'
import { type Db, withinReach } from '#platform/db'
import { type Asker, type Day, Missing } from '#values'
import type { Got, SeenMunicipality } from './municipality.rules.ts'

/** The municipalities whose economy the asker sees, in Swedish order. */
export async function listSeenMunicipalities(db: Db, asker: Asker): Promise<SeenMunicipality[]> {
  const { rows } = await sql<SeenMunicipality>`
    select m.id, m.name, r.id as region_id, r.name as region, n.name as national
    from organisation m join organisation r on r.id = m.parent_id join organisation n on n.kind = 'national'
    where m.kind = 'municipality' and ${withinReach(sql.ref('m.id'), asker, 'see municipality economy')}
    order by m.name collate "sv-x-icu"`.execute(db)
  return rows
}

interface Asked {
  readonly municipalityId: number
  readonly year: number
  readonly today: Day
}

/**
 * What the municipality's people got of the year: who came, on how many days, what they earned, and who taught others.
 * Each person's own rows are looked up one by one (`offset 0`): reading every task and certificate of the country is more.
 */
export async function getGot(db: Db, { municipalityId, year, today }: Asked): Promise<Got> {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`]
  const { rows } = await sql<Got>`
    with seat as (
      select b.id, b.person_id, d.id as day_id, d.on_day
      from booking b
      join occasion o on o.id = b.occasion_id and o.first_day <= ${last} and o.last_day >= ${first}
      join occasion_day d on d.occasion_id = o.id and d.on_day between ${first} and ${last}
      where b.municipality_id = ${municipalityId} and b.cancelled_at is null
    ), came as (
      select seat.person_id from seat where attends_day(seat.day_id, seat.id)
    ), employed as (
      select e.person_id, e.from_day, e.until_day from organisation_within w
      join employment e on e.organisation_id = w.organisation_id where w.ancestor_id = ${municipalityId}
    ), taught as (
      select distinct e.person_id, task.day_id from employed e cross join lateral (
        select s.day_id, d.on_day from day_staff s join occasion_day d on d.id = s.day_id
        where s.person_id = e.person_id and (s.role <> 'reserve' or s.called_in_at is not null)
          and d.on_day between ${first} and ${last} and d.on_day <= ${today} offset 0
      ) as task
      where task.on_day >= e.from_day and (e.until_day is null or task.on_day <= e.until_day)
    ), earned as (
      select distinct e.person_id, own.id from employed e cross join lateral (
        select c.id from certificate c join evidence v on v.id = c.evidence_id
        where c.person_id = e.person_id and c.issued_on between ${first} and ${last}
          and v.municipality_id = ${municipalityId} offset 0
      ) as own
    )
    select (select count(distinct person_id)::int from came) as participants,
      (select count(*)::int from came) as attended_days,
      (select count(*)::int from seat where on_day > ${today}) as days_to_come,
      (select count(*)::int from earned) as certificates,
      (select count(distinct person_id)::int from taught) as trainers,
      (select count(*)::int from taught) as taught_days`.execute(db)
  const [got] = rows
  if (got === undefined) throw new Missing('municipality')
  return got
}
