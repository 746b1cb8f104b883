-- Prices, rules by date, the ledger, and the closing of a year. All amounts are whole öre.

-- owner: economy
create table region_rule (
  id int generated always as identity primary key,
  region_id int not null references organisation,
  from_day date not null,
  pot_rule text not null constraint a_pot_is_shared_by_a_known_rule check (pot_rule in ('points', 'equal-days')),
  leader_points text not null,
  trainer_points text not null,
  unused_reserve_points text not null,
  charging_basis text not null constraint a_seat_is_charged_on_a_known_basis check (charging_basis in ('registered', 'attended')),
  share_unit text not null constraint parts_are_whole_kronor_or_whole_ore check (share_unit in ('kr', 'öre')),
  decided_on date,
  decided_by int references person,
  source text not null,
  constraint one_rule_a_region_and_day unique (region_id, from_day)
);

-- owner: economy
create table price_list (
  id int generated always as identity primary key,
  region_id int not null references organisation,
  from_day date not null,
  source text not null,
  constraint one_price_list_a_region_and_day unique (region_id, from_day)
);

-- owner: economy
create table price_component (
  price_list_id int not null references price_list,
  component text not null,
  position int not null,
  amount_ore bigint not null constraint a_component_is_not_negative check (amount_ore >= 0),
  forms text[] not null,
  primary key (price_list_id, component)
);

-- owner: economy
create table national_fee (
  year int primary key,
  ore_per_inhabitant int not null constraint a_fee_is_not_negative check (ore_per_inhabitant >= 0),
  source text not null
);

-- owner: economy
create table fixed_cost (
  id int generated always as identity primary key,
  region_id int not null references organisation,
  year int not null,
  amount_ore bigint not null constraint a_fixed_cost_is_not_negative check (amount_ore >= 0),
  population_basis_id int not null references population_basis,
  source text not null,
  constraint one_fixed_cost_a_region_and_year unique (region_id, year)
);

-- One turn of a matter that costs: charged, taken back, charged anew. The facts it was reckoned from go with it, so that
-- it explains itself whatever happens to prices and rules later. The year is the one whose invoice it is on. What the debtor
-- owes by it and what it puts in the pot stand on the posting itself, so that a year is summed without its lines; the
-- lines are held to them.
-- owner: economy
create table posting (
  id bigint generated always as identity primary key,
  creditor_id int not null references organisation,
  debtor_id int not null references organisation,
  year int not null,
  occurred_on date not null,
  cause text not null constraint a_posting_has_a_known_cause
    check (cause in ('registered', 'attended', 'fixed-cost', 'national-fee', 'pot-share')),
  matter text not null,
  turn int not null constraint turns_are_counted_from_1 check (turn > 0),
  occasion_day_id int references occasion_day,
  booking_id int references booking,
  person_id int references person,
  region_rule_id int references region_rule,
  owed_ore bigint not null,
  pot_ore bigint not null,
  facts jsonb not null default '{}',
  corrects_id bigint unique references posting,
  posted_by int references person,
  posted_at timestamptz not null,
  constraint each_turn_of_a_matter_is_posted_once unique (matter, turn),
  constraint every_other_turn_takes_one_back check ((corrects_id is null) = (turn % 2 = 1))
);
create index posting_by_creditor_and_year on posting (creditor_id, year, debtor_id) include (cause, owed_ore, pot_ore);
create index posting_by_debtor_and_year on posting (debtor_id, year, cause) include (creditor_id, owed_ore);
create index posting_by_day on posting (occasion_day_id, debtor_id, id);

-- Debit is positive, credit negative; the lines of a posting add up to nothing.
-- owner: economy
create table posting_line (
  id bigint generated always as identity primary key,
  posting_id bigint not null references posting,
  account text not null constraint a_line_is_on_a_known_account
    check (account in ('receivable', 'income', 'pot')),
  organisation_id int not null references organisation,
  component text not null,
  amount_ore bigint not null constraint a_line_moves_money check (amount_ore <> 0)
);
create index posting_line_by_posting on posting_line (posting_id);

create function posting_balances() returns trigger language plpgsql as $$
declare
  difference bigint;
  owed bigint;
  pot bigint;
begin
  select coalesce(sum(amount_ore), 0), coalesce(sum(amount_ore) filter (where account = 'receivable'), 0),
      coalesce(-sum(amount_ore) filter (where account = 'pot'), 0)
    into difference, owed, pot from posting_line where posting_id = new.posting_id;
  if difference <> 0 then
    raise exception 'posting % is % öre out of balance', new.posting_id, difference using errcode = 'integrity_constraint_violation';
  end if;
  if not exists (select from posting where id = new.posting_id and owed_ore = owed and pot_ore = pot) then
    raise exception 'posting % says another amount than its lines', new.posting_id using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;
create constraint trigger debits_equal_credits after insert on posting_line
  deferrable initially deferred for each row execute function posting_balances();
create trigger posting_is_append_only before update or delete on posting for each row execute function refuse_change();
create trigger posting_line_is_append_only before update or delete on posting_line for each row execute function refuse_change();
create trigger posting_is_never_emptied before truncate on posting execute function refuse_change();
create trigger posting_line_is_never_emptied before truncate on posting_line execute function refuse_change();

-- owner: economy
create table year_closing (
  id int generated always as identity primary key,
  region_id int not null references organisation,
  year int not null,
  pot_ore bigint not null,
  region_rule_id int references region_rule,
  closed_by int not null references person,
  closed_at timestamptz not null,
  constraint a_year_is_closed_once unique (region_id, year)
);

-- The protocol of the pot: who taught, with how many points, and what it gave the home municipality.
-- owner: economy
create table pot_share (
  year_closing_id int not null references year_closing,
  person_id int not null references person,
  municipality_id int not null references organisation,
  points text not null,
  part_ore bigint not null,
  primary key (year_closing_id, person_id, municipality_id)
);
create trigger pot_share_is_append_only before update or delete on pot_share for each row execute function refuse_change();
create trigger year_closing_is_append_only before update or delete on year_closing for each row execute function refuse_change();
