-- Search in Swedish: words are found by their stem, wherever in a word it stands, so that kurs finds Kurserna and grundkurs.

create extension if not exists pg_trgm;

-- All that is said in a body, without its keys: texts, points, cells, choices.
create function words_in(body jsonb) returns jsonb language sql immutable as $$
  select jsonb_path_query_array(body, 'strict $.** ? (@.type() == "object").keyvalue()
      ? (@.value.type() == "string" && @.key like_regex "^(text|title|caption|alt|label|question|publisher)$").value')
    || jsonb_path_query_array(body, 'strict $.** ? (@.type() == "object").keyvalue()
      ? (@.value.type() == "array" && @.key like_regex "^(points|head|choices)$").value[*] ? (@.type() == "string")')
    || jsonb_path_query_array(body, 'strict $.** ? (@.type() == "object").keyvalue()
      ? (@.value.type() == "array" && @.key == "rows").value[*][*] ? (@.type() == "string")')
$$;

-- What can be found: an item by its words, the title's by themselves. Made when a revision is published; derived, so it may go.
-- owner: journeys
create table search_entry (
  item_id int primary key references item,
  course_id int not null references course,
  title_words tsvector not null,
  words tsvector not null
);
create index search_entry_by_title on search_entry using gin (title_words);
create index search_entry_by_words on search_entry using gin (words);
create index search_entry_by_course on search_entry (course_id);

-- Every word there is in them, to find those that a stem stands in.
-- owner: journeys
create table search_word (
  word text primary key
);
create index search_word_by_part on search_word using gin (word gin_trgm_ops);

create function search_words_of(i item) returns tsvector language sql stable as $$
  select setweight(to_tsvector('simple', i.title), 'A')
    || setweight(to_tsvector('simple', i.reason), 'B')
    || setweight(jsonb_to_tsvector('simple', words_in(i.body), '["string"]'), 'C')
$$;
insert into search_entry (item_id, course_id, title_words, words)
  select i.id, r.course_id, to_tsvector('simple', i.title), search_words_of(i)
  from item i join course_revision r on r.id = i.revision_id
  where r.published_on is not null and r.superseded_on is null;
insert into search_word (word)
  select distinct lexeme from search_entry, unnest(tsvector_to_array(words)) as lexeme;
