-- How content is reviewed, withdrawn and disagreed about, and what is done once each day.

-- What has been done for a day, so that it is done once whatever number of processes work.
-- owner: platform
create table daily_run (
  name text not null,
  day date not null,
  done_at timestamptz not null,
  primary key (name, day)
);

-- Which roles must have approved a revision before it is published: a setting of the journey.
alter table journey add column review_roles text[] not null default '{expert,editor}'
  constraint a_review_is_given_in_a_known_role check (review_roles <@ '{expert,lawyer,accessibility,editor}'::text[]);

-- A revision taken back without a successor; what was earned under it stays.
alter table course_revision
  add column unpublished_reason text,
  add column unpublished_by int references person,
  add constraint only_what_was_superseded_is_unpublished check (unpublished_reason is null or superseded_on is not null),
  add constraint unpublishing_has_a_reason check (unpublished_reason <> '');

-- What a named role said of a draft. `draft_state` is the draft as it stood: once something is saved, it no longer counts.
-- owner: journeys
create table draft_review (
  id int generated always as identity primary key,
  draft_id int not null references draft,
  role text not null constraint a_draft_is_reviewed_in_a_known_role
    check (role in ('expert', 'lawyer', 'accessibility', 'editor')),
  verdict text not null constraint a_review_approves_or_asks_for_changes check (verdict in ('approved', 'changes')),
  note text not null default '',
  draft_state text not null,
  given_by int not null references person,
  given_at timestamptz not null,
  constraint asking_for_changes_says_which check (verdict = 'approved' or note <> '')
);
create index draft_review_in_order on draft_review (draft_id, id);
create trigger draft_review_is_append_only before update or delete on draft_review for each row execute function refuse_change();

-- A reminder that the review date of a revision nears or has passed, sent once of each kind.
-- owner: journeys
create table review_reminder (
  revision_id int not null references course_revision,
  kind text not null constraint one_reminds_before_or_after check (kind in ('near', 'passed')),
  review_on date not null,
  sent_at timestamptz not null,
  primary key (revision_id, kind, review_on)
);

-- Disagreement about the choice of content: raised by someone about a course, or an item of it.
-- owner: journeys
create table objection (
  id int generated always as identity primary key,
  course_id int not null references course,
  item_key uuid,
  title text not null constraint an_objection_has_a_title check (title <> ''),
  raised_by int not null references person,
  raised_at timestamptz not null
);
create index objection_by_course on objection (course_id, id desc);
create index objection_by_raiser on objection (raised_by, id desc);

-- What was said of it, in order: argued, lifted to a higher body, decided. The level is where it stands after the entry.
-- owner: journeys
create table objection_entry (
  id int generated always as identity primary key,
  objection_id int not null references objection,
  kind text not null constraint an_objection_is_argued_lifted_or_decided
    check (kind in ('raised', 'argued', 'lifted', 'decided')),
  level text not null constraint an_objection_stands_with_a_known_body
    check (level in ('sub-project', 'journey-steering-group', 'main-project-manager', 'national-steering-group')),
  words text not null constraint an_entry_gives_its_reason check (words <> ''),
  outcome text constraint an_objection_is_upheld_or_not check (outcome in ('upheld', 'partly', 'not-upheld')),
  decided_by text,
  said_by int not null references person,
  said_at timestamptz not null,
  constraint a_decision_says_what_and_by_whom check ((kind = 'decided') = (outcome is not null and decided_by is not null))
);
create index objection_entry_in_order on objection_entry (objection_id, id);
create unique index an_objection_is_raised_once on objection_entry (objection_id) where kind = 'raised';
create unique index an_objection_is_decided_once on objection_entry (objection_id) where kind = 'decided';
create trigger objection_entry_is_append_only before update or delete on objection_entry
  for each row execute function refuse_change();
