-- A course at a time: its days, seats, queue, staff and attendance.

-- owner: occasions
create table occasion (
  id int generated always as identity primary key,
  course_id int not null references course,
  revision_id int not null references course_revision,
  region_id int not null references organisation,
  seats int not null constraint an_occasion_has_between_1_and_500_seats check (seats between 1 and 500),
  seats_taken int not null default 0,
  booking_opens date not null,
  booking_closes date not null,
  first_day date not null,
  last_day date not null,
  version int not null default 1,
  planned_by int not null references person,
  planned_at timestamptz not null,
  constraint never_more_booked_than_there_are_seats check (seats_taken between 0 and seats),
  constraint booking_closes_after_it_opens check (booking_closes >= booking_opens)
);
create index occasion_by_region on occasion (region_id, first_day);
create index occasion_by_last_day on occasion (region_id, last_day);
create index occasion_by_course on occasion (course_id, first_day);

-- owner: occasions
create table occasion_day (
  id int generated always as identity primary key,
  occasion_id int not null references occasion,
  number int not null,
  on_day date not null,
  starts text not null constraint a_day_starts_at_a_time check (starts ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  ends text not null constraint a_day_ends_at_a_time check (ends ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  length text not null constraint an_occasion_day_is_whole_or_half check (length in ('whole', 'half')),
  form text not null constraint a_day_has_a_known_form check (form in ('on-site', 'digital', 'recorded')),
  place text not null default '',
  link text not null default '',
  constraint one_day_of_each_number unique (occasion_id, number),
  constraint a_day_on_site_has_a_place check (form <> 'on-site' or place <> ''),
  constraint a_digital_day_has_a_link check (form <> 'digital' or link <> ''),
  constraint a_day_ends_after_it_starts check (ends > starts)
);
create index occasion_day_by_date on occasion_day (on_day, occasion_id);

-- What a seat costs on that day, component by component, as it was set for that day.
-- owner: occasions
create table day_price (
  day_id int not null references occasion_day,
  component text not null,
  position int not null,
  amount_ore bigint not null constraint a_price_is_not_negative check (amount_ore >= 0),
  primary key (day_id, component)
);

-- owner: occasions
create table day_staff (
  id int generated always as identity primary key,
  day_id int not null references occasion_day,
  person_id int not null references person,
  role text not null constraint staff_lead_train_or_stand_by check (role in ('course-leader', 'trainer', 'reserve')),
  called_in_at timestamptz,
  called_in_by int references person,
  constraint one_task_a_day_for_each_person unique (day_id, person_id),
  constraint only_a_reserve_is_called_in check (called_in_at is null or role = 'reserve')
);
create index day_staff_by_person on day_staff (person_id, day_id);

-- owner: occasions
create table booking (
  id int generated always as identity primary key,
  occasion_id int not null references occasion,
  person_id int not null references person,
  municipality_id int not null references organisation,
  unit_id int not null references organisation,
  booked_by int not null references person,
  booked_at timestamptz not null,
  cancelled_at timestamptz,
  cancelled_by int references person,
  constraint a_cancellation_has_a_who_and_a_when check ((cancelled_at is null) = (cancelled_by is null))
);
create unique index one_seat_each on booking (occasion_id, person_id) where cancelled_at is null;
create index booking_by_person on booking (person_id) where cancelled_at is null;
create index booking_by_municipality on booking (municipality_id, occasion_id) where cancelled_at is null;

-- owner: occasions
create table queue_place (
  id int generated always as identity primary key,
  occasion_id int not null references occasion,
  person_id int not null references person,
  municipality_id int not null references organisation,
  unit_id int not null references organisation,
  asked_by int not null references person,
  asked_at timestamptz not null,
  left_at timestamptz,
  left_by int references person,
  booking_id int references booking
);
create unique index one_place_in_the_queue_each on queue_place (occasion_id, person_id) where left_at is null;
create index queue_in_order on queue_place (occasion_id, id) where left_at is null;
create index queue_place_by_person on queue_place (person_id) where left_at is null;

-- Marked per day; the newest mark of a booking on a day counts, none is removed.
-- owner: occasions
create table attendance_mark (
  id bigint generated always as identity primary key,
  day_id int not null references occasion_day,
  booking_id int not null references booking,
  mark text not null constraint one_attends_or_is_absent check (mark in ('attended', 'absent')),
  reason text not null default '',
  marked_by int not null references person,
  marked_at timestamptz not null
);
create index attendance_mark_newest_first on attendance_mark (day_id, booking_id, id desc);
create trigger attendance_mark_is_append_only before update or delete on attendance_mark
  for each row execute function refuse_change();

alter table evidence add constraint evidence_of_a_day_that_exists foreign key (occasion_day_id) references occasion_day;
