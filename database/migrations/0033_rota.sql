-- Teams with reserves, how many a day needs, and when those who teach can.

-- `role` 'reserve': stands in when asked, and teaches on no day unless put there or called in. `call_order`: who is asked first when
-- someone falls ill, 1 before 2; every reserve has one, whoever trains may have one too, the rest (null) are asked last. Two who share a
-- number are asked by id. `is_head`: the course leader who leads the team, and leads its days when nothing is said.
alter table team_member
  drop constraint a_team_member_leads_or_trains,
  add constraint a_team_member_leads_trains_or_stands_by check (role in ('course-leader', 'trainer', 'reserve')),
  add column call_order int constraint reserves_are_asked_from_the_first check (call_order between 1 and 999),
  add column is_head boolean not null default false,
  add constraint a_reserve_has_a_place_in_the_order check (role <> 'reserve' or call_order is not null),
  add constraint only_a_course_leader_heads_a_team check (not is_head or role = 'course-leader');
create unique index a_team_has_one_head on team_member (region_id, course_id) where is_head and until_day is null;
update team_member set is_head = true where id in (
  select distinct on (region_id, course_id) id from team_member where role = 'course-leader' and until_day is null
  order by region_id, course_id, from_day, id);

-- How many a day of the course needs beside its course leader, from a day on; the newest of a day counts. Without a course: every
-- course of the region. Where a region has said nothing: one trainer and one reserve.
-- owner: trainers
create table team_need (
  id int generated always as identity primary key,
  region_id int not null references organisation,
  course_id int references course,
  from_day date not null,
  trainers int not null constraint a_day_needs_up_to_20_trainers check (trainers between 0 and 20),
  reserves int not null constraint a_day_needs_up_to_20_reserves check (reserves between 0 and 20),
  source text not null default '',
  set_by int references person,
  set_at timestamptz not null
);
create index team_need_by_region on team_need (region_id, course_id, from_day, id);
create trigger team_need_is_append_only before update or delete on team_need for each row execute function refuse_change();

-- When someone cannot teach, or would rather: days, every such weekday, or part of the day; local time. It is theirs to change and
-- to remove. `note` is read by them and by whoever plans in their region, and by nobody else.
-- owner: trainers
create table availability (
  id int generated always as identity primary key,
  person_id int not null references person,
  kind text not null constraint one_cannot_or_would_rather check (kind in ('cannot', 'prefers')),
  from_day date not null,
  until_day date,
  weekday int constraint a_week_has_seven_days check (weekday between 1 and 7),
  starts text constraint a_part_of_a_day_starts_at_a_time check (starts ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  ends text constraint a_part_of_a_day_ends_at_a_time check (ends ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  note text not null default '' constraint a_note_is_short check (length(note) <= 300),
  said_at timestamptz not null,
  constraint it_ends_after_it_begins check (until_day >= from_day),
  constraint only_a_weekday_goes_on check (until_day is not null or weekday is not null),
  constraint a_part_has_both_its_ends check ((starts is null) = (ends is null)),
  constraint a_part_ends_after_it_starts check (ends > starts)
);
create index availability_by_person on availability (person_id, from_day);
