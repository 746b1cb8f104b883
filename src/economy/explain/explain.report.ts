import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#platform/db'
import { factsOf } from '../ledger/posting.rules.ts'
import type { ExplainedPosting } from './explain.rules.ts'

/** What explains a posting `p`, as the columns of an `ExplainedPosting`; nobody's name is among them. */
export const explainedColumns: RawBuilder<ExplainedPosting> = sql`
  p.id as posting_id, p.cause, p.corrects_id, p.occurred_on, p.year, p.owed_ore as amount_ore, p.facts,
  to_char(p.posted_at at time zone 'Europe/Stockholm', 'YYYY-MM-DD') as posted_on,
  course_of.name as course_name, course_of.number as day_number,
  coalesce((select json_agg(json_build_object('component', l.component, 'amountOre', -l.amount_ore) order by l.id)
    from posting_line l where l.posting_id = p.id and l.account <> 'receivable'), '[]') as parts,
  (select json_build_object('region', ruling.name, 'fromDay', rule.from_day, 'decidedOn', rule.decided_on,
      'chargingBasis', rule.charging_basis, 'source', rule.source)
    from region_rule rule join organisation ruling on ruling.id = rule.region_id where rule.id = p.region_rule_id) as rule`

/** The course and day that a posting `p` is about, if any, as `course_of`. */
export const courseOfPosting: RawBuilder<unknown> = sql`
  left join lateral (
    select c.name, d.number from occasion o join course c on c.id = o.course_id
    left join occasion_day d on d.id = p.occasion_day_id
    where o.id = coalesce(
      (select occasion_id from occasion_day where id = p.occasion_day_id),
      (select occasion_id from booking where id = p.booking_id))
  ) as course_of on true`

interface LinePosting extends ExplainedPosting {
  readonly lineId: number
}

/**
 * The postings that an invoice bills, by its line, as they were posted. Whoever asks has made sure that the reader may see
 * the invoice: by right, or by the key that stands on it.
 */
export async function listLinePostings(db: Db, invoiceId: number): Promise<Map<number, ExplainedPosting[]>> {
  const { rows } = await sql<LinePosting>`
    select billed.line_id, ${explainedColumns}
    from invoice_posting billed join posting p on p.id = billed.posting_id ${courseOfPosting}
    where billed.invoice_id = ${invoiceId}
    order by billed.line_id, p.occurred_on, p.id`.execute(db)
  return Map.groupBy(
    rows.map((row) => ({ ...row, facts: factsOf(row.facts) })),
    ({ lineId }) => lineId,
  )
}

interface OfSum {
  readonly regionId: number
  readonly year: number
  readonly municipalityId?: number | undefined
  readonly causes: readonly string[]
}

/** A posting with whom it is for, where the asker may see people. */
export interface NamedPosting extends ExplainedPosting {
  readonly debtorId: number
  readonly debtor: string
  readonly participant: string | null
}

/**
 * The postings of a region's year by what caused them, of all its municipalities or of one. Whoever asks has made sure that
 * the asker sees that region's or municipality's economy. At most 500: more is explained by its days.
 */
export async function listPostingsOfSum(db: Db, of: OfSum): Promise<NamedPosting[]> {
  const { regionId, year, municipalityId, causes } = of
  const whose =
    municipalityId === undefined
      ? sql`(p.creditor_id = ${regionId}
          or p.cause = 'national-fee' and p.debtor_id in (select id from organisation where parent_id = ${regionId}))`
      : sql`p.debtor_id = ${municipalityId} and (p.creditor_id = ${regionId} or p.cause = 'national-fee')`
  const { rows } = await sql<NamedPosting>`
    select ${explainedColumns}, p.debtor_id, debtor.name as debtor, person.name as participant
    from posting p join organisation debtor on debtor.id = p.debtor_id
    left join person on person.id = p.person_id
    ${courseOfPosting}
    where ${whose} and p.year = ${year} and p.cause = any(${[...causes]})
    order by debtor.name collate "sv-x-icu", p.occurred_on, p.id limit 500`.execute(db)
  return rows.map((row) => ({ ...row, facts: factsOf(row.facts) }))
}
