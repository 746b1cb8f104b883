-- Journey, step, track, course and the revisions of its content.

-- owner: journeys
create table journey (
  id int generated always as identity primary key,
  slug text not null unique,
  position int not null unique,
  name text not null,
  owner_id int references organisation,
  target_group text not null,
  state text not null constraint a_journey_is_in_a_known_state
    check (state in ('undecided', 'feasibility', 'planning', 'production', 'launched', 'management')),
  source text not null
);

-- owner: journeys
create table step (
  id int generated always as identity primary key,
  journey_id int not null references journey,
  slug text not null,
  position int not null,
  name text not null,
  goal text not null default '',
  audience text not null default 'staff' constraint a_step_is_for_staff_or_leaders check (audience in ('staff', 'leaders')),
  colour text not null constraint a_step_has_a_line_colour
    check (colour in ('lingon', 'cloudberry', 'fir', 'lake', 'heather', 'slate')),
  source text not null,
  constraint one_step_of_a_slug_in_a_journey unique (journey_id, slug),
  constraint one_step_in_each_position unique (journey_id, position)
);

-- owner: journeys
create table track (
  id int generated always as identity primary key,
  journey_id int not null references journey,
  slug text not null,
  position int not null,
  name text not null,
  state text not null default 'open' constraint a_track_is_open_or_not_yet_decided check (state in ('open', 'undecided')),
  source text not null,
  constraint one_track_of_a_slug_in_a_journey unique (journey_id, slug)
);

-- A course without a track is common to all who travel the step.
-- owner: journeys
create table course (
  id int generated always as identity primary key,
  step_id int not null references step,
  slug text not null,
  position int not null,
  name text not null,
  track_id int references track,
  summary text not null default '',
  delivery text not null constraint a_course_is_delivered_in_a_known_way check (delivery in ('course-days', 'recorded')),
  optional_since date,
  source text not null,
  constraint one_course_of_a_slug_in_a_step unique (step_id, slug)
);
create index course_by_step on course (step_id, position);

-- owner: journeys
create table course_revision (
  id int generated always as identity primary key,
  course_id int not null references course,
  number int not null,
  published_on date,
  superseded_on date,
  note text not null default '',
  constraint one_revision_of_a_number unique (course_id, number)
);
create unique index one_published_revision_at_a_time on course_revision (course_id)
  where published_on is not null and superseded_on is null;

-- owner: journeys
create table course_day (
  revision_id int not null references course_revision,
  number int not null,
  length text not null constraint a_day_is_whole_or_half check (length in ('whole', 'half')),
  forms text[] not null,
  source text not null,
  primary key (revision_id, number)
);

-- owner: journeys
create table knowledge_goal (
  id int generated always as identity primary key,
  revision_id int not null references course_revision,
  position int not null,
  level text not null constraint a_knowledge_goal_is_on_one_of_four_levels
    check (level in ('fact', 'understanding', 'skill', 'familiarity')),
  wording text not null
);
create index knowledge_goal_by_revision on knowledge_goal (revision_id, position);

-- "Inför dag 1 & 2": the preparations that belong before a group of course days.
-- owner: journeys
create table preparation_group (
  id int generated always as identity primary key,
  revision_id int not null references course_revision,
  position int not null,
  first_day int not null,
  last_day int not null,
  constraint one_group_in_each_position unique (revision_id, position),
  constraint a_group_of_days_runs_forward check (last_day >= first_day)
);

-- owner: journeys
create table item (
  id int generated always as identity primary key,
  revision_id int not null references course_revision,
  preparation_group_id int references preparation_group,
  part text not null constraint an_item_prepares_is_recorded_or_deepens
    check (part in ('preparation', 'recording', 'deepening')),
  position int not null,
  format text not null constraint an_item_has_a_known_format
    check (format in ('page', 'film', 'podcast', 'document', 'link', 'quiz', 'reflection', 'checklist')),
  title text not null,
  reason text not null,
  minutes int not null constraint an_item_takes_time check (minutes > 0),
  goal_id int not null references knowledge_goal,
  body jsonb not null,
  source text not null,
  constraint a_preparation_belongs_before_days check ((part = 'preparation') = (preparation_group_id is not null))
);
create index item_by_revision on item (revision_id, part, position);
