-- Message rules: what is written to whom about an occasion, and when; and what has been.

-- In whose name a letter is sent, where an answer goes, and before when it is left lying.
alter table outbox_mail
  add column from_name text,
  add column reply_to text,
  add column not_before timestamptz;

-- A rule that was changed has ended, and another begun: what was sent by it is still explained by it.
-- owner: occasions
create table message_rule (
  id int generated always as identity primary key,
  region_id int not null references organisation,
  journey_id int references journey,
  name text not null constraint a_message_rule_has_a_name check (name <> ''),
  reader text not null constraint a_message_has_known_readers check (
    reader in ('participant', 'manager', 'trainer', 'reserve', 'waiting', 'venue')),
  occurs text not null constraint a_message_is_sent_at_a_known_moment check (occurs in (
    'seat-given', 'seat-given-back', 'place-taken', 'before-first-day', 'before-each-day', 'after-each-day', 'after-last-day')),
  days int not null default 0 constraint a_message_is_sent_within_a_year check (days between 0 and 365),
  at_time text not null constraint a_message_is_sent_at_a_time check (at_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  from_name text not null,
  reply_to text not null,
  subject_sv text not null,
  body_sv text not null,
  subject_en text not null,
  body_en text not null,
  made_by int references person,
  made_at timestamptz not null,
  ended_at timestamptz,
  ended_by int references person,
  replaces_id int references message_rule,
  constraint a_rule_that_ended_has_a_who check (ended_by is null or ended_at is not null),
  constraint a_message_says_something_in_both_languages
    check (subject_sv <> '' and body_sv <> '' and subject_en <> '' and body_en <> '')
);
create index message_rule_by_region on message_rule (region_id) where ended_at is null;

-- Once for each reader and cause. `about_key` is the seat, the day or both that it was about.
-- owner: occasions
create table message_sent (
  id bigint generated always as identity primary key,
  rule_id int not null references message_rule,
  occasion_id int not null references occasion,
  about_key text not null,
  person_id int references person,
  address text not null,
  mail_id bigint not null references outbox_mail,
  sent_at timestamptz not null,
  constraint each_message_is_sent_once unique (rule_id, about_key, address)
);
create index message_sent_by_occasion on message_sent (occasion_id, id desc);
create index message_sent_by_person on message_sent (person_id, id desc);
create trigger message_sent_is_append_only before update or delete on message_sent for each row execute function refuse_change();
