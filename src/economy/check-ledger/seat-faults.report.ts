import { sql } from 'kysely'
import type { Question } from '#platform/db'
import type { FaultWord } from './check-ledger.rules.ts'

/** A turn that charges and was not taken back. */
const live = sql`p.turn % 2 = 1 and not exists (select from posting back where back.corrects_id = p.id)`
const seatCauses = sql`('registered', 'attended', 'substituted')`
const posting = sql`concat('posting ', p.id, ', booking ', coalesce(p.booking_id::text, 'none'), ', day ', coalesce(p.occasion_day_id::text, 'none'))`
/** The parts of a price as text, so that two of them can be compared. */
const parts = (
  of: ReturnType<typeof sql>,
) => sql`(select string_agg(component || ' ' || amount, ', ' order by component)
  from (${of}) as part where amount <> 0)`
const basisOn = sql`coalesce((select r.charging_basis from region_rule r
  where r.region_id = o.region_id and r.from_day <= d.on_day order by r.from_day desc limit 1), 'registered')`

/** What seats cost, reckoned again from the seats, marks and prices as they stand: nothing for nothing, and nothing twice. */
export const seatQuestions: readonly Question<FaultWord>[] = [
  {
    fault: 'charged-for-nothing',
    query: sql`select ${posting} as what
      from posting p
      left join booking b on b.id = p.booking_id
      left join occasion_day d on d.id = p.occasion_day_id
      left join region_rule r on r.id = p.region_rule_id
      where p.cause in ${seatCauses} and ${live} and (b.id is null or d.id is null or d.occasion_id <> b.occasion_id
        or d.cancelled_at is not null or d.form = 'recorded'
        or coalesce(r.charging_basis, 'registered') = 'registered'
          and (b.cancelled_at at time zone 'Europe/Stockholm')::date <= d.on_day
        or coalesce(r.charging_basis, 'registered') = 'attended' and not attends_day(d.id, b.id))`,
  },
  {
    fault: 'not-charged',
    query: sql`select 'booking ' || b.id || ', day ' || d.id as what
      from booking b
      join occasion o on o.id = b.occasion_id
      join occasion_day d on d.occasion_id = o.id and d.form <> 'recorded' and d.cancelled_at is null
        and (b.only_day_id is null or b.only_day_id = d.id)
      where b.cancelled_at is null and exists (select from day_price c where c.day_id = d.id and c.amount_ore > 0)
        and case ${basisOn} when 'registered' then true else attends_day(d.id, b.id) end
        and not exists (select from posting p where p.matter = 'seat ' || b.id || ' day ' || d.id and ${live})`,
  },
  {
    fault: 'charged-another-price',
    query: sql`select ${posting} as what
      from posting p join occasion_day d on d.id = p.occasion_day_id and d.form <> 'recorded'
      where p.cause in ${seatCauses} and ${live} and ${parts(sql`
        select component, sum(-amount_ore)::bigint as amount from posting_line l
        where l.posting_id = p.id and l.account <> 'receivable' group by component`)}
      is distinct from ${parts(sql`select component, amount_ore as amount from day_price c where c.day_id = d.id`)}`,
  },
  {
    fault: 'guest-unlike',
    query: sql`select coalesce(own.matter, between.matter) as what
      from (select p.*, 'guest ' || p.matter as guest from posting p
          join organisation host on host.id = p.creditor_id
          join booking b on b.id = p.booking_id join occasion o on o.id = b.occasion_id
          where p.cause not in ('between-regions', 'corrected') and ${live} and o.region_id <> p.creditor_id) own
      full join (select p.* from posting p where p.cause = 'between-regions' and p.booking_id is not null and ${live}) between
        on between.matter = own.guest
      where own.id is null or between.id is null or own.owed_ore <> between.owed_ore or own.creditor_id <> between.debtor_id`,
  },
]
