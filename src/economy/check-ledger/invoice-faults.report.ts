import { sql } from 'kysely'
import type { Question } from '#platform/db'
import type { FaultWord } from './check-ledger.rules.ts'

const invoice = sql`'invoice ' || i.id || coalesce(', number ' || i.number, '') || ', seller ' || i.seller_id`
/** In a document a credit note's amounts are turned. */
const turned = sql`case i.kind when 'credit-note' then -1 else 1 end`

/** Numbers, sums, what each line bills, and the papers of what is issued: reckoned again from the ledger up. */
export const invoiceQuestions: readonly Question<FaultWord>[] = [
  {
    fault: 'number-missing',
    query: sql`select 'seller ' || i.seller_id || ': ' || count(*) || ' numbers, from ' || min(i.number) || ' to ' || max(i.number) as what
      from invoice i where i.number is not null group by i.seller_id
      having count(distinct i.number) <> max(i.number) - min(i.number) + 1`,
  },
  {
    fault: 'number-to-come-wrong',
    query: sql`select 'seller ' || last.seller_id || ': the last is ' || last.number || ', the next ' || coalesce(s.next_number::text, 'none') as what
      from (select seller_id, max(number) as number from invoice where number is not null group by seller_id) last
      left join invoice_series s on s.seller_id = last.seller_id
      where s.next_number is distinct from last.number + 1`,
  },
  {
    fault: 'invoice-does-not-add-up',
    query: sql`select ${invoice} || ': says ' || i.net_ore || ', lines ' || coalesce(l.net, 0) as what
      from invoice i left join (select invoice_id, sum(amount_ore) as net from invoice_line group by invoice_id) l on l.invoice_id = i.id
      where i.state <> 'discarded' and i.net_ore <> coalesce(l.net, 0)`,
  },
  {
    fault: 'vat-otherwise',
    query: sql`select ${invoice} || ': says ' || i.vat_ore || ', reckoned ' || coalesce(v.vat, 0) as what
      from invoice i left join (
        select invoice_id, sum(sign(taxable) * floor((2 * abs(taxable) * vat_percent + 100) / 200)) as vat
        from (select invoice_id, vat_category, vat_percent, sum(amount_ore) as taxable from invoice_line
          group by invoice_id, vat_category, vat_percent) rate
        group by invoice_id) v on v.invoice_id = i.id
      where i.state <> 'discarded' and i.vat_ore <> coalesce(v.vat, 0)`,
  },
  {
    fault: 'line-unlike-its-postings',
    query: sql`select ${invoice} || ', line ' || l.position || ': ' || l.amount_ore || ', postings ' || billed.owed as what
      from invoice_line l join invoice i on i.id = l.invoice_id
      join (select b.line_id, sum(p.owed_ore) as owed from invoice_posting b join posting p on p.id = b.posting_id group by b.line_id) billed
        on billed.line_id = l.id
      where i.period <> 'credit' and i.state <> 'discarded' and billed.owed <> l.amount_ore
      union all
      select ${invoice} || ', on no line: postings ' || sum(p.owed_ore)
      from invoice_posting b join invoice i on i.id = b.invoice_id join posting p on p.id = b.posting_id
      where b.line_id is null and i.period <> 'credit' and i.state <> 'discarded' group by i.id having sum(p.owed_ore) <> 0`,
  },
  {
    fault: 'line-bills-another',
    query: sql`select ${invoice} || ', posting ' || p.id as what
      from invoice_posting b join invoice i on i.id = b.invoice_id join posting p on p.id = b.posting_id
      left join invoice_line l on l.id = b.line_id
      where (p.creditor_id, p.debtor_id) is distinct from (i.seller_id, i.buyer_id)
        or b.line_id is not null and l.invoice_id is distinct from i.id`,
  },
  {
    fault: 'billed-otherwise',
    query: sql`select 'posting ' || b.posting_id || ' on ' || count(*) || ' invoices' as what
      from invoice_posting b where b.is_live group by b.posting_id having count(*) > 1`,
  },
  {
    fault: 'document-unlike',
    query: sql`select ${invoice} as what from invoice i
      where i.document is not null and (
        (i.document ->> 'number')::bigint is distinct from i.number
        or (i.document ->> 'kind') is distinct from i.kind
        or (i.document ->> 'netOre')::bigint is distinct from i.net_ore * ${turned}
        or (i.document ->> 'vatOre')::bigint is distinct from i.vat_ore * ${turned}
        or (i.document ->> 'totalOre')::bigint is distinct from (i.net_ore + i.vat_ore) * ${turned}
        or (i.document ->> 'issuedOn')::date is distinct from i.issued_on
        or (i.document ->> 'dueOn')::date is distinct from i.due_on
        or (i.document #>> '{seller,organisationId}')::int is distinct from i.seller_id
        or (i.document #>> '{buyer,organisationId}')::int is distinct from i.buyer_id
        or (select jsonb_agg(jsonb_build_array(one -> 'text', one -> 'quantity', one -> 'unitPriceOre', one -> 'amountOre')
              order by (one ->> 'position')::int) from jsonb_array_elements(i.document -> 'lines') one)
          is distinct from (select jsonb_agg(jsonb_build_array(l.text, l.quantity * ${turned}, l.unit_price_ore, l.amount_ore * ${turned})
              order by l.position) from invoice_line l where l.invoice_id = i.id))`,
  },
  {
    fault: 'credit-unlike',
    query: sql`select ${invoice} as what
      from invoice i left join invoice note on note.credits_id = i.id and note.number is not null
      where i.state = 'credited' and (note.id is null
        or (note.net_ore, note.vat_ore, note.buyer_id, note.seller_id)
          is distinct from (-i.net_ore, -i.vat_ore, i.buyer_id, i.seller_id))`,
  },
  {
    fault: 'credited-but-live',
    query: sql`select ${invoice} || ', posting ' || b.posting_id as what
      from invoice i join invoice_posting b on b.invoice_id = i.id where i.state in ('credited', 'discarded') and b.is_live`,
  },
  {
    fault: 'paper-missing',
    query: sql`select ${invoice} || ', ' || wanted.kind as what
      from invoice i cross join (values ('pdf'), ('xml')) as wanted (kind)
      where i.number is not null and not exists (
        select from invoice_file f where f.invoice_id = i.id and f.kind = wanted.kind)`,
  },
  {
    fault: 'paper-changed',
    query: sql`select ${invoice} || ', ' || f.kind as what from invoice_file f join invoice i on i.id = f.invoice_id
      where f.sha256 <> sha256(f.bytes) or f.kind = 'xml' and position(
        '<cbc:PayableAmount currencyID="SEK">' || to_char((i.net_ore + i.vat_ore) * ${turned} / 100.0, 'FM999999999990.00') || '<'
        in convert_from(f.bytes, 'UTF8')) = 0`,
  },
  {
    fault: 'paid-otherwise',
    query: sql`select ${invoice} || ': paid ' || coalesce(p.paid, 0) || ' of ' || i.net_ore + i.vat_ore as what
      from invoice i left join (select invoice_id, sum(amount_ore) as paid from invoice_payment group by invoice_id) p on p.invoice_id = i.id
      where i.state = 'paid' and coalesce(p.paid, 0) <> abs(i.net_ore + i.vat_ore)
        or i.number is null and p.paid is not null`,
  },
]
