-- What a day needs on the table beside what its course has, and a term's plan on its way in.

alter table occasion_day add column material text not null default '';

-- A term's plan as it was pasted or uploaded: its cells as text, the head among them, and once it has been asked for the
-- plans that were looked at, which are what is made. Gone after a week.
-- owner: occasions
create table plan_sheet (
  id int generated always as identity primary key,
  region_id int not null references organisation,
  put_in_by int not null references person,
  put_in_at timestamptz not null,
  name text not null,
  cells jsonb not null,
  asked_at timestamptz,
  plans jsonb,
  occasions int not null default 0,
  made int not null default 0,
  ended_at timestamptz,
  fault text,
  constraint no_more_is_made_than_there_is check (made >= 0 and made <= occasions),
  constraint what_was_asked_for_is_plans check ((asked_at is null) = (plans is null)),
  constraint only_what_was_asked_for_ends check (ended_at is null or asked_at is not null)
);
create index plan_sheet_by_person on plan_sheet (put_in_by, id desc);
create index plan_sheet_by_age on plan_sheet (put_in_at);

-- Which occasions came of it, by the row of the sheet.
-- owner: occasions
create table plan_sheet_made (
  sheet_id int not null references plan_sheet on delete cascade,
  row int not null,
  occasion_id int not null references occasion,
  primary key (sheet_id, row)
);
