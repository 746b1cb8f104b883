import { sql } from 'kysely'
import type { Db } from '#platform/db'
import { factsOf } from '../ledger/posting.rules.ts'
import type { Asked, FeeLine } from './invoice-basis.rules.ts'

/** A municipality's fees of a year as they stand: those taken back the same year, and what took them back, are left out. */
export async function listFees(db: Db, { regionId, municipalityId, year }: Asked): Promise<FeeLine[]> {
  const { rows } = await sql<FeeLine>`
    select p.id as posting_id, p.cause, p.occurred_on, p.owed_ore as amount_ore, p.facts, person.name as participant,
      c.name as course_name, o.first_day
    from posting p
    join person on person.id = p.person_id
    join booking b on b.id = p.booking_id
    join occasion o on o.id = b.occasion_id
    join course c on c.id = o.course_id
    left join posting former on former.id = p.corrects_id
    left join posting back on back.corrects_id = p.id
    where p.debtor_id = ${municipalityId} and p.year = ${year} and p.cause in ('cancelled-late', 'no-show')
      and p.creditor_id = ${regionId}
      and (former.id is null or former.year <> p.year) and (back.id is null or back.year <> p.year)
    order by p.occurred_on, person.name collate "sv-x-icu", p.id`.execute(db)
  return rows.map((row) => ({ ...row, facts: factsOf(row.facts) }))
}
