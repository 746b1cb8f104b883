-- What is told at Stationen, at Plattformen and on the page of a region, whom to call there, and what those who teach say to
-- each other.

-- `organisation_id` is who stands behind it: the national body, then perhaps for one journey, or a region body for its own part.
-- owner: messages
create table article (
  id int generated always as identity primary key,
  organisation_id int not null references organisation,
  journey_id int references journey,
  place text not null constraint an_article_has_a_known_place check (place in ('station', 'trainer-platform', 'region')),
  topic text not null,
  begun_by int references person,
  begun_at timestamptz not null,
  source text not null default '',
  constraint an_article_has_a_topic_of_its_place check (topic in ('news', 'about')
    or (place, topic) in (('station', 'workplace-meeting'), ('trainer-platform', 'assignment'), ('region', 'links')))
);
create index article_by_place on article (place, organisation_id);
create index article_by_organisation on article (organisation_id, id desc);

-- Every text there has been, so that whoever writes can read the old ones.
-- owner: messages
create table article_version (
  article_id int not null references article,
  number int not null constraint versions_are_counted_from_1 check (number > 0),
  title text not null constraint an_article_has_a_title check (title <> ''),
  body text not null constraint an_article_says_something check (body <> ''),
  written_by int references person,
  written_at timestamptz not null,
  primary key (article_id, number)
);
create trigger article_version_is_append_only before update or delete on article_version
  for each row execute function refuse_change();

-- Which version is shown from when until when. The newest that has begun counts; without a version the article is taken down.
-- owner: messages
create table article_showing (
  id int generated always as identity primary key,
  article_id int not null references article,
  version_number int,
  shown_from date,
  shown_until date,
  decided_by int references person,
  decided_at timestamptz not null,
  foreign key (article_id, version_number) references article_version (article_id, number),
  constraint what_is_shown_is_shown_from_a_day check ((version_number is null) = (shown_from is null)),
  constraint what_is_shown_ends_after_it_begins check (shown_until is null or shown_until >= shown_from)
);
create index article_showing_newest_first on article_showing (article_id, id desc);
create trigger article_showing_is_append_only before update or delete on article_showing
  for each row execute function refuse_change();

-- Whom to call in a region, and about what.
-- owner: messages
create table contact_person (
  id int generated always as identity primary key,
  region_id int not null references organisation,
  name text not null constraint a_contact_person_has_a_name check (name <> ''),
  task text not null constraint a_contact_person_has_a_task check (task <> ''),
  phone text not null default '',
  email text not null default '',
  added_by int references person,
  added_at timestamptz not null,
  removed_by int references person,
  removed_at timestamptz,
  constraint a_contact_person_can_be_reached check (phone <> '' or email <> '')
);
create index contact_person_by_region on contact_person (region_id, id) where removed_at is null;

-- Among those who teach a journey in a region; with a course when it is about that one.
-- owner: trainers
create table team_post (
  id int generated always as identity primary key,
  region_id int not null references organisation,
  journey_id int not null references journey,
  course_id int references course,
  reply_to_id int references team_post,
  body text not null constraint a_post_says_something check (body <> ''),
  written_by int not null references person,
  written_at timestamptz not null,
  constraint a_reply_is_about_what_it_answers check (reply_to_id is null or course_id is null)
);
create index team_post_newest_first on team_post (region_id, journey_id, id desc) where reply_to_id is null;
create index team_post_replies on team_post (reply_to_id, id) where reply_to_id is not null;
create trigger team_post_is_append_only before update or delete on team_post for each row execute function refuse_change();

-- Whoever wrote it has taken it back: nobody reads it any more.
-- owner: trainers
create table team_post_taken_back (
  post_id int primary key references team_post,
  taken_back_at timestamptz not null
);
create trigger team_post_taken_back_is_append_only before update or delete on team_post_taken_back
  for each row execute function refuse_change();
