-- Organisations, persons, employments, accounts, roles and agreements.

-- owner: people
create table county (
  code text primary key constraint a_county_code_is_two_digits check (code ~ '^[0-9]{2}$'),
  name text not null
);

-- owner: people
create table organisation (
  id int generated always as identity primary key,
  kind text not null constraint an_organisation_is_of_a_known_kind
    check (kind in ('national', 'provider', 'region-body', 'municipality', 'unit')),
  parent_id int references organisation,
  name text not null,
  slug text,
  municipality_code text unique,
  county_code text references county,
  source text not null,
  constraint only_the_national_body_stands_alone check ((parent_id is null) = (kind = 'national')),
  constraint a_municipality_has_its_code check ((kind = 'municipality') = (municipality_code is not null))
);
create unique index one_organisation_per_slug on organisation (slug) where slug is not null;
create index organisation_by_parent on organisation (parent_id);
create index organisation_by_kind on organisation (kind, name);
create unique index one_unit_of_a_name_in_its_parent on organisation (parent_id, lower(name)) where kind = 'unit';

-- Every organisation with itself and all above it, so that "within" is one index lookup.
-- owner: people
create table organisation_within (
  organisation_id int not null references organisation,
  ancestor_id int not null references organisation,
  depth int not null,
  primary key (organisation_id, ancestor_id)
);
create index organisation_within_by_ancestor on organisation_within (ancestor_id, organisation_id);

create function keep_organisation_within() returns trigger language plpgsql as $$
begin
  insert into organisation_within (organisation_id, ancestor_id, depth) values (new.id, new.id, 0);
  insert into organisation_within (organisation_id, ancestor_id, depth)
    select new.id, w.ancestor_id, w.depth + 1 from organisation_within w where w.organisation_id = new.parent_id;
  return new;
end $$;
create trigger organisation_knows_what_it_lies_within after insert on organisation
  for each row execute function keep_organisation_within();

create function refuse_new_parent() returns trigger language plpgsql as $$
begin
  raise exception 'an organisation does not move by an update' using errcode = 'integrity_constraint_violation';
end $$;
create trigger organisation_keeps_its_parent before update of parent_id on organisation
  for each row when (old.parent_id is distinct from new.parent_id) execute function refuse_new_parent();

-- owner: people
create table agreement (
  id int generated always as identity primary key,
  kind text not null constraint an_agreement_is_of_a_known_kind
    check (kind in ('connection', 'service', 'personal-data', 'regional', 'assignment')),
  organisation_id int not null references organisation,
  counterpart_id int not null references organisation,
  in_force_from date not null,
  in_force_until date,
  source text not null,
  constraint an_agreement_ends_after_it_begins check (in_force_until is null or in_force_until >= in_force_from)
);
create index agreement_by_organisation on agreement (organisation_id, kind, in_force_from);

-- owner: people
create table population_basis (
  id int generated always as identity primary key,
  slug text not null unique,
  as_of date not null,
  source text not null,
  printed_total int
);

-- owner: people
create table population (
  basis_id int not null references population_basis,
  organisation_id int not null references organisation,
  inhabitants int not null constraint inhabitants_are_counted check (inhabitants >= 0),
  primary key (basis_id, organisation_id)
);

-- owner: people
create table person (
  id int generated always as identity primary key,
  name text not null constraint a_person_has_a_name check (name <> ''),
  email text not null,
  language text not null default 'sv' constraint a_person_reads_swedish_or_english check (language in ('sv', 'en')),
  created_at timestamptz not null,
  created_by int references person,
  constraint an_e_mail_address_is_lower_case check (email = lower(email))
);
create unique index one_person_per_e_mail on person (email);

-- owner: people
create table employment (
  id int generated always as identity primary key,
  person_id int not null references person,
  organisation_id int not null references organisation,
  title text not null default '',
  from_day date not null,
  until_day date,
  constraint an_employment_ends_after_it_begins check (until_day is null or until_day >= from_day)
);
create index employment_by_person on employment (person_id, from_day);
create index employment_by_organisation on employment (organisation_id, person_id);

-- owner: people
create table role_grant (
  id int generated always as identity primary key,
  person_id int not null references person,
  role text not null,
  organisation_id int not null references organisation,
  journey_id int,
  from_day date not null,
  until_day date,
  granted_by int references person,
  granted_at timestamptz not null,
  constraint a_grant_ends_after_it_begins check (until_day is null or until_day >= from_day)
);
create index role_grant_by_person on role_grant (person_id);
create index role_grant_by_organisation on role_grant (organisation_id, role);

-- owner: people
create table credential (
  person_id int primary key references person,
  passphrase_hash text not null,
  set_at timestamptz not null
);

-- owner: people
create table sign_in_link (
  id int generated always as identity primary key,
  token_hash bytea not null unique,
  person_id int not null references person,
  purpose text not null constraint a_link_is_a_welcome_or_for_the_forgetful check (purpose in ('welcome', 'forgotten')),
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  voided_at timestamptz,
  constraint a_link_is_used_or_voided_not_both check (used_at is null or voided_at is null)
);
create unique index one_link_waits_per_person on sign_in_link (person_id) where used_at is null and voided_at is null;
create index sign_in_link_by_person on sign_in_link (person_id, id desc);

-- owner: people
create table session (
  id int generated always as identity primary key,
  token_hash bytea not null unique,
  person_id int not null references person,
  signed_in_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  address text,
  device text
);
create index session_by_person on session (person_id, signed_in_at desc);

-- owner: people
create table sign_in_attempt (
  id bigint generated always as identity primary key,
  email_hash bytea not null,
  address text not null,
  at timestamptz not null,
  succeeded_at timestamptz
);
create index sign_in_attempt_by_email on sign_in_attempt (email_hash, at);
create index sign_in_attempt_by_address on sign_in_attempt (address, at);
create index sign_in_attempt_by_time on sign_in_attempt (at);

-- The invented people that the demo's sign-in page offers, one per role.
-- owner: people
create table demo_person (
  person_id int primary key references person,
  position int not null unique,
  role text not null
);
