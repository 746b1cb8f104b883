-- Budgets: what was decided for a year, and what it came to that the ledger does not know. Income and costs of a region's course
-- days are its delivery; what it costs to make a journey is the production of whoever owns it.

-- An amount of a budget: the newest of its kind holds, the earlier stay. Without a journey it is for all that the region does.
-- owner: economy
create table budget_row (
  id int generated always as identity primary key,
  organisation_id int not null references organisation,
  purpose text not null constraint a_budget_is_for_a_known_purpose check (purpose in ('delivery', 'production')),
  journey_id int references journey,
  year int not null constraint a_budget_is_of_a_year_of_the_programme check (year between 2021 and 2099),
  side text not null constraint a_budget_has_income_and_costs check (side in ('income', 'cost')),
  kind text not null constraint a_row_of_a_budget_is_of_a_kind check (kind <> ''),
  amount_ore bigint not null constraint a_budget_is_not_negative check (amount_ore >= 0),
  source text not null constraint a_budget_says_who_decided check (source <> ''),
  set_by int references person,
  set_at timestamptz not null,
  constraint a_production_is_of_a_journey check (purpose = 'delivery' or journey_id is not null)
);
create index budget_row_by_year on budget_row (organisation_id, year, purpose, id);
create trigger budget_row_is_append_only before update or delete on budget_row for each row execute function refuse_change();

-- A sheet of amounts as it was put in; the same sheet is put in once.
-- owner: economy
create table outcome_sheet (
  id int generated always as identity primary key,
  organisation_id int not null references organisation,
  purpose text not null constraint a_sheet_is_for_a_known_purpose check (purpose in ('delivery', 'production')),
  journey_id int references journey,
  year int not null,
  name text not null,
  sha256 bytea not null,
  rows int not null constraint a_sheet_has_rows check (rows > 0),
  put_in_by int not null references person,
  put_in_at timestamptz not null
);
create unique index a_sheet_is_put_in_once on outcome_sheet (organisation_id, purpose, coalesce(journey_id, 0), year, sha256);
create trigger outcome_sheet_is_append_only before update or delete on outcome_sheet for each row execute function refuse_change();

-- What something cost, or gave, as it was typed or put in by a sheet. A correction takes a row back, with its reason.
-- owner: economy
create table outcome_row (
  id bigint generated always as identity primary key,
  organisation_id int not null references organisation,
  purpose text not null constraint an_outcome_is_for_a_known_purpose check (purpose in ('delivery', 'production')),
  journey_id int references journey,
  year int not null constraint an_outcome_is_of_a_year_of_the_programme check (year between 2021 and 2099),
  side text not null constraint an_outcome_is_income_or_cost check (side in ('income', 'cost')),
  kind text not null constraint an_outcome_is_of_a_kind check (kind <> ''),
  on_day date not null,
  text text not null constraint an_outcome_says_what_it_is check (text <> ''),
  amount_ore bigint not null constraint an_outcome_moves_money check (amount_ore <> 0),
  corrects_id bigint constraint an_outcome_is_taken_back_once unique references outcome_row,
  reason text not null default '',
  sheet_id int references outcome_sheet,
  typed_by int references person,
  typed_at timestamptz not null,
  constraint an_outcome_of_a_production_is_of_a_journey check (purpose = 'delivery' or journey_id is not null),
  constraint what_is_taken_back_says_why check ((corrects_id is null) = (reason = ''))
);
create index outcome_row_by_year on outcome_row (organisation_id, year, purpose, on_day, id);
create index outcome_row_by_sheet on outcome_row (sheet_id) where sheet_id is not null;
create trigger outcome_row_is_append_only before update or delete on outcome_row for each row execute function refuse_change();
