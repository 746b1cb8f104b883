-- Invoices: who sells and who buys, VAT by date, drafts made of the ledger, and what is issued once and never changed.

-- What a seat costs because another took it over, and what is put right by hand with a reason.
alter table posting
  drop constraint a_posting_has_a_known_cause,
  add constraint a_posting_has_a_known_cause check (cause in (
    'registered', 'attended', 'substituted', 'cancelled-late', 'no-show', 'between-regions', 'fixed-cost', 'national-fee', 'pot-share',
    'corrected'));

-- How an organisation stands on an invoice, from a day until the next: as the one who sells, as the one who buys, or both.
-- owner: economy
create table invoice_party (
  id int generated always as identity primary key,
  organisation_id int not null references organisation,
  from_day date not null,
  legal_name text not null constraint a_party_has_a_name check (legal_name <> ''),
  -- Ten digits, the last a Luhn check; a municipality's begins with 212000.
  organisation_number text not null constraint an_organisation_number_has_ten_digits check (organisation_number ~ '^[0-9]{10}$'),
  vat_number text not null default '',
  has_ftax boolean not null default false,
  street text not null default '',
  postcode text not null default '',
  city text not null default '',
  -- Where an e-invoice goes: 0007 is a Swedish organisation number, 0088 a GLN.
  endpoint_scheme text not null constraint an_address_is_of_a_known_scheme check (endpoint_scheme in ('0007', '0088')),
  endpoint_id text not null,
  contact_name text not null default '',
  contact_phone text not null default '',
  contact_email text not null default '',
  giro_kind text constraint money_comes_by_a_known_giro check (giro_kind in ('bankgiro', 'plusgiro')),
  giro_number text not null default '',
  payment_days int not null default 30 constraint an_invoice_is_due_within_a_year check (payment_days between 0 and 365),
  source text not null,
  set_by int references person,
  set_at timestamptz not null,
  constraint one_party_an_organisation_and_day unique (organisation_id, from_day),
  constraint a_giro_has_a_number check ((giro_kind is null) = (giro_number = ''))
);

-- What a buyer demands of one seller's invoices, from a day until the next.
-- owner: economy
create table payer_terms (
  id int generated always as identity primary key,
  seller_id int not null references organisation,
  buyer_id int not null references organisation,
  from_day date not null,
  demands text not null constraint a_payer_demands_a_known_reference
    check (demands in ('nothing', 'buyer-reference', 'order-reference', 'either')),
  buyer_reference text not null default '',
  order_reference text not null default '',
  -- What a reference must look like, as the payer says it: `9` stands for a digit, `A` for a letter, all else for itself.
  reference_form text not null default '',
  delivery text not null constraint an_invoice_goes_a_known_way check (delivery in ('peppol', 'pdf')),
  invoice_email text not null default '',
  source text not null,
  set_by int references person,
  set_at timestamptz not null,
  constraint one_set_of_terms_a_day unique (seller_id, buyer_id, from_day)
);
create index payer_terms_by_buyer on payer_terms (buyer_id);

-- How each kind of line is taxed, from a day. Without a region it holds for all that have none of their own.
-- owner: economy
create table vat_rule (
  id int generated always as identity primary key,
  seller_id int references organisation,
  line_kind text not null constraint vat_is_set_for_a_known_kind_of_line check (line_kind in (
    'fixed-cost', 'course-day', 'recorded', 'fee', 'pot-share', 'national-fee', 'between-regions', 'correction')),
  from_day date not null,
  -- UNCL5305: S standard rated, E exempt, O outside the scope.
  category text not null constraint vat_is_of_a_known_category check (category in ('S', 'E', 'O')),
  percent int not null constraint vat_is_a_swedish_rate check (percent = 0 or percent = 6 or percent = 12 or percent = 25),
  reason text not null default '',
  source text not null,
  set_by int references person,
  set_at timestamptz not null,
  constraint only_what_is_rated_has_a_rate check ((category = 'S') = (percent > 0)),
  constraint what_is_not_rated_says_why check (category = 'S' or reason <> '')
);
create unique index one_vat_rule_a_day on vat_rule (coalesce(seller_id, 0), line_kind, from_day);

-- The numbers of a seller's invoices: the next one, taken under its lock in the transaction that issues, so that none is skipped.
-- owner: economy
create table invoice_series (
  seller_id int primary key references organisation,
  next_number bigint not null constraint numbers_begin_at_1 check (next_number > 0)
);

-- How a seller invoices, from a day until the next: how often course days.
-- owner: economy
create table invoice_rhythm (
  id int generated always as identity primary key,
  seller_id int not null references organisation,
  from_day date not null,
  course_days text not null constraint course_days_are_invoiced_at_a_known_pace
    check (course_days in ('month', 'quarter', 'half-year', 'year')),
  source text not null,
  set_by int references person,
  set_at timestamptz not null,
  constraint one_rhythm_a_seller_and_day unique (seller_id, from_day)
);

-- One making, checking, issuing or sending of many at once. How far it has come is counted from its parts.
-- owner: economy
create table invoice_run (
  id int generated always as identity primary key,
  seller_id int not null references organisation,
  year int not null,
  period text not null constraint a_run_is_of_a_known_period
    check (period in ('fixed-cost', 'course-days', 'year-end', 'national-fee', 'between-regions')),
  from_day date not null,
  until_day date not null,
  act text not null constraint a_run_does_a_known_act check (act in ('draft', 'check', 'issue', 'send')),
  made_by int not null references person,
  made_at timestamptz not null,
  finished_at timestamptz
);
create index invoice_run_by_seller on invoice_run (seller_id, id);
create unique index one_run_a_seller_at_a_time on invoice_run (seller_id) where finished_at is null;

-- Amounts are what the buyer owes: a credit note is negative here and positive in its document.
-- owner: economy
create table invoice (
  id int generated always as identity primary key,
  seller_id int not null references organisation,
  buyer_id int not null references organisation,
  kind text not null constraint a_document_is_of_a_known_kind check (kind in ('invoice', 'credit-note')),
  period text not null constraint an_invoice_is_of_a_known_period
    check (period in ('fixed-cost', 'course-days', 'year-end', 'national-fee', 'between-regions', 'credit')),
  year int not null,
  from_day date not null,
  until_day date not null,
  state text not null constraint an_invoice_is_in_a_known_state
    check (state in ('draft', 'checked', 'discarded', 'issued', 'sent', 'paid', 'credited')),
  number bigint,
  -- What the payer reads it for; frozen when it is issued.
  buyer_reference text not null default '',
  order_reference text not null default '',
  note text not null default '',
  issued_on date,
  due_on date,
  credits_id int references invoice,
  run_id int references invoice_run,
  net_ore bigint not null,
  vat_ore bigint not null,
  -- Seller, buyer, lines and sums as they were when it was issued: what every document of it is written from.
  document jsonb,
  -- Opens the explanation for whoever holds the invoice, without an account.
  appendix_key text unique,
  made_by int references person,
  made_at timestamptz not null,
  checked_by int references person,
  checked_at timestamptz,
  issued_by int references person,
  issued_at timestamptz,
  sent_by int references person,
  sent_at timestamptz,
  sent_how text constraint an_invoice_was_sent_a_known_way check (sent_how in ('peppol', 'pdf', 'by-hand')),
  paid_on date,
  paid_noted_by int references person,
  version int not null default 1,
  constraint a_number_is_used_once unique (seller_id, number),
  constraint what_is_issued_has_all_it_needs check (
    (number is null) = (state in ('draft', 'checked', 'discarded')) and (number is null) = (issued_on is null)
    and (number is null) = (due_on is null) and (number is null) = (document is null) and (number is null) = (appendix_key is null)),
  constraint a_credit_note_owes_nothing check (kind = 'invoice' or net_ore + vat_ore <= 0),
  constraint an_invoice_gives_nothing_back check (kind = 'credit-note' or net_ore + vat_ore >= 0)
);
create index invoice_by_seller on invoice (seller_id, year, state, buyer_id);
create index invoice_by_buyer on invoice (buyer_id, year);
create index invoice_by_credited on invoice (credits_id) where credits_id is not null;
create index invoice_by_run on invoice (run_id) where run_id is not null;

-- What a run does, one invoice or one buyer at a time, each kept by itself: done, or refused and why.
-- owner: economy
create table invoice_run_part (
  id bigint generated always as identity primary key,
  run_id int not null references invoice_run,
  buyer_id int not null references organisation,
  -- What is checked, issued or sent; null for a buyer whose draft is made.
  invoice_id int references invoice,
  done_at timestamptz,
  -- What came of it: the refusal with the data that explains it, and how many documents it made.
  refusal jsonb,
  made int
);
create index invoice_run_part_by_run on invoice_run_part (run_id, id);
create index invoice_run_part_to_do on invoice_run_part (run_id, id) where done_at is null;

-- What came in for an invoice, noted by hand or from a list; an invoice is paid when all of it has.
-- owner: economy
create table invoice_payment (
  id int generated always as identity primary key,
  invoice_id int not null references invoice,
  amount_ore bigint not null constraint a_payment_is_of_something check (amount_ore > 0),
  paid_on date not null,
  noted_by int not null references person,
  noted_at timestamptz not null
);
create index invoice_payment_by_invoice on invoice_payment (invoice_id, id);
create trigger invoice_payment_is_append_only before update or delete on invoice_payment
  for each row execute function refuse_change();

-- owner: economy
create table invoice_line (
  id bigint generated always as identity primary key,
  invoice_id int not null references invoice,
  position int not null,
  line_kind text not null constraint a_line_is_of_a_known_kind check (line_kind in (
    'fixed-cost', 'course-day', 'recorded', 'fee', 'pot-share', 'national-fee', 'between-regions', 'correction')),
  text text not null constraint a_line_says_what_it_is check (text <> ''),
  -- Negative where money goes back; a price is never negative.
  quantity int not null constraint a_line_has_a_quantity check (quantity <> 0),
  unit_price_ore bigint not null constraint a_price_of_a_line_is_not_negative check (unit_price_ore >= 0),
  amount_ore bigint not null,
  vat_category text not null constraint a_line_is_taxed_in_a_known_way check (vat_category in ('S', 'E', 'O')),
  vat_percent int not null,
  vat_reason text not null default '',
  occasion_day_id int references occasion_day,
  constraint one_line_a_position unique (invoice_id, position),
  constraint a_line_is_its_quantity_times_its_price check (amount_ore = quantity * unit_price_ore)
);

-- Which postings an invoice bills, so that nothing is billed twice; those of a credited invoice are free again.
-- owner: economy
create table invoice_posting (
  invoice_id int not null references invoice,
  posting_id bigint not null references posting,
  -- Null where what was charged and what took it back are nothing together, and no line is needed.
  line_id bigint references invoice_line,
  is_live boolean not null default true,
  primary key (invoice_id, posting_id)
);
create unique index a_posting_is_billed_once on invoice_posting (posting_id) where is_live;
create index invoice_posting_by_line on invoice_posting (line_id);

-- The documents of an issued invoice, byte for byte as they were written.
-- owner: economy
create table invoice_file (
  invoice_id int not null references invoice,
  kind text not null constraint a_document_is_a_pdf_or_an_e_invoice check (kind in ('pdf', 'xml')),
  sha256 bytea not null,
  bytes bytea not null,
  made_at timestamptz not null,
  primary key (invoice_id, kind)
);

-- What was done with an invoice, in order: checked, issued, sent, paid, opened again, credited, and why.
-- owner: economy
create table invoice_act (
  id bigint generated always as identity primary key,
  invoice_id int not null references invoice,
  act text not null constraint an_act_of_an_invoice_is_known check (act in (
    'made', 'redone', 'checked', 'opened', 'discarded', 'issued', 'sent', 'paid-in-part', 'paid', 'credited')),
  reason text not null default '',
  done_by int references person,
  done_at timestamptz not null
);
create index invoice_act_by_invoice on invoice_act (invoice_id, id);

-- Once it has a number, an invoice only goes on its way: sent, paid, credited.
create function refuse_change_of_issued_invoice() returns trigger language plpgsql as $$
begin
  if old.number is null then
    if tg_op = 'DELETE' then return old; end if;
    return new;
  end if;
  if tg_op = 'UPDATE' and
    (to_jsonb(new) - '{state,sent_by,sent_at,sent_how,paid_on,paid_noted_by,version}'::text[])
    = (to_jsonb(old) - '{state,sent_by,sent_at,sent_how,paid_on,paid_noted_by,version}'::text[])
  then return new; end if;
  raise exception 'invoice % is issued and is not changed', old.id using errcode = 'integrity_constraint_violation';
end $$;
create trigger an_issued_invoice_is_not_changed before update or delete on invoice
  for each row execute function refuse_change_of_issued_invoice();

create function refuse_change_below_issued_invoice() returns trigger language plpgsql as $$
declare
  touched int := case when tg_op = 'DELETE' then old.invoice_id else new.invoice_id end;
begin
  if tg_op = 'UPDATE' and tg_table_name = 'invoice_posting' and (to_jsonb(new) - 'is_live') = (to_jsonb(old) - 'is_live') then
    return new;
  end if;
  if exists (select from invoice where id = touched and number is not null) then
    raise exception 'invoice % is issued and is not changed', touched using errcode = 'integrity_constraint_violation';
  end if;
  if tg_op = 'DELETE' then return old; end if;
  return new;
end $$;
create trigger lines_of_an_issued_invoice_are_not_changed before insert or update or delete on invoice_line
  for each row execute function refuse_change_below_issued_invoice();
create trigger what_an_issued_invoice_bills_is_not_changed before insert or update or delete on invoice_posting
  for each row execute function refuse_change_below_issued_invoice();
create trigger invoice_file_is_append_only before update or delete on invoice_file for each row execute function refuse_change();
create trigger invoice_act_is_append_only before update or delete on invoice_act for each row execute function refuse_change();

-- All is outside the scope of VAT until someone decides otherwise: the sources say nothing of VAT (domain.md 8.5).
insert into vat_rule (line_kind, from_day, category, percent, reason, source, set_at)
select kind, '2021-07-01', 'O', 0,
  case kind when 'pot-share' then 'Ersättning mellan huvudmän för utlånade utbildare, utan moms'
    when 'national-fee' then 'Avgift enligt avtal mellan SKR och kommunen, utan moms'
    else 'Samverkan mellan kommuner till självkostnadspris, utan moms' end,
  'standard; prövas av varje regions ekonomiavdelning', now()
from unnest(array['fixed-cost', 'course-day', 'recorded', 'fee', 'pot-share', 'national-fee', 'between-regions', 'correction']) as one(kind);
