-- Seats: who may book, offers to those who wait, quotas, unnamed seats, requests, takeovers, seats shared with other regions,
-- interest without a date, what is asked of whoever has a seat, and what a late cancellation costs.

-- Which rule holds: the newest for the journey, else the region's newest, else the nation's default (seat-rule.rules.ts).
-- owner: occasions
create table seat_rule (
  id int generated always as identity primary key,
  region_id int not null references organisation,
  journey_id int references journey,
  from_day date not null,
  opens_days int not null constraint booking_opens_within_two_years check (opens_days between 1 and 730),
  closes_days int not null constraint booking_closes_before_it_begins check (closes_days between 1 and 365),
  employees_ask text not null constraint employees_ask_in_a_known_way check (employees_ask in ('not', 'with-approval', 'freely')),
  request_days int not null constraint a_request_waits_at_most_two_months check (request_days between 1 and 60),
  unnamed_release_days int constraint unnamed_seats_are_released_before_it_begins check (unnamed_release_days between 1 and 365),
  offer_hours int not null constraint an_offer_lasts_at_most_two_weeks check (offer_hours between 0 and 336),
  quiet_from text not null,
  quiet_until text not null,
  offers_stop_days int not null constraint offers_stop_before_it_begins check (offers_stop_days between 0 and 60),
  priorities text[] not null constraint priorities_are_known_and_some check (
    cardinality(priorities) > 0 and priorities <@ array['agreed', 'quota', 'deadline', 'waited']),
  details_forgotten_days int not null constraint details_are_forgotten_within_a_year check (details_forgotten_days between 0 and 365),
  source text not null,
  set_by int references person,
  set_at timestamptz not null,
  constraint one_seat_rule_a_day_for_each_journey unique nulls not distinct (region_id, journey_id, from_day)
);
create trigger seat_rule_is_append_only before update or delete on seat_rule for each row execute function refuse_change();

-- What giving a seat back costs, by whole days before the first day, and what it costs not to come.
-- owner: occasions
create table cancellation_ladder (
  id int generated always as identity primary key,
  region_id int not null references organisation,
  journey_id int references journey,
  from_day date not null,
  excuse_waives boolean not null,
  source text not null,
  set_by int references person,
  set_at timestamptz not null,
  constraint one_ladder_a_day_for_each_journey unique nulls not distinct (region_id, journey_id, from_day)
);
create trigger cancellation_ladder_is_append_only before update or delete on cancellation_ladder
  for each row execute function refuse_change();

-- At `days_before` days before or fewer it costs this, until the next lower rung; no days at all is not coming.
-- owner: occasions
create table cancellation_rung (
  ladder_id int not null references cancellation_ladder,
  days_before int,
  percent int,
  amount_ore bigint,
  constraint one_rung_at_each_day unique nulls not distinct (ladder_id, days_before),
  constraint a_rung_is_before_the_first_day check (days_before between 0 and 365),
  constraint a_rung_costs_a_part_or_an_amount check ((percent is null) <> (amount_ore is null)),
  constraint a_part_is_a_whole_percent check (percent between 0 and 100),
  constraint a_fee_is_not_negative check (amount_ore >= 0)
);
create trigger cancellation_rung_is_append_only before update or delete on cancellation_rung
  for each row execute function refuse_change();

-- `seats_taken` are those with a name; `seats_held` are those that are offered or reserved without one.
alter table occasion
  add column seats_held int not null default 0,
  add column minimum int constraint a_minimum_is_some_and_not_above_the_seats check (minimum between 1 and seats),
  add column decide_by date,
  add column kept_at timestamptz,
  add column kept_by int references person,
  add column cancelled_at timestamptz,
  add column cancelled_by int references person,
  add column cancelled_why text,
  add column settled_at timestamptz,
  add column settled_by int references person,
  drop constraint never_more_booked_than_there_are_seats,
  add constraint never_more_booked_than_there_are_seats
    check (seats_taken >= 0 and seats_held >= 0 and seats_taken + seats_held <= seats),
  add constraint a_minimum_has_a_day_of_decision check ((minimum is null) = (decide_by is null)),
  add constraint an_occasion_is_decided_on_before_it_begins check (decide_by < first_day),
  add constraint a_cancelled_occasion_has_a_who_and_a_why
    check ((cancelled_at is null) = (cancelled_by is null) and (cancelled_at is null) = (cancelled_why is null)),
  add constraint what_is_settled_was_held check (settled_at is null or cancelled_at is null);

alter table occasion_day
  add column ends_day_after boolean not null default false,
  add column cancelled_at timestamptz,
  add column cancelled_by int references person,
  add column cancelled_why text,
  drop constraint a_day_has_a_known_form,
  add constraint a_day_has_a_known_form check (form in ('on-site', 'digital', 'recorded', 'broadcast')),
  drop constraint a_digital_day_has_a_link,
  add constraint a_day_on_a_screen_has_a_link check (form not in ('digital', 'broadcast') or link <> ''),
  drop constraint a_day_ends_after_it_starts,
  add constraint a_day_ends_after_it_starts check (ends_day_after or ends > starts),
  add constraint a_day_lasts_less_than_a_day check (not ends_day_after or ends < starts),
  add constraint a_cancelled_day_has_a_who_and_a_why
    check ((cancelled_at is null) = (cancelled_by is null) and (cancelled_at is null) = (cancelled_why is null));

-- `home_region_id` is set where the person is of another region that shares the occasion. `only_day_id` is a day made up for
-- here. `fee_ore` is what giving it back cost, as it was shown.
alter table booking
  add column got_by text not null default 'booked' constraint a_seat_is_got_in_a_known_way check (
    got_by in ('booked', 'request', 'queue', 'offer', 'by-hand', 'unnamed', 'takeover', 'move', 'make-up')),
  add column replaces_id int references booking,
  add column only_day_id int references occasion_day,
  add column home_region_id int references organisation,
  add column end_kind text constraint a_seat_ends_in_a_known_way check (
    end_kind in ('cancelled', 'excused', 'offered-on', 'taken-over', 'moved', 'occasion-cancelled')),
  add column end_reason text not null default '',
  add column fee_ore bigint not null default 0 constraint a_fee_of_a_seat_is_not_negative check (fee_ore >= 0);
update booking set end_kind = case when exists (select from unready_act u where u.booking_id = booking.id and u.act = 'offered-on')
  then 'offered-on' else 'cancelled' end where cancelled_at is not null;
alter table booking
  add constraint a_seat_that_ended_did_so_in_a_way check ((cancelled_at is null) = (end_kind is null)),
  add constraint only_a_seat_that_ended_has_a_fee check (fee_ore = 0 or cancelled_at is not null);
create index booking_that_took_over on booking (replaces_id) where replaces_id is not null;
create index booking_ended_by_occasion on booking (occasion_id) where cancelled_at is not null;

-- What the region has agreed for someone who waits, and the calls made once offers have stopped.
alter table queue_place
  add column home_region_id int references organisation,
  add column agreed_why text,
  add column agreed_by int references person,
  add column agreed_at timestamptz,
  add constraint an_agreement_has_a_who_and_a_when
    check ((agreed_why is null) = (agreed_by is null) and (agreed_why is null) = (agreed_at is null));
-- owner: occasions
create table queue_call (
  id bigint generated always as identity primary key,
  queue_place_id int not null references queue_place,
  answer text not null constraint a_call_is_answered_in_a_known_way check (answer in ('yes', 'no', 'not-reached')),
  note text not null default '',
  called_by int not null references person,
  called_at timestamptz not null
);
create index queue_call_by_place on queue_call (queue_place_id, id desc);
create trigger queue_call_is_append_only before update or delete on queue_call for each row execute function refuse_change();

-- A seat held for someone who waits until they have answered. `token_hash` is of the link in the letter.
-- owner: occasions
create table seat_offer (
  id int generated always as identity primary key,
  occasion_id int not null references occasion,
  queue_place_id int not null references queue_place,
  token_hash bytea not null unique,
  why jsonb not null,
  offered_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  ended_by int references person,
  answer text constraint an_offer_ends_in_a_known_way check (answer in ('accepted', 'declined', 'expired', 'withdrawn')),
  booking_id int references booking,
  constraint an_offer_that_ended_did_so_in_a_way check ((ended_at is null) = (answer is null)),
  constraint an_accepted_offer_is_a_seat check ((answer = 'accepted') is true = (booking_id is not null)),
  constraint an_offer_lasts_a_while check (expires_at > offered_at)
);
create unique index one_offer_at_a_time on seat_offer (queue_place_id) where ended_at is null;
create index seat_offer_open_by_occasion on seat_offer (occasion_id) where ended_at is null;
create index seat_offer_that_runs_out on seat_offer (expires_at) where ended_at is null;
create index seat_offer_by_place on seat_offer (queue_place_id, id);

-- A seat that a municipality holds without having said for whom.
-- owner: occasions
create table unnamed_seat (
  id int generated always as identity primary key,
  occasion_id int not null references occasion,
  municipality_id int not null references organisation,
  home_region_id int references organisation,
  reserved_by int not null references person,
  reserved_at timestamptz not null,
  ended_at timestamptz,
  ended_by int references person,
  end_kind text constraint an_unnamed_seat_ends_in_a_known_way check (end_kind in ('named', 'given-back', 'released', 'occasion-cancelled')),
  booking_id int references booking,
  constraint an_unnamed_seat_that_ended_did_so_in_a_way check ((ended_at is null) = (end_kind is null)),
  constraint a_named_seat_is_booked check ((end_kind = 'named') is true = (booking_id is not null))
);
create index unnamed_seat_open_by_occasion on unnamed_seat (occasion_id, municipality_id) where ended_at is null;
create index unnamed_seat_by_municipality on unnamed_seat (municipality_id, occasion_id);

-- An employee asks for a seat; the manager, or whoever stands in, answers.
-- owner: occasions
create table seat_request (
  id int generated always as identity primary key,
  occasion_id int not null references occasion,
  person_id int not null references person,
  municipality_id int not null references organisation,
  unit_id int not null references organisation,
  token_hash bytea not null unique,
  note text not null default '',
  asked_at timestamptz not null,
  expires_on date not null,
  ended_at timestamptz,
  ended_by int references person,
  answer text constraint a_request_ends_in_a_known_way check (answer in ('approved', 'declined', 'expired', 'withdrawn')),
  reason text not null default '',
  constraint a_request_that_ended_did_so_in_a_way check ((ended_at is null) = (answer is null))
);
create unique index one_request_each on seat_request (occasion_id, person_id) where ended_at is null;
create index seat_request_open_by_unit on seat_request (unit_id) where ended_at is null;
create index seat_request_by_person on seat_request (person_id, id desc);
create index seat_request_that_runs_out on seat_request (expires_on) where ended_at is null;

-- Answers requests for someone who is away.
-- owner: occasions
create table deputy (
  id int generated always as identity primary key,
  leader_id int not null references person,
  deputy_id int not null references person,
  from_day date not null,
  until_day date not null,
  set_by int not null references person,
  set_at timestamptz not null,
  ended_at timestamptz,
  constraint a_deputy_is_someone_else check (leader_id <> deputy_id),
  constraint a_deputy_stands_in_for_some_days check (until_day >= from_day)
);
create index deputy_by_leader on deputy (leader_id, until_day) where ended_at is null;
create index deputy_by_deputy on deputy (deputy_id, until_day) where ended_at is null;

-- A link by which a colleague of the same employer takes over a seat.
-- owner: occasions
create table takeover (
  id int generated always as identity primary key,
  booking_id int not null references booking,
  token_hash bytea not null unique,
  made_by int not null references person,
  made_at timestamptz not null,
  ended_at timestamptz,
  ended_by int references person,
  end_kind text constraint a_takeover_ends_in_a_known_way check (end_kind in ('taken', 'withdrawn')),
  taken_booking_id int references booking,
  constraint a_takeover_that_ended_did_so_in_a_way check ((ended_at is null) = (end_kind is null))
);
create unique index one_link_to_a_seat_at_a_time on takeover (booking_id) where ended_at is null;

-- A key to divide seats by: inhabitants, staff, or whatever the municipalities have agreed on, as of a day.
-- owner: occasions
create table quota_key (
  id int generated always as identity primary key,
  region_id int not null references organisation,
  name text not null,
  kind text not null constraint a_key_is_of_a_known_kind check (kind in ('population', 'staff', 'agreed')),
  as_of date not null,
  source text not null,
  made_by int references person,
  made_at timestamptz not null
);
create index quota_key_by_region on quota_key (region_id, as_of desc, id desc);
create trigger quota_key_is_append_only before update or delete on quota_key for each row execute function refuse_change();
-- owner: occasions
create table quota_weight (
  quota_key_id int not null references quota_key,
  municipality_id int not null references organisation,
  weight bigint not null constraint a_weight_is_not_negative check (weight >= 0),
  primary key (quota_key_id, municipality_id)
);
create trigger quota_weight_is_append_only before update or delete on quota_weight for each row execute function refuse_change();

-- The seats of an occasion that are kept for each municipality, and how much of what is unused is released when.
alter table occasion add column quota_key_id int references quota_key;
-- owner: occasions
create table occasion_quota (
  occasion_id int not null references occasion,
  municipality_id int not null references organisation,
  seats int not null constraint a_quota_is_not_negative check (seats >= 0),
  primary key (occasion_id, municipality_id)
);
create index occasion_quota_by_municipality on occasion_quota (municipality_id, occasion_id);
-- From this day on `percent` of each quota is for everyone.
-- owner: occasions
create table quota_release (
  occasion_id int not null references occasion,
  on_day date not null,
  percent int not null constraint a_release_is_of_some_percent check (percent between 1 and 100),
  primary key (occasion_id, on_day)
);
create index quota_release_by_day on quota_release (on_day, occasion_id);

-- Seats that another region's municipalities may take, by agreement between the regions; at most so many.
-- owner: occasions
create table shared_seats (
  id int generated always as identity primary key,
  occasion_id int not null references occasion,
  region_id int not null references organisation,
  seats int not null constraint a_share_is_of_some_seats check (seats between 0 and 500),
  agreement text not null constraint a_share_is_agreed check (agreement <> ''),
  agreed_by int not null references person,
  agreed_at timestamptz not null,
  constraint one_share_for_each_region unique (occasion_id, region_id)
);
create index shared_seats_by_region on shared_seats (region_id, occasion_id);

-- Wants a course that has no dates yet.
-- owner: occasions
create table course_interest (
  id int generated always as identity primary key,
  course_id int not null references course,
  region_id int not null references organisation,
  person_id int not null references person,
  municipality_id int not null references organisation,
  unit_id int not null references organisation,
  asked_by int not null references person,
  asked_at timestamptz not null,
  ended_at timestamptz,
  ended_by int references person
);
create unique index one_interest_in_a_course_each on course_interest (course_id, person_id) where ended_at is null;
create index course_interest_by_region on course_interest (region_id, course_id, municipality_id) where ended_at is null;
create index course_interest_by_person on course_interest (person_id) where ended_at is null;

-- What one who has a seat tells those who arrange the day; forgotten after it.
-- owner: occasions
create table seat_details (
  booking_id int primary key references booking,
  diet text not null default '',
  access_needs text not null default '',
  travel text not null default '',
  told_at timestamptz not null,
  forgotten_at timestamptz,
  constraint what_is_forgotten_is_gone check (forgotten_at is null or (diet = '' and access_needs = '' and travel = ''))
);
create index seat_details_not_forgotten on seat_details (booking_id) where forgotten_at is null;

-- A step is to be done within so many months of when one was enrolled, unless a day was set.
alter table step add column within_months int constraint a_step_takes_some_months check (within_months between 1 and 120);
alter table enrolment add column due_on date;
