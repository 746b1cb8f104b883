-- Attendance: days in parts, excuses, codes that turn, marks from phones that were without network, and what is claimed
-- until the course leader has said yes.

-- A day is marked as a whole or in two parts; so many of them earn it. `code_key` is what the codes of the day are made of.
alter table occasion_day
  add column part_count int not null default 1 constraint a_day_has_one_part_or_two check (part_count between 1 and 2),
  add column parts_needed int not null default 1,
  add column second_part_at text constraint a_part_starts_at_a_time check (second_part_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  add column code_key uuid not null default gen_random_uuid(),
  add constraint a_day_needs_some_of_its_parts check (parts_needed between 1 and part_count),
  add constraint a_day_in_parts_has_a_second check ((part_count = 2) = (second_part_at is not null));

-- What the personal codes of those who have a seat are made of.
alter table occasion add column code_key uuid not null default gen_random_uuid();

-- How many parts of a day in parts earn it, where the region has said so: all, unless.
-- owner: occasions
create table attendance_rule (
  id int generated always as identity primary key,
  region_id int not null references organisation,
  from_day date not null,
  parts text not null constraint all_parts_earn_a_day_or_one_does check (parts in ('all', 'one')),
  source text not null,
  set_by int references person,
  set_at timestamptz not null,
  constraint one_attendance_rule_a_day unique (region_id, from_day)
);
create trigger attendance_rule_is_append_only before update or delete on attendance_rule
  for each row execute function refuse_change();

-- `seen_at` is when it happened, by a clock that was put right; empty, it is when it was marked. `over_id` is the mark that
-- it changes knowingly. `client_mark_id` is given by the phone, so that what is sent twice counts once.
alter table attendance_mark
  drop constraint one_attends_or_is_absent,
  add constraint one_attends_is_absent_or_excused check (mark in ('attended', 'absent', 'excused')),
  add column part int not null default 1 constraint a_mark_is_of_a_part check (part between 1 and 2),
  add column source text not null default 'by-hand' constraint a_mark_is_made_in_a_known_way check (source in ('by-hand', 'self', 'scanned')),
  add column excuse text constraint an_excuse_is_of_a_known_kind check (excuse in ('ill', 'care', 'duty', 'other')),
  add column device_id uuid,
  add column client_mark_id uuid,
  add column seen_at timestamptz,
  add column over_id bigint references attendance_mark,
  add constraint only_who_is_excused_has_an_excuse check ((mark = 'excused') = (excuse is not null)),
  add constraint a_mark_made_by_a_phone_counts_once unique (client_mark_id);
create index attendance_mark_that_changed_another on attendance_mark (over_id) where over_id is not null;

-- The mark that counts of each part: what was changed knowingly, else what was seen first-hand, else the newest. The same
-- whatever order the marks arrived in (counting.rules.ts).
create view counted_mark as
  select distinct on (m.day_id, m.booking_id, m.part) m.*
  from attendance_mark m
  order by m.day_id, m.booking_id, m.part, (m.over_id is not null) desc,
    (m.source <> 'by-hand' and m.mark = 'attended') desc, coalesce(m.seen_at, m.marked_at) desc,
    m.client_mark_id desc nulls last, m.id desc;

-- Whether who has the seat has attended enough of the day.
create function attends_day(asked_day int, asked_booking int) returns boolean language sql stable as $$
  select (select count(*) from counted_mark m
    where m.day_id = asked_day and m.booking_id = asked_booking and m.mark = 'attended') >= d.parts_needed
  from occasion_day d where d.id = asked_day
$$;

-- Here, says the one it is about: without network the code could have been passed on, and without a seat there is no list.
-- owner: occasions
create table check_in_claim (
  id int generated always as identity primary key,
  day_id int not null references occasion_day,
  person_id int not null references person,
  booking_id int references booking,
  part int not null constraint a_claim_is_of_a_part check (part between 1 and 2),
  why text not null constraint a_claim_has_a_known_reason check (why in ('without-network', 'not-on-the-list')),
  seen_at timestamptz not null,
  claimed_at timestamptz not null,
  client_mark_id uuid,
  answered_at timestamptz,
  answered_by int references person,
  answer text constraint a_claim_is_answered_in_a_known_way check (answer in ('yes', 'no')),
  constraint a_claim_counts_once unique (client_mark_id),
  constraint a_claim_that_is_answered_has_a_who
    check ((answered_at is null) = (answered_by is null) and (answered_at is null) = (answer is null)),
  constraint who_has_a_seat_was_without_network check ((why = 'without-network') = (booking_id is not null))
);
create unique index one_claim_of_a_part_each on check_in_claim (day_id, person_id, part) where answered_at is null;
create index check_in_claim_by_person on check_in_claim (person_id, day_id);

-- So many of the days complete the course, where it is not all of them.
alter table course_revision
  add column days_needed int constraint a_course_needs_some_of_its_days check (days_needed between 1 and 30);
