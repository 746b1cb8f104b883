-- What a course day needs on the table: a region's list, and what was ordered for each occasion.

-- A line of the list: for all occasions of a region, for those of a journey or a course, or for one occasion alone.
-- owner: occasions
create table logistics_line (
  id int generated always as identity primary key,
  region_id int not null references organisation,
  journey_id int references journey,
  course_id int references course,
  occasion_id int references occasion,
  kind text not null constraint what_is_ordered_is_of_a_known_kind
    check (kind in ('room', 'refreshments', 'print', 'literature', 'pin', 'tote', 'name-tag', 'other')),
  on_each text not null constraint it_is_ordered_for_a_day_or_an_occasion check (on_each in ('day', 'occasion')),
  made_by int references person,
  made_at timestamptz not null,
  constraint a_line_is_for_all_a_journey_a_course_or_an_occasion check (num_nonnulls(journey_id, course_id, occasion_id) <= 1)
);
create index logistics_line_by_region on logistics_line (region_id, occasion_id);
create trigger logistics_line_is_append_only before update or delete on logistics_line
  for each row execute function refuse_change();

-- What a line says; the newest version counts. So many for every so many people, for each of the staff, and some beside.
-- owner: occasions
create table logistics_term (
  line_id int not null references logistics_line,
  version int not null,
  what text not null constraint a_line_says_what_it_is check (what <> ''),
  counts text not null constraint a_line_counts_known_people check (counts in ('named', 'expected', 'seats')),
  per_people int not null constraint so_many_for_some_people check (per_people between 0 and 20),
  for_every int not null constraint for_every_one_or_more check (for_every between 1 and 100),
  per_staff int not null constraint so_many_for_each_of_the_staff check (per_staff between 0 and 20),
  extra int not null constraint some_beside check (extra between 0 and 500),
  on_site_only boolean not null,
  order_days int not null constraint it_is_ordered_within_a_year_before check (order_days between 0 and 365),
  supplier text not null default '',
  is_ended boolean not null default false,
  set_by int references person,
  set_at timestamptz not null,
  primary key (line_id, version)
);
create trigger logistics_term_is_append_only before update or delete on logistics_term
  for each row execute function refuse_change();

-- What was done about a line for an occasion, or a day of it. Turns count 1, 2, 3 …: of two who act at once one is too late.
-- `amount` is the whole that is ordered after the act.
-- owner: occasions
create table logistics_act (
  id bigint generated always as identity primary key,
  occasion_id int not null references occasion,
  line_id int not null references logistics_line,
  day_id int references occasion_day,
  turn int not null constraint turns_count_from_one check (turn >= 1),
  act text not null constraint something_known_was_done
    check (act in ('ordered', 'changed', 'confirmed', 'ticked-off', 'withdrawn', 'omitted', 'restored')),
  amount int not null constraint an_amount_is_not_negative check (amount between 0 and 100000),
  what text not null,
  reference text not null default '',
  done_by int not null references person,
  done_at timestamptz not null,
  constraint one_act_at_a_time unique nulls not distinct (occasion_id, line_id, day_id, turn)
);
create trigger logistics_act_is_append_only before update or delete on logistics_act
  for each row execute function refuse_change();
