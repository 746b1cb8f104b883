-- Prices of a journey's own, a day's price changed after it was booked, what is put right by hand, and more of how a pot is shared.

-- Without a journey a list holds for all journeys of the region that have none of their own.
alter table price_list add column journey_id int references journey;
alter table price_list add column set_by int references person;
alter table price_list add column set_at timestamptz;
alter table price_list drop constraint one_price_list_a_region_and_day;
create unique index one_price_list_a_region_journey_and_day on price_list (region_id, coalesce(journey_id, 0), from_day);
-- A broadcast day cost what a digital one does; from now on each list says so itself.
update price_component set forms = forms || 'broadcast'::text where 'digital' = any (forms) and 'broadcast' <> all (forms);
alter table price_component add constraint a_component_is_charged_for_known_forms
  check (forms <@ array['on-site', 'digital', 'broadcast']);

-- What a day cost was changed when seats on it were charged already: why, and for how many.
-- owner: occasions
create table day_price_change (
  id int generated always as identity primary key,
  day_id int not null references occasion_day,
  from_ore bigint not null,
  to_ore bigint not null,
  seats int not null,
  reason text not null constraint a_change_of_price_says_why check (reason <> ''),
  changed_by int not null references person,
  changed_at timestamptz not null
);
create index day_price_change_by_day on day_price_change (day_id, id);
create trigger day_price_change_is_append_only before update or delete on day_price_change
  for each row execute function refuse_change();

-- What the pot is of, who has a part, and what becomes of what nobody earned. What held so far stands as the default.
alter table region_rule
  add column pot_scope text not null default 'all' constraint a_pot_is_of_known_courses check (pot_scope in ('all', 'own')),
  add column procured_leaders text not null default 'outside' constraint procured_leaders_are_outside_or_the_regions
    check (procured_leaders in ('outside', 'to-region')),
  add column region_staff text not null default 'outside' constraint region_staff_are_outside_or_the_regions
    check (region_staff in ('outside', 'to-region')),
  add column without_points text not null default 'refuse' constraint money_without_points_goes_a_known_way
    check (without_points in ('refuse', 'carried', 'back')),
  add column large_share text not null default 'paid-out' constraint a_large_share_goes_a_known_way
    check (large_share in ('paid-out', 'carried')),
  add column pot_receiver text not null default 'person' constraint a_pot_has_a_known_receiver
    check (pot_receiver in ('municipality', 'person'));

-- What moves within a region's money: out of the pot to the region itself, or from one year's pot to the next.
alter table posting
  drop constraint a_posting_has_a_known_cause,
  add constraint a_posting_has_a_known_cause check (cause in (
    'registered', 'attended', 'substituted', 'cancelled-late', 'no-show', 'between-regions', 'fixed-cost', 'national-fee', 'pot-share',
    'pot-moved', 'corrected'));
alter table posting_line
  drop constraint a_line_is_on_a_known_account,
  add constraint a_line_is_on_a_known_account check (account in ('receivable', 'income', 'pot', 'carried'));

-- Of the pot that was closed: what was of courses that are not the region's own, and which way the rest went.
alter table year_closing
  add column not_own_ore bigint not null default 0,
  add column way text not null default 'shared' constraint a_pot_goes_a_known_way check (way in ('shared', 'carried', 'back'));

-- The protocol of a pot that nobody earned and that went back: what each municipality had paid in, and what it got.
-- owner: economy
create table pot_return (
  year_closing_id int not null references year_closing,
  municipality_id int not null references organisation,
  paid_ore bigint not null,
  part_ore bigint not null,
  primary key (year_closing_id, municipality_id)
);
create trigger pot_return_is_append_only before update or delete on pot_return for each row execute function refuse_change();

-- An amount put right by hand: positive is for the municipality to pay, negative for it to get. The posting is `correction <id>`.
-- owner: economy
create table correction (
  id int generated always as identity primary key,
  region_id int not null references organisation,
  municipality_id int not null references organisation,
  year int not null,
  amount_ore bigint not null constraint a_correction_moves_money check (amount_ore <> 0),
  reason text not null constraint a_correction_says_why check (reason <> ''),
  occasion_day_id int references occasion_day,
  -- The posting that it puts right, such as a fee.
  posting_id bigint references posting,
  made_by int not null references person,
  made_at timestamptz not null
);
create index correction_by_region on correction (region_id, year, municipality_id);

-- owner: economy
create table correction_withdrawal (
  correction_id int primary key references correction,
  reason text not null constraint a_withdrawal_says_why check (reason <> ''),
  made_by int not null references person,
  made_at timestamptz not null
);
create trigger correction_is_append_only before update or delete on correction for each row execute function refuse_change();
create trigger correction_withdrawal_is_append_only before update or delete on correction_withdrawal
  for each row execute function refuse_change();
