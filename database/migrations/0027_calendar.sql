-- Calendar: what is in people's calendars because of course days, feeds by secret link, and a term issued at once.

-- The calendar part of a letter, as it was sent.
alter table outbox_mail
  add column calendar text,
  add column calendar_method text,
  add constraint a_calendar_part_asks_or_takes_back
    check ((calendar is null) = (calendar_method is null) and calendar_method in ('REQUEST', 'CANCEL'));

-- One entry in one person's calendar. `uid` is all that the calendar knows it by, and says nothing of either.
-- owner: occasions
create table invitation (
  id int generated always as identity primary key,
  day_id int not null references occasion_day,
  person_id int not null references person,
  uid uuid not null unique,
  constraint one_invitation_to_a_day_for_each_person unique (day_id, person_id)
);
create index invitation_by_person on invitation (person_id, day_id);

-- What a calendar has been told; the highest number is what it holds. `facts` is what must differ for it to be told again.
-- owner: occasions
create table invitation_sent (
  id bigint generated always as identity primary key,
  invitation_id int not null references invitation,
  sequence int not null constraint an_invitation_is_counted_from_nought check (sequence >= 0),
  method text not null constraint an_invitation_asks_or_takes_back check (method in ('REQUEST', 'CANCEL')),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  summary text not null,
  place text not null,
  facts text not null,
  sent_at timestamptz not null,
  constraint each_change_of_an_invitation_has_a_number_of_its_own unique (invitation_id, sequence),
  constraint an_invitation_ends_after_it_starts check (ends_at > starts_at)
);
create trigger invitation_sent_is_append_only before update or delete on invitation_sent
  for each row execute function refuse_change();

-- Whoever is here has chosen; everyone else gets invitations by mail.
-- owner: occasions
create table calendar_choice (
  person_id int primary key references person,
  by_mail boolean not null,
  chosen_at timestamptz not null
);

-- A link by which a calendar program fetches course days. What it may show is asked again at every fetch.
-- owner: occasions
create table feed (
  id int generated always as identity primary key,
  person_id int not null references person,
  kind text not null constraint a_feed_is_of_a_known_kind check (kind in ('own', 'team', 'teaching', 'region')),
  name text not null,
  token_hash bytea not null unique,
  made_at timestamptz not null,
  ended_at timestamptz,
  fetched_at timestamptz,
  content_hash bytea,
  changed_at timestamptz
);
create index feed_by_person on feed (person_id, id) where ended_at is null;

-- The invitations of a region's occasions in a period, issued one occasion after another; `last_occasion_id` is how far it has come.
-- owner: occasions
create table invitation_run (
  id int generated always as identity primary key,
  region_id int not null references organisation,
  from_day date not null,
  until_day date not null,
  asked_by int not null references person,
  asked_at timestamptz not null,
  occasions int not null,
  done int not null default 0,
  sent int not null default 0,
  last_occasion_id int not null default 0,
  finished_at timestamptz,
  constraint a_run_is_for_some_days check (until_day >= from_day)
);
create index invitation_run_by_region on invitation_run (region_id, id desc);
create unique index one_run_at_a_time_in_a_region on invitation_run (region_id) where finished_at is null;
