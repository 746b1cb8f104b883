-- What a region adds to national content, beside it and never in it.

-- Beside the course, beside the preparations that begin with a day, or beside an item by the key it has in every revision.
-- owner: journeys
create table addition (
  id int generated always as identity primary key,
  region_id int not null references organisation,
  course_id int not null references course,
  kind text not null constraint an_addition_is_of_a_known_kind check (kind in ('contact', 'routine', 'item')),
  first_day int,
  item_key uuid,
  added_by int references person,
  added_at timestamptz not null,
  removed_by int references person,
  removed_at timestamptz,
  constraint an_addition_lies_beside_one_thing check (first_day is null or item_key is null),
  constraint an_addition_is_removed_by_someone check ((removed_at is null) = (removed_by is null))
);
create index addition_by_course on addition (course_id, region_id) where removed_at is null;
create index addition_by_region on addition (region_id, course_id);

-- Every wording it has had; the newest is shown.
-- owner: journeys
create table addition_version (
  id int generated always as identity primary key,
  addition_id int not null references addition,
  number int not null,
  title text not null constraint an_addition_has_a_title check (title <> ''),
  body jsonb not null,
  minutes int constraint an_addition_takes_time check (minutes > 0),
  is_ticked boolean not null default false,
  written_by int references person,
  written_at timestamptz not null,
  constraint one_version_of_a_number unique (addition_id, number)
);
create trigger addition_version_is_append_only before update or delete on addition_version
  for each row execute function refuse_change();

-- The region has looked at it beside that revision, and let it stand or changed it.
-- owner: journeys
create table addition_look (
  addition_id int not null references addition,
  revision_id int not null references course_revision,
  looked_by int references person,
  looked_at timestamptz not null,
  primary key (addition_id, revision_id)
);
create trigger addition_look_is_append_only before update or delete on addition_look
  for each row execute function refuse_change();

-- Who has ticked a local item, once. It is no part of what the national course asks for.
-- owner: journeys
create table addition_done (
  id bigint generated always as identity primary key,
  addition_id int not null references addition,
  person_id int not null references person,
  version int not null,
  done_on date not null,
  done_at timestamptz not null,
  constraint a_local_item_is_done_once unique (person_id, addition_id)
);
create trigger addition_done_is_append_only before update or delete on addition_done
  for each row execute function refuse_change();
