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

-- The words of an item, told apart by where they stand: its title, its reason, the rest.
create function search_words_of(i item) returns tsvector language sql stable as $$
  select setweight(to_tsvector('simple', regexp_replace(i.title, '[^[:alnum:]]+', ' ', 'g')), 'A')
    || setweight(to_tsvector('simple', regexp_replace(i.reason, '[^[:alnum:]]+', ' ', 'g')), 'B')
    || setweight(to_tsvector('simple', (
      select coalesce(string_agg(regexp_replace(said, '[^[:alnum:]]+', ' ', 'g'), ' '), '')
      from jsonb_array_elements_text(words_in(i.body)) as said)), 'C')
$$;

-- Each word of each item that can be found, with how much it weighs there. Made when a revision is published; derived, so it may go.
-- owner: journeys
create table search_posting (
  word text not null,
  item_id int not null references item,
  course_id int not null references course,
  weight smallint not null,
  primary key (word, item_id) include (course_id, weight)
);
create index search_posting_by_course on search_posting (course_id);
create index search_posting_by_item on search_posting (item_id);

create function search_weight(weights text[]) returns smallint language sql immutable as $$
  select least(30, sum(case each when 'A' then 8 when 'B' then 3 else 1 end))::smallint from unnest(weights) as each
$$;

-- Every word there is in them, to find those that a stem stands in.
-- owner: journeys
create table search_word (
  word text primary key
);
create index search_word_by_part on search_word using gin (word gin_trgm_ops);

insert into search_posting (word, item_id, course_id, weight)
  select u.lexeme, i.id, r.course_id, search_weight(u.weights)
  from item i
  join course_revision r on r.id = i.revision_id and r.published_on is not null and r.superseded_on is null
  cross join unnest(search_words_of(i)) as u;
insert into search_word (word) select distinct word from search_posting;
