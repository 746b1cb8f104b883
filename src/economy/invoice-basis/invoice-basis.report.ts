import { sql } from 'kysely'
import { type Db, withinReach } from '#platform/db'
import { type Asker, Missing, type Ore, zero } from '#values'
import { factsOf } from '../ledger/posting.rules.ts'
import { listFees } from './fees.report.ts'
import type { Asked, BasisHead, InvoiceBasis, PostingRow, SeatDayLine, YearLine } from './invoice-basis.rules.ts'

/** The invoice basis of a municipality and year, for who sees the municipality's or the region's economy; Missing otherwise. */
export async function getInvoiceBasis(db: Db, asker: Asker, asked: Asked): Promise<InvoiceBasis> {
  const head = await getHead(db, asker, asked)
  const seatDays = await listSeatDays(db, asked)
  const fees = await listFees(db, asked)
  const yearLines = await listYearLines(db, asked)
  return { head, seatDays, fees, yearLines, ledger: await getLedgerSums(db, asked) }
}

/** Who is asked about, and nobody else's: the municipality lies in the region, or has dealings with it, and the asker sees one of them. */
export async function getHead(db: Db, asker: Asker, { regionId, municipalityId, year }: Asked): Promise<BasisHead> {
  const seesMunicipality = withinReach(sql.ref('m.id'), asker, 'see municipality economy')
  const seesRegion = withinReach(sql.ref('r.id'), asker, 'see region economy')
  const { rows } = await sql<BasisHead>`
    select m.id as municipality_id, m.name as municipality, r.id as region_id, r.name as region, n.name as national,
      ${year}::int as year, to_char(y.closed_at at time zone 'Europe/Stockholm', 'YYYY-MM-DD') as closed_on,
      ${seesRegion} as sees_region
    from organisation m
    join organisation r on r.id = ${regionId} and r.kind = 'region-body'
    join organisation n on n.kind = 'national'
    left join year_closing y on y.region_id = r.id and y.year = ${year}
    where m.id = ${municipalityId} and m.kind = 'municipality'
      and (m.parent_id = r.id
        or exists (select from posting p where p.creditor_id = r.id and p.debtor_id = m.id and p.year = ${year}))
      and (${seesMunicipality} or ${seesRegion})`.execute(db)
  const [head] = rows
  if (head === undefined) throw new Missing('invoice basis')
  return head
}

/**
 * Course day by course day, as they came; days whose seats were all taken back are left out. Days and lines are looked up
 * by their ids (`offset 0`), since a municipality's are few among the country's.
 */
export async function listSeatDays(db: Db, { regionId, municipalityId, year }: Asked): Promise<SeatDayLine[]> {
  const { rows } = await sql<SeatDayLine>`
    with owed as (
      select occasion_day_id, sum(case when corrects_id is null then 1 else -1 end)::int as seats,
        sum(owed_ore)::bigint as amount_ore, max(abs(owed_ore)) as most, min(abs(owed_ore)) as least,
        array_agg(id) as postings
      from posting
      where creditor_id = ${regionId} and debtor_id = ${municipalityId} and year = ${year} and occasion_day_id is not null
      group by occasion_day_id having sum(owed_ore) <> 0
    )
    select day.*, owed.seats, case when owed.most = owed.least then owed.most end as price, owed.amount_ore, part.parts
    from owed
    cross join lateral (
      select d.id as day_id, o.id as occasion_id, c.name as course_name, d.number as day_number, d.on_day, d.form, d.place
      from occasion_day d join occasion o on o.id = d.occasion_id join course c on c.id = o.course_id
      where d.id = owed.occasion_day_id offset 0
    ) as day
    cross join lateral (
      select json_agg(json_build_object('component', component, 'amountOre', amount_ore) order by first) as parts
      from (
        select l.component, sum(-l.amount_ore)::bigint as amount_ore, min(l.id) as first
        from unnest(owed.postings) as one(id)
        cross join lateral (select * from posting_line where posting_id = one.id and account <> 'receivable' offset 0) as l
        group by l.component having sum(l.amount_ore) <> 0
      ) as summed
    ) as part
    order by day.on_day, day.occasion_id, day.day_number`.execute(db)
  return rows
}

const yearCauses = sql`('fixed-cost', 'national-fee', 'pot-share', 'corrected')`

/** The year's sums as they stand: those taken back, and what took them back, are left out. */
export async function listYearLines(db: Db, { regionId, municipalityId, year }: Asked): Promise<YearLine[]> {
  const { rows } = await sql<YearLine>`
    select p.id as posting_id, p.cause, p.occurred_on, p.owed_ore as amount_ore, p.facts
    from posting p
    where p.debtor_id = ${municipalityId} and p.year = ${year} and p.cause in ${yearCauses}
      and (p.creditor_id = ${regionId} or p.cause = 'national-fee') and p.corrects_id is null
      and not exists (select from posting back where back.corrects_id = p.id and back.year = p.year)
    union all
    select p.id, p.cause, p.occurred_on, p.owed_ore, p.facts
    from posting p
    join posting former on former.id = p.corrects_id and former.year <> p.year
    where p.debtor_id = ${municipalityId} and p.year = ${year} and p.cause in ${yearCauses}
      and (p.creditor_id = ${regionId} or p.cause = 'national-fee')
    order by posting_id`.execute(db)
  return rows.map((row) => ({ ...row, facts: factsOf(row.facts) }))
}

async function getLedgerSums(db: Db, { regionId, municipalityId, year }: Asked): Promise<InvoiceBasis['ledger']> {
  const { rows } = await sql<{ toRegion: Ore; toNational: Ore }>`
    select coalesce(sum(l.amount_ore) filter (where p.creditor_id = ${regionId}), 0)::bigint as to_region,
      coalesce(sum(l.amount_ore) filter (where p.cause = 'national-fee'), 0)::bigint as to_national
    from posting p
    cross join lateral (
      select amount_ore from posting_line where posting_id = p.id and account = 'receivable' offset 0
    ) as l
    where p.debtor_id = ${municipalityId} and p.year = ${year}`.execute(db)
  return rows[0] ?? { toRegion: zero, toNational: zero }
}

/** The postings of a municipality's seats on one course day: the participants by name, then as they were posted. */
export async function listSeatPostings(db: Db, asked: Asked & { readonly dayId: number }): Promise<PostingRow[]> {
  const { rows } = await sql<PostingRow>`
    select p.id as posting_id, person.name as participant, p.owed_ore as amount_ore, p.cause, p.corrects_id,
      to_char(p.posted_at at time zone 'Europe/Stockholm', 'YYYY-MM-DD') as posted_on
    from posting p
    join person on person.id = p.person_id
    where p.occasion_day_id = ${asked.dayId} and p.debtor_id = ${asked.municipalityId}
      and p.creditor_id = ${asked.regionId} and p.year = ${asked.year}
    order by person.name collate "sv-x-icu", p.id`.execute(db)
  return rows
}
