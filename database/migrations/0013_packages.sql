-- Web packages: what is in them, how they are opened, and what they report of the traveller.

-- What the manifest of an uploaded package says. Other kinds of packages are other words of `kind`.
-- owner: journeys
create table web_package (
  file_id int primary key references content_file,
  kind text not null constraint a_package_is_of_a_known_kind check (kind in ('scorm-1.2', 'scorm-2004')),
  -- As the manifest says it: 1.2, 2004 4th Edition.
  edition text not null,
  title text not null constraint a_package_has_a_title check (title <> '')
);

-- What is started one at a time: an object that reports (a SCO), or a page that only is read.
-- owner: journeys
create table package_unit (
  file_id int not null references web_package,
  position int not null,
  identifier text not null,
  title text not null,
  -- Of a file of the package, and what is to be added to its address.
  path text not null,
  parameters text not null default '',
  reports boolean not null,
  -- What the unit is told when it starts, by the names of the data model.
  launch_data jsonb not null,
  primary key (file_id, position)
);

-- Its files lie under their numbers; their paths are only ever looked up here.
-- owner: journeys
create table package_file (
  file_id int not null references web_package,
  path text not null,
  number int not null,
  bytes bigint not null,
  media_type text not null,
  primary key (file_id, path),
  constraint one_file_of_a_package_of_each_number unique (file_id, number)
);
create unique index one_file_of_a_package_of_each_path_whatever_its_capitals on package_file (file_id, lower(path));

-- A person's time with a package as one item through all its revisions.
-- owner: learning
create table package_attempt (
  id int generated always as identity primary key,
  person_id int not null references person,
  item_key uuid not null,
  file_id int not null references web_package,
  begun_at timestamptz not null,
  constraint one_attempt_of_a_person_at_a_package_of_an_item unique (person_id, item_key, file_id)
);

-- A package opened: whoever has the token may read the package, and report for the person. Without an attempt it is
-- looked at and nothing is kept.
-- owner: learning
create table package_launch (
  id int generated always as identity primary key,
  token_hash text not null unique,
  person_id int not null references person,
  item_id int not null references item,
  course_id int not null references course,
  file_id int not null references web_package,
  attempt_id int references package_attempt,
  -- The address of the site it was opened from, which alone may frame it.
  site text not null,
  lang text not null,
  opened_at timestamptz not null,
  opens_until timestamptz not null,
  reports_until timestamptz not null
);
create index package_launch_by_person on package_launch (person_id, id desc);

-- A unit started: from there on it reports in order.
-- owner: learning
create table package_run (
  id int generated always as identity primary key,
  key uuid not null unique,
  launch_id int not null references package_launch,
  attempt_id int not null references package_attempt,
  unit int not null,
  begun_at timestamptz not null
);
create index package_run_by_attempt on package_run (attempt_id, unit, id desc);

-- Every report that came, once each.
-- owner: learning
create table package_commit (
  id bigint generated always as identity primary key,
  run_id int not null references package_run,
  sequence int not null,
  data jsonb not null,
  is_last boolean not null,
  received_at timestamptz not null,
  constraint a_report_counts_once unique (run_id, sequence)
);
create trigger package_commit_is_append_only before update or delete on package_commit for each row execute function refuse_change();

-- What the reports come to: where to go on, and how it stands. Done stays done.
-- owner: learning
create table package_state (
  attempt_id int not null references package_attempt,
  unit int not null,
  run_id int not null references package_run,
  sequence int not null,
  data jsonb not null,
  is_ended boolean not null,
  status text not null constraint a_package_stands_in_a_known_way
    check (status in ('not-begun', 'begun', 'completed', 'passed', 'failed')),
  -- In percent of what can be reached, when the package says.
  score double precision constraint a_score_is_a_share_in_percent check (score between 0 and 100),
  best_score double precision,
  done_at timestamptz,
  reported_at timestamptz not null,
  primary key (attempt_id, unit)
);
