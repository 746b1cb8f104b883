import { sql } from 'kysely'
import { type Db, withinReach } from '#platform/db'
import { type Asker, Missing } from '#values'
import { factsOf, type SeenPosting } from './posting.rules.ts'

/** A posting, for who sees the economy of who owes or is owed; Missing otherwise. Between regions
 * nobody is named: a person's data stay with the own region. */
export async function getSeenPosting(db: Db, asker: Asker, postingId: number): Promise<SeenPosting> {
  const seesRegion = withinReach(sql.ref('region.id'), asker, 'see region economy')
  const { rows } = await sql<SeenPosting>`
    select p.id, p.debtor_id, debtor.name as debtor, p.creditor_id, creditor.name as creditor, region.id as region_id,
      ${seesRegion} as sees_region,
      ${withinReach(sql.ref('debtor.id'), asker, 'see municipality economy')} or ${seesRegion} as sees_basis, p.year, p.occurred_on, p.cause, p.corrects_id, back.id as corrected_by_id,
      case when p.cause <> 'between-regions' then person.name end as participant, c.name as course_name, d.number as day_number, rule.from_day as rule_from,
      rule.region_id as rule_region_id, ruling.name as rule_region, p.facts,
      case when o.region_id <> p.creditor_id then host.name end as host, poster.name as posted_by, to_char(p.posted_at at time zone 'Europe/Stockholm', 'YYYY-MM-DD') as posted_on,
      (select json_agg(json_build_object('account', l.account, 'organisationId', l.organisation_id,
          'component', l.component, 'amountOre', l.amount_ore) order by l.id)
        from posting_line l where l.posting_id = p.id) as lines
    from posting p
    join organisation debtor on debtor.id = p.debtor_id
    join organisation creditor on creditor.id = p.creditor_id
    left join organisation region on region.kind = 'region-body'
      and region.id = case when creditor.kind = 'region-body' then creditor.id else debtor.parent_id end
    left join posting back on back.corrects_id = p.id
    left join person on person.id = p.person_id
    left join occasion_day d on d.id = p.occasion_day_id
    left join booking b on b.id = p.booking_id
    left join occasion o on o.id = coalesce(d.occasion_id, b.occasion_id)
    left join organisation host on host.id = o.region_id
    left join course c on c.id = o.course_id
    left join region_rule rule on rule.id = p.region_rule_id
    left join organisation ruling on ruling.id = rule.region_id
    left join person poster on poster.id = p.posted_by
    where p.id = ${postingId}
      and (${withinReach(sql.ref('debtor.id'), asker, 'see municipality economy')} or ${seesRegion}
        or creditor.kind = 'national' and ${withinReach(sql.ref('creditor.id'), asker, 'run national economy')}
        or debtor.kind = 'region-body' and ${withinReach(sql.ref('debtor.id'), asker, 'see region economy')})`.execute(
    db,
  )
  const [posting] = rows
  if (posting === undefined) throw new Missing('posting')
  return { ...posting, facts: factsOf(posting.facts) }
}
