-- Preparation before a course day: the region's rule, the reminders sent, and what became of the unready.

-- For course days from `from_day` on, until the region's next rule. Without one, the national default holds.
-- owner: occasions
create table preparation_rule (
  id int generated always as identity primary key,
  region_id int not null references organisation,
  from_day date not null,
  deadline_days int not null
    constraint preparations_are_done_at_most_two_months_before check (deadline_days between 0 and 60),
  reminder_days int[] not null
    constraint there_are_at_most_five_reminders check (cardinality(reminder_days) <= 5),
  unready text not null constraint the_unready_are_treated_in_a_known_way check (unready in ('warn', 'offer-seat', 'admit')),
  source text not null,
  set_by int references person,
  set_at timestamptz not null,
  constraint one_preparation_rule_a_day_in_a_region unique (region_id, from_day)
);
create trigger preparation_rule_is_append_only before update or delete on preparation_rule
  for each row execute function refuse_change();

-- The national default is the region's rule where it has set none: two days before, reminded a week and a day before that.
create function preparation_rule_on(region int, on_day date)
returns table (deadline_days int, reminder_days int[], unready text) language sql stable as $$
  (select r.deadline_days, r.reminder_days, r.unready from preparation_rule r
    where r.region_id = region and r.from_day <= on_day order by r.from_day desc limit 1)
  union all
  (select 2, array[7, 1], 'warn'
    where not exists (select from preparation_rule r where r.region_id = region and r.from_day <= on_day))
$$;

-- A reminder before the deadline of the preparations that begin with a day: once for each seat, whoever sends it.
-- owner: occasions
create table preparation_reminder (
  id bigint generated always as identity primary key,
  booking_id int not null references booking,
  day_id int not null references occasion_day,
  days_before int not null,
  sent_at timestamptz not null,
  constraint one_reminder_of_each_seat_and_time unique (booking_id, day_id, days_before)
);
create trigger preparation_reminder_is_append_only before update or delete on preparation_reminder
  for each row execute function refuse_change();

-- The list of the unready that a team leader gets at the deadline.
-- owner: occasions
create table unready_list (
  id bigint generated always as identity primary key,
  day_id int not null references occasion_day,
  leader_id int not null references person,
  sent_at timestamptz not null,
  constraint one_list_of_a_day_to_each_leader unique (day_id, leader_id)
);
create trigger unready_list_is_append_only before update or delete on unready_list
  for each row execute function refuse_change();

-- What was done about someone who was not ready: warned, let in with a reason, or the seat offered on. Kept, never changed.
-- owner: occasions
create table unready_act (
  id bigint generated always as identity primary key,
  booking_id int not null references booking,
  day_id int not null references occasion_day,
  act text not null constraint the_unready_are_warned_admitted_or_lose_the_seat check (act in ('warned', 'admitted', 'offered-on')),
  reason text not null default '',
  seat_went_to int references person,
  done_by int not null references person,
  done_at timestamptz not null,
  constraint whoever_is_admitted_is_so_for_a_reason check (act <> 'admitted' or reason <> '')
);
create index unready_act_by_day on unready_act (day_id, booking_id, id desc);
create unique index a_seat_is_offered_on_once on unready_act (booking_id) where act = 'offered-on';
create trigger unready_act_is_append_only before update or delete on unready_act for each row execute function refuse_change();
