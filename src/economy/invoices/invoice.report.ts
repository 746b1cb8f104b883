import { sql } from 'kysely'
import { type Db, withinReach } from '#platform/db'
import { type Asker, Missing } from '#values'
import type { Filter, ListedInvoice, Seen, Unbilled } from './seen.rules.ts'

const runs = (asker: Asker) => sql<boolean>`(case when seller.kind = 'national'
  then ${withinReach(sql.ref('seller.id'), asker, 'run national economy')}
  else ${withinReach(sql.ref('seller.id'), asker, 'run region economy')} end)`
const sells = (asker: Asker) => sql<boolean>`(case when seller.kind = 'national'
  then ${withinReach(sql.ref('seller.id'), asker, 'run national economy')}
  else ${withinReach(sql.ref('seller.id'), asker, 'see region economy')} end)`
/** Drafts are the seller's own: a buyer sees what was issued to it. */
const buys = (asker: Asker) => sql<boolean>`(i.number is not null and (
  ${withinReach(sql.ref('buyer.id'), asker, 'see municipality economy')} and buyer.kind = 'municipality'
  or ${withinReach(sql.ref('buyer.id'), asker, 'see region economy')} and buyer.kind = 'region-body'))`

/** For who sees the seller's economy; issued ones also for who sees the buyer's. Missing for all others. */
export async function getSeenInvoice(db: Db, asker: Asker, invoiceId: number): Promise<Seen> {
  const { rows } = await sql<Seen>`
    select i.id, i.seller_id, i.buyer_id, i.kind, i.period, i.year, i.from_day, i.until_day, i.state, i.number,
      i.buyer_reference, i.order_reference, i.note, i.issued_on, i.due_on, i.credits_id, i.net_ore, i.vat_ore, i.document,
      i.appendix_key, i.version, i.sent_how, i.paid_on, seller.name as seller, buyer.name as buyer,
      ${sells(asker)} as is_sellers, ${runs(asker)} as may_run,
      coalesce((select sum(p.amount_ore) from invoice_payment p where p.invoice_id = i.id), 0)::bigint as paid_ore,
      coalesce((select json_agg(json_build_object('id', a.id, 'act', a.act, 'reason', a.reason, 'by', person.name,
          'on', to_char(a.done_at at time zone 'Europe/Stockholm', 'YYYY-MM-DD')) order by a.id)
        from invoice_act a left join person on person.id = a.done_by where a.invoice_id = i.id), '[]') as acts,
      coalesce((select json_agg(json_build_object('id', other.id, 'number', other.number, 'kind', other.kind,
          'way', case when other.id = i.credits_id then 'credits' else 'credited-by' end) order by other.number)
        from invoice other
        where other.number is not null and (other.id = i.credits_id or other.credits_id = i.id)), '[]') as related
    from invoice i join organisation seller on seller.id = i.seller_id join organisation buyer on buyer.id = i.buyer_id
    where i.id = ${invoiceId} and (${sells(asker)} or ${buys(asker)})`.execute(db)
  const [found] = rows
  if (found === undefined) throw new Missing('invoice')
  return found
}

const listed = sql`
  select i.id, i.number, i.kind, i.period, i.year, i.from_day, i.until_day, i.state, seller.name as seller, i.buyer_id,
    buyer.name as buyer, i.issued_on, i.due_on, (i.net_ore + i.vat_ore)::bigint as owed_ore,
    coalesce((select sum(p.amount_ore) from invoice_payment p where p.invoice_id = i.id), 0)::bigint as paid_ore
  from invoice i join organisation seller on seller.id = i.seller_id join organisation buyer on buyer.id = i.buyer_id`

/** A seller's invoices of a year, drafts first, then the newest number first. Whoever asks sees the seller. */
export async function listInvoices(
  db: Db,
  sellerId: number,
  { year, state, buyerId }: Filter,
): Promise<ListedInvoice[]> {
  const { rows } = await sql<ListedInvoice>`
    ${listed}
    where i.seller_id = ${sellerId} and i.year = ${year} and i.state <> 'discarded'
      and (${state ?? null}::text is null or i.state = ${state ?? null})
      and (${buyerId ?? null}::int is null or i.buyer_id = ${buyerId ?? null}::int)
    order by i.number is not null, i.number desc, buyer.name collate "sv-x-icu", i.id`.execute(db)
  return rows
}

/** What has been issued to a municipality, by whomever, the newest first. Whoever asks sees its economy. */
export async function listIssuedTo(db: Db, buyerId: number): Promise<ListedInvoice[]> {
  const { rows } = await sql<ListedInvoice>`
    ${listed} where i.buyer_id = ${buyerId} and i.number is not null
    order by i.issued_on desc, i.id desc`.execute(db)
  return rows
}

/** The years a seller has invoices or postings of, the newest first. */
export async function listSellerYears(db: Db, sellerId: number): Promise<number[]> {
  const { rows } = await sql<{ year: number }>`
    select year from invoice where seller_id = ${sellerId}
    union select year from posting where creditor_id = ${sellerId} order by year desc`.execute(db)
  return rows.map(({ year }) => year)
}

/** What a seller's year has in the ledger that no invoice bills, drafts included, by what it is for. */
export async function listUnbilled(db: Db, sellerId: number, year: number): Promise<Unbilled[]> {
  const { rows } = await sql<Unbilled>`
    select p.cause, o.kind = 'region-body' as is_region, count(distinct p.debtor_id)::int as buyers,
      sum(p.owed_ore)::bigint as owed_ore
    from posting p join organisation o on o.id = p.debtor_id
    where p.creditor_id = ${sellerId} and p.year = ${year} and p.owed_ore <> 0 and p.debtor_id <> p.creditor_id
      and not exists (select from invoice_posting b where b.posting_id = p.id and b.is_live)
    group by p.cause, o.kind = 'region-body' having sum(p.owed_ore) <> 0 order by p.cause`.execute(db)
  return rows
}

/** Who has something of the year's fixed cost, course days and so on in drafts that the ledger has moved beyond. */
export async function listMoved(db: Db, sellerId: number, year: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select i.id from invoice i
    where i.seller_id = ${sellerId} and i.year = ${year} and i.state in ('draft', 'checked') and exists (
      select from posting p where p.creditor_id = i.seller_id and p.debtor_id = i.buyer_id and p.year = i.year
        and p.owed_ore <> 0 and not exists (select from invoice_posting b where b.posting_id = p.id and b.is_live)
        and (i.period in ('year-end', 'national-fee') or i.period = 'fixed-cost' and p.cause = 'fixed-cost'
          or i.period = 'course-days' and p.cause in ('registered', 'attended', 'substituted')
            and p.occurred_on <= i.until_day
          or i.period = 'between-regions' and (p.occurred_on <= i.until_day or i.until_day = make_date(i.year, 12, 31))))`.execute(
    db,
  )
  return rows.map(({ id }) => id)
}
