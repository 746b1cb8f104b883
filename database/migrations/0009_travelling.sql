-- Where one is in the content, and whom an answer is shared with.

-- The place is kept across devices: what was opened last, and how far a film or podcast has been played.
-- owner: learning
create table reading_place (
  person_id int not null references person,
  item_id int not null references item,
  opened_at timestamptz not null,
  seconds int not null default 0 constraint a_place_in_a_film_is_not_before_its_start check (seconds >= 0),
  primary key (person_id, item_id)
);
create index reading_place_newest_first on reading_place (person_id, opened_at desc);

-- Whoever wrote an answer says who else may read it; the newest answer says it for the item.
alter table item_answer add column shared_with text not null default 'nobody'
  constraint an_answer_is_shared_in_a_known_way check (shared_with in ('nobody', 'manager', 'group', 'course-leader'));
