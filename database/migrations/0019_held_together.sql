-- Ids that an import holds while it lasts, files that two journeys show, and one meaning of prepared.

-- Ids of files and content that an import under way is about to use: no other import puts anything in their place.
-- owner: journeys
create table archive_import_id (
  key uuid primary key,
  import_id int not null references archive_import
);
create index archive_import_id_by_import on archive_import_id (import_id);

-- A file in the library of another journey, that a course copied from there shows.
-- owner: journeys
create table journey_file (
  journey_id int not null references journey,
  file_id int not null references content_file,
  primary key (journey_id, file_id)
);
create index journey_file_by_file on journey_file (file_id);

-- Evidence that someone has done what an item of any revision asks: of the item, of what it continues, or of a later item that
-- continues it. For a course day in an earlier revision than the one that is read and ticked now.
create function evidence_towards(person int, asked_item int) returns setof bigint language sql stable as $$
  select e.id from item_counts k
    join evidence e on e.person_id = person and e.item_id = k.earned_item_id and e.kind = 'item' where k.item_id = asked_item
  union all
  select e.id from item_counts k
    join evidence e on e.person_id = person and e.item_id = k.item_id and e.kind = 'item' where k.earned_item_id = asked_item
$$;
