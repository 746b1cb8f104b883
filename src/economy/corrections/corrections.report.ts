import { sql } from 'kysely'
import type { Db } from '#platform/db'
import type { AboutChoice, Correction } from './correction.rules.ts'

interface OfYear {
  readonly regionId: number
  readonly year: number
}

/** A region's corrections that are for a year or on its invoices, the newest first. */
export async function listCorrections(db: Db, { regionId, year }: OfYear): Promise<Correction[]> {
  const { rows } = await sql<Correction>`
    select c.id, c.municipality_id, m.name as municipality, c.year, p.year as posted_year, c.amount_ore, c.reason,
      coalesce(p.facts->>'about', '') as about, p.id as posting_id, maker.name as made_by,
      to_char(c.made_at at time zone 'Europe/Stockholm', 'YYYY-MM-DD') as made_on,
      case when back.correction_id is not null then json_build_object('reason', back.reason, 'by', taker.name,
        'on', to_char(back.made_at at time zone 'Europe/Stockholm', 'YYYY-MM-DD')) end as withdrawn
    from correction c
    join posting p on p.matter = 'correction ' || c.id and p.turn = 1
    join organisation m on m.id = c.municipality_id
    join person maker on maker.id = c.made_by
    left join correction_withdrawal back on back.correction_id = c.id
    left join person taker on taker.id = back.made_by
    where c.region_id = ${regionId} and (c.year = ${year} or p.year = ${year})
    order by c.id desc`.execute(db)
  return rows
}

/** The municipalities whose amounts the region puts right: its own, in Swedish order. */
export async function listOwnMunicipalities(db: Db, regionId: number): Promise<{ id: number; name: string }[]> {
  const { rows } = await sql<{ id: number; name: string }>`
    select id, name from organisation where parent_id = ${regionId} and kind = 'municipality'
    order by name collate "sv-x-icu"`.execute(db)
  return rows
}

/** What a municipality has been charged for a year that a correction may be about: course days, then fees. Nobody is named. */
export async function listAboutChoices(
  db: Db,
  { regionId, year, municipalityId }: OfYear & { readonly municipalityId: number },
): Promise<AboutChoice[]> {
  const { rows } = await sql<Omit<AboutChoice, 'told'> & { courseName: string; dayNumber: number | null }>`
    with mine as (
      select id, occasion_day_id, booking_id, cause, occurred_on from posting
      where creditor_id = ${regionId} and debtor_id = ${municipalityId} and year = ${year} and corrects_id is null
    )
    select distinct 'day-' || d.id as key, d.id as day_id, null::bigint as posting_id, d.on_day, c.name as course_name,
      d.number as day_number
    from mine join occasion_day d on d.id = mine.occasion_day_id join occasion o on o.id = d.occasion_id
    join course c on c.id = o.course_id
    union all
    select 'posting-' || mine.id, null, mine.id, mine.occurred_on, c.name, null
    from mine join booking b on b.id = mine.booking_id join occasion o on o.id = b.occasion_id
    join course c on c.id = o.course_id
    where mine.cause in ('cancelled-late', 'no-show')
    order by on_day, key`.execute(db)
  return rows.map(({ courseName, dayNumber, ...row }) => ({
    ...row,
    told: dayNumber === null ? `avgift, ${courseName}` : `${courseName}, dag ${dayNumber}`,
  }))
}
