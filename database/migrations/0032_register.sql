-- Who can teach in a region and in what, how they were found, and where those who teach meet.

-- Someone in a region's register, from a day until they leave it. Whoever comes back gets a new row.
-- `lent` are employed by a municipality, `region` by the region body itself, `external` are procured and have no account.
-- owner: trainers
create table trainer (
  id int generated always as identity primary key,
  region_id int not null references organisation,
  person_id int not null references person,
  kind text not null constraint a_trainer_is_lent_of_the_region_or_external check (kind in ('lent', 'region', 'external')),
  firm text not null default '',
  from_day date not null,
  until_day date,
  added_by int references person,
  added_at timestamptz not null,
  ended_by int references person,
  constraint a_trainer_leaves_after_they_came check (until_day is null or until_day >= from_day),
  constraint only_an_external_trainer_has_a_firm check ((kind = 'external') = (firm <> ''))
);
create unique index once_in_a_register_at_a_time on trainer (region_id, person_id) where until_day is null;
create index trainer_by_region on trainer (region_id, person_id);
create index trainer_by_person on trainer (person_id);

-- What a trainer says of themselves. Without a home place they travel from where they are employed.
-- owner: trainers
create table trainer_profile (
  person_id int primary key references person,
  presentation text not null default '',
  phone text not null default '',
  home_id int references organisation,
  changed_by int references person,
  changed_at timestamptz not null
);

-- Training of trainers, and meetings of those who teach. Nobody has been asked to come before `asked_at`.
-- owner: trainers
create table trainer_meeting (
  id int generated always as identity primary key,
  kind text not null constraint a_meeting_trains_or_gathers check (kind in ('training', 'meeting')),
  host_id int not null references organisation,
  journey_id int not null references journey,
  title text not null constraint a_meeting_has_a_title check (title <> ''),
  agenda text not null default '',
  made_by int references person,
  made_at timestamptz not null,
  asked_by int references person,
  asked_at timestamptz,
  cancelled_by int references person,
  cancelled_at timestamptz,
  cancel_reason text not null default '',
  given_by int references person,
  given_at timestamptz,
  constraint only_a_training_gives_authorisations check (given_at is null or kind = 'training'),
  constraint a_meeting_that_was_cancelled_gives_nothing check (given_at is null or cancelled_at is null)
);
create index trainer_meeting_by_host on trainer_meeting (host_id, id desc);
create index trainer_meeting_by_journey on trainer_meeting (journey_id, id desc);

-- owner: trainers
create table trainer_meeting_day (
  id int generated always as identity primary key,
  meeting_id int not null references trainer_meeting,
  number int not null constraint days_of_a_meeting_are_counted_from_one check (number >= 1),
  on_day date not null,
  starts text not null constraint a_day_of_a_meeting_starts_at_a_time check (starts ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  ends text not null constraint a_day_of_a_meeting_ends_at_a_time check (ends ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  form text not null constraint a_day_of_a_meeting_is_somewhere check (form in ('on-site', 'digital')),
  place text not null default '',
  link text not null default '',
  cancelled_at timestamptz,
  constraint one_day_of_a_number_in_a_meeting unique (meeting_id, number),
  constraint a_day_of_a_meeting_ends_after_it_starts check (ends > starts)
);
create index trainer_meeting_day_by_day on trainer_meeting_day (on_day, meeting_id);

-- Whom it is for. No region here means those of all regions, no course those of the whole journey.
-- owner: trainers
create table trainer_meeting_region (
  meeting_id int not null references trainer_meeting,
  region_id int not null references organisation,
  primary key (meeting_id, region_id)
);

-- owner: trainers
create table trainer_meeting_course (
  meeting_id int not null references trainer_meeting,
  course_id int not null references course,
  primary key (meeting_id, course_id)
);

-- What a training lets those who attended do.
-- owner: trainers
create table trainer_meeting_gives (
  meeting_id int not null references trainer_meeting,
  course_id int not null references course,
  role text not null constraint a_training_is_for_leading_or_training check (role in ('course-leader', 'trainer')),
  primary key (meeting_id, course_id, role)
);

-- Who is asked to come, what they answered last, and whether they came.
-- owner: trainers
create table trainer_meeting_guest (
  id int generated always as identity primary key,
  meeting_id int not null references trainer_meeting,
  person_id int not null references person,
  region_id int not null references organisation,
  asked_at timestamptz not null,
  answer text constraint a_guest_says_yes_or_no check (answer in ('yes', 'no')),
  answered_at timestamptz,
  answered_by text constraint a_guest_answers_signed_in_or_by_link check (answered_by in ('signed-in', 'link')),
  attended text constraint a_guest_came_or_did_not check (attended in ('present', 'absent')),
  marked_at timestamptz,
  marked_by int references person,
  taken_off_at timestamptz,
  constraint asked_once_to_a_meeting unique (meeting_id, person_id),
  constraint an_answer_has_its_moment check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null)),
  constraint a_mark_of_a_guest_has_its_moment check ((attended is null) = (marked_at is null))
);
create index trainer_meeting_guest_by_person on trainer_meeting_guest (person_id, meeting_id);

-- A letter to a guest with a link to answer by, known by its hash. A later letter leaves the links of earlier ones as they were.
-- owner: trainers
create table trainer_meeting_letter (
  id int generated always as identity primary key,
  guest_id int not null references trainer_meeting_guest,
  token_hash bytea not null unique,
  sent_at timestamptz not null
);
create index trainer_meeting_letter_by_guest on trainer_meeting_letter (guest_id);
create trigger trainer_meeting_letter_is_append_only before update or delete on trainer_meeting_letter
  for each row execute function refuse_change();

-- What a guest's calendar has been told; `uid` is all that the calendar knows the entry by.
-- owner: trainers
create table trainer_meeting_entry (
  id int generated always as identity primary key,
  day_id int not null references trainer_meeting_day,
  person_id int not null references person,
  uid uuid not null unique,
  constraint one_entry_for_a_day_and_guest unique (day_id, person_id)
);
-- owner: trainers
create table trainer_meeting_sent (
  id bigint generated always as identity primary key,
  entry_id int not null references trainer_meeting_entry,
  sequence int not null constraint an_entry_is_counted_from_nought check (sequence >= 0),
  method text not null constraint an_entry_asks_or_takes_back check (method in ('REQUEST', 'CANCEL')),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  summary text not null,
  place text not null,
  facts text not null,
  sent_at timestamptz not null,
  constraint each_change_of_an_entry_has_a_number_of_its_own unique (entry_id, sequence)
);
create trigger trainer_meeting_sent_is_append_only before update or delete on trainer_meeting_sent
  for each row execute function refuse_change();

-- What someone may do in a course. From a training of trainers it holds in every region (region_id is null);
-- noted by hand, with a reason, it holds in the region that noted it. It says nothing of whether they are in a register.
-- owner: trainers
create table authorisation (
  id int generated always as identity primary key,
  person_id int not null references person,
  course_id int not null references course,
  role text not null constraint one_is_let_lead_or_train check (role in ('course-leader', 'trainer')),
  region_id int references organisation,
  meeting_id int references trainer_meeting,
  reason text not null default '',
  from_day date not null,
  until_day date,
  given_by int references person,
  given_at timestamptz not null,
  ended_by int references person,
  constraint an_authorisation_ends_after_it_begins check (until_day is null or until_day >= from_day),
  constraint an_authorisation_comes_from_a_training_or_has_a_reason
    check ((meeting_id is null) = (region_id is not null) and (meeting_id is null) = (reason <> ''))
);
create unique index noted_once_in_a_region on authorisation (person_id, course_id, role, region_id)
  where until_day is null and region_id is not null;
create unique index given_once_by_a_training on authorisation (person_id, course_id, role, meeting_id)
  where meeting_id is not null;
create index authorisation_by_course on authorisation (course_id, person_id);
create index authorisation_by_person on authorisation (person_id);

-- A region asks for trainers. No municipality here means those of the whole region.
-- owner: trainers
create table trainer_call (
  id int generated always as identity primary key,
  region_id int not null references organisation,
  journey_id int not null references journey,
  course_id int references course,
  wanted int not null constraint a_call_is_for_someone check (wanted between 1 and 500),
  answer_by date not null,
  asked text not null constraint a_call_says_what_is_asked check (asked <> ''),
  made_by int references person,
  made_at timestamptz not null,
  closed_by int references person,
  closed_at timestamptz
);
create index trainer_call_by_region on trainer_call (region_id, id desc);

-- owner: trainers
create table trainer_call_municipality (
  call_id int not null references trainer_call,
  municipality_id int not null references organisation,
  primary key (call_id, municipality_id)
);

-- Someone's application, and where it stands; each move is an act of its own, which stays.
-- owner: trainers
create table trainer_application (
  id int generated always as identity primary key,
  call_id int not null references trainer_call,
  person_id int not null references person,
  employer_id int not null references organisation,
  words text not null constraint an_application_says_a_few_words check (words <> ''),
  state text not null constraint an_application_stands_somewhere
    check (state in ('sent', 'consented', 'refused', 'accepted', 'declined', 'withdrawn')),
  yearly_days int constraint some_yearly_days_are_agreed check (yearly_days between 1 and 100),
  sent_at timestamptz not null,
  constraint what_is_agreed_is_agreed_in_days check (state not in ('consented', 'accepted') or yearly_days is not null)
);
create unique index one_application_to_a_call_at_a_time on trainer_application (call_id, person_id)
  where state in ('sent', 'consented', 'accepted');
create index trainer_application_by_person on trainer_application (person_id, id desc);
create index trainer_application_by_employer on trainer_application (employer_id, id desc);

-- owner: trainers
create table trainer_application_act (
  id int generated always as identity primary key,
  application_id int not null references trainer_application,
  act text not null constraint an_application_is_moved_in_a_known_way
    check (act in ('sent', 'consented', 'refused', 'accepted', 'declined', 'withdrawn')),
  by_id int references person,
  at timestamptz not null,
  note text not null default '',
  constraint each_move_of_an_application_once unique (application_id, act)
);
create trigger trainer_application_act_is_append_only before update or delete on trainer_application_act
  for each row execute function refuse_change();

-- Course days a year that a municipality has agreed to give the region by letting this person teach. Holds from its year
-- until a later year of the same person says otherwise; 0 ends it.
-- owner: trainers
create table contribution_agreed (
  id int generated always as identity primary key,
  region_id int not null references organisation,
  municipality_id int not null references organisation,
  person_id int not null references person,
  year int not null constraint a_contribution_is_of_a_year check (year between 2017 and 2100),
  days int not null constraint a_contribution_is_in_days_of_a_year check (days between 0 and 100),
  application_id int references trainer_application,
  agreed_by int references person,
  agreed_at timestamptz not null,
  constraint one_contribution_a_year_of_a_person unique (region_id, municipality_id, person_id, year)
);
create index contribution_agreed_by_municipality on contribution_agreed (municipality_id, year);
create index contribution_agreed_by_person on contribution_agreed (person_id);

-- Those in a team today can teach what they teach, also on the day that the register comes.
insert into trainer (region_id, person_id, kind, from_day, added_at)
  select m.region_id, m.person_id,
    case when exists (select from employment e join organisation_within w on w.organisation_id = e.organisation_id
        join organisation o on o.id = w.ancestor_id and o.kind = 'municipality'
      where e.person_id = m.person_id and (e.until_day is null or e.until_day >= current_date)) then 'lent' else 'region' end,
    min(m.from_day), now()
  from team_member m where m.until_day is null or m.until_day >= current_date
  group by m.region_id, m.person_id;
insert into authorisation (person_id, course_id, role, region_id, reason, from_day, given_at)
  select distinct on (m.person_id, m.course_id, m.role, m.region_id)
    m.person_id, m.course_id, m.role, m.region_id, 'Fanns i teamet när registret infördes', m.from_day, now()
  from team_member m where m.until_day is null or m.until_day >= current_date
  order by m.person_id, m.course_id, m.role, m.region_id, m.from_day;
