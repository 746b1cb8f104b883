-- The team that teaches a course in a region.

-- owner: trainers
create table team_member (
  id int generated always as identity primary key,
  region_id int not null references organisation,
  course_id int not null references course,
  person_id int not null references person,
  role text not null constraint a_team_member_leads_or_trains check (role in ('course-leader', 'trainer')),
  from_day date not null,
  until_day date,
  constraint a_place_in_a_team_ends_after_it_begins check (until_day is null or until_day >= from_day)
);
create unique index one_place_in_a_team_at_a_time on team_member (region_id, course_id, person_id) where until_day is null;
create index team_member_by_course on team_member (region_id, course_id, person_id);
create index team_member_by_person on team_member (person_id);
