-- Where course days are held: the region's venues with their rooms, and how long it takes from one to another.

-- Ended rather than removed: days that have been keep their room. `is_shared` lets other regions choose its rooms too. Latitude and
-- longitude, where the region has given them, are for estimating how long it takes to get there.
-- owner: occasions
create table venue (
  id int generated always as identity primary key,
  region_id int not null references organisation,
  municipality_id int references organisation,
  name text not null constraint a_venue_has_a_name check (name <> ''),
  address text not null default '',
  access text not null default '',
  contact_name text not null default '',
  contact_phone text not null default '',
  contact_email text not null default '',
  is_shared boolean not null default false,
  latitude double precision constraint a_latitude_is_of_this_earth check (latitude between -90 and 90),
  longitude double precision constraint a_longitude_is_of_this_earth check (longitude between -180 and 180),
  made_by int references person,
  made_at timestamptz not null,
  ended_at timestamptz,
  ended_by int references person,
  constraint a_venue_is_somewhere_or_nowhere check ((latitude is null) = (longitude is null)),
  constraint a_venue_that_ended_has_a_who check (ended_at is not null or ended_by is null)
);
create unique index one_venue_of_a_name_in_a_region on venue (region_id, lower(name)) where ended_at is null;
create index venue_by_region on venue (region_id, name);
create index venue_that_is_shared on venue (name) where is_shared and ended_at is null;

-- owner: occasions
create table venue_room (
  id int generated always as identity primary key,
  venue_id int not null references venue,
  name text not null constraint a_room_has_a_name check (name <> ''),
  capacity int not null constraint a_room_holds_between_1_and_2000 check (capacity between 1 and 2000),
  equipment text[] not null default '{}',
  access text not null default '',
  price_ore bigint not null default 0 constraint a_room_costs_nothing_or_more check (price_ore >= 0),
  ended_at timestamptz,
  ended_by int references person,
  constraint a_room_that_ended_has_a_who check (ended_at is not null or ended_by is null)
);
create unique index one_room_of_a_name_in_a_venue on venue_room (venue_id, lower(name)) where ended_at is null;
create index venue_room_by_venue on venue_room (venue_id, name);

-- `place` stays beside it: what was written, or the room's name and address when it was chosen.
alter table occasion_day
  add column room_id int references venue_room,
  add constraint only_a_day_on_site_has_a_room check (room_id is null or form = 'on-site');
create index occasion_day_by_room on occasion_day (room_id, on_day) where room_id is not null;

-- The same either way, so each pair stands once, the lower id first.
-- owner: occasions
create table travel_time (
  one_venue_id int not null references venue,
  other_venue_id int not null references venue,
  minutes int not null constraint a_journey_takes_less_than_a_day check (minutes between 0 and 1440),
  set_by int references person,
  set_at timestamptz not null,
  primary key (one_venue_id, other_venue_id),
  constraint each_pair_of_venues_stands_once check (one_venue_id < other_venue_id)
);
create index travel_time_by_other on travel_time (other_venue_id);
