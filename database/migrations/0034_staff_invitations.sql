-- Being asked about a course day, and asking others when someone cannot; the rooms of those who teach.

-- How a region asks those who teach, from a day on.
-- owner: occasions
create table staff_rule (
  id int generated always as identity primary key,
  region_id int not null references organisation,
  from_day date not null,
  remind_after_days int not null
    constraint an_unanswered_day_is_brought_to_mind_within_two_months check (remind_after_days between 1 and 60),
  same_day_minutes int not null
    constraint on_the_day_one_has_between_5_minutes_and_4_hours check (same_day_minutes between 5 and 240),
  soon_minutes int not null constraint when_it_is_soon_one_has_at_most_two_days check (soon_minutes between 15 and 2880),
  later_minutes int not null constraint when_it_is_far_off_one_has_at_most_two_weeks check (later_minutes between 60 and 20160),
  quiet_from text not null constraint quiet_begins_at_a_time check (quiet_from ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  quiet_until text not null constraint quiet_ends_at_a_time check (quiet_until ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  asks_others boolean not null,
  source text not null,
  set_by int references person,
  set_at timestamptz not null,
  constraint one_staff_rule_a_day_in_a_region unique (region_id, from_day)
);
create trigger staff_rule_is_append_only before update or delete on staff_rule
  for each row execute function refuse_change();

-- Someone is asked about a day as it was then. Asked anew, the newest counts.
-- owner: occasions
create table staff_invitation (
  id int generated always as identity primary key,
  day_id int not null references occasion_day,
  person_id int not null references person,
  role text not null constraint one_is_asked_to_lead_train_or_stand_by check (role in ('course-leader', 'trainer', 'reserve')),
  why text not null constraint one_is_asked_for_a_known_cause check (why in ('staffed', 'changed', 'moved', 'called-in')),
  asked_at timestamptz not null
);
create index staff_invitation_newest_first on staff_invitation (day_id, person_id, id desc);
create index staff_invitation_by_person on staff_invitation (person_id, day_id);
create trigger staff_invitation_is_append_only before update or delete on staff_invitation
  for each row execute function refuse_change();

-- A letter with a link, about one or several days.
-- owner: occasions
create table staff_letter (
  id int generated always as identity primary key,
  person_id int not null references person,
  token_hash bytea not null unique,
  kind text not null constraint a_staff_letter_asks_or_reminds check (kind in ('asked', 'reminder')),
  sent_at timestamptz not null
);
create index staff_letter_by_person on staff_letter (person_id);
create trigger staff_letter_is_append_only before update or delete on staff_letter
  for each row execute function refuse_change();

-- owner: occasions
create table staff_letter_about (
  letter_id int not null references staff_letter,
  invitation_id int not null references staff_invitation,
  primary key (letter_id, invitation_id)
);
create index staff_letter_about_by_invitation on staff_letter_about (invitation_id);
create trigger staff_letter_about_is_append_only before update or delete on staff_letter_about
  for each row execute function refuse_change();

-- What was answered, each answer a row; the newest counts. No reason is asked for, and none is kept.
-- owner: occasions
create table staff_answer (
  id int generated always as identity primary key,
  invitation_id int not null references staff_invitation,
  answer text not null constraint one_has_seen_it_or_says_yes_or_no check (answer in ('seen', 'yes', 'no')),
  way text not null constraint one_answers_by_link_by_oneself_or_through_the_planner check (way in ('link', 'self', 'planner')),
  answered_by int not null references person,
  answered_at timestamptz not null
);
create index staff_answer_newest_first on staff_answer (invitation_id, id desc);
create trigger staff_answer_is_append_only before update or delete on staff_answer
  for each row execute function refuse_change();

-- A place on a day that someone could not keep, and who is asked to take it. Why they could not is nobody's business.
-- owner: occasions
create table call_out (
  id int generated always as identity primary key,
  day_id int not null references occasion_day,
  -- Whose place it was.
  person_id int not null references person,
  role text not null constraint a_call_out_is_for_who_leads_or_trains check (role in ('course-leader', 'trainer')),
  cause text not null
    constraint a_place_is_left_for_a_known_cause check (cause in ('cannot-come', 'declined', 'moved-up')),
  -- In turn, all at once, or only those whom the planner points out.
  asks text not null constraint a_call_out_asks_in_a_known_way check (asks in ('in-turn', 'all', 'by-hand')),
  begun_at timestamptz not null,
  begun_by int not null references person,
  -- When everyone had been asked and nobody had said yes. Whoever says yes later is still welcome.
  nobody_at timestamptz,
  ended_at timestamptz,
  ended_by int references person,
  outcome text constraint a_call_out_ends_in_a_known_way check (outcome in ('filled', 'given', 'stopped', 'over')),
  filled_by int references person,
  constraint a_call_out_that_ended_has_an_outcome check ((ended_at is null) = (outcome is null)),
  constraint a_filled_place_has_someone check ((filled_by is not null) = (outcome is not null and outcome in ('filled', 'given')))
);
create unique index one_call_out_of_a_place_at_a_time on call_out (day_id, person_id) where ended_at is null;
create index call_out_by_day on call_out (day_id);
create index call_out_open on call_out (id) where ended_at is null;
create index call_out_by_person on call_out (person_id);

-- Someone who is asked to take the place, with how long the call-out waits for them alone.
-- owner: occasions
create table call_out_ask (
  id int generated always as identity primary key,
  call_out_id int not null references call_out,
  person_id int not null references person,
  token_hash bytea not null unique,
  asked_at timestamptz not null,
  wait_until timestamptz not null,
  constraint nobody_is_asked_twice_about_one_place unique (call_out_id, person_id)
);
create index call_out_ask_by_person on call_out_ask (person_id);
create trigger call_out_ask_is_append_only before update or delete on call_out_ask
  for each row execute function refuse_change();

-- owner: occasions
create table call_out_answer (
  id int generated always as identity primary key,
  ask_id int not null references call_out_ask,
  call_out_id int not null references call_out,
  answer text not null
    constraint a_call_out_is_answered_or_skipped check (answer in ('yes', 'no', 'too-late', 'skipped')),
  answered_by int not null references person,
  answered_at timestamptz not null
);
create index call_out_answer_newest_first on call_out_answer (ask_id, id desc);
-- The heart of it: of all who say yes, one.
create unique index one_yes_fills_a_place on call_out_answer (call_out_id) where answer = 'yes';
create trigger call_out_answer_is_append_only before update or delete on call_out_answer
  for each row execute function refuse_change();

-- What someone wrote among those who teach, as it reads now; what it said before stays.
-- owner: trainers
create table team_post_edit (
  id int generated always as identity primary key,
  post_id int not null references team_post,
  body text not null constraint an_edited_post_says_something check (body <> ''),
  edited_at timestamptz not null
);
create index team_post_edit_newest_first on team_post_edit (post_id, id desc);
create trigger team_post_edit_is_append_only before update or delete on team_post_edit
  for each row execute function refuse_change();

-- A file that someone shared in a post. It lies in the files under `team/` and its key.
-- owner: trainers
create table team_file (
  id int generated always as identity primary key,
  post_id int not null references team_post,
  key uuid not null unique,
  name text not null constraint a_shared_file_has_a_name check (name <> ''),
  content_type text not null,
  extension text not null,
  bytes bigint not null constraint a_shared_file_holds_something check (bytes > 0),
  sha256 text not null,
  shared_by int not null references person,
  shared_at timestamptz not null,
  constraint one_file_in_a_post unique (post_id)
);
create trigger team_file_is_append_only before update or delete on team_file
  for each row execute function refuse_change();

-- Whether someone is written to about what is said among those who teach; the newest choice counts.
-- owner: trainers
create table team_letter_choice (
  id int generated always as identity primary key,
  person_id int not null references person,
  letters text not null constraint letters_come_daily_weekly_or_never check (letters in ('daily', 'weekly', 'never')),
  chosen_at timestamptz not null
);
create index team_letter_choice_newest_first on team_letter_choice (person_id, id desc);
create trigger team_letter_choice_is_append_only before update or delete on team_letter_choice
  for each row execute function refuse_change();

-- How far someone has been written to, so that nothing comes twice.
-- owner: trainers
create table team_letter_sent (
  id int generated always as identity primary key,
  person_id int not null references person,
  -- The newest post that the letter told of.
  upto_post_id int not null references team_post,
  sent_at timestamptz not null
);
create index team_letter_sent_newest_first on team_letter_sent (person_id, id desc);
create trigger team_letter_sent_is_append_only before update or delete on team_letter_sent
  for each row execute function refuse_change();
