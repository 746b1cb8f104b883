-- Steps completed, certificates taken back, accounts that turned out to be one person, and time studied on paid hours.

-- A step is earned when every course it asks of a traveller is. The parts are the completions it rests on: when one of
-- them is corrected the step no longer stands, and earned again it is a new row with the next ordinal.
-- owner: learning
create table step_evidence (
  id bigint generated always as identity primary key,
  person_id int not null references person,
  step_id int not null references step,
  track_id int references track,
  ordinal int not null default 1 constraint evidence_of_a_step_counts_from_one check (ordinal >= 1),
  rule text not null,
  earned_on date not null,
  municipality_id int references organisation,
  recorded_by int references person,
  recorded_at timestamptz not null
);
create unique index a_step_is_completed_once_on_a_track on step_evidence (person_id, step_id, coalesce(track_id, 0), ordinal);
create trigger step_evidence_is_append_only before update or delete on step_evidence
  for each row execute function refuse_change();

-- owner: learning
create table step_evidence_part (
  step_evidence_id bigint not null references step_evidence,
  evidence_id bigint not null references evidence,
  primary key (step_evidence_id, evidence_id)
);
create index step_evidence_part_by_evidence on step_evidence_part (evidence_id);
create trigger step_evidence_part_is_append_only before update or delete on step_evidence_part
  for each row execute function refuse_change();

alter table certificate
  alter column evidence_id drop not null,
  alter column course_id drop not null,
  add column step_evidence_id bigint unique references step_evidence,
  add constraint a_certificate_is_of_a_course_or_of_a_step check (
    (evidence_id is null) = (course_id is null) and (evidence_id is null) <> (step_evidence_id is null));
create trigger certificate_is_append_only before update or delete on certificate for each row execute function refuse_change();

-- A certificate issued in error. `ground` is said to whoever checks the code; `reason` only to those who may revoke.
-- owner: learning
create table certificate_revocation (
  certificate_id int primary key references certificate,
  ground text not null constraint a_certificate_is_revoked_on_a_known_ground
    check (ground in ('by-mistake', 'wrong-person', 'not-fulfilled')),
  reason text not null constraint a_revocation_has_a_reason check (reason <> ''),
  revoked_by int not null references person,
  revoked_at timestamptz not null
);
create trigger certificate_revocation_is_append_only before update or delete on certificate_revocation
  for each row execute function refuse_change();

-- Two accounts that were one person: what the first earned is copied to the second, each copy naming its origin.
-- owner: learning
create table person_merge (
  from_person_id int primary key references person,
  into_person_id int not null references person,
  reason text not null,
  merged_by int not null references person,
  merged_at timestamptz not null,
  constraint an_account_is_not_merged_into_itself check (from_person_id <> into_person_id)
);
create index person_merge_by_kept_account on person_merge (into_person_id);
create trigger person_merge_is_append_only before update or delete on person_merge for each row execute function refuse_change();

alter table evidence add column origin_id bigint references evidence;
create unique index evidence_is_copied_once_to_a_person on evidence (origin_id, person_id) where origin_id is not null;

-- Time studied, as the employee noted it. A change is a new row that names the one it replaces; the last of them counts.
-- owner: learning
create table study_time (
  id bigint generated always as identity primary key,
  person_id int not null references person,
  course_id int not null references course,
  on_day date not null,
  minutes int not null constraint study_time_is_within_a_day check (minutes between 0 and 720),
  paid boolean not null,
  municipality_id int not null references organisation,
  replaces_id bigint unique references study_time,
  noted_by int not null references person,
  noted_at timestamptz not null,
  constraint nothing_is_noted_only_to_replace check (minutes > 0 or replaces_id is not null)
);
create unique index study_time_is_noted_once_a_day on study_time (person_id, course_id, on_day) where replaces_id is null;
create index study_time_by_municipality on study_time (municipality_id, on_day);
create trigger study_time_is_append_only before update or delete on study_time for each row execute function refuse_change();

-- owner: learning
create table study_time_certification (
  study_time_id bigint primary key references study_time,
  certified_by int not null references person,
  certified_at timestamptz not null
);
create trigger study_time_certification_is_append_only before update or delete on study_time_certification
  for each row execute function refuse_change();
