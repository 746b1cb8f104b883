-- Content made in drafts, published as revisions that build on each other, resting on sources, carried by files.

-- Goals of a step, beside its one sentence.
-- owner: journeys
create table step_goal (
  id int generated always as identity primary key,
  step_id int not null references step,
  position int not null,
  wording text not null constraint a_goal_of_a_step_says_something check (wording <> ''),
  constraint one_goal_of_a_step_in_each_position unique (step_id, position)
);

alter table step add column ordering text not null default 'recommended'
  constraint the_stops_of_a_step_are_ordered_in_a_known_way check (ordering in ('free', 'recommended', 'required'));
alter table course add column target_group text not null default '';

-- What a revision keeps besides its days, goals and items. Days and completions earned from `counts_from` on count under it,
-- as whoever published it decided; superseded without a successor it is unpublished.
alter table course_revision
  add column counts_from int not null default 1,
  add column summary text not null default '',
  add column owner_id int references person,
  add column review_on date,
  add column published_by int references person,
  add constraint earlier_evidence_counts_from_a_revision check (counts_from between 1 and number);
update course_revision r set summary = c.summary from course c where c.id = r.course_id;

-- A file of the content: a picture, a film, captions, a document, a package. `key` names it in bodies and addresses.
-- owner: journeys
create table content_file (
  id int generated always as identity primary key,
  key uuid not null unique,
  journey_id int not null references journey,
  kind text not null constraint a_content_file_is_of_a_known_kind
    check (kind in ('image', 'film', 'audio', 'captions', 'document', 'package')),
  name text not null constraint a_content_file_has_a_name check (name <> ''),
  media_type text not null,
  bytes bigint not null constraint a_content_file_holds_something check (bytes > 0),
  sha256 text not null,
  seconds int,
  uploaded_by int references person,
  uploaded_at timestamptz not null
);
create index content_file_by_journey on content_file (journey_id, kind, id desc);

-- The authority's publication that a text rests on.
-- owner: journeys
create table revision_source (
  id int generated always as identity primary key,
  revision_id int not null references course_revision,
  key text not null,
  position int not null,
  publisher text not null,
  title text not null,
  published text not null,
  href text not null default '',
  constraint one_source_of_a_key_in_a_revision unique (revision_id, key)
);

-- `key` is the item's name through all revisions, for additions and comparisons.
alter table item
  add column key uuid not null default gen_random_uuid(),
  add column mandatory boolean not null default true,
  drop constraint an_item_has_a_known_format,
  add constraint an_item_has_a_known_format check (format in
    ('page', 'film', 'podcast', 'document', 'link', 'package', 'quiz', 'reflection', 'checklist', 'form'));
update item set mandatory = false where part = 'deepening';
alter table item
  add constraint one_item_of_a_key_in_a_revision unique (revision_id, key),
  add constraint deepening_is_voluntary check (part <> 'deepening' or not mandatory);
create index item_by_key on item (key, revision_id);

-- owner: journeys
create table item_source (
  item_id int not null references item,
  source_id int not null references revision_source,
  primary key (item_id, source_id)
);
create index item_source_by_source on item_source (source_id);

-- Evidence of `earned_item_id` counts for `item_id`: of itself always, of what it continues as the publisher decided.
-- owner: journeys
create table item_counts (
  item_id int not null references item,
  earned_item_id int not null references item,
  primary key (item_id, earned_item_id)
);
create index item_counts_by_earned on item_counts (earned_item_id, item_id);
insert into item_counts (item_id, earned_item_id) select id, id from item;

-- owner: journeys
create table item_file (
  item_id int not null references item,
  file_id int not null references content_file,
  primary key (item_id, file_id)
);
create index item_file_by_file on item_file (file_id);

-- The run sheet of a course day, part of the same revision as what the participants read.
-- owner: journeys
create table run_sheet_point (
  revision_id int not null,
  day_number int not null,
  position int not null,
  minutes int not null constraint a_point_of_a_run_sheet_takes_time check (minutes > 0),
  title text not null,
  body jsonb not null,
  primary key (revision_id, day_number, position),
  foreign key (revision_id, day_number) references course_day (revision_id, number)
);

-- What those who teach have: plans, slides, exercises. Without a day it is for the whole course.
-- owner: journeys
create table trainer_material (
  id int generated always as identity primary key,
  revision_id int not null references course_revision,
  position int not null,
  day_number int,
  title text not null,
  body jsonb not null,
  constraint one_material_in_each_position unique (revision_id, position)
);

-- owner: journeys
create table trainer_material_file (
  material_id int not null references trainer_material,
  file_id int not null references content_file,
  primary key (material_id, file_id)
);
create index trainer_material_file_by_file on trainer_material_file (file_id);

-- The next revision of a course while it is written. It becomes a revision, or is set aside; either way it stays.
-- owner: journeys
create table draft (
  id int generated always as identity primary key,
  course_id int not null references course,
  from_revision_id int references course_revision,
  note text not null default '',
  owner_id int references person,
  review_on date,
  begun_by int references person,
  begun_at timestamptz not null,
  review_asked_by int references person,
  review_asked_at timestamptz,
  published_revision_id int unique references course_revision,
  set_aside_by int references person,
  set_aside_at timestamptz,
  constraint a_draft_is_published_or_set_aside_not_both check (published_revision_id is null or set_aside_at is null)
);
create unique index one_open_draft_of_a_course on draft (course_id) where published_revision_id is null and set_aside_at is null;

-- What is saved by itself, so that two can write at once: the course's own words, a goal, a day, a source, an item, a material.
-- owner: journeys
create table draft_piece (
  id int generated always as identity primary key,
  draft_id int not null references draft,
  kind text not null constraint a_piece_is_of_a_known_kind check (kind in ('about', 'goal', 'day', 'group', 'source', 'item', 'material')),
  key uuid not null,
  position int not null,
  content jsonb not null,
  version int not null default 1,
  saved_by int references person,
  saved_at timestamptz not null,
  removed_at timestamptz,
  removed_by int references person,
  constraint one_piece_of_a_key_in_a_draft unique (draft_id, key)
);
create index draft_piece_in_order on draft_piece (draft_id, kind, position) where removed_at is null;

-- Every saved state of a piece, so that nothing a colleague wrote is ever lost. `stood_aside` is what lost a race to save.
-- owner: journeys
create table draft_save (
  id bigint generated always as identity primary key,
  piece_id int not null references draft_piece,
  version int not null,
  content jsonb not null,
  stood_aside boolean not null default false,
  saved_by int references person,
  saved_at timestamptz not null
);
create index draft_save_of_a_piece on draft_save (piece_id, id desc);
create trigger draft_save_is_append_only before update or delete on draft_save for each row execute function refuse_change();

-- Bodies written before there were pictures, kinds of questions and media files.
create function facts_of_blocks(blocks jsonb) returns jsonb language sql immutable as $$
  select coalesce(jsonb_agg(case when block ->> 'kind' = 'fact' and block ? 'text'
    then (block - 'text') || jsonb_build_object('blocks',
      jsonb_build_array(jsonb_build_object('kind', 'paragraph', 'text', block -> 'text')))
    else block end order by n), '[]')
  from jsonb_array_elements(blocks) with ordinality as b (block, n)
$$;
update item set body = jsonb_set(body, '{blocks}', facts_of_blocks(body -> 'blocks')) where body ? 'blocks';
update item set body = jsonb_set(body, '{intro}', facts_of_blocks(body -> 'intro')) where body ? 'intro';
update item set body = jsonb_set(body, '{transcript}', facts_of_blocks(body -> 'transcript')) where body ? 'transcript';
drop function facts_of_blocks(jsonb);
update item set body = '{"file": null}' || body where format = 'document';
update item set body = '{"captions": null, "seconds": null, "description": []}' || body where format in ('film', 'podcast');
update item set body = '{"sharing": ["nobody"]}' || body where format = 'reflection';
update item set body = jsonb_set(body, '{questions}', (
    select jsonb_agg('{"kind": "single"}' || question order by n)
    from jsonb_array_elements(body -> 'questions') with ordinality as q (question, n)))
  || '{"rules": {"attempts": null, "passShare": 0, "showsRight": "after-each"}}' where format = 'quiz';
