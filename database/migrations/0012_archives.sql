-- A whole journey taken in from an archive: work that takes its time, and can be watched.

-- owner: journeys
create table archive_import (
  id int generated always as identity primary key,
  -- Of the archive among the files, until the import has ended.
  key uuid not null unique,
  name text not null,
  bytes bigint not null,
  -- What is done when there is a journey at the same address already.
  if_taken text not null constraint a_journey_that_is_there_is_left_or_copied_beside check (if_taken in ('refuse', 'copy')),
  owner_id int not null references organisation,
  asked_by int not null references person,
  asked_at timestamptz not null,
  begun_at timestamptz,
  -- Files taken in, of how many.
  done int not null default 0,
  total int not null default 0,
  ended_at timestamptz,
  journey_id int references journey,
  refusal jsonb,
  constraint an_import_ends_with_a_journey_or_a_reason
    check ((ended_at is null and journey_id is null and refusal is null)
      or (ended_at is not null and (journey_id is null) <> (refusal is null)))
);
create index archive_import_by_asker on archive_import (asked_by, id desc);
