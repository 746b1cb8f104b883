-- Ledger exports: how each kind of line is booked, in which form a file is written, and what has been sent to the accounts.

-- How a seller books a kind of line, from a day until the next.
-- owner: economy
create table ledger_account (
  id int generated always as identity primary key,
  seller_id int not null references organisation,
  booked_kind text not null constraint what_is_booked_is_of_a_known_kind check (booked_kind in (
    'fixed-cost', 'course-day', 'recorded', 'fee', 'pot-share', 'national-fee', 'between-regions', 'correction',
    'receivable', 'vat-25', 'vat-12', 'vat-6', 'payment')),
  from_day date not null,
  account text not null constraint an_account_is_digits check (account ~ '^[0-9]{3,10}$'),
  account_name text not null default '',
  cost_centre text not null default '',
  project text not null default '',
  -- Who the other is, where the buyer has no code of its own.
  counterpart text not null default '',
  source text not null constraint an_account_says_who_decided check (source <> ''),
  set_by int references person,
  set_at timestamptz not null,
  constraint one_account_a_kind_and_day unique (seller_id, booked_kind, from_day)
);

-- The counterpart code of a buyer in a seller's accounts: between municipalities it is always given.
-- owner: economy
create table ledger_counterpart (
  seller_id int not null references organisation,
  buyer_id int not null references organisation,
  from_day date not null,
  code text not null constraint a_counterpart_has_a_code check (code ~ '^[0-9A-Za-z]{1,20}$'),
  source text not null constraint a_counterpart_says_who_decided check (source <> ''),
  set_by int references person,
  set_at timestamptz not null,
  primary key (seller_id, buyer_id, from_day)
);

-- How a file for a seller's accounts is laid out.
-- owner: economy
create table export_profile (
  id int generated always as identity primary key,
  seller_id int not null references organisation,
  name text not null constraint a_profile_has_a_name check (name <> ''),
  form text not null constraint a_file_is_of_a_known_form check (form in ('sie', 'csv', 'fixed-width')),
  layout jsonb not null,
  set_by int references person,
  set_at timestamptz not null,
  constraint a_name_is_used_once unique (seller_id, name)
);

-- A file as it was made, byte for byte.
-- owner: economy
create table ledger_export (
  id int generated always as identity primary key,
  seller_id int not null references organisation,
  profile_name text not null,
  form text not null,
  -- As it was when the file was made: a profile may change afterwards.
  layout jsonb not null,
  from_day date not null,
  until_day date not null,
  file_name text not null,
  vouchers int not null constraint a_file_has_vouchers check (vouchers > 0),
  debit_ore bigint not null,
  sha256 bytea not null,
  bytes bytea not null,
  made_on date not null,
  made_by int references person,
  made_at timestamptz not null
);
create index ledger_export_by_seller on ledger_export (seller_id, id);

-- What a file contains: an issued invoice, or a payment of one.
-- owner: economy
create table ledger_export_item (
  export_id int not null references ledger_export,
  position int not null,
  invoice_id int not null references invoice,
  payment_id bigint references invoice_payment,
  primary key (export_id, position)
);
create index ledger_export_item_by_invoice on ledger_export_item (invoice_id, payment_id);

create trigger ledger_export_is_append_only before update or delete on ledger_export for each row execute function refuse_change();
create trigger ledger_export_item_is_append_only before update or delete on ledger_export_item for each row execute function refuse_change();
