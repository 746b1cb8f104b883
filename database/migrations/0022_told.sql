-- What has been told, so that it is told once; and with whom a share was agreed.

-- When whoever holds seats without names was reminded that they go back.
alter table unnamed_seat add column reminded_at timestamptz;

-- The last day on which one was told of dates for the course: a series planned in a day is told of once.
alter table course_interest add column told_on date;

-- Who in the other region agreed, and on which day.
alter table shared_seats
  add column agreed_with text not null constraint a_share_is_agreed_with_someone check (agreed_with <> ''),
  add column agreed_on date not null;
create index booking_from_elsewhere on booking (home_region_id, occasion_id) where home_region_id is not null;
create index queue_place_from_elsewhere on queue_place (home_region_id, occasion_id) where home_region_id is not null;
