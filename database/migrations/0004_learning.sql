-- Who travels what, what is done, and what it earned.

-- owner: learning
create table enrolment (
  id int generated always as identity primary key,
  person_id int not null references person,
  step_id int not null references step,
  track_id int references track,
  from_day date not null,
  until_day date,
  set_by int references person,
  set_at timestamptz not null
);
create unique index one_enrolment_on_a_step_at_a_time on enrolment (person_id, step_id) where until_day is null;
create index enrolment_by_step on enrolment (step_id, person_id);

-- What a person answered: a reflection, a quiz, a checklist. The newest answer counts, none is removed.
-- owner: learning
create table item_answer (
  id bigint generated always as identity primary key,
  person_id int not null references person,
  item_id int not null references item,
  answer jsonb not null,
  answered_at timestamptz not null
);
create index item_answer_newest_first on item_answer (person_id, item_id, id desc);
create trigger item_answer_is_append_only before update or delete on item_answer for each row execute function refuse_change();

-- What was earned, under the rule and the content revision of that day. Never changed, never removed. A day that was
-- corrected and then earned after all is a new row with the next ordinal; so is a course.
-- owner: learning
create table evidence (
  id bigint generated always as identity primary key,
  person_id int not null references person,
  kind text not null constraint evidence_is_of_a_known_kind check (kind in ('item', 'day', 'course')),
  course_id int not null references course,
  revision_id int not null references course_revision,
  item_id int references item,
  occasion_day_id int,
  day_number int,
  ordinal int not null default 1,
  rule text not null,
  earned_on date not null,
  municipality_id int references organisation,
  recorded_by int references person,
  recorded_at timestamptz not null,
  constraint evidence_of_an_item_names_it check ((kind = 'item') = (item_id is not null)),
  constraint evidence_of_a_day_names_it check ((kind = 'day') = (occasion_day_id is not null and day_number is not null)),
  constraint evidence_counts_from_one check (ordinal >= 1)
);
create unique index an_item_is_done_once on evidence (person_id, item_id) where kind = 'item';
create unique index a_day_is_earned_once on evidence (person_id, occasion_day_id, ordinal) where kind = 'day';
create unique index a_course_is_completed_once_per_revision on evidence (person_id, course_id, revision_id, ordinal)
  where kind = 'course';
create index evidence_by_person_and_course on evidence (person_id, course_id, kind);
create index evidence_newest_first on evidence (person_id, id desc);
create trigger evidence_is_append_only before update or delete on evidence for each row execute function refuse_change();
create trigger evidence_is_never_emptied before truncate on evidence execute function refuse_change();

-- A mistake in the record is answered by a correction beside it.
-- owner: learning
create table evidence_correction (
  id bigint generated always as identity primary key,
  evidence_id bigint not null unique references evidence,
  reason text not null,
  recorded_by int references person,
  recorded_at timestamptz not null
);
create trigger evidence_correction_is_append_only before update or delete on evidence_correction
  for each row execute function refuse_change();

-- owner: learning
create table certificate (
  id int generated always as identity primary key,
  evidence_id bigint not null unique references evidence,
  person_id int not null references person,
  course_id int not null references course,
  check_code text not null unique,
  issued_on date not null,
  issued_at timestamptz not null
);
create index certificate_by_person on certificate (person_id, issued_on desc);
