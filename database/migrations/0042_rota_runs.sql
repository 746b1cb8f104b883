-- A rota of a period staffed all at once: the days as they were shown when someone said so, taken some dates at a time.
-- owner: occasions
create table rota_run (
  id int generated always as identity primary key,
  region_id int not null references organisation,
  from_day date not null,
  until_day date not null,
  asked_by int not null references person,
  asked_at timestamptz not null,
  told int not null default 0,
  finished_at timestamptz,
  constraint a_rota_run_is_for_some_days check (until_day >= from_day)
);
create index rota_run_by_region on rota_run (region_id, id desc);
create unique index one_rota_run_at_a_time_in_a_region on rota_run (region_id) where finished_at is null;

-- `version` is the occasion's as it was shown; a day taken has what became of it: whose task changed, or why it stays as it was.
-- owner: occasions
create table rota_run_day (
  run_id int not null references rota_run,
  day_id int not null references occasion_day,
  occasion_id int not null references occasion,
  on_day date not null,
  version int not null,
  staff jsonb not null,
  taken_at timestamptz,
  changes jsonb,
  refusal jsonb,
  primary key (run_id, day_id),
  constraint a_day_is_refused_only_when_taken check (refusal is null or taken_at is not null)
);
create index rota_run_day_left on rota_run_day (run_id, on_day) where taken_at is null;

-- Whether it was told with a calendar; whoever wants no invitations by mail is told in words alone.
alter table trainer_meeting_sent add column in_calendar boolean not null default true;
