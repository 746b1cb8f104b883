-- What a region shares its costs by, who is a member for how much of a year, and the national fee as it is proposed, decided and posted.

-- What each municipality counts for, as of a day. Never changed: when the numbers do, a new one is made.
-- owner: economy
create table allocation_key (
  id int generated always as identity primary key,
  region_id int not null references organisation,
  name text not null constraint a_key_has_a_name check (name <> ''),
  kind text not null constraint an_allocation_key_is_of_a_known_kind check (kind in ('population', 'staff', 'agreed')),
  as_of date not null,
  source text not null constraint a_key_says_where_it_is_from check (source <> ''),
  -- The population of the register it was made of.
  population_basis_id int references population_basis,
  made_by int references person,
  made_at timestamptz not null,
  constraint a_key_of_the_register_counts_inhabitants check (population_basis_id is null or kind = 'population')
);
create index allocation_key_by_region on allocation_key (region_id, as_of desc, id desc);
create unique index one_key_a_region_and_population on allocation_key (region_id, population_basis_id)
  where population_basis_id is not null;
create trigger allocation_key_is_append_only before update or delete on allocation_key for each row execute function refuse_change();

-- owner: economy
create table allocation_weight (
  allocation_key_id int not null references allocation_key,
  municipality_id int not null references organisation,
  -- Decimal text with a point, exactly as it was agreed: never a rounded rate.
  weight text not null constraint a_weight_is_a_number check (weight ~ '^[0-9]{1,12}([.][0-9]{1,6})?$'),
  primary key (allocation_key_id, municipality_id)
);
create trigger allocation_weight_is_append_only before update or delete on allocation_weight for each row execute function refuse_change();

-- A key that is no longer to be chosen. What was shared by it can still be followed.
-- owner: economy
create table allocation_key_laid_aside (
  allocation_key_id int primary key references allocation_key,
  laid_aside_by int not null references person,
  laid_aside_at timestamptz not null
);

-- A fixed cost names its key; what was shared by a population is shared by the key of that population.
insert into allocation_key (region_id, name, kind, as_of, source, population_basis_id, made_at)
select f.region_id, 'Invånare ' || b.as_of, 'population', b.as_of, b.source, b.id, now()
from (select distinct region_id, population_basis_id from fixed_cost) f join population_basis b on b.id = f.population_basis_id;
insert into allocation_weight (allocation_key_id, municipality_id, weight)
select k.id, o.id, p.inhabitants::text
from allocation_key k join population p on p.basis_id = k.population_basis_id
join organisation o on o.id = p.organisation_id and o.parent_id = k.region_id and o.kind = 'municipality';
alter table fixed_cost add column allocation_key_id int references allocation_key;
update fixed_cost f set allocation_key_id = k.id from allocation_key k
where k.region_id = f.region_id and k.population_basis_id = f.population_basis_id;
alter table fixed_cost alter column allocation_key_id set not null, drop column population_basis_id;
create index fixed_cost_by_key on fixed_cost (allocation_key_id);

-- How a municipality counts that was a member for part of a year: months begun, days, or as if all year. From a year until the next rule.
-- owner: economy
create table member_rule (
  id int generated always as identity primary key,
  region_id int not null references organisation,
  from_year int not null constraint members_are_counted_from_a_year_of_the_programme check (from_year between 2021 and 2099),
  counting text not null constraint membership_is_counted_in_a_known_way check (counting in ('months', 'days', 'whole-year')),
  source text not null constraint a_member_rule_says_who_decided check (source <> ''),
  set_by int references person,
  set_at timestamptz not null,
  constraint one_member_rule_a_region_and_year unique (region_id, from_year)
);

-- What the year's fee is at most and what it is to raise, until it is decided. The newest of a year counts.
-- owner: economy
create table national_fee_frame (
  id int generated always as identity primary key,
  year int not null,
  most_ore int not null constraint a_highest_fee_is_above_nothing check (most_ore > 0),
  frame_ore bigint not null constraint a_frame_is_above_nothing check (frame_ore > 0),
  source text not null constraint a_frame_says_where_it_is_from check (source <> ''),
  set_by int references person,
  set_at timestamptz not null
);
create index national_fee_frame_by_year on national_fee_frame (year, id desc);
create trigger national_fee_frame_is_append_only before update or delete on national_fee_frame for each row execute function refuse_change();

-- How a municipality that was connected for part of the year counts; who decided, and what the fee was reckoned from if it was.
alter table national_fee
  add column counting text not null default 'whole-year'
    constraint a_fee_is_counted_in_a_known_way check (counting in ('months', 'days', 'whole-year')),
  add column frame_id int references national_fee_frame,
  add column connected_inhabitants bigint,
  add column decided_on date,
  add column decided_by int references person,
  add column decided_at timestamptz,
  add constraint a_fee_of_a_frame_knows_for_how_many check ((frame_id is null) = (connected_inhabitants is null));

-- One posting of a year's fee for the whole country, region by region, with how far it has come.
-- owner: economy
create table national_fee_run (
  id int generated always as identity primary key,
  year int not null,
  total int not null,
  asked_by int not null references person,
  asked_at timestamptz not null,
  finished_at timestamptz
);
create index national_fee_run_by_year on national_fee_run (year, id desc);
create unique index one_run_a_fee_at_a_time on national_fee_run (year) where finished_at is null;
-- owner: economy
create table national_fee_run_region (
  run_id int not null references national_fee_run,
  region_id int not null references organisation,
  posted int not null default 0,
  -- Why nothing could be posted there, where that is so.
  refused text,
  done_at timestamptz not null,
  primary key (run_id, region_id)
);
