-- The schema that the migrations make. Written by `npm run types`, held true by a test; read it, do not run it.

CREATE OR REPLACE FUNCTION public.attends_day(asked_day integer, asked_booking integer)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select (select count(*) from counted_mark m
    where m.day_id = asked_day and m.booking_id = asked_booking and m.mark = 'attended') >= d.parts_needed
  from occasion_day d where d.id = asked_day
$function$
;

CREATE OR REPLACE FUNCTION public.evidence_towards(person integer, asked_item integer)
 RETURNS SETOF bigint
 LANGUAGE sql
 STABLE
AS $function$
  select e.id from item_counts k
    join evidence e on e.person_id = person and e.item_id = k.earned_item_id and e.kind = 'item' where k.item_id = asked_item
  union all
  select e.id from item_counts k
    join evidence e on e.person_id = person and e.item_id = k.item_id and e.kind = 'item' where k.earned_item_id = asked_item
$function$
;

CREATE OR REPLACE FUNCTION public.gin_extract_query_trgm(text, internal, smallint, internal, internal, internal, internal)
 RETURNS internal
 LANGUAGE c
 IMMUTABLE PARALLEL SAFE STRICT
AS '$libdir/pg_trgm', $function$gin_extract_query_trgm$function$
;

CREATE OR REPLACE FUNCTION public.gin_extract_value_trgm(text, internal)
 RETURNS internal
 LANGUAGE c
 IMMUTABLE PARALLEL SAFE STRICT
AS '$libdir/pg_trgm', $function$gin_extract_value_trgm$function$
;

CREATE OR REPLACE FUNCTION public.gin_trgm_consistent(internal, smallint, text, integer, internal, internal, internal, internal)
 RETURNS boolean
 LANGUAGE c
 IMMUTABLE PARALLEL SAFE STRICT
AS '$libdir/pg_trgm', $function$gin_trgm_consistent$function$
;

CREATE OR REPLACE FUNCTION public.gin_trgm_triconsistent(internal, smallint, text, integer, internal, internal, internal)
 RETURNS "char"
 LANGUAGE c
 IMMUTABLE PARALLEL SAFE STRICT
AS '$libdir/pg_trgm', $function$gin_trgm_triconsistent$function$
;

CREATE OR REPLACE FUNCTION public.gtrgm_compress(internal)
 RETURNS internal
 LANGUAGE c
 IMMUTABLE PARALLEL SAFE STRICT
AS '$libdir/pg_trgm', $function$gtrgm_compress$function$
;

CREATE OR REPLACE FUNCTION public.gtrgm_consistent(internal, text, smallint, oid, internal)
 RETURNS boolean
 LANGUAGE c
 IMMUTABLE PARALLEL SAFE STRICT
AS '$libdir/pg_trgm', $function$gtrgm_consistent$function$
;

CREATE OR REPLACE FUNCTION public.gtrgm_decompress(internal)
 RETURNS internal
 LANGUAGE c
 IMMUTABLE PARALLEL SAFE STRICT
AS '$libdir/pg_trgm', $function$gtrgm_decompress$function$
;

CREATE OR REPLACE FUNCTION public.gtrgm_distance(internal, text, smallint, oid, internal)
 RETURNS double precision
 LANGUAGE c
 IMMUTABLE PARALLEL SAFE STRICT
AS '$libdir/pg_trgm', $function$gtrgm_distance$function$
;

CREATE OR REPLACE FUNCTION public.gtrgm_in(cstring)
 RETURNS gtrgm
 LANGUAGE c
 IMMUTABLE PARALLEL SAFE STRICT
AS '$libdir/pg_trgm', $function$gtrgm_in$function$
;

CREATE OR REPLACE FUNCTION public.gtrgm_options(internal)
 RETURNS void
 LANGUAGE c
 IMMUTABLE PARALLEL SAFE
AS '$libdir/pg_trgm', $function$gtrgm_options$function$
;

CREATE OR REPLACE FUNCTION public.gtrgm_out(gtrgm)
 RETURNS cstring
 LANGUAGE c
 IMMUTABLE PARALLEL SAFE STRICT
AS '$libdir/pg_trgm', $function$gtrgm_out$function$
;

CREATE OR REPLACE FUNCTION public.gtrgm_penalty(internal, internal, internal)
 RETURNS internal
 LANGUAGE c
 IMMUTABLE PARALLEL SAFE STRICT
AS '$libdir/pg_trgm', $function$gtrgm_penalty$function$
;

CREATE OR REPLACE FUNCTION public.gtrgm_picksplit(internal, internal)
 RETURNS internal
 LANGUAGE c
 IMMUTABLE PARALLEL SAFE STRICT
AS '$libdir/pg_trgm', $function$gtrgm_picksplit$function$
;

CREATE OR REPLACE FUNCTION public.gtrgm_same(gtrgm, gtrgm, internal)
 RETURNS internal
 LANGUAGE c
 IMMUTABLE PARALLEL SAFE STRICT
AS '$libdir/pg_trgm', $function$gtrgm_same$function$
;

CREATE OR REPLACE FUNCTION public.gtrgm_union(internal, internal)
 RETURNS gtrgm
 LANGUAGE c
 IMMUTABLE PARALLEL SAFE STRICT
AS '$libdir/pg_trgm', $function$gtrgm_union$function$
;

CREATE OR REPLACE FUNCTION public.keep_organisation_within()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into organisation_within (organisation_id, ancestor_id, depth) values (new.id, new.id, 0);
  insert into organisation_within (organisation_id, ancestor_id, depth)
    select new.id, w.ancestor_id, w.depth + 1 from organisation_within w where w.organisation_id = new.parent_id;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION public.posting_balances()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  difference bigint;
  owed bigint;
  pot bigint;
begin
  select coalesce(sum(amount_ore), 0), coalesce(sum(amount_ore) filter (where account = 'receivable'), 0),
      coalesce(-sum(amount_ore) filter (where account = 'pot'), 0)
    into difference, owed, pot from posting_line where posting_id = new.posting_id;
  if difference <> 0 then
    raise exception 'posting % is % öre out of balance', new.posting_id, difference using errcode = 'integrity_constraint_violation';
  end if;
  if not exists (select from posting where id = new.posting_id and owed_ore = owed and pot_ore = pot) then
    raise exception 'posting % says another amount than its lines', new.posting_id using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.preparation_rule_on(region integer, on_day date)
 RETURNS TABLE(deadline_days integer, reminder_days integer[], unready text)
 LANGUAGE sql
 STABLE
AS $function$
  (select r.deadline_days, r.reminder_days, r.unready from preparation_rule r
    where r.region_id = region and r.from_day <= on_day order by r.from_day desc limit 1)
  union all
  (select 2, array[7, 1], 'warn'
    where not exists (select from preparation_rule r where r.region_id = region and r.from_day <= on_day))
$function$
;

CREATE OR REPLACE FUNCTION public.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception '% is append-only: a correction is a new row', tg_table_name using errcode = 'integrity_constraint_violation';
end $function$
;

CREATE OR REPLACE FUNCTION public.refuse_change_below_issued_invoice()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  touched int := case when tg_op = 'DELETE' then old.invoice_id else new.invoice_id end;
begin
  if tg_op = 'UPDATE' and tg_table_name = 'invoice_posting' and (to_jsonb(new) - 'is_live') = (to_jsonb(old) - 'is_live') then
    return new;
  end if;
  if exists (select from invoice where id = touched and number is not null) then
    raise exception 'invoice % is issued and is not changed', touched using errcode = 'integrity_constraint_violation';
  end if;
  if tg_op = 'DELETE' then return old; end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION public.refuse_change_of_issued_invoice()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.number is null then
    if tg_op = 'DELETE' then return old; end if;
    return new;
  end if;
  if tg_op = 'UPDATE' and
    (to_jsonb(new) - '{state,sent_by,sent_at,sent_how,paid_on,paid_noted_by,version}'::text[])
    = (to_jsonb(old) - '{state,sent_by,sent_at,sent_how,paid_on,paid_noted_by,version}'::text[])
  then return new; end if;
  raise exception 'invoice % is issued and is not changed', old.id using errcode = 'integrity_constraint_violation';
end $function$
;

CREATE OR REPLACE FUNCTION public.refuse_new_parent()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'an organisation does not move by an update' using errcode = 'integrity_constraint_violation';
end $function$
;

CREATE OR REPLACE FUNCTION public.search_weight(weights text[])
 RETURNS smallint
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select least(30, sum(case each when 'A' then 8 when 'B' then 3 else 1 end))::smallint from unnest(weights) as each
$function$
;

CREATE OR REPLACE FUNCTION public.search_words_of(i item)
 RETURNS tsvector
 LANGUAGE sql
 STABLE
AS $function$
  select setweight(to_tsvector('simple', regexp_replace(i.title, '[^[:alnum:]]+', ' ', 'g')), 'A')
    || setweight(to_tsvector('simple', regexp_replace(i.reason, '[^[:alnum:]]+', ' ', 'g')), 'B')
    || setweight(to_tsvector('simple', (
      select coalesce(string_agg(regexp_replace(said, '[^[:alnum:]]+', ' ', 'g'), ' '), '')
      from jsonb_array_elements_text(words_in(i.body)) as said)), 'C')
$function$
;

CREATE OR REPLACE FUNCTION public.set_limit(real)
 RETURNS real
 LANGUAGE c
 STRICT
AS '$libdir/pg_trgm', $function$set_limit$function$
;

CREATE OR REPLACE FUNCTION public.show_limit()
 RETURNS real
 LANGUAGE c
 STABLE PARALLEL SAFE STRICT
AS '$libdir/pg_trgm', $function$show_limit$function$
;

CREATE OR REPLACE FUNCTION public.show_trgm(text)
 RETURNS text[]
 LANGUAGE c
 IMMUTABLE PARALLEL SAFE STRICT
AS '$libdir/pg_trgm', $function$show_trgm$function$
;

CREATE OR REPLACE FUNCTION public.similarity(text, text)
 RETURNS real
 LANGUAGE c
 IMMUTABLE PARALLEL SAFE STRICT
AS '$libdir/pg_trgm', $function$similarity$function$
;

CREATE OR REPLACE FUNCTION public.similarity_dist(text, text)
 RETURNS real
 LANGUAGE c
 IMMUTABLE PARALLEL SAFE STRICT
AS '$libdir/pg_trgm', $function$similarity_dist$function$
;

CREATE OR REPLACE FUNCTION public.similarity_op(text, text)
 RETURNS boolean
 LANGUAGE c
 STABLE PARALLEL SAFE STRICT
AS '$libdir/pg_trgm', $function$similarity_op$function$
;

CREATE OR REPLACE FUNCTION public.strict_word_similarity(text, text)
 RETURNS real
 LANGUAGE c
 IMMUTABLE PARALLEL SAFE STRICT
AS '$libdir/pg_trgm', $function$strict_word_similarity$function$
;

CREATE OR REPLACE FUNCTION public.strict_word_similarity_commutator_op(text, text)
 RETURNS boolean
 LANGUAGE c
 STABLE PARALLEL SAFE STRICT
AS '$libdir/pg_trgm', $function$strict_word_similarity_commutator_op$function$
;

CREATE OR REPLACE FUNCTION public.strict_word_similarity_dist_commutator_op(text, text)
 RETURNS real
 LANGUAGE c
 IMMUTABLE PARALLEL SAFE STRICT
AS '$libdir/pg_trgm', $function$strict_word_similarity_dist_commutator_op$function$
;

CREATE OR REPLACE FUNCTION public.strict_word_similarity_dist_op(text, text)
 RETURNS real
 LANGUAGE c
 IMMUTABLE PARALLEL SAFE STRICT
AS '$libdir/pg_trgm', $function$strict_word_similarity_dist_op$function$
;

CREATE OR REPLACE FUNCTION public.strict_word_similarity_op(text, text)
 RETURNS boolean
 LANGUAGE c
 STABLE PARALLEL SAFE STRICT
AS '$libdir/pg_trgm', $function$strict_word_similarity_op$function$
;

CREATE OR REPLACE FUNCTION public.word_similarity(text, text)
 RETURNS real
 LANGUAGE c
 IMMUTABLE PARALLEL SAFE STRICT
AS '$libdir/pg_trgm', $function$word_similarity$function$
;

CREATE OR REPLACE FUNCTION public.word_similarity_commutator_op(text, text)
 RETURNS boolean
 LANGUAGE c
 STABLE PARALLEL SAFE STRICT
AS '$libdir/pg_trgm', $function$word_similarity_commutator_op$function$
;

CREATE OR REPLACE FUNCTION public.word_similarity_dist_commutator_op(text, text)
 RETURNS real
 LANGUAGE c
 IMMUTABLE PARALLEL SAFE STRICT
AS '$libdir/pg_trgm', $function$word_similarity_dist_commutator_op$function$
;

CREATE OR REPLACE FUNCTION public.word_similarity_dist_op(text, text)
 RETURNS real
 LANGUAGE c
 IMMUTABLE PARALLEL SAFE STRICT
AS '$libdir/pg_trgm', $function$word_similarity_dist_op$function$
;

CREATE OR REPLACE FUNCTION public.word_similarity_op(text, text)
 RETURNS boolean
 LANGUAGE c
 STABLE PARALLEL SAFE STRICT
AS '$libdir/pg_trgm', $function$word_similarity_op$function$
;

CREATE OR REPLACE FUNCTION public.words_in(body jsonb)
 RETURNS jsonb
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select jsonb_path_query_array(body, 'strict $.** ? (@.type() == "object").keyvalue()
      ? (@.value.type() == "string" && @.key like_regex "^(text|title|caption|alt|label|question|publisher)$").value')
    || jsonb_path_query_array(body, 'strict $.** ? (@.type() == "object").keyvalue()
      ? (@.value.type() == "array" && @.key like_regex "^(points|head|choices)$").value[*] ? (@.type() == "string")')
    || jsonb_path_query_array(body, 'strict $.** ? (@.type() == "object").keyvalue()
      ? (@.value.type() == "array" && @.key == "rows").value[*][*] ? (@.type() == "string")')
$function$
;

create table addition (
  id integer generated always as identity not null,
  region_id integer not null,
  course_id integer not null,
  kind text not null,
  first_day integer,
  item_key uuid,
  added_by integer,
  added_at timestamp with time zone not null,
  removed_by integer,
  removed_at timestamp with time zone,
  constraint addition_pkey PRIMARY KEY (id),
  constraint addition_added_by_fkey FOREIGN KEY (added_by) REFERENCES person(id),
  constraint addition_course_id_fkey FOREIGN KEY (course_id) REFERENCES course(id),
  constraint addition_region_id_fkey FOREIGN KEY (region_id) REFERENCES organisation(id),
  constraint addition_removed_by_fkey FOREIGN KEY (removed_by) REFERENCES person(id),
  constraint an_addition_is_of_a_known_kind CHECK ((kind = ANY (ARRAY['contact'::text, 'routine'::text, 'item'::text]))),
  constraint an_addition_is_removed_by_someone CHECK (((removed_at IS NULL) = (removed_by IS NULL))),
  constraint an_addition_lies_beside_one_thing CHECK (((first_day IS NULL) OR (item_key IS NULL)))
);
CREATE INDEX addition_by_course ON public.addition USING btree (course_id, region_id) WHERE (removed_at IS NULL);
CREATE INDEX addition_by_region ON public.addition USING btree (region_id, course_id);

create table addition_done (
  id bigint generated always as identity not null,
  addition_id integer not null,
  person_id integer not null,
  version integer not null,
  done_on date not null,
  done_at timestamp with time zone not null,
  constraint addition_done_pkey PRIMARY KEY (id),
  constraint a_local_item_is_done_once UNIQUE (person_id, addition_id),
  constraint addition_done_addition_id_fkey FOREIGN KEY (addition_id) REFERENCES addition(id),
  constraint addition_done_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
);
CREATE TRIGGER addition_done_is_append_only BEFORE DELETE OR UPDATE ON public.addition_done FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table addition_look (
  addition_id integer not null,
  revision_id integer not null,
  looked_by integer,
  looked_at timestamp with time zone not null,
  constraint addition_look_pkey PRIMARY KEY (addition_id, revision_id),
  constraint addition_look_addition_id_fkey FOREIGN KEY (addition_id) REFERENCES addition(id),
  constraint addition_look_looked_by_fkey FOREIGN KEY (looked_by) REFERENCES person(id),
  constraint addition_look_revision_id_fkey FOREIGN KEY (revision_id) REFERENCES course_revision(id)
);
CREATE TRIGGER addition_look_is_append_only BEFORE DELETE OR UPDATE ON public.addition_look FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table addition_version (
  id integer generated always as identity not null,
  addition_id integer not null,
  number integer not null,
  title text not null,
  body jsonb not null,
  minutes integer,
  is_ticked boolean not null default false,
  written_by integer,
  written_at timestamp with time zone not null,
  constraint addition_version_pkey PRIMARY KEY (id),
  constraint one_version_of_a_number UNIQUE (addition_id, number),
  constraint addition_version_addition_id_fkey FOREIGN KEY (addition_id) REFERENCES addition(id),
  constraint addition_version_written_by_fkey FOREIGN KEY (written_by) REFERENCES person(id),
  constraint an_addition_has_a_title CHECK ((title <> ''::text)),
  constraint an_addition_takes_time CHECK ((minutes > 0))
);
CREATE TRIGGER addition_version_is_append_only BEFORE DELETE OR UPDATE ON public.addition_version FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table agreement (
  id integer generated always as identity not null,
  kind text not null,
  organisation_id integer not null,
  counterpart_id integer not null,
  in_force_from date not null,
  in_force_until date,
  source text not null,
  constraint agreement_pkey PRIMARY KEY (id),
  constraint agreement_counterpart_id_fkey FOREIGN KEY (counterpart_id) REFERENCES organisation(id),
  constraint agreement_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint an_agreement_ends_after_it_begins CHECK (((in_force_until IS NULL) OR (in_force_until >= in_force_from))),
  constraint an_agreement_is_of_a_known_kind CHECK ((kind = ANY (ARRAY['connection'::text, 'service'::text, 'personal-data'::text, 'regional'::text, 'assignment'::text])))
);
CREATE INDEX agreement_by_organisation ON public.agreement USING btree (organisation_id, kind, in_force_from);

create table allocation_key (
  id integer generated always as identity not null,
  region_id integer not null,
  name text not null,
  kind text not null,
  as_of date not null,
  source text not null,
  population_basis_id integer,
  made_by integer,
  made_at timestamp with time zone not null,
  constraint allocation_key_pkey PRIMARY KEY (id),
  constraint allocation_key_made_by_fkey FOREIGN KEY (made_by) REFERENCES person(id),
  constraint allocation_key_population_basis_id_fkey FOREIGN KEY (population_basis_id) REFERENCES population_basis(id),
  constraint allocation_key_region_id_fkey FOREIGN KEY (region_id) REFERENCES organisation(id),
  constraint a_key_has_a_name CHECK ((name <> ''::text)),
  constraint a_key_of_the_register_counts_inhabitants CHECK (((population_basis_id IS NULL) OR (kind = 'population'::text))),
  constraint a_key_says_where_it_is_from CHECK ((source <> ''::text)),
  constraint an_allocation_key_is_of_a_known_kind CHECK ((kind = ANY (ARRAY['population'::text, 'staff'::text, 'agreed'::text])))
);
CREATE INDEX allocation_key_by_region ON public.allocation_key USING btree (region_id, as_of DESC, id DESC);
CREATE UNIQUE INDEX one_key_a_region_and_population ON public.allocation_key USING btree (region_id, population_basis_id) WHERE (population_basis_id IS NOT NULL);
CREATE TRIGGER allocation_key_is_append_only BEFORE DELETE OR UPDATE ON public.allocation_key FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table allocation_key_laid_aside (
  allocation_key_id integer not null,
  laid_aside_by integer not null,
  laid_aside_at timestamp with time zone not null,
  constraint allocation_key_laid_aside_pkey PRIMARY KEY (allocation_key_id),
  constraint allocation_key_laid_aside_allocation_key_id_fkey FOREIGN KEY (allocation_key_id) REFERENCES allocation_key(id),
  constraint allocation_key_laid_aside_laid_aside_by_fkey FOREIGN KEY (laid_aside_by) REFERENCES person(id)
);

create table allocation_weight (
  allocation_key_id integer not null,
  municipality_id integer not null,
  weight text not null,
  constraint allocation_weight_pkey PRIMARY KEY (allocation_key_id, municipality_id),
  constraint allocation_weight_allocation_key_id_fkey FOREIGN KEY (allocation_key_id) REFERENCES allocation_key(id),
  constraint allocation_weight_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES organisation(id),
  constraint a_weight_is_a_number CHECK ((weight ~ '^[0-9]{1,12}([.][0-9]{1,6})?$'::text))
);
CREATE TRIGGER allocation_weight_is_append_only BEFORE DELETE OR UPDATE ON public.allocation_weight FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table archive_import (
  id integer generated always as identity not null,
  key uuid not null,
  name text not null,
  bytes bigint not null,
  if_taken text not null,
  owner_id integer not null,
  asked_by integer not null,
  asked_at timestamp with time zone not null,
  begun_at timestamp with time zone,
  done integer not null default 0,
  total integer not null default 0,
  ended_at timestamp with time zone,
  journey_id integer,
  refusal jsonb,
  constraint archive_import_pkey PRIMARY KEY (id),
  constraint archive_import_key_key UNIQUE (key),
  constraint archive_import_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES person(id),
  constraint archive_import_journey_id_fkey FOREIGN KEY (journey_id) REFERENCES journey(id),
  constraint archive_import_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES organisation(id),
  constraint a_journey_that_is_there_is_left_or_copied_beside CHECK ((if_taken = ANY (ARRAY['refuse'::text, 'copy'::text]))),
  constraint an_import_ends_with_a_journey_or_a_reason CHECK ((((ended_at IS NULL) AND (journey_id IS NULL) AND (refusal IS NULL)) OR ((ended_at IS NOT NULL) AND ((journey_id IS NULL) <> (refusal IS NULL)))))
);
CREATE INDEX archive_import_by_asker ON public.archive_import USING btree (asked_by, id DESC);

create table archive_import_id (
  key uuid not null,
  import_id integer not null,
  constraint archive_import_id_pkey PRIMARY KEY (key),
  constraint archive_import_id_import_id_fkey FOREIGN KEY (import_id) REFERENCES archive_import(id)
);
CREATE INDEX archive_import_id_by_import ON public.archive_import_id USING btree (import_id);

create table article (
  id integer generated always as identity not null,
  organisation_id integer not null,
  journey_id integer,
  place text not null,
  topic text not null,
  begun_by integer,
  begun_at timestamp with time zone not null,
  source text not null default ''::text,
  constraint article_pkey PRIMARY KEY (id),
  constraint article_begun_by_fkey FOREIGN KEY (begun_by) REFERENCES person(id),
  constraint article_journey_id_fkey FOREIGN KEY (journey_id) REFERENCES journey(id),
  constraint article_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint an_article_has_a_known_place CHECK ((place = ANY (ARRAY['station'::text, 'trainer-platform'::text, 'region'::text]))),
  constraint an_article_has_a_topic_of_its_place CHECK (((topic = ANY (ARRAY['news'::text, 'about'::text])) OR ((((place = 'station'::text) AND (topic = 'workplace-meeting'::text)) OR ((place = 'trainer-platform'::text) AND (topic = 'assignment'::text))) OR ((place = 'region'::text) AND (topic = 'links'::text)))))
);
CREATE INDEX article_by_organisation ON public.article USING btree (organisation_id, id DESC);
CREATE INDEX article_by_place ON public.article USING btree (place, organisation_id);

create table article_showing (
  id integer generated always as identity not null,
  article_id integer not null,
  version_number integer,
  shown_from date,
  shown_until date,
  decided_by integer,
  decided_at timestamp with time zone not null,
  constraint article_showing_pkey PRIMARY KEY (id),
  constraint article_showing_article_id_fkey FOREIGN KEY (article_id) REFERENCES article(id),
  constraint article_showing_article_id_version_number_fkey FOREIGN KEY (article_id, version_number) REFERENCES article_version(article_id, number),
  constraint article_showing_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES person(id),
  constraint what_is_shown_ends_after_it_begins CHECK (((shown_until IS NULL) OR (shown_until >= shown_from))),
  constraint what_is_shown_is_shown_from_a_day CHECK (((version_number IS NULL) = (shown_from IS NULL)))
);
CREATE INDEX article_showing_newest_first ON public.article_showing USING btree (article_id, id DESC);
CREATE TRIGGER article_showing_is_append_only BEFORE DELETE OR UPDATE ON public.article_showing FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table article_version (
  article_id integer not null,
  number integer not null,
  title text not null,
  body text not null,
  written_by integer,
  written_at timestamp with time zone not null,
  constraint article_version_pkey PRIMARY KEY (article_id, number),
  constraint article_version_article_id_fkey FOREIGN KEY (article_id) REFERENCES article(id),
  constraint article_version_written_by_fkey FOREIGN KEY (written_by) REFERENCES person(id),
  constraint an_article_has_a_title CHECK ((title <> ''::text)),
  constraint an_article_says_something CHECK ((body <> ''::text)),
  constraint versions_are_counted_from_1 CHECK ((number > 0))
);
CREATE TRIGGER article_version_is_append_only BEFORE DELETE OR UPDATE ON public.article_version FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table attendance_mark (
  id bigint generated always as identity not null,
  day_id integer not null,
  booking_id integer not null,
  mark text not null,
  reason text not null default ''::text,
  marked_by integer not null,
  marked_at timestamp with time zone not null,
  part integer not null default 1,
  source text not null default 'by-hand'::text,
  excuse text,
  device_id uuid,
  client_mark_id uuid,
  seen_at timestamp with time zone,
  over_id bigint,
  constraint attendance_mark_pkey PRIMARY KEY (id),
  constraint a_mark_made_by_a_phone_counts_once UNIQUE (client_mark_id),
  constraint attendance_mark_booking_id_fkey FOREIGN KEY (booking_id) REFERENCES booking(id),
  constraint attendance_mark_day_id_fkey FOREIGN KEY (day_id) REFERENCES occasion_day(id),
  constraint attendance_mark_marked_by_fkey FOREIGN KEY (marked_by) REFERENCES person(id),
  constraint attendance_mark_over_id_fkey FOREIGN KEY (over_id) REFERENCES attendance_mark(id),
  constraint a_mark_is_made_in_a_known_way CHECK ((source = ANY (ARRAY['by-hand'::text, 'self'::text, 'scanned'::text]))),
  constraint a_mark_is_of_a_part CHECK (((part >= 1) AND (part <= 2))),
  constraint an_excuse_is_of_a_known_kind CHECK ((excuse = ANY (ARRAY['ill'::text, 'care'::text, 'duty'::text, 'other'::text]))),
  constraint one_attends_is_absent_or_excused CHECK ((mark = ANY (ARRAY['attended'::text, 'absent'::text, 'excused'::text]))),
  constraint only_who_is_excused_has_an_excuse CHECK (((mark = 'excused'::text) = (excuse IS NOT NULL)))
);
CREATE INDEX attendance_mark_newest_first ON public.attendance_mark USING btree (day_id, booking_id, id DESC);
CREATE INDEX attendance_mark_that_changed_another ON public.attendance_mark USING btree (over_id) WHERE (over_id IS NOT NULL);
CREATE TRIGGER attendance_mark_is_append_only BEFORE DELETE OR UPDATE ON public.attendance_mark FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table attendance_rule (
  id integer generated always as identity not null,
  region_id integer not null,
  from_day date not null,
  parts text not null,
  source text not null,
  set_by integer,
  set_at timestamp with time zone not null,
  constraint attendance_rule_pkey PRIMARY KEY (id),
  constraint one_attendance_rule_a_day UNIQUE (region_id, from_day),
  constraint attendance_rule_region_id_fkey FOREIGN KEY (region_id) REFERENCES organisation(id),
  constraint attendance_rule_set_by_fkey FOREIGN KEY (set_by) REFERENCES person(id),
  constraint all_parts_earn_a_day_or_one_does CHECK ((parts = ANY (ARRAY['all'::text, 'one'::text])))
);
CREATE TRIGGER attendance_rule_is_append_only BEFORE DELETE OR UPDATE ON public.attendance_rule FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table audit_record (
  id bigint generated always as identity not null,
  at timestamp with time zone not null,
  actor_id integer,
  act text not null,
  subject_kind text not null,
  subject_id bigint,
  organisation_id integer,
  address text,
  detail jsonb not null default '{}'::jsonb,
  constraint audit_record_pkey PRIMARY KEY (id)
);
CREATE INDEX audit_record_by_act ON public.audit_record USING btree (act, id DESC);
CREATE INDEX audit_record_by_actor ON public.audit_record USING btree (actor_id, id DESC);
CREATE INDEX audit_record_by_organisation ON public.audit_record USING btree (organisation_id, id DESC);
CREATE INDEX audit_record_by_subject ON public.audit_record USING btree (subject_kind, subject_id, id DESC);
CREATE TRIGGER audit_record_is_append_only BEFORE DELETE OR UPDATE ON public.audit_record FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_record_is_never_emptied BEFORE TRUNCATE ON public.audit_record FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

create table authorisation (
  id integer generated always as identity not null,
  person_id integer not null,
  course_id integer not null,
  role text not null,
  region_id integer,
  meeting_id integer,
  reason text not null default ''::text,
  from_day date not null,
  until_day date,
  given_by integer,
  given_at timestamp with time zone not null,
  ended_by integer,
  constraint authorisation_pkey PRIMARY KEY (id),
  constraint authorisation_course_id_fkey FOREIGN KEY (course_id) REFERENCES course(id),
  constraint authorisation_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES person(id),
  constraint authorisation_given_by_fkey FOREIGN KEY (given_by) REFERENCES person(id),
  constraint authorisation_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES trainer_meeting(id),
  constraint authorisation_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint authorisation_region_id_fkey FOREIGN KEY (region_id) REFERENCES organisation(id),
  constraint an_authorisation_comes_from_a_training_or_has_a_reason CHECK ((((meeting_id IS NULL) = (region_id IS NOT NULL)) AND ((meeting_id IS NULL) = (reason <> ''::text)))),
  constraint an_authorisation_ends_after_it_begins CHECK (((until_day IS NULL) OR (until_day >= from_day))),
  constraint one_is_let_lead_or_train CHECK ((role = ANY (ARRAY['course-leader'::text, 'trainer'::text])))
);
CREATE INDEX authorisation_by_course ON public.authorisation USING btree (course_id, person_id);
CREATE INDEX authorisation_by_person ON public.authorisation USING btree (person_id);
CREATE UNIQUE INDEX given_once_by_a_training ON public.authorisation USING btree (person_id, course_id, role, meeting_id) WHERE (meeting_id IS NOT NULL);
CREATE UNIQUE INDEX noted_once_in_a_region ON public.authorisation USING btree (person_id, course_id, role, region_id) WHERE ((until_day IS NULL) AND (region_id IS NOT NULL));

create table availability (
  id integer generated always as identity not null,
  person_id integer not null,
  kind text not null,
  from_day date not null,
  until_day date,
  weekday integer,
  starts text,
  ends text,
  note text not null default ''::text,
  said_at timestamp with time zone not null,
  constraint availability_pkey PRIMARY KEY (id),
  constraint availability_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint a_note_is_short CHECK ((length(note) <= 300)),
  constraint a_part_ends_after_it_starts CHECK ((ends > starts)),
  constraint a_part_has_both_its_ends CHECK (((starts IS NULL) = (ends IS NULL))),
  constraint a_part_of_a_day_ends_at_a_time CHECK ((ends ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'::text)),
  constraint a_part_of_a_day_starts_at_a_time CHECK ((starts ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'::text)),
  constraint a_week_has_seven_days CHECK (((weekday >= 1) AND (weekday <= 7))),
  constraint it_ends_after_it_begins CHECK ((until_day >= from_day)),
  constraint one_cannot_or_would_rather CHECK ((kind = ANY (ARRAY['cannot'::text, 'prefers'::text]))),
  constraint only_a_weekday_goes_on CHECK (((until_day IS NOT NULL) OR (weekday IS NOT NULL)))
);
CREATE INDEX availability_by_person ON public.availability USING btree (person_id, from_day);

create table booking (
  id integer generated always as identity not null,
  occasion_id integer not null,
  person_id integer not null,
  municipality_id integer not null,
  unit_id integer not null,
  booked_by integer not null,
  booked_at timestamp with time zone not null,
  cancelled_at timestamp with time zone,
  cancelled_by integer,
  got_by text not null default 'booked'::text,
  replaces_id integer,
  only_day_id integer,
  home_region_id integer,
  end_kind text,
  end_reason text not null default ''::text,
  fee_ore bigint not null default 0,
  given_why text not null default ''::text,
  excuse text,
  constraint booking_pkey PRIMARY KEY (id),
  constraint booking_booked_by_fkey FOREIGN KEY (booked_by) REFERENCES person(id),
  constraint booking_cancelled_by_fkey FOREIGN KEY (cancelled_by) REFERENCES person(id),
  constraint booking_home_region_id_fkey FOREIGN KEY (home_region_id) REFERENCES organisation(id),
  constraint booking_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES organisation(id),
  constraint booking_occasion_id_fkey FOREIGN KEY (occasion_id) REFERENCES occasion(id),
  constraint booking_only_day_id_fkey FOREIGN KEY (only_day_id) REFERENCES occasion_day(id),
  constraint booking_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint booking_replaces_id_fkey FOREIGN KEY (replaces_id) REFERENCES booking(id),
  constraint booking_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organisation(id),
  constraint a_cancellation_has_a_who_and_a_when CHECK (((cancelled_at IS NULL) = (cancelled_by IS NULL))),
  constraint a_fee_of_a_seat_is_not_negative CHECK ((fee_ore >= 0)),
  constraint a_seat_ends_in_a_known_way CHECK ((end_kind = ANY (ARRAY['cancelled'::text, 'excused'::text, 'offered-on'::text, 'taken-over'::text, 'moved'::text, 'occasion-cancelled'::text]))),
  constraint a_seat_is_got_in_a_known_way CHECK ((got_by = ANY (ARRAY['booked'::text, 'request'::text, 'queue'::text, 'offer'::text, 'by-hand'::text, 'unnamed'::text, 'takeover'::text, 'move'::text, 'make-up'::text]))),
  constraint a_seat_that_ended_did_so_in_a_way CHECK (((cancelled_at IS NULL) = (end_kind IS NULL))),
  constraint an_excuse_is_of_a_known_kind CHECK ((excuse = ANY (ARRAY['illness'::text, 'child-care'::text, 'bereavement'::text, 'other'::text]))),
  constraint only_a_seat_that_ended_has_a_fee CHECK (((fee_ore = 0) OR (cancelled_at IS NOT NULL))),
  constraint only_an_excused_seat_has_an_excuse CHECK (((excuse IS NULL) OR (end_kind = 'excused'::text)))
);
CREATE INDEX booking_by_municipality ON public.booking USING btree (municipality_id, occasion_id) WHERE (cancelled_at IS NULL);
CREATE INDEX booking_by_person ON public.booking USING btree (person_id) WHERE (cancelled_at IS NULL);
CREATE INDEX booking_ended_by_occasion ON public.booking USING btree (occasion_id) WHERE (cancelled_at IS NOT NULL);
CREATE INDEX booking_from_elsewhere ON public.booking USING btree (home_region_id, occasion_id) WHERE (home_region_id IS NOT NULL);
CREATE INDEX booking_that_took_over ON public.booking USING btree (replaces_id) WHERE (replaces_id IS NOT NULL);
CREATE UNIQUE INDEX one_seat_each ON public.booking USING btree (occasion_id, person_id) WHERE (cancelled_at IS NULL);

create table budget_row (
  id integer generated always as identity not null,
  organisation_id integer not null,
  purpose text not null,
  journey_id integer,
  year integer not null,
  side text not null,
  kind text not null,
  amount_ore bigint not null,
  source text not null,
  set_by integer,
  set_at timestamp with time zone not null,
  constraint budget_row_pkey PRIMARY KEY (id),
  constraint budget_row_journey_id_fkey FOREIGN KEY (journey_id) REFERENCES journey(id),
  constraint budget_row_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint budget_row_set_by_fkey FOREIGN KEY (set_by) REFERENCES person(id),
  constraint a_budget_has_income_and_costs CHECK ((side = ANY (ARRAY['income'::text, 'cost'::text]))),
  constraint a_budget_is_for_a_known_purpose CHECK ((purpose = ANY (ARRAY['delivery'::text, 'production'::text]))),
  constraint a_budget_is_not_negative CHECK ((amount_ore >= 0)),
  constraint a_budget_is_of_a_year_of_the_programme CHECK (((year >= 2021) AND (year <= 2099))),
  constraint a_budget_says_who_decided CHECK ((source <> ''::text)),
  constraint a_production_is_of_a_journey CHECK (((purpose = 'delivery'::text) OR (journey_id IS NOT NULL))),
  constraint a_row_of_a_budget_is_of_a_kind CHECK ((kind <> ''::text))
);
CREATE INDEX budget_row_by_year ON public.budget_row USING btree (organisation_id, year, purpose, id);
CREATE TRIGGER budget_row_is_append_only BEFORE DELETE OR UPDATE ON public.budget_row FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table calendar_choice (
  person_id integer not null,
  by_mail boolean not null,
  chosen_at timestamp with time zone not null,
  constraint calendar_choice_pkey PRIMARY KEY (person_id),
  constraint calendar_choice_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
);

create table call_out (
  id integer generated always as identity not null,
  day_id integer not null,
  person_id integer not null,
  role text not null,
  cause text not null,
  asks text not null,
  begun_at timestamp with time zone not null,
  begun_by integer not null,
  nobody_at timestamp with time zone,
  ended_at timestamp with time zone,
  ended_by integer,
  outcome text,
  filled_by integer,
  constraint call_out_pkey PRIMARY KEY (id),
  constraint call_out_begun_by_fkey FOREIGN KEY (begun_by) REFERENCES person(id),
  constraint call_out_day_id_fkey FOREIGN KEY (day_id) REFERENCES occasion_day(id),
  constraint call_out_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES person(id),
  constraint call_out_filled_by_fkey FOREIGN KEY (filled_by) REFERENCES person(id),
  constraint call_out_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint a_call_out_asks_in_a_known_way CHECK ((asks = ANY (ARRAY['in-turn'::text, 'all'::text, 'by-hand'::text]))),
  constraint a_call_out_ends_in_a_known_way CHECK ((outcome = ANY (ARRAY['filled'::text, 'given'::text, 'stopped'::text, 'over'::text]))),
  constraint a_call_out_is_for_who_leads_or_trains CHECK ((role = ANY (ARRAY['course-leader'::text, 'trainer'::text]))),
  constraint a_call_out_that_ended_has_an_outcome CHECK (((ended_at IS NULL) = (outcome IS NULL))),
  constraint a_filled_place_has_someone CHECK (((filled_by IS NOT NULL) = ((outcome IS NOT NULL) AND (outcome = ANY (ARRAY['filled'::text, 'given'::text]))))),
  constraint a_place_is_left_for_a_known_cause CHECK ((cause = ANY (ARRAY['cannot-come'::text, 'declined'::text, 'moved-up'::text])))
);
CREATE INDEX call_out_by_day ON public.call_out USING btree (day_id);
CREATE INDEX call_out_by_person ON public.call_out USING btree (person_id);
CREATE INDEX call_out_open ON public.call_out USING btree (id) WHERE (ended_at IS NULL);
CREATE UNIQUE INDEX one_call_out_of_a_place_at_a_time ON public.call_out USING btree (day_id, person_id) WHERE (ended_at IS NULL);

create table call_out_answer (
  id integer generated always as identity not null,
  ask_id integer not null,
  call_out_id integer not null,
  answer text not null,
  answered_by integer not null,
  answered_at timestamp with time zone not null,
  constraint call_out_answer_pkey PRIMARY KEY (id),
  constraint call_out_answer_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES person(id),
  constraint call_out_answer_ask_id_fkey FOREIGN KEY (ask_id) REFERENCES call_out_ask(id),
  constraint call_out_answer_call_out_id_fkey FOREIGN KEY (call_out_id) REFERENCES call_out(id),
  constraint a_call_out_is_answered_or_skipped CHECK ((answer = ANY (ARRAY['yes'::text, 'no'::text, 'too-late'::text, 'skipped'::text])))
);
CREATE INDEX call_out_answer_newest_first ON public.call_out_answer USING btree (ask_id, id DESC);
CREATE UNIQUE INDEX one_yes_fills_a_place ON public.call_out_answer USING btree (call_out_id) WHERE (answer = 'yes'::text);
CREATE TRIGGER call_out_answer_is_append_only BEFORE DELETE OR UPDATE ON public.call_out_answer FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table call_out_ask (
  id integer generated always as identity not null,
  call_out_id integer not null,
  person_id integer not null,
  token_hash bytea not null,
  asked_at timestamp with time zone not null,
  wait_until timestamp with time zone not null,
  constraint call_out_ask_pkey PRIMARY KEY (id),
  constraint call_out_ask_token_hash_key UNIQUE (token_hash),
  constraint nobody_is_asked_twice_about_one_place UNIQUE (call_out_id, person_id),
  constraint call_out_ask_call_out_id_fkey FOREIGN KEY (call_out_id) REFERENCES call_out(id),
  constraint call_out_ask_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
);
CREATE INDEX call_out_ask_by_person ON public.call_out_ask USING btree (person_id);
CREATE TRIGGER call_out_ask_is_append_only BEFORE DELETE OR UPDATE ON public.call_out_ask FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table cancellation_ladder (
  id integer generated always as identity not null,
  region_id integer not null,
  journey_id integer,
  from_day date not null,
  excuse_waives boolean not null,
  source text not null,
  set_by integer,
  set_at timestamp with time zone not null,
  constraint cancellation_ladder_pkey PRIMARY KEY (id),
  constraint one_ladder_a_day_for_each_journey UNIQUE NULLS NOT DISTINCT (region_id, journey_id, from_day),
  constraint cancellation_ladder_journey_id_fkey FOREIGN KEY (journey_id) REFERENCES journey(id),
  constraint cancellation_ladder_region_id_fkey FOREIGN KEY (region_id) REFERENCES organisation(id),
  constraint cancellation_ladder_set_by_fkey FOREIGN KEY (set_by) REFERENCES person(id)
);
CREATE TRIGGER cancellation_ladder_is_append_only BEFORE DELETE OR UPDATE ON public.cancellation_ladder FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table cancellation_rung (
  ladder_id integer not null,
  days_before integer,
  percent integer,
  amount_ore bigint,
  constraint one_rung_at_each_day UNIQUE NULLS NOT DISTINCT (ladder_id, days_before),
  constraint cancellation_rung_ladder_id_fkey FOREIGN KEY (ladder_id) REFERENCES cancellation_ladder(id),
  constraint a_fee_is_not_negative CHECK ((amount_ore >= 0)),
  constraint a_part_is_a_whole_percent CHECK (((percent >= 0) AND (percent <= 100))),
  constraint a_rung_costs_a_part_or_an_amount CHECK (((percent IS NULL) <> (amount_ore IS NULL))),
  constraint a_rung_is_before_the_first_day CHECK (((days_before >= 0) AND (days_before <= 365)))
);
CREATE TRIGGER cancellation_rung_is_append_only BEFORE DELETE OR UPDATE ON public.cancellation_rung FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table certificate (
  id integer generated always as identity not null,
  evidence_id bigint,
  person_id integer not null,
  course_id integer,
  check_code text not null,
  issued_on date not null,
  issued_at timestamp with time zone not null,
  step_evidence_id bigint,
  constraint certificate_pkey PRIMARY KEY (id),
  constraint certificate_check_code_key UNIQUE (check_code),
  constraint certificate_evidence_id_key UNIQUE (evidence_id),
  constraint certificate_step_evidence_id_key UNIQUE (step_evidence_id),
  constraint certificate_course_id_fkey FOREIGN KEY (course_id) REFERENCES course(id),
  constraint certificate_evidence_id_fkey FOREIGN KEY (evidence_id) REFERENCES evidence(id),
  constraint certificate_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint certificate_step_evidence_id_fkey FOREIGN KEY (step_evidence_id) REFERENCES step_evidence(id),
  constraint a_certificate_is_of_a_course_or_of_a_step CHECK ((((evidence_id IS NULL) = (course_id IS NULL)) AND ((evidence_id IS NULL) <> (step_evidence_id IS NULL))))
);
CREATE INDEX certificate_by_person ON public.certificate USING btree (person_id, issued_on DESC);
CREATE TRIGGER certificate_is_append_only BEFORE DELETE OR UPDATE ON public.certificate FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table certificate_revocation (
  certificate_id integer not null,
  ground text not null,
  reason text not null,
  revoked_by integer not null,
  revoked_at timestamp with time zone not null,
  constraint certificate_revocation_pkey PRIMARY KEY (certificate_id),
  constraint certificate_revocation_certificate_id_fkey FOREIGN KEY (certificate_id) REFERENCES certificate(id),
  constraint certificate_revocation_revoked_by_fkey FOREIGN KEY (revoked_by) REFERENCES person(id),
  constraint a_certificate_is_revoked_on_a_known_ground CHECK ((ground = ANY (ARRAY['by-mistake'::text, 'wrong-person'::text, 'not-fulfilled'::text]))),
  constraint a_revocation_has_a_reason CHECK ((reason <> ''::text))
);
CREATE TRIGGER certificate_revocation_is_append_only BEFORE DELETE OR UPDATE ON public.certificate_revocation FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table check_in_claim (
  id integer generated always as identity not null,
  day_id integer not null,
  person_id integer not null,
  booking_id integer,
  part integer not null,
  why text not null,
  seen_at timestamp with time zone not null,
  claimed_at timestamp with time zone not null,
  client_mark_id uuid,
  answered_at timestamp with time zone,
  answered_by integer,
  answer text,
  constraint check_in_claim_pkey PRIMARY KEY (id),
  constraint a_claim_counts_once UNIQUE (client_mark_id),
  constraint check_in_claim_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES person(id),
  constraint check_in_claim_booking_id_fkey FOREIGN KEY (booking_id) REFERENCES booking(id),
  constraint check_in_claim_day_id_fkey FOREIGN KEY (day_id) REFERENCES occasion_day(id),
  constraint check_in_claim_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint a_claim_has_a_known_reason CHECK ((why = ANY (ARRAY['without-network'::text, 'not-on-the-list'::text]))),
  constraint a_claim_is_answered_in_a_known_way CHECK ((answer = ANY (ARRAY['yes'::text, 'no'::text]))),
  constraint a_claim_is_of_a_part CHECK (((part >= 1) AND (part <= 2))),
  constraint a_claim_that_is_answered_has_a_who CHECK ((((answered_at IS NULL) = (answered_by IS NULL)) AND ((answered_at IS NULL) = (answer IS NULL)))),
  constraint who_has_a_seat_was_without_network CHECK (((why = 'without-network'::text) = (booking_id IS NOT NULL)))
);
CREATE INDEX check_in_claim_by_person ON public.check_in_claim USING btree (person_id, day_id);
CREATE UNIQUE INDEX one_claim_of_a_part_each ON public.check_in_claim USING btree (day_id, person_id, part) WHERE (answered_at IS NULL);

create table contact_person (
  id integer generated always as identity not null,
  region_id integer not null,
  name text not null,
  task text not null,
  phone text not null default ''::text,
  email text not null default ''::text,
  added_by integer,
  added_at timestamp with time zone not null,
  removed_by integer,
  removed_at timestamp with time zone,
  constraint contact_person_pkey PRIMARY KEY (id),
  constraint contact_person_added_by_fkey FOREIGN KEY (added_by) REFERENCES person(id),
  constraint contact_person_region_id_fkey FOREIGN KEY (region_id) REFERENCES organisation(id),
  constraint contact_person_removed_by_fkey FOREIGN KEY (removed_by) REFERENCES person(id),
  constraint a_contact_person_can_be_reached CHECK (((phone <> ''::text) OR (email <> ''::text))),
  constraint a_contact_person_has_a_name CHECK ((name <> ''::text)),
  constraint a_contact_person_has_a_task CHECK ((task <> ''::text))
);
CREATE INDEX contact_person_by_region ON public.contact_person USING btree (region_id, id) WHERE (removed_at IS NULL);

create table content_file (
  id integer generated always as identity not null,
  key uuid not null,
  journey_id integer not null,
  kind text not null,
  name text not null,
  media_type text not null,
  bytes bigint not null,
  sha256 text not null,
  seconds integer,
  uploaded_by integer,
  uploaded_at timestamp with time zone not null,
  constraint content_file_pkey PRIMARY KEY (id),
  constraint content_file_key_key UNIQUE (key),
  constraint content_file_journey_id_fkey FOREIGN KEY (journey_id) REFERENCES journey(id),
  constraint content_file_uploaded_by_fkey FOREIGN KEY (uploaded_by) REFERENCES person(id),
  constraint a_content_file_has_a_name CHECK ((name <> ''::text)),
  constraint a_content_file_holds_something CHECK ((bytes > 0)),
  constraint a_content_file_is_of_a_known_kind CHECK ((kind = ANY (ARRAY['image'::text, 'film'::text, 'audio'::text, 'captions'::text, 'document'::text, 'package'::text])))
);
CREATE INDEX content_file_by_journey ON public.content_file USING btree (journey_id, kind, id DESC);

create table contribution_agreed (
  id integer generated always as identity not null,
  region_id integer not null,
  municipality_id integer not null,
  person_id integer not null,
  year integer not null,
  days integer not null,
  application_id integer,
  agreed_by integer,
  agreed_at timestamp with time zone not null,
  constraint contribution_agreed_pkey PRIMARY KEY (id),
  constraint one_contribution_a_year_of_a_person UNIQUE (region_id, municipality_id, person_id, year),
  constraint contribution_agreed_agreed_by_fkey FOREIGN KEY (agreed_by) REFERENCES person(id),
  constraint contribution_agreed_application_id_fkey FOREIGN KEY (application_id) REFERENCES trainer_application(id),
  constraint contribution_agreed_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES organisation(id),
  constraint contribution_agreed_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint contribution_agreed_region_id_fkey FOREIGN KEY (region_id) REFERENCES organisation(id),
  constraint a_contribution_is_in_days_of_a_year CHECK (((days >= 0) AND (days <= 100))),
  constraint a_contribution_is_of_a_year CHECK (((year >= 2017) AND (year <= 2100)))
);
CREATE INDEX contribution_agreed_by_municipality ON public.contribution_agreed USING btree (municipality_id, year);
CREATE INDEX contribution_agreed_by_person ON public.contribution_agreed USING btree (person_id);

create table correction (
  id integer generated always as identity not null,
  region_id integer not null,
  municipality_id integer not null,
  year integer not null,
  amount_ore bigint not null,
  reason text not null,
  occasion_day_id integer,
  posting_id bigint,
  made_by integer not null,
  made_at timestamp with time zone not null,
  constraint correction_pkey PRIMARY KEY (id),
  constraint correction_made_by_fkey FOREIGN KEY (made_by) REFERENCES person(id),
  constraint correction_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES organisation(id),
  constraint correction_occasion_day_id_fkey FOREIGN KEY (occasion_day_id) REFERENCES occasion_day(id),
  constraint correction_posting_id_fkey FOREIGN KEY (posting_id) REFERENCES posting(id),
  constraint correction_region_id_fkey FOREIGN KEY (region_id) REFERENCES organisation(id),
  constraint a_correction_moves_money CHECK ((amount_ore <> 0)),
  constraint a_correction_says_why CHECK ((reason <> ''::text))
);
CREATE INDEX correction_by_region ON public.correction USING btree (region_id, year, municipality_id);
CREATE TRIGGER correction_is_append_only BEFORE DELETE OR UPDATE ON public.correction FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table correction_withdrawal (
  correction_id integer not null,
  reason text not null,
  made_by integer not null,
  made_at timestamp with time zone not null,
  constraint correction_withdrawal_pkey PRIMARY KEY (correction_id),
  constraint correction_withdrawal_correction_id_fkey FOREIGN KEY (correction_id) REFERENCES correction(id),
  constraint correction_withdrawal_made_by_fkey FOREIGN KEY (made_by) REFERENCES person(id),
  constraint a_withdrawal_says_why CHECK ((reason <> ''::text))
);
CREATE TRIGGER correction_withdrawal_is_append_only BEFORE DELETE OR UPDATE ON public.correction_withdrawal FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table county (
  code text not null,
  name text not null,
  constraint county_pkey PRIMARY KEY (code),
  constraint a_county_code_is_two_digits CHECK ((code ~ '^[0-9]{2}$'::text))
);

create table course (
  id integer generated always as identity not null,
  step_id integer not null,
  slug text not null,
  position integer not null,
  name text not null,
  track_id integer,
  summary text not null default ''::text,
  delivery text not null,
  optional_since date,
  source text not null,
  target_group text not null default ''::text,
  constraint course_pkey PRIMARY KEY (id),
  constraint one_course_of_a_slug_in_a_step UNIQUE (step_id, slug),
  constraint course_step_id_fkey FOREIGN KEY (step_id) REFERENCES step(id),
  constraint course_track_id_fkey FOREIGN KEY (track_id) REFERENCES track(id),
  constraint a_course_is_delivered_in_a_known_way CHECK ((delivery = ANY (ARRAY['course-days'::text, 'recorded'::text])))
);
CREATE INDEX course_by_step ON public.course USING btree (step_id, "position");

create table course_day (
  revision_id integer not null,
  number integer not null,
  length text not null,
  forms text[] not null,
  source text not null,
  constraint course_day_pkey PRIMARY KEY (revision_id, number),
  constraint course_day_revision_id_fkey FOREIGN KEY (revision_id) REFERENCES course_revision(id),
  constraint a_day_is_whole_or_half CHECK ((length = ANY (ARRAY['whole'::text, 'half'::text])))
);

create table course_interest (
  id integer generated always as identity not null,
  course_id integer not null,
  region_id integer not null,
  person_id integer not null,
  municipality_id integer not null,
  unit_id integer not null,
  asked_by integer not null,
  asked_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  ended_by integer,
  told_on date,
  constraint course_interest_pkey PRIMARY KEY (id),
  constraint course_interest_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES person(id),
  constraint course_interest_course_id_fkey FOREIGN KEY (course_id) REFERENCES course(id),
  constraint course_interest_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES person(id),
  constraint course_interest_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES organisation(id),
  constraint course_interest_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint course_interest_region_id_fkey FOREIGN KEY (region_id) REFERENCES organisation(id),
  constraint course_interest_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organisation(id)
);
CREATE INDEX course_interest_by_person ON public.course_interest USING btree (person_id) WHERE (ended_at IS NULL);
CREATE INDEX course_interest_by_region ON public.course_interest USING btree (region_id, course_id, municipality_id) WHERE (ended_at IS NULL);
CREATE UNIQUE INDEX one_interest_in_a_course_each ON public.course_interest USING btree (course_id, person_id) WHERE (ended_at IS NULL);

create table course_revision (
  id integer generated always as identity not null,
  course_id integer not null,
  number integer not null,
  published_on date,
  superseded_on date,
  note text not null default ''::text,
  counts_from integer not null default 1,
  summary text not null default ''::text,
  owner_id integer,
  review_on date,
  published_by integer,
  unpublished_reason text,
  unpublished_by integer,
  days_needed integer,
  constraint course_revision_pkey PRIMARY KEY (id),
  constraint one_revision_of_a_number UNIQUE (course_id, number),
  constraint course_revision_course_id_fkey FOREIGN KEY (course_id) REFERENCES course(id),
  constraint course_revision_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES person(id),
  constraint course_revision_published_by_fkey FOREIGN KEY (published_by) REFERENCES person(id),
  constraint course_revision_unpublished_by_fkey FOREIGN KEY (unpublished_by) REFERENCES person(id),
  constraint a_course_needs_some_of_its_days CHECK (((days_needed >= 1) AND (days_needed <= 30))),
  constraint earlier_evidence_counts_from_a_revision CHECK (((counts_from >= 1) AND (counts_from <= number))),
  constraint only_what_was_superseded_is_unpublished CHECK (((unpublished_reason IS NULL) OR (superseded_on IS NOT NULL))),
  constraint unpublishing_has_a_reason CHECK ((unpublished_reason <> ''::text))
);
CREATE UNIQUE INDEX one_published_revision_at_a_time ON public.course_revision USING btree (course_id) WHERE ((published_on IS NOT NULL) AND (superseded_on IS NULL));

create table credential (
  person_id integer not null,
  passphrase_hash text not null,
  set_at timestamp with time zone not null,
  constraint credential_pkey PRIMARY KEY (person_id),
  constraint credential_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
);

create table daily_run (
  name text not null,
  day date not null,
  done_at timestamp with time zone not null,
  constraint daily_run_pkey PRIMARY KEY (name, day)
);

create table day_price (
  day_id integer not null,
  component text not null,
  position integer not null,
  amount_ore bigint not null,
  constraint day_price_pkey PRIMARY KEY (day_id, component),
  constraint day_price_day_id_fkey FOREIGN KEY (day_id) REFERENCES occasion_day(id),
  constraint a_price_is_not_negative CHECK ((amount_ore >= 0))
);

create table day_price_change (
  id integer generated always as identity not null,
  day_id integer not null,
  from_ore bigint not null,
  to_ore bigint not null,
  seats integer not null,
  reason text not null,
  changed_by integer not null,
  changed_at timestamp with time zone not null,
  constraint day_price_change_pkey PRIMARY KEY (id),
  constraint day_price_change_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES person(id),
  constraint day_price_change_day_id_fkey FOREIGN KEY (day_id) REFERENCES occasion_day(id),
  constraint a_change_of_price_says_why CHECK ((reason <> ''::text))
);
CREATE INDEX day_price_change_by_day ON public.day_price_change USING btree (day_id, id);
CREATE TRIGGER day_price_change_is_append_only BEFORE DELETE OR UPDATE ON public.day_price_change FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table day_staff (
  id integer generated always as identity not null,
  day_id integer not null,
  person_id integer not null,
  role text not null,
  called_in_at timestamp with time zone,
  called_in_by integer,
  constraint day_staff_pkey PRIMARY KEY (id),
  constraint one_task_a_day_for_each_person UNIQUE (day_id, person_id),
  constraint day_staff_called_in_by_fkey FOREIGN KEY (called_in_by) REFERENCES person(id),
  constraint day_staff_day_id_fkey FOREIGN KEY (day_id) REFERENCES occasion_day(id),
  constraint day_staff_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint only_a_reserve_is_called_in CHECK (((called_in_at IS NULL) OR (role = 'reserve'::text))),
  constraint staff_lead_train_or_stand_by CHECK ((role = ANY (ARRAY['course-leader'::text, 'trainer'::text, 'reserve'::text])))
);
CREATE INDEX day_staff_by_person ON public.day_staff USING btree (person_id, day_id);

create table demo_person (
  person_id integer not null,
  position integer not null,
  role text not null,
  constraint demo_person_pkey PRIMARY KEY (person_id),
  constraint demo_person_position_key UNIQUE ("position"),
  constraint demo_person_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
);

create table deputy (
  id integer generated always as identity not null,
  leader_id integer not null,
  deputy_id integer not null,
  from_day date not null,
  until_day date not null,
  set_by integer not null,
  set_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint deputy_pkey PRIMARY KEY (id),
  constraint deputy_deputy_id_fkey FOREIGN KEY (deputy_id) REFERENCES person(id),
  constraint deputy_leader_id_fkey FOREIGN KEY (leader_id) REFERENCES person(id),
  constraint deputy_set_by_fkey FOREIGN KEY (set_by) REFERENCES person(id),
  constraint a_deputy_is_someone_else CHECK ((leader_id <> deputy_id)),
  constraint a_deputy_stands_in_for_some_days CHECK ((until_day >= from_day))
);
CREATE INDEX deputy_by_deputy ON public.deputy USING btree (deputy_id, until_day) WHERE (ended_at IS NULL);
CREATE INDEX deputy_by_leader ON public.deputy USING btree (leader_id, until_day) WHERE (ended_at IS NULL);

create table draft (
  id integer generated always as identity not null,
  course_id integer not null,
  from_revision_id integer,
  note text not null default ''::text,
  owner_id integer,
  review_on date,
  begun_by integer,
  begun_at timestamp with time zone not null,
  review_asked_by integer,
  review_asked_at timestamp with time zone,
  published_revision_id integer,
  set_aside_by integer,
  set_aside_at timestamp with time zone,
  constraint draft_pkey PRIMARY KEY (id),
  constraint draft_published_revision_id_key UNIQUE (published_revision_id),
  constraint draft_begun_by_fkey FOREIGN KEY (begun_by) REFERENCES person(id),
  constraint draft_course_id_fkey FOREIGN KEY (course_id) REFERENCES course(id),
  constraint draft_from_revision_id_fkey FOREIGN KEY (from_revision_id) REFERENCES course_revision(id),
  constraint draft_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES person(id),
  constraint draft_published_revision_id_fkey FOREIGN KEY (published_revision_id) REFERENCES course_revision(id),
  constraint draft_review_asked_by_fkey FOREIGN KEY (review_asked_by) REFERENCES person(id),
  constraint draft_set_aside_by_fkey FOREIGN KEY (set_aside_by) REFERENCES person(id),
  constraint a_draft_is_published_or_set_aside_not_both CHECK (((published_revision_id IS NULL) OR (set_aside_at IS NULL)))
);
CREATE UNIQUE INDEX one_open_draft_of_a_course ON public.draft USING btree (course_id) WHERE ((published_revision_id IS NULL) AND (set_aside_at IS NULL));

create table draft_piece (
  id integer generated always as identity not null,
  draft_id integer not null,
  kind text not null,
  key uuid not null,
  position integer not null,
  content jsonb not null,
  version integer not null default 1,
  saved_by integer,
  saved_at timestamp with time zone not null,
  removed_at timestamp with time zone,
  removed_by integer,
  constraint draft_piece_pkey PRIMARY KEY (id),
  constraint one_piece_of_a_key_in_a_draft UNIQUE (draft_id, key),
  constraint draft_piece_draft_id_fkey FOREIGN KEY (draft_id) REFERENCES draft(id),
  constraint draft_piece_removed_by_fkey FOREIGN KEY (removed_by) REFERENCES person(id),
  constraint draft_piece_saved_by_fkey FOREIGN KEY (saved_by) REFERENCES person(id),
  constraint a_piece_is_of_a_known_kind CHECK ((kind = ANY (ARRAY['about'::text, 'goal'::text, 'day'::text, 'group'::text, 'source'::text, 'item'::text, 'material'::text])))
);
CREATE INDEX draft_piece_in_order ON public.draft_piece USING btree (draft_id, kind, "position") WHERE (removed_at IS NULL);

create table draft_review (
  id integer generated always as identity not null,
  draft_id integer not null,
  role text not null,
  verdict text not null,
  note text not null default ''::text,
  draft_state text not null,
  given_by integer not null,
  given_at timestamp with time zone not null,
  constraint draft_review_pkey PRIMARY KEY (id),
  constraint draft_review_draft_id_fkey FOREIGN KEY (draft_id) REFERENCES draft(id),
  constraint draft_review_given_by_fkey FOREIGN KEY (given_by) REFERENCES person(id),
  constraint a_draft_is_reviewed_in_a_known_role CHECK ((role = ANY (ARRAY['expert'::text, 'lawyer'::text, 'accessibility'::text, 'editor'::text]))),
  constraint a_review_approves_or_asks_for_changes CHECK ((verdict = ANY (ARRAY['approved'::text, 'changes'::text]))),
  constraint asking_for_changes_says_which CHECK (((verdict = 'approved'::text) OR (note <> ''::text)))
);
CREATE INDEX draft_review_in_order ON public.draft_review USING btree (draft_id, id);
CREATE TRIGGER draft_review_is_append_only BEFORE DELETE OR UPDATE ON public.draft_review FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table draft_save (
  id bigint generated always as identity not null,
  piece_id integer not null,
  version integer not null,
  content jsonb not null,
  stood_aside boolean not null default false,
  saved_by integer,
  saved_at timestamp with time zone not null,
  constraint draft_save_pkey PRIMARY KEY (id),
  constraint draft_save_piece_id_fkey FOREIGN KEY (piece_id) REFERENCES draft_piece(id),
  constraint draft_save_saved_by_fkey FOREIGN KEY (saved_by) REFERENCES person(id)
);
CREATE INDEX draft_save_of_a_piece ON public.draft_save USING btree (piece_id, id DESC);
CREATE TRIGGER draft_save_is_append_only BEFORE DELETE OR UPDATE ON public.draft_save FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table employment (
  id integer generated always as identity not null,
  person_id integer not null,
  organisation_id integer not null,
  title text not null default ''::text,
  from_day date not null,
  until_day date,
  constraint employment_pkey PRIMARY KEY (id),
  constraint employment_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint employment_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint an_employment_ends_after_it_begins CHECK (((until_day IS NULL) OR (until_day >= from_day)))
);
CREATE INDEX employment_by_organisation ON public.employment USING btree (organisation_id, person_id);
CREATE INDEX employment_by_person ON public.employment USING btree (person_id, from_day);

create table enrolment (
  id integer generated always as identity not null,
  person_id integer not null,
  step_id integer not null,
  track_id integer,
  from_day date not null,
  until_day date,
  set_by integer,
  set_at timestamp with time zone not null,
  due_on date,
  constraint enrolment_pkey PRIMARY KEY (id),
  constraint enrolment_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint enrolment_set_by_fkey FOREIGN KEY (set_by) REFERENCES person(id),
  constraint enrolment_step_id_fkey FOREIGN KEY (step_id) REFERENCES step(id),
  constraint enrolment_track_id_fkey FOREIGN KEY (track_id) REFERENCES track(id)
);
CREATE INDEX enrolment_by_step ON public.enrolment USING btree (step_id, person_id);
CREATE UNIQUE INDEX one_enrolment_on_a_step_at_a_time ON public.enrolment USING btree (person_id, step_id) WHERE (until_day IS NULL);

create table evidence (
  id bigint generated always as identity not null,
  person_id integer not null,
  kind text not null,
  course_id integer not null,
  revision_id integer not null,
  item_id integer,
  occasion_day_id integer,
  day_number integer,
  ordinal integer not null default 1,
  rule text not null,
  earned_on date not null,
  municipality_id integer,
  recorded_by integer,
  recorded_at timestamp with time zone not null,
  origin_id bigint,
  constraint evidence_pkey PRIMARY KEY (id),
  constraint evidence_course_id_fkey FOREIGN KEY (course_id) REFERENCES course(id),
  constraint evidence_item_id_fkey FOREIGN KEY (item_id) REFERENCES item(id),
  constraint evidence_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES organisation(id),
  constraint evidence_of_a_day_that_exists FOREIGN KEY (occasion_day_id) REFERENCES occasion_day(id),
  constraint evidence_origin_id_fkey FOREIGN KEY (origin_id) REFERENCES evidence(id),
  constraint evidence_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint evidence_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES person(id),
  constraint evidence_revision_id_fkey FOREIGN KEY (revision_id) REFERENCES course_revision(id),
  constraint evidence_counts_from_one CHECK ((ordinal >= 1)),
  constraint evidence_is_of_a_known_kind CHECK ((kind = ANY (ARRAY['item'::text, 'day'::text, 'course'::text]))),
  constraint evidence_of_a_day_names_it CHECK (((kind = 'day'::text) = ((occasion_day_id IS NOT NULL) AND (day_number IS NOT NULL)))),
  constraint evidence_of_an_item_names_it CHECK (((kind = 'item'::text) = (item_id IS NOT NULL)))
);
CREATE UNIQUE INDEX a_course_is_completed_once_per_revision ON public.evidence USING btree (person_id, course_id, revision_id, ordinal) WHERE (kind = 'course'::text);
CREATE UNIQUE INDEX a_day_is_earned_once ON public.evidence USING btree (person_id, occasion_day_id, ordinal) WHERE (kind = 'day'::text);
CREATE UNIQUE INDEX an_item_is_done_once ON public.evidence USING btree (person_id, item_id) WHERE (kind = 'item'::text);
CREATE INDEX evidence_by_person_and_course ON public.evidence USING btree (person_id, course_id, kind);
CREATE UNIQUE INDEX evidence_is_copied_once_to_a_person ON public.evidence USING btree (origin_id, person_id) WHERE (origin_id IS NOT NULL);
CREATE INDEX evidence_newest_first ON public.evidence USING btree (person_id, id DESC);
CREATE TRIGGER evidence_is_append_only BEFORE DELETE OR UPDATE ON public.evidence FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER evidence_is_never_emptied BEFORE TRUNCATE ON public.evidence FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

create table evidence_correction (
  id bigint generated always as identity not null,
  evidence_id bigint not null,
  reason text not null,
  recorded_by integer,
  recorded_at timestamp with time zone not null,
  constraint evidence_correction_pkey PRIMARY KEY (id),
  constraint evidence_correction_evidence_id_key UNIQUE (evidence_id),
  constraint evidence_correction_evidence_id_fkey FOREIGN KEY (evidence_id) REFERENCES evidence(id),
  constraint evidence_correction_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES person(id)
);
CREATE TRIGGER evidence_correction_is_append_only BEFORE DELETE OR UPDATE ON public.evidence_correction FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table export_profile (
  id integer generated always as identity not null,
  seller_id integer not null,
  name text not null,
  form text not null,
  layout jsonb not null,
  set_by integer,
  set_at timestamp with time zone not null,
  constraint export_profile_pkey PRIMARY KEY (id),
  constraint a_name_is_used_once UNIQUE (seller_id, name),
  constraint export_profile_seller_id_fkey FOREIGN KEY (seller_id) REFERENCES organisation(id),
  constraint export_profile_set_by_fkey FOREIGN KEY (set_by) REFERENCES person(id),
  constraint a_file_is_of_a_known_form CHECK ((form = ANY (ARRAY['sie'::text, 'csv'::text, 'fixed-width'::text]))),
  constraint a_profile_has_a_name CHECK ((name <> ''::text))
);

create table feed (
  id integer generated always as identity not null,
  person_id integer not null,
  kind text not null,
  name text not null,
  token_hash bytea not null,
  made_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  fetched_at timestamp with time zone,
  content_hash bytea,
  changed_at timestamp with time zone,
  constraint feed_pkey PRIMARY KEY (id),
  constraint feed_token_hash_key UNIQUE (token_hash),
  constraint feed_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint a_feed_is_of_a_known_kind CHECK ((kind = ANY (ARRAY['own'::text, 'team'::text, 'teaching'::text, 'region'::text])))
);
CREATE INDEX feed_by_person ON public.feed USING btree (person_id, id) WHERE (ended_at IS NULL);

create table fixed_cost (
  id integer generated always as identity not null,
  region_id integer not null,
  year integer not null,
  amount_ore bigint not null,
  source text not null,
  allocation_key_id integer not null,
  constraint fixed_cost_pkey PRIMARY KEY (id),
  constraint one_fixed_cost_a_region_and_year UNIQUE (region_id, year),
  constraint fixed_cost_allocation_key_id_fkey FOREIGN KEY (allocation_key_id) REFERENCES allocation_key(id),
  constraint fixed_cost_region_id_fkey FOREIGN KEY (region_id) REFERENCES organisation(id),
  constraint a_fixed_cost_is_not_negative CHECK ((amount_ore >= 0))
);
CREATE INDEX fixed_cost_by_key ON public.fixed_cost USING btree (allocation_key_id);

create table invitation (
  id integer generated always as identity not null,
  day_id integer not null,
  person_id integer not null,
  uid uuid not null,
  constraint invitation_pkey PRIMARY KEY (id),
  constraint invitation_uid_key UNIQUE (uid),
  constraint one_invitation_to_a_day_for_each_person UNIQUE (day_id, person_id),
  constraint invitation_day_id_fkey FOREIGN KEY (day_id) REFERENCES occasion_day(id),
  constraint invitation_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
);
CREATE INDEX invitation_by_person ON public.invitation USING btree (person_id, day_id);

create table invitation_run (
  id integer generated always as identity not null,
  region_id integer not null,
  from_day date not null,
  until_day date not null,
  asked_by integer not null,
  asked_at timestamp with time zone not null,
  occasions integer not null,
  done integer not null default 0,
  sent integer not null default 0,
  last_occasion_id integer not null default 0,
  finished_at timestamp with time zone,
  constraint invitation_run_pkey PRIMARY KEY (id),
  constraint invitation_run_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES person(id),
  constraint invitation_run_region_id_fkey FOREIGN KEY (region_id) REFERENCES organisation(id),
  constraint a_run_is_for_some_days CHECK ((until_day >= from_day))
);
CREATE INDEX invitation_run_by_region ON public.invitation_run USING btree (region_id, id DESC);
CREATE UNIQUE INDEX one_run_at_a_time_in_a_region ON public.invitation_run USING btree (region_id) WHERE (finished_at IS NULL);

create table invitation_sent (
  id bigint generated always as identity not null,
  invitation_id integer not null,
  sequence integer not null,
  method text not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  summary text not null,
  place text not null,
  facts text not null,
  sent_at timestamp with time zone not null,
  constraint invitation_sent_pkey PRIMARY KEY (id),
  constraint each_change_of_an_invitation_has_a_number_of_its_own UNIQUE (invitation_id, sequence),
  constraint invitation_sent_invitation_id_fkey FOREIGN KEY (invitation_id) REFERENCES invitation(id),
  constraint an_invitation_asks_or_takes_back CHECK ((method = ANY (ARRAY['REQUEST'::text, 'CANCEL'::text]))),
  constraint an_invitation_ends_after_it_starts CHECK ((ends_at > starts_at)),
  constraint an_invitation_is_counted_from_nought CHECK ((sequence >= 0))
);
CREATE TRIGGER invitation_sent_is_append_only BEFORE DELETE OR UPDATE ON public.invitation_sent FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table invoice (
  id integer generated always as identity not null,
  seller_id integer not null,
  buyer_id integer not null,
  kind text not null,
  period text not null,
  year integer not null,
  from_day date not null,
  until_day date not null,
  state text not null,
  number bigint,
  buyer_reference text not null default ''::text,
  order_reference text not null default ''::text,
  note text not null default ''::text,
  issued_on date,
  due_on date,
  credits_id integer,
  run_id integer,
  net_ore bigint not null,
  vat_ore bigint not null,
  document jsonb,
  appendix_key text,
  made_by integer,
  made_at timestamp with time zone not null,
  checked_by integer,
  checked_at timestamp with time zone,
  issued_by integer,
  issued_at timestamp with time zone,
  sent_by integer,
  sent_at timestamp with time zone,
  sent_how text,
  paid_on date,
  paid_noted_by integer,
  version integer not null default 1,
  constraint invoice_pkey PRIMARY KEY (id),
  constraint a_number_is_used_once UNIQUE (seller_id, number),
  constraint invoice_appendix_key_key UNIQUE (appendix_key),
  constraint invoice_buyer_id_fkey FOREIGN KEY (buyer_id) REFERENCES organisation(id),
  constraint invoice_checked_by_fkey FOREIGN KEY (checked_by) REFERENCES person(id),
  constraint invoice_credits_id_fkey FOREIGN KEY (credits_id) REFERENCES invoice(id),
  constraint invoice_issued_by_fkey FOREIGN KEY (issued_by) REFERENCES person(id),
  constraint invoice_made_by_fkey FOREIGN KEY (made_by) REFERENCES person(id),
  constraint invoice_paid_noted_by_fkey FOREIGN KEY (paid_noted_by) REFERENCES person(id),
  constraint invoice_run_id_fkey FOREIGN KEY (run_id) REFERENCES invoice_run(id),
  constraint invoice_seller_id_fkey FOREIGN KEY (seller_id) REFERENCES organisation(id),
  constraint invoice_sent_by_fkey FOREIGN KEY (sent_by) REFERENCES person(id),
  constraint a_credit_note_owes_nothing CHECK (((kind = 'invoice'::text) OR ((net_ore + vat_ore) <= 0))),
  constraint a_document_is_of_a_known_kind CHECK ((kind = ANY (ARRAY['invoice'::text, 'credit-note'::text]))),
  constraint an_invoice_gives_nothing_back CHECK (((kind = 'credit-note'::text) OR ((net_ore + vat_ore) >= 0))),
  constraint an_invoice_is_in_a_known_state CHECK ((state = ANY (ARRAY['draft'::text, 'checked'::text, 'discarded'::text, 'issued'::text, 'sent'::text, 'paid'::text, 'credited'::text]))),
  constraint an_invoice_is_of_a_known_period CHECK ((period = ANY (ARRAY['fixed-cost'::text, 'course-days'::text, 'year-end'::text, 'national-fee'::text, 'between-regions'::text, 'credit'::text]))),
  constraint an_invoice_was_sent_a_known_way CHECK ((sent_how = ANY (ARRAY['peppol'::text, 'pdf'::text, 'by-hand'::text]))),
  constraint what_is_issued_has_all_it_needs CHECK ((((number IS NULL) = (state = ANY (ARRAY['draft'::text, 'checked'::text, 'discarded'::text]))) AND ((number IS NULL) = (issued_on IS NULL)) AND ((number IS NULL) = (due_on IS NULL)) AND ((number IS NULL) = (document IS NULL)) AND ((number IS NULL) = (appendix_key IS NULL))))
);
CREATE INDEX invoice_by_buyer ON public.invoice USING btree (buyer_id, year);
CREATE INDEX invoice_by_credited ON public.invoice USING btree (credits_id) WHERE (credits_id IS NOT NULL);
CREATE INDEX invoice_by_run ON public.invoice USING btree (run_id) WHERE (run_id IS NOT NULL);
CREATE INDEX invoice_by_seller ON public.invoice USING btree (seller_id, year, state, buyer_id);
CREATE TRIGGER an_issued_invoice_is_not_changed BEFORE DELETE OR UPDATE ON public.invoice FOR EACH ROW EXECUTE FUNCTION refuse_change_of_issued_invoice();

create table invoice_act (
  id bigint generated always as identity not null,
  invoice_id integer not null,
  act text not null,
  reason text not null default ''::text,
  done_by integer,
  done_at timestamp with time zone not null,
  constraint invoice_act_pkey PRIMARY KEY (id),
  constraint invoice_act_done_by_fkey FOREIGN KEY (done_by) REFERENCES person(id),
  constraint invoice_act_invoice_id_fkey FOREIGN KEY (invoice_id) REFERENCES invoice(id),
  constraint an_act_of_an_invoice_is_known CHECK ((act = ANY (ARRAY['made'::text, 'redone'::text, 'checked'::text, 'opened'::text, 'discarded'::text, 'issued'::text, 'sent'::text, 'paid-in-part'::text, 'paid'::text, 'credited'::text])))
);
CREATE INDEX invoice_act_by_invoice ON public.invoice_act USING btree (invoice_id, id);
CREATE TRIGGER invoice_act_is_append_only BEFORE DELETE OR UPDATE ON public.invoice_act FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table invoice_file (
  invoice_id integer not null,
  kind text not null,
  sha256 bytea not null,
  bytes bytea not null,
  made_at timestamp with time zone not null,
  constraint invoice_file_pkey PRIMARY KEY (invoice_id, kind),
  constraint invoice_file_invoice_id_fkey FOREIGN KEY (invoice_id) REFERENCES invoice(id),
  constraint a_document_is_a_pdf_or_an_e_invoice CHECK ((kind = ANY (ARRAY['pdf'::text, 'xml'::text])))
);
CREATE TRIGGER invoice_file_is_append_only BEFORE DELETE OR UPDATE ON public.invoice_file FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table invoice_line (
  id bigint generated always as identity not null,
  invoice_id integer not null,
  position integer not null,
  line_kind text not null,
  text text not null,
  quantity integer not null,
  unit_price_ore bigint not null,
  amount_ore bigint not null,
  vat_category text not null,
  vat_percent integer not null,
  vat_reason text not null default ''::text,
  occasion_day_id integer,
  constraint invoice_line_pkey PRIMARY KEY (id),
  constraint one_line_a_position UNIQUE (invoice_id, "position"),
  constraint invoice_line_invoice_id_fkey FOREIGN KEY (invoice_id) REFERENCES invoice(id),
  constraint invoice_line_occasion_day_id_fkey FOREIGN KEY (occasion_day_id) REFERENCES occasion_day(id),
  constraint a_line_has_a_quantity CHECK ((quantity <> 0)),
  constraint a_line_is_its_quantity_times_its_price CHECK ((amount_ore = (quantity * unit_price_ore))),
  constraint a_line_is_of_a_known_kind CHECK ((line_kind = ANY (ARRAY['fixed-cost'::text, 'course-day'::text, 'recorded'::text, 'fee'::text, 'pot-share'::text, 'national-fee'::text, 'between-regions'::text, 'correction'::text]))),
  constraint a_line_is_taxed_in_a_known_way CHECK ((vat_category = ANY (ARRAY['S'::text, 'E'::text, 'O'::text]))),
  constraint a_line_says_what_it_is CHECK ((text <> ''::text)),
  constraint a_price_of_a_line_is_not_negative CHECK ((unit_price_ore >= 0))
);
CREATE TRIGGER lines_of_an_issued_invoice_are_not_changed BEFORE INSERT OR DELETE OR UPDATE ON public.invoice_line FOR EACH ROW EXECUTE FUNCTION refuse_change_below_issued_invoice();

create table invoice_party (
  id integer generated always as identity not null,
  organisation_id integer not null,
  from_day date not null,
  legal_name text not null,
  organisation_number text not null,
  vat_number text not null default ''::text,
  has_ftax boolean not null default false,
  street text not null default ''::text,
  postcode text not null default ''::text,
  city text not null default ''::text,
  endpoint_scheme text not null,
  endpoint_id text not null,
  contact_name text not null default ''::text,
  contact_phone text not null default ''::text,
  contact_email text not null default ''::text,
  giro_kind text,
  giro_number text not null default ''::text,
  payment_days integer not null default 30,
  source text not null,
  set_by integer,
  set_at timestamp with time zone not null,
  constraint invoice_party_pkey PRIMARY KEY (id),
  constraint one_party_an_organisation_and_day UNIQUE (organisation_id, from_day),
  constraint invoice_party_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint invoice_party_set_by_fkey FOREIGN KEY (set_by) REFERENCES person(id),
  constraint a_giro_has_a_number CHECK (((giro_kind IS NULL) = (giro_number = ''::text))),
  constraint a_party_has_a_name CHECK ((legal_name <> ''::text)),
  constraint an_address_is_of_a_known_scheme CHECK ((endpoint_scheme = ANY (ARRAY['0007'::text, '0088'::text]))),
  constraint an_invoice_is_due_within_a_year CHECK (((payment_days >= 0) AND (payment_days <= 365))),
  constraint an_organisation_number_has_ten_digits CHECK ((organisation_number ~ '^[0-9]{10}$'::text)),
  constraint money_comes_by_a_known_giro CHECK ((giro_kind = ANY (ARRAY['bankgiro'::text, 'plusgiro'::text])))
);

create table invoice_payment (
  id integer generated always as identity not null,
  invoice_id integer not null,
  amount_ore bigint not null,
  paid_on date not null,
  noted_by integer not null,
  noted_at timestamp with time zone not null,
  constraint invoice_payment_pkey PRIMARY KEY (id),
  constraint invoice_payment_invoice_id_fkey FOREIGN KEY (invoice_id) REFERENCES invoice(id),
  constraint invoice_payment_noted_by_fkey FOREIGN KEY (noted_by) REFERENCES person(id),
  constraint a_payment_is_of_something CHECK ((amount_ore > 0))
);
CREATE INDEX invoice_payment_by_invoice ON public.invoice_payment USING btree (invoice_id, id);
CREATE TRIGGER invoice_payment_is_append_only BEFORE DELETE OR UPDATE ON public.invoice_payment FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table invoice_posting (
  invoice_id integer not null,
  posting_id bigint not null,
  line_id bigint,
  is_live boolean not null default true,
  constraint invoice_posting_pkey PRIMARY KEY (invoice_id, posting_id),
  constraint invoice_posting_invoice_id_fkey FOREIGN KEY (invoice_id) REFERENCES invoice(id),
  constraint invoice_posting_line_id_fkey FOREIGN KEY (line_id) REFERENCES invoice_line(id),
  constraint invoice_posting_posting_id_fkey FOREIGN KEY (posting_id) REFERENCES posting(id)
);
CREATE UNIQUE INDEX a_posting_is_billed_once ON public.invoice_posting USING btree (posting_id) WHERE is_live;
CREATE INDEX invoice_posting_by_line ON public.invoice_posting USING btree (line_id);
CREATE TRIGGER what_an_issued_invoice_bills_is_not_changed BEFORE INSERT OR DELETE OR UPDATE ON public.invoice_posting FOR EACH ROW EXECUTE FUNCTION refuse_change_below_issued_invoice();

create table invoice_rhythm (
  id integer generated always as identity not null,
  seller_id integer not null,
  from_day date not null,
  course_days text not null,
  source text not null,
  set_by integer,
  set_at timestamp with time zone not null,
  constraint invoice_rhythm_pkey PRIMARY KEY (id),
  constraint one_rhythm_a_seller_and_day UNIQUE (seller_id, from_day),
  constraint invoice_rhythm_seller_id_fkey FOREIGN KEY (seller_id) REFERENCES organisation(id),
  constraint invoice_rhythm_set_by_fkey FOREIGN KEY (set_by) REFERENCES person(id),
  constraint course_days_are_invoiced_at_a_known_pace CHECK ((course_days = ANY (ARRAY['month'::text, 'quarter'::text, 'half-year'::text, 'year'::text])))
);

create table invoice_run (
  id integer generated always as identity not null,
  seller_id integer not null,
  year integer not null,
  period text not null,
  from_day date not null,
  until_day date not null,
  act text not null,
  made_by integer not null,
  made_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  constraint invoice_run_pkey PRIMARY KEY (id),
  constraint invoice_run_made_by_fkey FOREIGN KEY (made_by) REFERENCES person(id),
  constraint invoice_run_seller_id_fkey FOREIGN KEY (seller_id) REFERENCES organisation(id),
  constraint a_run_does_a_known_act CHECK ((act = ANY (ARRAY['draft'::text, 'check'::text, 'issue'::text, 'send'::text]))),
  constraint a_run_is_of_a_known_period CHECK ((period = ANY (ARRAY['fixed-cost'::text, 'course-days'::text, 'year-end'::text, 'national-fee'::text, 'between-regions'::text])))
);
CREATE INDEX invoice_run_by_seller ON public.invoice_run USING btree (seller_id, id);
CREATE UNIQUE INDEX one_run_a_seller_at_a_time ON public.invoice_run USING btree (seller_id) WHERE (finished_at IS NULL);

create table invoice_run_part (
  id bigint generated always as identity not null,
  run_id integer not null,
  buyer_id integer not null,
  invoice_id integer,
  done_at timestamp with time zone,
  refusal jsonb,
  made integer,
  constraint invoice_run_part_pkey PRIMARY KEY (id),
  constraint invoice_run_part_buyer_id_fkey FOREIGN KEY (buyer_id) REFERENCES organisation(id),
  constraint invoice_run_part_invoice_id_fkey FOREIGN KEY (invoice_id) REFERENCES invoice(id),
  constraint invoice_run_part_run_id_fkey FOREIGN KEY (run_id) REFERENCES invoice_run(id)
);
CREATE INDEX invoice_run_part_by_run ON public.invoice_run_part USING btree (run_id, id);
CREATE INDEX invoice_run_part_to_do ON public.invoice_run_part USING btree (run_id, id) WHERE (done_at IS NULL);

create table invoice_series (
  seller_id integer not null,
  next_number bigint not null,
  constraint invoice_series_pkey PRIMARY KEY (seller_id),
  constraint invoice_series_seller_id_fkey FOREIGN KEY (seller_id) REFERENCES organisation(id),
  constraint numbers_begin_at_1 CHECK ((next_number > 0))
);

create table item (
  id integer generated always as identity not null,
  revision_id integer not null,
  preparation_group_id integer,
  part text not null,
  position integer not null,
  format text not null,
  title text not null,
  reason text not null,
  minutes integer not null,
  goal_id integer not null,
  body jsonb not null,
  source text not null,
  key uuid not null default gen_random_uuid(),
  mandatory boolean not null default true,
  constraint item_pkey PRIMARY KEY (id),
  constraint one_item_of_a_key_in_a_revision UNIQUE (revision_id, key),
  constraint item_goal_id_fkey FOREIGN KEY (goal_id) REFERENCES knowledge_goal(id),
  constraint item_preparation_group_id_fkey FOREIGN KEY (preparation_group_id) REFERENCES preparation_group(id),
  constraint item_revision_id_fkey FOREIGN KEY (revision_id) REFERENCES course_revision(id),
  constraint a_preparation_belongs_before_days CHECK (((part = 'preparation'::text) = (preparation_group_id IS NOT NULL))),
  constraint an_item_has_a_known_format CHECK ((format = ANY (ARRAY['page'::text, 'film'::text, 'podcast'::text, 'document'::text, 'link'::text, 'package'::text, 'quiz'::text, 'reflection'::text, 'checklist'::text, 'form'::text]))),
  constraint an_item_prepares_is_recorded_or_deepens CHECK ((part = ANY (ARRAY['preparation'::text, 'recording'::text, 'deepening'::text]))),
  constraint an_item_takes_time CHECK ((minutes > 0)),
  constraint deepening_is_voluntary CHECK (((part <> 'deepening'::text) OR (NOT mandatory)))
);
CREATE INDEX item_by_key ON public.item USING btree (key, revision_id);
CREATE INDEX item_by_revision ON public.item USING btree (revision_id, part, "position");

create table item_answer (
  id bigint generated always as identity not null,
  person_id integer not null,
  item_id integer not null,
  answer jsonb not null,
  answered_at timestamp with time zone not null,
  shared_with text not null default 'nobody'::text,
  constraint item_answer_pkey PRIMARY KEY (id),
  constraint item_answer_item_id_fkey FOREIGN KEY (item_id) REFERENCES item(id),
  constraint item_answer_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint an_answer_is_shared_in_a_known_way CHECK ((shared_with = ANY (ARRAY['nobody'::text, 'manager'::text, 'group'::text, 'course-leader'::text])))
);
CREATE INDEX item_answer_newest_first ON public.item_answer USING btree (person_id, item_id, id DESC);
CREATE TRIGGER item_answer_is_append_only BEFORE DELETE OR UPDATE ON public.item_answer FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table item_counts (
  item_id integer not null,
  earned_item_id integer not null,
  constraint item_counts_pkey PRIMARY KEY (item_id, earned_item_id),
  constraint item_counts_earned_item_id_fkey FOREIGN KEY (earned_item_id) REFERENCES item(id),
  constraint item_counts_item_id_fkey FOREIGN KEY (item_id) REFERENCES item(id)
);
CREATE INDEX item_counts_by_earned ON public.item_counts USING btree (earned_item_id, item_id);

create table item_file (
  item_id integer not null,
  file_id integer not null,
  constraint item_file_pkey PRIMARY KEY (item_id, file_id),
  constraint item_file_file_id_fkey FOREIGN KEY (file_id) REFERENCES content_file(id),
  constraint item_file_item_id_fkey FOREIGN KEY (item_id) REFERENCES item(id)
);
CREATE INDEX item_file_by_file ON public.item_file USING btree (file_id);

create table item_source (
  item_id integer not null,
  source_id integer not null,
  constraint item_source_pkey PRIMARY KEY (item_id, source_id),
  constraint item_source_item_id_fkey FOREIGN KEY (item_id) REFERENCES item(id),
  constraint item_source_source_id_fkey FOREIGN KEY (source_id) REFERENCES revision_source(id)
);
CREATE INDEX item_source_by_source ON public.item_source USING btree (source_id);

create table journey (
  id integer generated always as identity not null,
  slug text not null,
  position integer not null,
  name text not null,
  owner_id integer,
  target_group text not null,
  state text not null,
  source text not null,
  review_roles text[] not null default '{expert,editor}'::text[],
  constraint journey_pkey PRIMARY KEY (id),
  constraint journey_position_key UNIQUE ("position"),
  constraint journey_slug_key UNIQUE (slug),
  constraint journey_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES organisation(id),
  constraint a_journey_is_in_a_known_state CHECK ((state = ANY (ARRAY['undecided'::text, 'feasibility'::text, 'planning'::text, 'production'::text, 'launched'::text, 'management'::text]))),
  constraint a_review_is_given_in_a_known_role CHECK ((review_roles <@ '{expert,lawyer,accessibility,editor}'::text[]))
);

create table journey_file (
  journey_id integer not null,
  file_id integer not null,
  constraint journey_file_pkey PRIMARY KEY (journey_id, file_id),
  constraint journey_file_file_id_fkey FOREIGN KEY (file_id) REFERENCES content_file(id),
  constraint journey_file_journey_id_fkey FOREIGN KEY (journey_id) REFERENCES journey(id)
);
CREATE INDEX journey_file_by_file ON public.journey_file USING btree (file_id);

create table knowledge_goal (
  id integer generated always as identity not null,
  revision_id integer not null,
  position integer not null,
  level text not null,
  wording text not null,
  constraint knowledge_goal_pkey PRIMARY KEY (id),
  constraint knowledge_goal_revision_id_fkey FOREIGN KEY (revision_id) REFERENCES course_revision(id),
  constraint a_knowledge_goal_is_on_one_of_four_levels CHECK ((level = ANY (ARRAY['fact'::text, 'understanding'::text, 'skill'::text, 'familiarity'::text])))
);
CREATE INDEX knowledge_goal_by_revision ON public.knowledge_goal USING btree (revision_id, "position");

create table ledger_account (
  id integer generated always as identity not null,
  seller_id integer not null,
  booked_kind text not null,
  from_day date not null,
  account text not null,
  account_name text not null default ''::text,
  cost_centre text not null default ''::text,
  project text not null default ''::text,
  counterpart text not null default ''::text,
  source text not null,
  set_by integer,
  set_at timestamp with time zone not null,
  constraint ledger_account_pkey PRIMARY KEY (id),
  constraint one_account_a_kind_and_day UNIQUE (seller_id, booked_kind, from_day),
  constraint ledger_account_seller_id_fkey FOREIGN KEY (seller_id) REFERENCES organisation(id),
  constraint ledger_account_set_by_fkey FOREIGN KEY (set_by) REFERENCES person(id),
  constraint an_account_is_digits CHECK ((account ~ '^[0-9]{3,10}$'::text)),
  constraint an_account_says_who_decided CHECK ((source <> ''::text)),
  constraint what_is_booked_is_of_a_known_kind CHECK ((booked_kind = ANY (ARRAY['fixed-cost'::text, 'course-day'::text, 'recorded'::text, 'fee'::text, 'pot-share'::text, 'national-fee'::text, 'between-regions'::text, 'correction'::text, 'receivable'::text, 'vat-25'::text, 'vat-12'::text, 'vat-6'::text, 'payment'::text])))
);

create table ledger_counterpart (
  seller_id integer not null,
  buyer_id integer not null,
  from_day date not null,
  code text not null,
  source text not null,
  set_by integer,
  set_at timestamp with time zone not null,
  constraint ledger_counterpart_pkey PRIMARY KEY (seller_id, buyer_id, from_day),
  constraint ledger_counterpart_buyer_id_fkey FOREIGN KEY (buyer_id) REFERENCES organisation(id),
  constraint ledger_counterpart_seller_id_fkey FOREIGN KEY (seller_id) REFERENCES organisation(id),
  constraint ledger_counterpart_set_by_fkey FOREIGN KEY (set_by) REFERENCES person(id),
  constraint a_counterpart_has_a_code CHECK ((code ~ '^[0-9A-Za-z]{1,20}$'::text)),
  constraint a_counterpart_says_who_decided CHECK ((source <> ''::text))
);

create table ledger_export (
  id integer generated always as identity not null,
  seller_id integer not null,
  profile_name text not null,
  form text not null,
  layout jsonb not null,
  from_day date not null,
  until_day date not null,
  file_name text not null,
  vouchers integer not null,
  debit_ore bigint not null,
  sha256 bytea not null,
  bytes bytea not null,
  made_on date not null,
  made_by integer,
  made_at timestamp with time zone not null,
  constraint ledger_export_pkey PRIMARY KEY (id),
  constraint ledger_export_made_by_fkey FOREIGN KEY (made_by) REFERENCES person(id),
  constraint ledger_export_seller_id_fkey FOREIGN KEY (seller_id) REFERENCES organisation(id),
  constraint a_file_has_vouchers CHECK ((vouchers > 0))
);
CREATE INDEX ledger_export_by_seller ON public.ledger_export USING btree (seller_id, id);
CREATE TRIGGER ledger_export_is_append_only BEFORE DELETE OR UPDATE ON public.ledger_export FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table ledger_export_item (
  export_id integer not null,
  position integer not null,
  invoice_id integer not null,
  payment_id bigint,
  constraint ledger_export_item_pkey PRIMARY KEY (export_id, "position"),
  constraint ledger_export_item_export_id_fkey FOREIGN KEY (export_id) REFERENCES ledger_export(id),
  constraint ledger_export_item_invoice_id_fkey FOREIGN KEY (invoice_id) REFERENCES invoice(id),
  constraint ledger_export_item_payment_id_fkey FOREIGN KEY (payment_id) REFERENCES invoice_payment(id)
);
CREATE INDEX ledger_export_item_by_invoice ON public.ledger_export_item USING btree (invoice_id, payment_id);
CREATE TRIGGER ledger_export_item_is_append_only BEFORE DELETE OR UPDATE ON public.ledger_export_item FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table logistics_act (
  id bigint generated always as identity not null,
  occasion_id integer not null,
  line_id integer not null,
  day_id integer,
  turn integer not null,
  act text not null,
  amount integer not null,
  what text not null,
  reference text not null default ''::text,
  done_by integer not null,
  done_at timestamp with time zone not null,
  constraint logistics_act_pkey PRIMARY KEY (id),
  constraint one_act_at_a_time UNIQUE NULLS NOT DISTINCT (occasion_id, line_id, day_id, turn),
  constraint logistics_act_day_id_fkey FOREIGN KEY (day_id) REFERENCES occasion_day(id),
  constraint logistics_act_done_by_fkey FOREIGN KEY (done_by) REFERENCES person(id),
  constraint logistics_act_line_id_fkey FOREIGN KEY (line_id) REFERENCES logistics_line(id),
  constraint logistics_act_occasion_id_fkey FOREIGN KEY (occasion_id) REFERENCES occasion(id),
  constraint an_amount_is_not_negative CHECK (((amount >= 0) AND (amount <= 100000))),
  constraint something_known_was_done CHECK ((act = ANY (ARRAY['ordered'::text, 'changed'::text, 'confirmed'::text, 'ticked-off'::text, 'withdrawn'::text, 'omitted'::text, 'restored'::text]))),
  constraint turns_count_from_one CHECK ((turn >= 1))
);
CREATE TRIGGER logistics_act_is_append_only BEFORE DELETE OR UPDATE ON public.logistics_act FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table logistics_line (
  id integer generated always as identity not null,
  region_id integer not null,
  journey_id integer,
  course_id integer,
  occasion_id integer,
  kind text not null,
  on_each text not null,
  made_by integer,
  made_at timestamp with time zone not null,
  constraint logistics_line_pkey PRIMARY KEY (id),
  constraint logistics_line_course_id_fkey FOREIGN KEY (course_id) REFERENCES course(id),
  constraint logistics_line_journey_id_fkey FOREIGN KEY (journey_id) REFERENCES journey(id),
  constraint logistics_line_made_by_fkey FOREIGN KEY (made_by) REFERENCES person(id),
  constraint logistics_line_occasion_id_fkey FOREIGN KEY (occasion_id) REFERENCES occasion(id),
  constraint logistics_line_region_id_fkey FOREIGN KEY (region_id) REFERENCES organisation(id),
  constraint a_line_is_for_all_a_journey_a_course_or_an_occasion CHECK ((num_nonnulls(journey_id, course_id, occasion_id) <= 1)),
  constraint it_is_ordered_for_a_day_or_an_occasion CHECK ((on_each = ANY (ARRAY['day'::text, 'occasion'::text]))),
  constraint what_is_ordered_is_of_a_known_kind CHECK ((kind = ANY (ARRAY['room'::text, 'refreshments'::text, 'print'::text, 'literature'::text, 'pin'::text, 'tote'::text, 'name-tag'::text, 'other'::text])))
);
CREATE INDEX logistics_line_by_region ON public.logistics_line USING btree (region_id, occasion_id);
CREATE TRIGGER logistics_line_is_append_only BEFORE DELETE OR UPDATE ON public.logistics_line FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table logistics_term (
  line_id integer not null,
  version integer not null,
  what text not null,
  counts text not null,
  per_people integer not null,
  for_every integer not null,
  per_staff integer not null,
  extra integer not null,
  on_site_only boolean not null,
  order_days integer not null,
  supplier text not null default ''::text,
  is_ended boolean not null default false,
  set_by integer,
  set_at timestamp with time zone not null,
  constraint logistics_term_pkey PRIMARY KEY (line_id, version),
  constraint logistics_term_line_id_fkey FOREIGN KEY (line_id) REFERENCES logistics_line(id),
  constraint logistics_term_set_by_fkey FOREIGN KEY (set_by) REFERENCES person(id),
  constraint a_line_counts_known_people CHECK ((counts = ANY (ARRAY['named'::text, 'expected'::text, 'seats'::text]))),
  constraint a_line_says_what_it_is CHECK ((what <> ''::text)),
  constraint for_every_one_or_more CHECK (((for_every >= 1) AND (for_every <= 100))),
  constraint it_is_ordered_within_a_year_before CHECK (((order_days >= 0) AND (order_days <= 365))),
  constraint so_many_for_each_of_the_staff CHECK (((per_staff >= 0) AND (per_staff <= 20))),
  constraint so_many_for_some_people CHECK (((per_people >= 0) AND (per_people <= 20))),
  constraint some_beside CHECK (((extra >= 0) AND (extra <= 500)))
);
CREATE TRIGGER logistics_term_is_append_only BEFORE DELETE OR UPDATE ON public.logistics_term FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table member_rule (
  id integer generated always as identity not null,
  region_id integer not null,
  from_year integer not null,
  counting text not null,
  source text not null,
  set_by integer,
  set_at timestamp with time zone not null,
  constraint member_rule_pkey PRIMARY KEY (id),
  constraint one_member_rule_a_region_and_year UNIQUE (region_id, from_year),
  constraint member_rule_region_id_fkey FOREIGN KEY (region_id) REFERENCES organisation(id),
  constraint member_rule_set_by_fkey FOREIGN KEY (set_by) REFERENCES person(id),
  constraint a_member_rule_says_who_decided CHECK ((source <> ''::text)),
  constraint members_are_counted_from_a_year_of_the_programme CHECK (((from_year >= 2021) AND (from_year <= 2099))),
  constraint membership_is_counted_in_a_known_way CHECK ((counting = ANY (ARRAY['months'::text, 'days'::text, 'whole-year'::text])))
);

create table message_rule (
  id integer generated always as identity not null,
  region_id integer not null,
  journey_id integer,
  name text not null,
  reader text not null,
  occurs text not null,
  days integer not null default 0,
  at_time text not null,
  from_name text not null,
  reply_to text not null,
  subject_sv text not null,
  body_sv text not null,
  subject_en text not null,
  body_en text not null,
  made_by integer,
  made_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  ended_by integer,
  replaces_id integer,
  constraint message_rule_pkey PRIMARY KEY (id),
  constraint message_rule_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES person(id),
  constraint message_rule_journey_id_fkey FOREIGN KEY (journey_id) REFERENCES journey(id),
  constraint message_rule_made_by_fkey FOREIGN KEY (made_by) REFERENCES person(id),
  constraint message_rule_region_id_fkey FOREIGN KEY (region_id) REFERENCES organisation(id),
  constraint message_rule_replaces_id_fkey FOREIGN KEY (replaces_id) REFERENCES message_rule(id),
  constraint a_message_has_known_readers CHECK ((reader = ANY (ARRAY['participant'::text, 'manager'::text, 'trainer'::text, 'reserve'::text, 'waiting'::text, 'venue'::text]))),
  constraint a_message_is_sent_at_a_known_moment CHECK ((occurs = ANY (ARRAY['seat-given'::text, 'seat-given-back'::text, 'place-taken'::text, 'before-first-day'::text, 'before-each-day'::text, 'after-each-day'::text, 'after-last-day'::text]))),
  constraint a_message_is_sent_at_a_time CHECK ((at_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'::text)),
  constraint a_message_is_sent_within_a_year CHECK (((days >= 0) AND (days <= 365))),
  constraint a_message_rule_has_a_name CHECK ((name <> ''::text)),
  constraint a_message_says_something_in_both_languages CHECK (((subject_sv <> ''::text) AND (body_sv <> ''::text) AND (subject_en <> ''::text) AND (body_en <> ''::text))),
  constraint a_rule_that_ended_has_a_who CHECK (((ended_by IS NULL) OR (ended_at IS NOT NULL)))
);
CREATE INDEX message_rule_by_region ON public.message_rule USING btree (region_id) WHERE (ended_at IS NULL);

create table message_sent (
  id bigint generated always as identity not null,
  rule_id integer not null,
  occasion_id integer not null,
  about_key text not null,
  person_id integer,
  address text not null,
  mail_id bigint not null,
  sent_at timestamp with time zone not null,
  constraint message_sent_pkey PRIMARY KEY (id),
  constraint each_message_is_sent_once UNIQUE (rule_id, about_key, address),
  constraint message_sent_mail_id_fkey FOREIGN KEY (mail_id) REFERENCES outbox_mail(id),
  constraint message_sent_occasion_id_fkey FOREIGN KEY (occasion_id) REFERENCES occasion(id),
  constraint message_sent_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint message_sent_rule_id_fkey FOREIGN KEY (rule_id) REFERENCES message_rule(id)
);
CREATE INDEX message_sent_by_occasion ON public.message_sent USING btree (occasion_id, id DESC);
CREATE INDEX message_sent_by_person ON public.message_sent USING btree (person_id, id DESC);
CREATE TRIGGER message_sent_is_append_only BEFORE DELETE OR UPDATE ON public.message_sent FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table national_fee (
  year integer not null,
  ore_per_inhabitant integer not null,
  source text not null,
  counting text not null default 'whole-year'::text,
  frame_id integer,
  connected_inhabitants bigint,
  decided_on date,
  decided_by integer,
  decided_at timestamp with time zone,
  constraint national_fee_pkey PRIMARY KEY (year),
  constraint national_fee_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES person(id),
  constraint national_fee_frame_id_fkey FOREIGN KEY (frame_id) REFERENCES national_fee_frame(id),
  constraint a_fee_is_counted_in_a_known_way CHECK ((counting = ANY (ARRAY['months'::text, 'days'::text, 'whole-year'::text]))),
  constraint a_fee_is_not_negative CHECK ((ore_per_inhabitant >= 0)),
  constraint a_fee_of_a_frame_knows_for_how_many CHECK (((frame_id IS NULL) = (connected_inhabitants IS NULL)))
);

create table national_fee_frame (
  id integer generated always as identity not null,
  year integer not null,
  most_ore integer not null,
  frame_ore bigint not null,
  source text not null,
  set_by integer,
  set_at timestamp with time zone not null,
  constraint national_fee_frame_pkey PRIMARY KEY (id),
  constraint national_fee_frame_set_by_fkey FOREIGN KEY (set_by) REFERENCES person(id),
  constraint a_frame_is_above_nothing CHECK ((frame_ore > 0)),
  constraint a_frame_says_where_it_is_from CHECK ((source <> ''::text)),
  constraint a_highest_fee_is_above_nothing CHECK ((most_ore > 0))
);
CREATE INDEX national_fee_frame_by_year ON public.national_fee_frame USING btree (year, id DESC);
CREATE TRIGGER national_fee_frame_is_append_only BEFORE DELETE OR UPDATE ON public.national_fee_frame FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table national_fee_run (
  id integer generated always as identity not null,
  year integer not null,
  total integer not null,
  asked_by integer not null,
  asked_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  constraint national_fee_run_pkey PRIMARY KEY (id),
  constraint national_fee_run_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES person(id)
);
CREATE INDEX national_fee_run_by_year ON public.national_fee_run USING btree (year, id DESC);
CREATE UNIQUE INDEX one_run_a_fee_at_a_time ON public.national_fee_run USING btree (year) WHERE (finished_at IS NULL);

create table national_fee_run_region (
  run_id integer not null,
  region_id integer not null,
  posted integer not null default 0,
  refused text,
  done_at timestamp with time zone not null,
  constraint national_fee_run_region_pkey PRIMARY KEY (run_id, region_id),
  constraint national_fee_run_region_region_id_fkey FOREIGN KEY (region_id) REFERENCES organisation(id),
  constraint national_fee_run_region_run_id_fkey FOREIGN KEY (run_id) REFERENCES national_fee_run(id)
);

create table objection (
  id integer generated always as identity not null,
  course_id integer not null,
  item_key uuid,
  title text not null,
  raised_by integer not null,
  raised_at timestamp with time zone not null,
  constraint objection_pkey PRIMARY KEY (id),
  constraint objection_course_id_fkey FOREIGN KEY (course_id) REFERENCES course(id),
  constraint objection_raised_by_fkey FOREIGN KEY (raised_by) REFERENCES person(id),
  constraint an_objection_has_a_title CHECK ((title <> ''::text))
);
CREATE INDEX objection_by_course ON public.objection USING btree (course_id, id DESC);
CREATE INDEX objection_by_raiser ON public.objection USING btree (raised_by, id DESC);

create table objection_entry (
  id integer generated always as identity not null,
  objection_id integer not null,
  kind text not null,
  level text not null,
  words text not null,
  outcome text,
  decided_by text,
  said_by integer not null,
  said_at timestamp with time zone not null,
  constraint objection_entry_pkey PRIMARY KEY (id),
  constraint objection_entry_objection_id_fkey FOREIGN KEY (objection_id) REFERENCES objection(id),
  constraint objection_entry_said_by_fkey FOREIGN KEY (said_by) REFERENCES person(id),
  constraint a_decision_says_what_and_by_whom CHECK (((kind = 'decided'::text) = ((outcome IS NOT NULL) AND (decided_by IS NOT NULL)))),
  constraint an_entry_gives_its_reason CHECK ((words <> ''::text)),
  constraint an_objection_is_argued_lifted_or_decided CHECK ((kind = ANY (ARRAY['raised'::text, 'argued'::text, 'lifted'::text, 'decided'::text]))),
  constraint an_objection_is_upheld_or_not CHECK ((outcome = ANY (ARRAY['upheld'::text, 'partly'::text, 'not-upheld'::text]))),
  constraint an_objection_stands_with_a_known_body CHECK ((level = ANY (ARRAY['sub-project'::text, 'journey-steering-group'::text, 'main-project-manager'::text, 'national-steering-group'::text])))
);
CREATE UNIQUE INDEX an_objection_is_decided_once ON public.objection_entry USING btree (objection_id) WHERE (kind = 'decided'::text);
CREATE UNIQUE INDEX an_objection_is_raised_once ON public.objection_entry USING btree (objection_id) WHERE (kind = 'raised'::text);
CREATE INDEX objection_entry_in_order ON public.objection_entry USING btree (objection_id, id);
CREATE TRIGGER objection_entry_is_append_only BEFORE DELETE OR UPDATE ON public.objection_entry FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table occasion (
  id integer generated always as identity not null,
  course_id integer not null,
  revision_id integer not null,
  region_id integer not null,
  seats integer not null,
  seats_taken integer not null default 0,
  booking_opens date not null,
  booking_closes date not null,
  first_day date not null,
  last_day date not null,
  version integer not null default 1,
  planned_by integer not null,
  planned_at timestamp with time zone not null,
  seats_held integer not null default 0,
  minimum integer,
  decide_by date,
  kept_at timestamp with time zone,
  kept_by integer,
  cancelled_at timestamp with time zone,
  cancelled_by integer,
  cancelled_why text,
  settled_at timestamp with time zone,
  settled_by integer,
  quota_key_id integer,
  code_key uuid not null default gen_random_uuid(),
  constraint occasion_pkey PRIMARY KEY (id),
  constraint occasion_cancelled_by_fkey FOREIGN KEY (cancelled_by) REFERENCES person(id),
  constraint occasion_course_id_fkey FOREIGN KEY (course_id) REFERENCES course(id),
  constraint occasion_kept_by_fkey FOREIGN KEY (kept_by) REFERENCES person(id),
  constraint occasion_planned_by_fkey FOREIGN KEY (planned_by) REFERENCES person(id),
  constraint occasion_quota_key_id_fkey FOREIGN KEY (quota_key_id) REFERENCES quota_key(id),
  constraint occasion_region_id_fkey FOREIGN KEY (region_id) REFERENCES organisation(id),
  constraint occasion_revision_id_fkey FOREIGN KEY (revision_id) REFERENCES course_revision(id),
  constraint occasion_settled_by_fkey FOREIGN KEY (settled_by) REFERENCES person(id),
  constraint a_cancelled_occasion_has_a_who_and_a_why CHECK ((((cancelled_at IS NULL) = (cancelled_by IS NULL)) AND ((cancelled_at IS NULL) = (cancelled_why IS NULL)))),
  constraint a_minimum_has_a_day_of_decision CHECK (((minimum IS NULL) = (decide_by IS NULL))),
  constraint a_minimum_is_some_and_not_above_the_seats CHECK (((minimum >= 1) AND (minimum <= seats))),
  constraint an_occasion_has_between_1_and_500_seats CHECK (((seats >= 1) AND (seats <= 500))),
  constraint an_occasion_is_decided_on_before_it_begins CHECK ((decide_by < first_day)),
  constraint booking_closes_after_it_opens CHECK ((booking_closes >= booking_opens)),
  constraint never_more_booked_than_there_are_seats CHECK (((seats_taken >= 0) AND (seats_held >= 0) AND ((seats_taken + seats_held) <= seats))),
  constraint what_is_settled_was_held CHECK (((settled_at IS NULL) OR (cancelled_at IS NULL)))
);
CREATE INDEX occasion_ahead_with_free_seats ON public.occasion USING btree (first_day) WHERE (((seats_taken + seats_held) < seats) AND (cancelled_at IS NULL));
CREATE INDEX occasion_by_course ON public.occasion USING btree (course_id, first_day);
CREATE INDEX occasion_by_last_day ON public.occasion USING btree (region_id, last_day);
CREATE INDEX occasion_by_region ON public.occasion USING btree (region_id, first_day);

create table occasion_day (
  id integer generated always as identity not null,
  occasion_id integer not null,
  number integer not null,
  on_day date not null,
  starts text not null,
  ends text not null,
  length text not null,
  form text not null,
  place text not null default ''::text,
  link text not null default ''::text,
  ends_day_after boolean not null default false,
  cancelled_at timestamp with time zone,
  cancelled_by integer,
  cancelled_why text,
  material text not null default ''::text,
  room_id integer,
  part_count integer not null default 1,
  parts_needed integer not null default 1,
  second_part_at text,
  code_key uuid not null default gen_random_uuid(),
  constraint occasion_day_pkey PRIMARY KEY (id),
  constraint one_day_of_each_number UNIQUE (occasion_id, number),
  constraint occasion_day_cancelled_by_fkey FOREIGN KEY (cancelled_by) REFERENCES person(id),
  constraint occasion_day_occasion_id_fkey FOREIGN KEY (occasion_id) REFERENCES occasion(id),
  constraint occasion_day_room_id_fkey FOREIGN KEY (room_id) REFERENCES venue_room(id),
  constraint a_cancelled_day_has_a_who_and_a_why CHECK ((((cancelled_at IS NULL) = (cancelled_by IS NULL)) AND ((cancelled_at IS NULL) = (cancelled_why IS NULL)))),
  constraint a_day_ends_after_it_starts CHECK ((ends_day_after OR (ends > starts))),
  constraint a_day_ends_at_a_time CHECK ((ends ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'::text)),
  constraint a_day_has_a_known_form CHECK ((form = ANY (ARRAY['on-site'::text, 'digital'::text, 'recorded'::text, 'broadcast'::text]))),
  constraint a_day_has_one_part_or_two CHECK (((part_count >= 1) AND (part_count <= 2))),
  constraint a_day_in_parts_has_a_second CHECK (((part_count = 2) = (second_part_at IS NOT NULL))),
  constraint a_day_lasts_less_than_a_day CHECK (((NOT ends_day_after) OR (ends < starts))),
  constraint a_day_needs_some_of_its_parts CHECK (((parts_needed >= 1) AND (parts_needed <= part_count))),
  constraint a_day_on_a_screen_has_a_link CHECK (((form <> ALL (ARRAY['digital'::text, 'broadcast'::text])) OR (link <> ''::text))),
  constraint a_day_on_site_has_a_place CHECK (((form <> 'on-site'::text) OR (place <> ''::text))),
  constraint a_day_starts_at_a_time CHECK ((starts ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'::text)),
  constraint a_part_starts_at_a_time CHECK ((second_part_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'::text)),
  constraint an_occasion_day_is_whole_or_half CHECK ((length = ANY (ARRAY['whole'::text, 'half'::text]))),
  constraint only_a_day_on_site_has_a_room CHECK (((room_id IS NULL) OR (form = 'on-site'::text)))
);
CREATE INDEX occasion_day_by_date ON public.occasion_day USING btree (on_day, occasion_id);
CREATE INDEX occasion_day_by_room ON public.occasion_day USING btree (room_id, on_day) WHERE (room_id IS NOT NULL);

create table occasion_quota (
  occasion_id integer not null,
  municipality_id integer not null,
  seats integer not null,
  constraint occasion_quota_pkey PRIMARY KEY (occasion_id, municipality_id),
  constraint occasion_quota_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES organisation(id),
  constraint occasion_quota_occasion_id_fkey FOREIGN KEY (occasion_id) REFERENCES occasion(id),
  constraint a_quota_is_not_negative CHECK ((seats >= 0))
);
CREATE INDEX occasion_quota_by_municipality ON public.occasion_quota USING btree (municipality_id, occasion_id);

create table organisation (
  id integer generated always as identity not null,
  kind text not null,
  parent_id integer,
  name text not null,
  slug text,
  municipality_code text,
  county_code text,
  source text not null,
  constraint organisation_pkey PRIMARY KEY (id),
  constraint organisation_municipality_code_key UNIQUE (municipality_code),
  constraint organisation_county_code_fkey FOREIGN KEY (county_code) REFERENCES county(code),
  constraint organisation_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES organisation(id),
  constraint a_municipality_has_its_code CHECK (((kind = 'municipality'::text) = (municipality_code IS NOT NULL))),
  constraint an_organisation_is_of_a_known_kind CHECK ((kind = ANY (ARRAY['national'::text, 'provider'::text, 'region-body'::text, 'municipality'::text, 'unit'::text]))),
  constraint only_the_national_body_stands_alone CHECK (((parent_id IS NULL) = (kind = 'national'::text)))
);
CREATE UNIQUE INDEX one_organisation_per_slug ON public.organisation USING btree (slug) WHERE (slug IS NOT NULL);
CREATE UNIQUE INDEX one_unit_of_a_name_in_its_parent ON public.organisation USING btree (parent_id, lower(name)) WHERE (kind = 'unit'::text);
CREATE INDEX organisation_by_kind ON public.organisation USING btree (kind, name);
CREATE INDEX organisation_by_parent ON public.organisation USING btree (parent_id);
CREATE TRIGGER organisation_keeps_its_parent BEFORE UPDATE OF parent_id ON public.organisation FOR EACH ROW WHEN ((old.parent_id IS DISTINCT FROM new.parent_id)) EXECUTE FUNCTION refuse_new_parent();
CREATE TRIGGER organisation_knows_what_it_lies_within AFTER INSERT ON public.organisation FOR EACH ROW EXECUTE FUNCTION keep_organisation_within();

create table organisation_within (
  organisation_id integer not null,
  ancestor_id integer not null,
  depth integer not null,
  constraint organisation_within_pkey PRIMARY KEY (organisation_id, ancestor_id),
  constraint organisation_within_ancestor_id_fkey FOREIGN KEY (ancestor_id) REFERENCES organisation(id),
  constraint organisation_within_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id)
);
CREATE INDEX organisation_within_by_ancestor ON public.organisation_within USING btree (ancestor_id, organisation_id);

create table outbox_attachment (
  mail_id bigint not null,
  position integer not null,
  file_name text not null,
  content_type text not null,
  bytes bytea not null,
  constraint outbox_attachment_pkey PRIMARY KEY (mail_id, "position"),
  constraint outbox_attachment_mail_id_fkey FOREIGN KEY (mail_id) REFERENCES outbox_mail(id) ON DELETE CASCADE,
  constraint an_attachment_has_a_name CHECK ((file_name <> ''::text))
);

create table outbox_mail (
  id bigint generated always as identity not null,
  to_person_id integer,
  to_address text not null,
  subject text not null,
  body text not null,
  language text not null,
  queued_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  attempts integer not null default 0,
  last_error text,
  calendar text,
  calendar_method text,
  from_name text,
  reply_to text,
  not_before timestamp with time zone,
  constraint outbox_mail_pkey PRIMARY KEY (id),
  constraint a_calendar_part_asks_or_takes_back CHECK ((((calendar IS NULL) = (calendar_method IS NULL)) AND (calendar_method = ANY (ARRAY['REQUEST'::text, 'CANCEL'::text])))),
  constraint a_mail_has_somewhere_to_go CHECK ((to_address <> ''::text)),
  constraint a_mail_is_in_swedish_or_english CHECK ((language = ANY (ARRAY['sv'::text, 'en'::text])))
);
CREATE INDEX outbox_mail_by_person ON public.outbox_mail USING btree (to_person_id, id DESC);
CREATE INDEX outbox_mail_newest_first ON public.outbox_mail USING btree (id DESC);
CREATE INDEX outbox_mail_unsent ON public.outbox_mail USING btree (id) WHERE (sent_at IS NULL);

create table outcome_row (
  id bigint generated always as identity not null,
  organisation_id integer not null,
  purpose text not null,
  journey_id integer,
  year integer not null,
  side text not null,
  kind text not null,
  on_day date not null,
  text text not null,
  amount_ore bigint not null,
  corrects_id bigint,
  reason text not null default ''::text,
  sheet_id integer,
  typed_by integer,
  typed_at timestamp with time zone not null,
  constraint outcome_row_pkey PRIMARY KEY (id),
  constraint an_outcome_is_taken_back_once UNIQUE (corrects_id),
  constraint outcome_row_corrects_id_fkey FOREIGN KEY (corrects_id) REFERENCES outcome_row(id),
  constraint outcome_row_journey_id_fkey FOREIGN KEY (journey_id) REFERENCES journey(id),
  constraint outcome_row_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint outcome_row_sheet_id_fkey FOREIGN KEY (sheet_id) REFERENCES outcome_sheet(id),
  constraint outcome_row_typed_by_fkey FOREIGN KEY (typed_by) REFERENCES person(id),
  constraint an_outcome_is_for_a_known_purpose CHECK ((purpose = ANY (ARRAY['delivery'::text, 'production'::text]))),
  constraint an_outcome_is_income_or_cost CHECK ((side = ANY (ARRAY['income'::text, 'cost'::text]))),
  constraint an_outcome_is_of_a_kind CHECK ((kind <> ''::text)),
  constraint an_outcome_is_of_a_year_of_the_programme CHECK (((year >= 2021) AND (year <= 2099))),
  constraint an_outcome_moves_money CHECK ((amount_ore <> 0)),
  constraint an_outcome_of_a_production_is_of_a_journey CHECK (((purpose = 'delivery'::text) OR (journey_id IS NOT NULL))),
  constraint an_outcome_says_what_it_is CHECK ((text <> ''::text)),
  constraint what_is_taken_back_says_why CHECK (((corrects_id IS NULL) = (reason = ''::text)))
);
CREATE INDEX outcome_row_by_sheet ON public.outcome_row USING btree (sheet_id) WHERE (sheet_id IS NOT NULL);
CREATE INDEX outcome_row_by_year ON public.outcome_row USING btree (organisation_id, year, purpose, on_day, id);
CREATE TRIGGER outcome_row_is_append_only BEFORE DELETE OR UPDATE ON public.outcome_row FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table outcome_sheet (
  id integer generated always as identity not null,
  organisation_id integer not null,
  purpose text not null,
  journey_id integer,
  year integer not null,
  name text not null,
  sha256 bytea not null,
  rows integer not null,
  put_in_by integer not null,
  put_in_at timestamp with time zone not null,
  constraint outcome_sheet_pkey PRIMARY KEY (id),
  constraint outcome_sheet_journey_id_fkey FOREIGN KEY (journey_id) REFERENCES journey(id),
  constraint outcome_sheet_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint outcome_sheet_put_in_by_fkey FOREIGN KEY (put_in_by) REFERENCES person(id),
  constraint a_sheet_has_rows CHECK ((rows > 0)),
  constraint a_sheet_is_for_a_known_purpose CHECK ((purpose = ANY (ARRAY['delivery'::text, 'production'::text])))
);
CREATE UNIQUE INDEX a_sheet_is_put_in_once ON public.outcome_sheet USING btree (organisation_id, purpose, COALESCE(journey_id, 0), year, sha256);
CREATE TRIGGER outcome_sheet_is_append_only BEFORE DELETE OR UPDATE ON public.outcome_sheet FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table package_attempt (
  id integer generated always as identity not null,
  person_id integer not null,
  item_key uuid not null,
  file_id integer not null,
  begun_at timestamp with time zone not null,
  constraint package_attempt_pkey PRIMARY KEY (id),
  constraint one_attempt_of_a_person_at_a_package_of_an_item UNIQUE (person_id, item_key, file_id),
  constraint package_attempt_file_id_fkey FOREIGN KEY (file_id) REFERENCES web_package(file_id),
  constraint package_attempt_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
);

create table package_commit (
  id bigint generated always as identity not null,
  run_id integer not null,
  sequence integer not null,
  data jsonb not null,
  is_last boolean not null,
  received_at timestamp with time zone not null,
  constraint package_commit_pkey PRIMARY KEY (id),
  constraint a_report_counts_once UNIQUE (run_id, sequence),
  constraint package_commit_run_id_fkey FOREIGN KEY (run_id) REFERENCES package_run(id)
);
CREATE TRIGGER package_commit_is_append_only BEFORE DELETE OR UPDATE ON public.package_commit FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table package_file (
  file_id integer not null,
  path text not null,
  number integer not null,
  bytes bigint not null,
  media_type text not null,
  constraint package_file_pkey PRIMARY KEY (file_id, path),
  constraint one_file_of_a_package_of_each_number UNIQUE (file_id, number),
  constraint package_file_file_id_fkey FOREIGN KEY (file_id) REFERENCES web_package(file_id)
);
CREATE UNIQUE INDEX one_file_of_a_package_of_each_path_whatever_its_capitals ON public.package_file USING btree (file_id, lower(path));

create table package_launch (
  id integer generated always as identity not null,
  token_hash text not null,
  person_id integer not null,
  item_id integer not null,
  course_id integer not null,
  file_id integer not null,
  attempt_id integer,
  site text not null,
  lang text not null,
  opened_at timestamp with time zone not null,
  opens_until timestamp with time zone not null,
  reports_until timestamp with time zone not null,
  constraint package_launch_pkey PRIMARY KEY (id),
  constraint package_launch_token_hash_key UNIQUE (token_hash),
  constraint package_launch_attempt_id_fkey FOREIGN KEY (attempt_id) REFERENCES package_attempt(id),
  constraint package_launch_course_id_fkey FOREIGN KEY (course_id) REFERENCES course(id),
  constraint package_launch_file_id_fkey FOREIGN KEY (file_id) REFERENCES web_package(file_id),
  constraint package_launch_item_id_fkey FOREIGN KEY (item_id) REFERENCES item(id),
  constraint package_launch_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
);
CREATE INDEX package_launch_by_person ON public.package_launch USING btree (person_id, id DESC);

create table package_run (
  id integer generated always as identity not null,
  key uuid not null,
  launch_id integer not null,
  attempt_id integer not null,
  unit integer not null,
  begun_at timestamp with time zone not null,
  constraint package_run_pkey PRIMARY KEY (id),
  constraint package_run_key_key UNIQUE (key),
  constraint package_run_attempt_id_fkey FOREIGN KEY (attempt_id) REFERENCES package_attempt(id),
  constraint package_run_launch_id_fkey FOREIGN KEY (launch_id) REFERENCES package_launch(id)
);
CREATE INDEX package_run_by_attempt ON public.package_run USING btree (attempt_id, unit, id DESC);

create table package_state (
  attempt_id integer not null,
  unit integer not null,
  run_id integer not null,
  sequence integer not null,
  data jsonb not null,
  is_ended boolean not null,
  status text not null,
  score double precision,
  best_score double precision,
  done_at timestamp with time zone,
  reported_at timestamp with time zone not null,
  constraint package_state_pkey PRIMARY KEY (attempt_id, unit),
  constraint package_state_attempt_id_fkey FOREIGN KEY (attempt_id) REFERENCES package_attempt(id),
  constraint package_state_run_id_fkey FOREIGN KEY (run_id) REFERENCES package_run(id),
  constraint a_package_stands_in_a_known_way CHECK ((status = ANY (ARRAY['not-begun'::text, 'begun'::text, 'completed'::text, 'passed'::text, 'failed'::text]))),
  constraint a_score_is_a_share_in_percent CHECK (((score >= (0)::double precision) AND (score <= (100)::double precision)))
);

create table package_unit (
  file_id integer not null,
  position integer not null,
  identifier text not null,
  title text not null,
  path text not null,
  parameters text not null default ''::text,
  reports boolean not null,
  launch_data jsonb not null,
  constraint package_unit_pkey PRIMARY KEY (file_id, "position"),
  constraint package_unit_file_id_fkey FOREIGN KEY (file_id) REFERENCES web_package(file_id)
);

create table payer_terms (
  id integer generated always as identity not null,
  seller_id integer not null,
  buyer_id integer not null,
  from_day date not null,
  demands text not null,
  buyer_reference text not null default ''::text,
  order_reference text not null default ''::text,
  reference_form text not null default ''::text,
  delivery text not null,
  invoice_email text not null default ''::text,
  source text not null,
  set_by integer,
  set_at timestamp with time zone not null,
  constraint payer_terms_pkey PRIMARY KEY (id),
  constraint one_set_of_terms_a_day UNIQUE (seller_id, buyer_id, from_day),
  constraint payer_terms_buyer_id_fkey FOREIGN KEY (buyer_id) REFERENCES organisation(id),
  constraint payer_terms_seller_id_fkey FOREIGN KEY (seller_id) REFERENCES organisation(id),
  constraint payer_terms_set_by_fkey FOREIGN KEY (set_by) REFERENCES person(id),
  constraint a_payer_demands_a_known_reference CHECK ((demands = ANY (ARRAY['nothing'::text, 'buyer-reference'::text, 'order-reference'::text, 'either'::text]))),
  constraint an_invoice_goes_a_known_way CHECK ((delivery = ANY (ARRAY['peppol'::text, 'pdf'::text])))
);
CREATE INDEX payer_terms_by_buyer ON public.payer_terms USING btree (buyer_id);

create table person (
  id integer generated always as identity not null,
  name text not null,
  email text not null,
  language text not null default 'sv'::text,
  created_at timestamp with time zone not null,
  created_by integer,
  constraint person_pkey PRIMARY KEY (id),
  constraint person_created_by_fkey FOREIGN KEY (created_by) REFERENCES person(id),
  constraint a_person_has_a_name CHECK ((name <> ''::text)),
  constraint a_person_reads_swedish_or_english CHECK ((language = ANY (ARRAY['sv'::text, 'en'::text]))),
  constraint an_e_mail_address_is_lower_case CHECK ((email = lower(email)))
);
CREATE UNIQUE INDEX one_person_per_e_mail ON public.person USING btree (email);

create table person_merge (
  from_person_id integer not null,
  into_person_id integer not null,
  reason text not null,
  merged_by integer not null,
  merged_at timestamp with time zone not null,
  constraint person_merge_pkey PRIMARY KEY (from_person_id),
  constraint person_merge_from_person_id_fkey FOREIGN KEY (from_person_id) REFERENCES person(id),
  constraint person_merge_into_person_id_fkey FOREIGN KEY (into_person_id) REFERENCES person(id),
  constraint person_merge_merged_by_fkey FOREIGN KEY (merged_by) REFERENCES person(id),
  constraint an_account_is_not_merged_into_itself CHECK ((from_person_id <> into_person_id))
);
CREATE INDEX person_merge_by_kept_account ON public.person_merge USING btree (into_person_id);
CREATE TRIGGER person_merge_is_append_only BEFORE DELETE OR UPDATE ON public.person_merge FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table plan_sheet (
  id integer generated always as identity not null,
  region_id integer not null,
  put_in_by integer not null,
  put_in_at timestamp with time zone not null,
  name text not null,
  cells jsonb not null,
  asked_at timestamp with time zone,
  plans jsonb,
  occasions integer not null default 0,
  made integer not null default 0,
  ended_at timestamp with time zone,
  fault text,
  constraint plan_sheet_pkey PRIMARY KEY (id),
  constraint plan_sheet_put_in_by_fkey FOREIGN KEY (put_in_by) REFERENCES person(id),
  constraint plan_sheet_region_id_fkey FOREIGN KEY (region_id) REFERENCES organisation(id),
  constraint no_more_is_made_than_there_is CHECK (((made >= 0) AND (made <= occasions))),
  constraint only_what_was_asked_for_ends CHECK (((ended_at IS NULL) OR (asked_at IS NOT NULL))),
  constraint what_was_asked_for_is_plans CHECK (((asked_at IS NULL) = (plans IS NULL)))
);
CREATE INDEX plan_sheet_by_age ON public.plan_sheet USING btree (put_in_at);
CREATE INDEX plan_sheet_by_person ON public.plan_sheet USING btree (put_in_by, id DESC);

create table plan_sheet_made (
  sheet_id integer not null,
  row integer not null,
  occasion_id integer not null,
  constraint plan_sheet_made_pkey PRIMARY KEY (sheet_id, "row"),
  constraint plan_sheet_made_occasion_id_fkey FOREIGN KEY (occasion_id) REFERENCES occasion(id),
  constraint plan_sheet_made_sheet_id_fkey FOREIGN KEY (sheet_id) REFERENCES plan_sheet(id) ON DELETE CASCADE
);

create table population (
  basis_id integer not null,
  organisation_id integer not null,
  inhabitants integer not null,
  constraint population_pkey PRIMARY KEY (basis_id, organisation_id),
  constraint population_basis_id_fkey FOREIGN KEY (basis_id) REFERENCES population_basis(id),
  constraint population_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint inhabitants_are_counted CHECK ((inhabitants >= 0))
);

create table population_basis (
  id integer generated always as identity not null,
  slug text not null,
  as_of date not null,
  source text not null,
  printed_total integer,
  constraint population_basis_pkey PRIMARY KEY (id),
  constraint population_basis_slug_key UNIQUE (slug)
);

create table posted_form (
  token uuid not null,
  person_id integer not null,
  href text not null,
  posted_at timestamp with time zone not null,
  constraint posted_form_pkey PRIMARY KEY (token)
);

create table posting (
  id bigint generated always as identity not null,
  creditor_id integer not null,
  debtor_id integer not null,
  year integer not null,
  occurred_on date not null,
  cause text not null,
  matter text not null,
  turn integer not null,
  occasion_day_id integer,
  booking_id integer,
  person_id integer,
  region_rule_id integer,
  owed_ore bigint not null,
  pot_ore bigint not null,
  facts jsonb not null default '{}'::jsonb,
  corrects_id bigint,
  posted_by integer,
  posted_at timestamp with time zone not null,
  constraint posting_pkey PRIMARY KEY (id),
  constraint each_turn_of_a_matter_is_posted_once UNIQUE (matter, turn),
  constraint posting_corrects_id_key UNIQUE (corrects_id),
  constraint posting_booking_id_fkey FOREIGN KEY (booking_id) REFERENCES booking(id),
  constraint posting_corrects_id_fkey FOREIGN KEY (corrects_id) REFERENCES posting(id),
  constraint posting_creditor_id_fkey FOREIGN KEY (creditor_id) REFERENCES organisation(id),
  constraint posting_debtor_id_fkey FOREIGN KEY (debtor_id) REFERENCES organisation(id),
  constraint posting_occasion_day_id_fkey FOREIGN KEY (occasion_day_id) REFERENCES occasion_day(id),
  constraint posting_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint posting_posted_by_fkey FOREIGN KEY (posted_by) REFERENCES person(id),
  constraint posting_region_rule_id_fkey FOREIGN KEY (region_rule_id) REFERENCES region_rule(id),
  constraint a_posting_has_a_known_cause CHECK ((cause = ANY (ARRAY['registered'::text, 'attended'::text, 'substituted'::text, 'cancelled-late'::text, 'no-show'::text, 'between-regions'::text, 'fixed-cost'::text, 'national-fee'::text, 'pot-share'::text, 'pot-moved'::text, 'corrected'::text]))),
  constraint every_other_turn_takes_one_back CHECK (((corrects_id IS NULL) = ((turn % 2) = 1))),
  constraint turns_are_counted_from_1 CHECK ((turn > 0))
);
CREATE INDEX posting_between_regions ON public.posting USING btree (creditor_id, year, debtor_id) INCLUDE (owed_ore) WHERE (cause = 'between-regions'::text);
CREATE INDEX posting_by_creditor_and_year ON public.posting USING btree (creditor_id, year, debtor_id) INCLUDE (cause, owed_ore, pot_ore);
CREATE INDEX posting_by_day ON public.posting USING btree (occasion_day_id, debtor_id, id);
CREATE INDEX posting_by_debtor_and_year ON public.posting USING btree (debtor_id, year, cause) INCLUDE (creditor_id, owed_ore);
CREATE TRIGGER posting_is_append_only BEFORE DELETE OR UPDATE ON public.posting FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER posting_is_never_emptied BEFORE TRUNCATE ON public.posting FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

create table posting_line (
  id bigint generated always as identity not null,
  posting_id bigint not null,
  account text not null,
  organisation_id integer not null,
  component text not null,
  amount_ore bigint not null,
  constraint posting_line_pkey PRIMARY KEY (id),
  constraint posting_line_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint posting_line_posting_id_fkey FOREIGN KEY (posting_id) REFERENCES posting(id),
  constraint a_line_is_on_a_known_account CHECK ((account = ANY (ARRAY['receivable'::text, 'income'::text, 'pot'::text, 'carried'::text]))),
  constraint a_line_moves_money CHECK ((amount_ore <> 0))
);
CREATE INDEX posting_line_by_posting ON public.posting_line USING btree (posting_id);
CREATE CONSTRAINT TRIGGER debits_equal_credits AFTER INSERT ON public.posting_line DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION posting_balances();
CREATE TRIGGER posting_line_is_append_only BEFORE DELETE OR UPDATE ON public.posting_line FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER posting_line_is_never_emptied BEFORE TRUNCATE ON public.posting_line FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

create table pot_return (
  year_closing_id integer not null,
  municipality_id integer not null,
  paid_ore bigint not null,
  part_ore bigint not null,
  constraint pot_return_pkey PRIMARY KEY (year_closing_id, municipality_id),
  constraint pot_return_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES organisation(id),
  constraint pot_return_year_closing_id_fkey FOREIGN KEY (year_closing_id) REFERENCES year_closing(id)
);
CREATE TRIGGER pot_return_is_append_only BEFORE DELETE OR UPDATE ON public.pot_return FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table pot_share (
  year_closing_id integer not null,
  person_id integer not null,
  municipality_id integer not null,
  points text not null,
  part_ore bigint not null,
  constraint pot_share_pkey PRIMARY KEY (year_closing_id, person_id, municipality_id),
  constraint pot_share_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES organisation(id),
  constraint pot_share_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint pot_share_year_closing_id_fkey FOREIGN KEY (year_closing_id) REFERENCES year_closing(id)
);
CREATE TRIGGER pot_share_is_append_only BEFORE DELETE OR UPDATE ON public.pot_share FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table preparation_group (
  id integer generated always as identity not null,
  revision_id integer not null,
  position integer not null,
  first_day integer not null,
  last_day integer not null,
  constraint preparation_group_pkey PRIMARY KEY (id),
  constraint one_group_in_each_position UNIQUE (revision_id, "position"),
  constraint preparation_group_revision_id_fkey FOREIGN KEY (revision_id) REFERENCES course_revision(id),
  constraint a_group_of_days_runs_forward CHECK ((last_day >= first_day))
);

create table preparation_reminder (
  id bigint generated always as identity not null,
  booking_id integer not null,
  day_id integer not null,
  days_before integer not null,
  sent_at timestamp with time zone not null,
  constraint preparation_reminder_pkey PRIMARY KEY (id),
  constraint one_reminder_of_each_seat_and_time UNIQUE (booking_id, day_id, days_before),
  constraint preparation_reminder_booking_id_fkey FOREIGN KEY (booking_id) REFERENCES booking(id),
  constraint preparation_reminder_day_id_fkey FOREIGN KEY (day_id) REFERENCES occasion_day(id)
);
CREATE TRIGGER preparation_reminder_is_append_only BEFORE DELETE OR UPDATE ON public.preparation_reminder FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table preparation_rule (
  id integer generated always as identity not null,
  region_id integer not null,
  from_day date not null,
  deadline_days integer not null,
  reminder_days integer[] not null,
  unready text not null,
  source text not null,
  set_by integer,
  set_at timestamp with time zone not null,
  constraint preparation_rule_pkey PRIMARY KEY (id),
  constraint one_preparation_rule_a_day_in_a_region UNIQUE (region_id, from_day),
  constraint preparation_rule_region_id_fkey FOREIGN KEY (region_id) REFERENCES organisation(id),
  constraint preparation_rule_set_by_fkey FOREIGN KEY (set_by) REFERENCES person(id),
  constraint preparations_are_done_at_most_two_months_before CHECK (((deadline_days >= 0) AND (deadline_days <= 60))),
  constraint the_unready_are_treated_in_a_known_way CHECK ((unready = ANY (ARRAY['warn'::text, 'offer-seat'::text, 'admit'::text]))),
  constraint there_are_at_most_five_reminders CHECK ((cardinality(reminder_days) <= 5))
);
CREATE TRIGGER preparation_rule_is_append_only BEFORE DELETE OR UPDATE ON public.preparation_rule FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table price_component (
  price_list_id integer not null,
  component text not null,
  position integer not null,
  amount_ore bigint not null,
  forms text[] not null,
  constraint price_component_pkey PRIMARY KEY (price_list_id, component),
  constraint price_component_price_list_id_fkey FOREIGN KEY (price_list_id) REFERENCES price_list(id),
  constraint a_component_is_charged_for_known_forms CHECK ((forms <@ ARRAY['on-site'::text, 'digital'::text, 'broadcast'::text])),
  constraint a_component_is_not_negative CHECK ((amount_ore >= 0))
);

create table price_list (
  id integer generated always as identity not null,
  region_id integer not null,
  from_day date not null,
  source text not null,
  journey_id integer,
  set_by integer,
  set_at timestamp with time zone,
  constraint price_list_pkey PRIMARY KEY (id),
  constraint price_list_journey_id_fkey FOREIGN KEY (journey_id) REFERENCES journey(id),
  constraint price_list_region_id_fkey FOREIGN KEY (region_id) REFERENCES organisation(id),
  constraint price_list_set_by_fkey FOREIGN KEY (set_by) REFERENCES person(id)
);
CREATE UNIQUE INDEX one_price_list_a_region_journey_and_day ON public.price_list USING btree (region_id, COALESCE(journey_id, 0), from_day);

create table queue_call (
  id bigint generated always as identity not null,
  queue_place_id integer not null,
  answer text not null,
  note text not null default ''::text,
  called_by integer not null,
  called_at timestamp with time zone not null,
  constraint queue_call_pkey PRIMARY KEY (id),
  constraint queue_call_called_by_fkey FOREIGN KEY (called_by) REFERENCES person(id),
  constraint queue_call_queue_place_id_fkey FOREIGN KEY (queue_place_id) REFERENCES queue_place(id),
  constraint a_call_is_answered_in_a_known_way CHECK ((answer = ANY (ARRAY['yes'::text, 'no'::text, 'not-reached'::text])))
);
CREATE INDEX queue_call_by_place ON public.queue_call USING btree (queue_place_id, id DESC);
CREATE TRIGGER queue_call_is_append_only BEFORE DELETE OR UPDATE ON public.queue_call FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table queue_place (
  id integer generated always as identity not null,
  occasion_id integer not null,
  person_id integer not null,
  municipality_id integer not null,
  unit_id integer not null,
  asked_by integer not null,
  asked_at timestamp with time zone not null,
  left_at timestamp with time zone,
  left_by integer,
  booking_id integer,
  home_region_id integer,
  agreed_why text,
  agreed_by integer,
  agreed_at timestamp with time zone,
  constraint queue_place_pkey PRIMARY KEY (id),
  constraint queue_place_agreed_by_fkey FOREIGN KEY (agreed_by) REFERENCES person(id),
  constraint queue_place_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES person(id),
  constraint queue_place_booking_id_fkey FOREIGN KEY (booking_id) REFERENCES booking(id),
  constraint queue_place_home_region_id_fkey FOREIGN KEY (home_region_id) REFERENCES organisation(id),
  constraint queue_place_left_by_fkey FOREIGN KEY (left_by) REFERENCES person(id),
  constraint queue_place_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES organisation(id),
  constraint queue_place_occasion_id_fkey FOREIGN KEY (occasion_id) REFERENCES occasion(id),
  constraint queue_place_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint queue_place_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organisation(id),
  constraint an_agreement_has_a_who_and_a_when CHECK ((((agreed_why IS NULL) = (agreed_by IS NULL)) AND ((agreed_why IS NULL) = (agreed_at IS NULL))))
);
CREATE UNIQUE INDEX one_place_in_the_queue_each ON public.queue_place USING btree (occasion_id, person_id) WHERE (left_at IS NULL);
CREATE INDEX queue_in_order ON public.queue_place USING btree (occasion_id, id) WHERE (left_at IS NULL);
CREATE INDEX queue_place_by_person ON public.queue_place USING btree (person_id) WHERE (left_at IS NULL);
CREATE INDEX queue_place_from_elsewhere ON public.queue_place USING btree (home_region_id, occasion_id) WHERE (home_region_id IS NOT NULL);

create table quota_key (
  id integer generated always as identity not null,
  region_id integer not null,
  name text not null,
  kind text not null,
  as_of date not null,
  source text not null,
  made_by integer,
  made_at timestamp with time zone not null,
  constraint quota_key_pkey PRIMARY KEY (id),
  constraint quota_key_made_by_fkey FOREIGN KEY (made_by) REFERENCES person(id),
  constraint quota_key_region_id_fkey FOREIGN KEY (region_id) REFERENCES organisation(id),
  constraint a_key_is_of_a_known_kind CHECK ((kind = ANY (ARRAY['population'::text, 'staff'::text, 'agreed'::text])))
);
CREATE INDEX quota_key_by_region ON public.quota_key USING btree (region_id, as_of DESC, id DESC);
CREATE TRIGGER quota_key_is_append_only BEFORE DELETE OR UPDATE ON public.quota_key FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table quota_release (
  occasion_id integer not null,
  on_day date not null,
  percent integer not null,
  constraint quota_release_pkey PRIMARY KEY (occasion_id, on_day),
  constraint quota_release_occasion_id_fkey FOREIGN KEY (occasion_id) REFERENCES occasion(id),
  constraint a_release_is_of_some_percent CHECK (((percent >= 1) AND (percent <= 100)))
);
CREATE INDEX quota_release_by_day ON public.quota_release USING btree (on_day, occasion_id);

create table quota_weight (
  quota_key_id integer not null,
  municipality_id integer not null,
  weight bigint not null,
  constraint quota_weight_pkey PRIMARY KEY (quota_key_id, municipality_id),
  constraint quota_weight_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES organisation(id),
  constraint quota_weight_quota_key_id_fkey FOREIGN KEY (quota_key_id) REFERENCES quota_key(id),
  constraint a_weight_is_not_negative CHECK ((weight >= 0))
);
CREATE TRIGGER quota_weight_is_append_only BEFORE DELETE OR UPDATE ON public.quota_weight FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table reading_place (
  person_id integer not null,
  item_id integer not null,
  opened_at timestamp with time zone not null,
  seconds integer not null default 0,
  constraint reading_place_pkey PRIMARY KEY (person_id, item_id),
  constraint reading_place_item_id_fkey FOREIGN KEY (item_id) REFERENCES item(id),
  constraint reading_place_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint a_place_in_a_film_is_not_before_its_start CHECK ((seconds >= 0))
);
CREATE INDEX reading_place_newest_first ON public.reading_place USING btree (person_id, opened_at DESC);

create table region_rule (
  id integer generated always as identity not null,
  region_id integer not null,
  from_day date not null,
  pot_rule text not null,
  leader_points text not null,
  trainer_points text not null,
  unused_reserve_points text not null,
  charging_basis text not null,
  share_unit text not null,
  decided_on date,
  decided_by integer,
  source text not null,
  pot_scope text not null default 'all'::text,
  procured_leaders text not null default 'outside'::text,
  region_staff text not null default 'outside'::text,
  without_points text not null default 'refuse'::text,
  large_share text not null default 'paid-out'::text,
  pot_receiver text not null default 'person'::text,
  constraint region_rule_pkey PRIMARY KEY (id),
  constraint one_rule_a_region_and_day UNIQUE (region_id, from_day),
  constraint region_rule_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES person(id),
  constraint region_rule_region_id_fkey FOREIGN KEY (region_id) REFERENCES organisation(id),
  constraint a_large_share_goes_a_known_way CHECK ((large_share = ANY (ARRAY['paid-out'::text, 'carried'::text]))),
  constraint a_pot_has_a_known_receiver CHECK ((pot_receiver = ANY (ARRAY['municipality'::text, 'person'::text]))),
  constraint a_pot_is_of_known_courses CHECK ((pot_scope = ANY (ARRAY['all'::text, 'own'::text]))),
  constraint a_pot_is_shared_by_a_known_rule CHECK ((pot_rule = ANY (ARRAY['points'::text, 'equal-days'::text]))),
  constraint a_seat_is_charged_on_a_known_basis CHECK ((charging_basis = ANY (ARRAY['registered'::text, 'attended'::text]))),
  constraint money_without_points_goes_a_known_way CHECK ((without_points = ANY (ARRAY['refuse'::text, 'carried'::text, 'back'::text]))),
  constraint parts_are_whole_kronor_or_whole_ore CHECK ((share_unit = ANY (ARRAY['kr'::text, 'öre'::text]))),
  constraint procured_leaders_are_outside_or_the_regions CHECK ((procured_leaders = ANY (ARRAY['outside'::text, 'to-region'::text]))),
  constraint region_staff_are_outside_or_the_regions CHECK ((region_staff = ANY (ARRAY['outside'::text, 'to-region'::text])))
);

create table request_letter (
  id integer generated always as identity not null,
  request_id integer not null,
  person_id integer not null,
  token_hash bytea not null,
  sent_at timestamp with time zone not null,
  constraint request_letter_pkey PRIMARY KEY (id),
  constraint one_letter_of_a_request_each UNIQUE (request_id, person_id),
  constraint request_letter_token_hash_key UNIQUE (token_hash),
  constraint request_letter_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint request_letter_request_id_fkey FOREIGN KEY (request_id) REFERENCES seat_request(id)
);
CREATE TRIGGER request_letter_is_append_only BEFORE DELETE OR UPDATE ON public.request_letter FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table review_reminder (
  revision_id integer not null,
  kind text not null,
  review_on date not null,
  sent_at timestamp with time zone not null,
  constraint review_reminder_pkey PRIMARY KEY (revision_id, kind, review_on),
  constraint review_reminder_revision_id_fkey FOREIGN KEY (revision_id) REFERENCES course_revision(id),
  constraint one_reminds_before_or_after CHECK ((kind = ANY (ARRAY['near'::text, 'passed'::text])))
);

create table revision_source (
  id integer generated always as identity not null,
  revision_id integer not null,
  key text not null,
  position integer not null,
  publisher text not null,
  title text not null,
  published text not null,
  href text not null default ''::text,
  constraint revision_source_pkey PRIMARY KEY (id),
  constraint one_source_of_a_key_in_a_revision UNIQUE (revision_id, key),
  constraint revision_source_revision_id_fkey FOREIGN KEY (revision_id) REFERENCES course_revision(id)
);

create table role_grant (
  id integer generated always as identity not null,
  person_id integer not null,
  role text not null,
  organisation_id integer not null,
  journey_id integer,
  from_day date not null,
  until_day date,
  granted_by integer,
  granted_at timestamp with time zone not null,
  constraint role_grant_pkey PRIMARY KEY (id),
  constraint role_grant_granted_by_fkey FOREIGN KEY (granted_by) REFERENCES person(id),
  constraint role_grant_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint role_grant_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint a_grant_ends_after_it_begins CHECK (((until_day IS NULL) OR (until_day >= from_day)))
);
CREATE INDEX role_grant_by_organisation ON public.role_grant USING btree (organisation_id, role);
CREATE INDEX role_grant_by_person ON public.role_grant USING btree (person_id);

create table rota_run (
  id integer generated always as identity not null,
  region_id integer not null,
  from_day date not null,
  until_day date not null,
  asked_by integer not null,
  asked_at timestamp with time zone not null,
  told integer not null default 0,
  finished_at timestamp with time zone,
  constraint rota_run_pkey PRIMARY KEY (id),
  constraint rota_run_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES person(id),
  constraint rota_run_region_id_fkey FOREIGN KEY (region_id) REFERENCES organisation(id),
  constraint a_rota_run_is_for_some_days CHECK ((until_day >= from_day))
);
CREATE UNIQUE INDEX one_rota_run_at_a_time_in_a_region ON public.rota_run USING btree (region_id) WHERE (finished_at IS NULL);
CREATE INDEX rota_run_by_region ON public.rota_run USING btree (region_id, id DESC);

create table rota_run_day (
  run_id integer not null,
  day_id integer not null,
  occasion_id integer not null,
  on_day date not null,
  version integer not null,
  staff jsonb not null,
  taken_at timestamp with time zone,
  changes jsonb,
  refusal jsonb,
  constraint rota_run_day_pkey PRIMARY KEY (run_id, day_id),
  constraint rota_run_day_day_id_fkey FOREIGN KEY (day_id) REFERENCES occasion_day(id),
  constraint rota_run_day_occasion_id_fkey FOREIGN KEY (occasion_id) REFERENCES occasion(id),
  constraint rota_run_day_run_id_fkey FOREIGN KEY (run_id) REFERENCES rota_run(id),
  constraint a_day_is_refused_only_when_taken CHECK (((refusal IS NULL) OR (taken_at IS NOT NULL)))
);
CREATE INDEX rota_run_day_left ON public.rota_run_day USING btree (run_id, on_day) WHERE (taken_at IS NULL);

create table run_sheet_point (
  revision_id integer not null,
  day_number integer not null,
  position integer not null,
  minutes integer not null,
  title text not null,
  body jsonb not null,
  constraint run_sheet_point_pkey PRIMARY KEY (revision_id, day_number, "position"),
  constraint run_sheet_point_revision_id_day_number_fkey FOREIGN KEY (revision_id, day_number) REFERENCES course_day(revision_id, number),
  constraint a_point_of_a_run_sheet_takes_time CHECK ((minutes > 0))
);

create table search_posting (
  word text not null,
  item_id integer not null,
  course_id integer not null,
  weight smallint not null,
  constraint search_posting_pkey PRIMARY KEY (word, item_id) INCLUDE (course_id, weight),
  constraint search_posting_course_id_fkey FOREIGN KEY (course_id) REFERENCES course(id),
  constraint search_posting_item_id_fkey FOREIGN KEY (item_id) REFERENCES item(id)
);
CREATE INDEX search_posting_by_course ON public.search_posting USING btree (course_id);
CREATE INDEX search_posting_by_item ON public.search_posting USING btree (item_id);

create table search_word (
  word text not null,
  constraint search_word_pkey PRIMARY KEY (word)
);
CREATE INDEX search_word_by_part ON public.search_word USING gin (word gin_trgm_ops);

create table seat_details (
  booking_id integer not null,
  diet text not null default ''::text,
  access_needs text not null default ''::text,
  travel text not null default ''::text,
  told_at timestamp with time zone not null,
  forgotten_at timestamp with time zone,
  constraint seat_details_pkey PRIMARY KEY (booking_id),
  constraint seat_details_booking_id_fkey FOREIGN KEY (booking_id) REFERENCES booking(id),
  constraint what_is_forgotten_is_gone CHECK (((forgotten_at IS NULL) OR ((diet = ''::text) AND (access_needs = ''::text) AND (travel = ''::text))))
);
CREATE INDEX seat_details_not_forgotten ON public.seat_details USING btree (booking_id) WHERE (forgotten_at IS NULL);

create table seat_fee (
  id bigint generated always as identity not null,
  booking_id integer not null,
  kind text not null,
  act text not null,
  amount_ore bigint not null,
  ladder_id integer,
  days_before integer,
  reason text not null default ''::text,
  done_by integer not null,
  done_at timestamp with time zone not null,
  constraint seat_fee_pkey PRIMARY KEY (id),
  constraint seat_fee_booking_id_fkey FOREIGN KEY (booking_id) REFERENCES booking(id),
  constraint seat_fee_done_by_fkey FOREIGN KEY (done_by) REFERENCES person(id),
  constraint seat_fee_ladder_id_fkey FOREIGN KEY (ladder_id) REFERENCES cancellation_ladder(id),
  constraint a_fee_is_waived_with_a_reason CHECK (((act <> 'waived'::text) OR (reason <> ''::text))),
  constraint a_fee_of_a_seat_has_a_known_act CHECK ((act = ANY (ARRAY['due'::text, 'waived'::text, 'corrected'::text]))),
  constraint a_fee_that_is_due_is_some CHECK (((amount_ore >= 0) AND ((act = 'due'::text) = (amount_ore > 0)))),
  constraint a_seat_costs_in_a_known_way CHECK ((kind = ANY (ARRAY['cancelled-late'::text, 'no-show'::text])))
);
CREATE INDEX seat_fee_by_booking ON public.seat_fee USING btree (booking_id, kind, id DESC);
CREATE TRIGGER seat_fee_is_append_only BEFORE DELETE OR UPDATE ON public.seat_fee FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table seat_offer (
  id integer generated always as identity not null,
  occasion_id integer not null,
  queue_place_id integer not null,
  token_hash bytea not null,
  why jsonb not null,
  offered_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  ended_by integer,
  answer text,
  booking_id integer,
  asker_token_hash bytea,
  constraint seat_offer_pkey PRIMARY KEY (id),
  constraint seat_offer_asker_token_hash_key UNIQUE (asker_token_hash),
  constraint seat_offer_token_hash_key UNIQUE (token_hash),
  constraint seat_offer_booking_id_fkey FOREIGN KEY (booking_id) REFERENCES booking(id),
  constraint seat_offer_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES person(id),
  constraint seat_offer_occasion_id_fkey FOREIGN KEY (occasion_id) REFERENCES occasion(id),
  constraint seat_offer_queue_place_id_fkey FOREIGN KEY (queue_place_id) REFERENCES queue_place(id),
  constraint an_accepted_offer_is_a_seat CHECK ((((answer = 'accepted'::text) IS TRUE) = (booking_id IS NOT NULL))),
  constraint an_offer_ends_in_a_known_way CHECK ((answer = ANY (ARRAY['accepted'::text, 'declined'::text, 'expired'::text, 'withdrawn'::text]))),
  constraint an_offer_lasts_a_while CHECK ((expires_at > offered_at)),
  constraint an_offer_that_ended_did_so_in_a_way CHECK (((ended_at IS NULL) = (answer IS NULL)))
);
CREATE UNIQUE INDEX one_offer_at_a_time ON public.seat_offer USING btree (queue_place_id) WHERE (ended_at IS NULL);
CREATE INDEX seat_offer_by_place ON public.seat_offer USING btree (queue_place_id, id);
CREATE INDEX seat_offer_open_by_occasion ON public.seat_offer USING btree (occasion_id) WHERE (ended_at IS NULL);
CREATE INDEX seat_offer_that_runs_out ON public.seat_offer USING btree (expires_at) WHERE (ended_at IS NULL);

create table seat_request (
  id integer generated always as identity not null,
  occasion_id integer not null,
  person_id integer not null,
  municipality_id integer not null,
  unit_id integer not null,
  note text not null default ''::text,
  asked_at timestamp with time zone not null,
  expires_on date not null,
  ended_at timestamp with time zone,
  ended_by integer,
  answer text,
  reason text not null default ''::text,
  constraint seat_request_pkey PRIMARY KEY (id),
  constraint seat_request_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES person(id),
  constraint seat_request_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES organisation(id),
  constraint seat_request_occasion_id_fkey FOREIGN KEY (occasion_id) REFERENCES occasion(id),
  constraint seat_request_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint seat_request_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organisation(id),
  constraint a_request_ends_in_a_known_way CHECK ((answer = ANY (ARRAY['approved'::text, 'declined'::text, 'expired'::text, 'withdrawn'::text]))),
  constraint a_request_that_ended_did_so_in_a_way CHECK (((ended_at IS NULL) = (answer IS NULL)))
);
CREATE UNIQUE INDEX one_request_each ON public.seat_request USING btree (occasion_id, person_id) WHERE (ended_at IS NULL);
CREATE INDEX seat_request_by_occasion ON public.seat_request USING btree (occasion_id) WHERE (ended_at IS NULL);
CREATE INDEX seat_request_by_person ON public.seat_request USING btree (person_id, id DESC);
CREATE INDEX seat_request_open_by_unit ON public.seat_request USING btree (unit_id) WHERE (ended_at IS NULL);
CREATE INDEX seat_request_that_runs_out ON public.seat_request USING btree (expires_on) WHERE (ended_at IS NULL);

create table seat_rule (
  id integer generated always as identity not null,
  region_id integer not null,
  journey_id integer,
  from_day date not null,
  opens_days integer not null,
  closes_days integer not null,
  employees_ask text not null,
  request_days integer not null,
  unnamed_release_days integer,
  offer_hours integer not null,
  quiet_from text not null,
  quiet_until text not null,
  offers_stop_days integer not null,
  priorities text[] not null,
  details_forgotten_days integer not null,
  source text not null,
  set_by integer,
  set_at timestamp with time zone not null,
  constraint seat_rule_pkey PRIMARY KEY (id),
  constraint one_seat_rule_a_day_for_each_journey UNIQUE NULLS NOT DISTINCT (region_id, journey_id, from_day),
  constraint seat_rule_journey_id_fkey FOREIGN KEY (journey_id) REFERENCES journey(id),
  constraint seat_rule_region_id_fkey FOREIGN KEY (region_id) REFERENCES organisation(id),
  constraint seat_rule_set_by_fkey FOREIGN KEY (set_by) REFERENCES person(id),
  constraint a_request_waits_at_most_two_months CHECK (((request_days >= 1) AND (request_days <= 60))),
  constraint an_offer_lasts_at_most_two_weeks CHECK (((offer_hours >= 0) AND (offer_hours <= 336))),
  constraint booking_closes_before_it_begins CHECK (((closes_days >= 1) AND (closes_days <= 365))),
  constraint booking_opens_within_two_years CHECK (((opens_days >= 1) AND (opens_days <= 730))),
  constraint details_are_forgotten_within_a_year CHECK (((details_forgotten_days >= 0) AND (details_forgotten_days <= 365))),
  constraint employees_ask_in_a_known_way CHECK ((employees_ask = ANY (ARRAY['not'::text, 'with-approval'::text, 'freely'::text]))),
  constraint offers_stop_before_it_begins CHECK (((offers_stop_days >= 0) AND (offers_stop_days <= 60))),
  constraint priorities_are_known_and_some CHECK (((cardinality(priorities) > 0) AND (priorities <@ ARRAY['agreed'::text, 'quota'::text, 'deadline'::text, 'waited'::text]))),
  constraint unnamed_seats_are_released_before_it_begins CHECK (((unnamed_release_days >= 1) AND (unnamed_release_days <= 365)))
);
CREATE TRIGGER seat_rule_is_append_only BEFORE DELETE OR UPDATE ON public.seat_rule FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table session (
  id integer generated always as identity not null,
  token_hash bytea not null,
  person_id integer not null,
  signed_in_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  address text,
  device text,
  constraint session_pkey PRIMARY KEY (id),
  constraint session_token_hash_key UNIQUE (token_hash),
  constraint session_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
);
CREATE INDEX session_by_person ON public.session USING btree (person_id, signed_in_at DESC);

create table shared_seats (
  id integer generated always as identity not null,
  occasion_id integer not null,
  region_id integer not null,
  seats integer not null,
  agreement text not null,
  agreed_by integer not null,
  agreed_at timestamp with time zone not null,
  agreed_with text not null,
  agreed_on date not null,
  constraint shared_seats_pkey PRIMARY KEY (id),
  constraint one_share_for_each_region UNIQUE (occasion_id, region_id),
  constraint shared_seats_agreed_by_fkey FOREIGN KEY (agreed_by) REFERENCES person(id),
  constraint shared_seats_occasion_id_fkey FOREIGN KEY (occasion_id) REFERENCES occasion(id),
  constraint shared_seats_region_id_fkey FOREIGN KEY (region_id) REFERENCES organisation(id),
  constraint a_share_is_agreed CHECK ((agreement <> ''::text)),
  constraint a_share_is_agreed_with_someone CHECK ((agreed_with <> ''::text)),
  constraint a_share_is_of_some_seats CHECK (((seats >= 0) AND (seats <= 500)))
);
CREATE INDEX shared_seats_by_region ON public.shared_seats USING btree (region_id, occasion_id);

create table sign_in_attempt (
  id bigint generated always as identity not null,
  email_hash bytea not null,
  address text not null,
  at timestamp with time zone not null,
  succeeded_at timestamp with time zone,
  constraint sign_in_attempt_pkey PRIMARY KEY (id)
);
CREATE INDEX sign_in_attempt_by_address ON public.sign_in_attempt USING btree (address, at);
CREATE INDEX sign_in_attempt_by_email ON public.sign_in_attempt USING btree (email_hash, at);
CREATE INDEX sign_in_attempt_by_time ON public.sign_in_attempt USING btree (at);

create table sign_in_link (
  id integer generated always as identity not null,
  token_hash bytea not null,
  person_id integer not null,
  purpose text not null,
  made_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  voided_at timestamp with time zone,
  constraint sign_in_link_pkey PRIMARY KEY (id),
  constraint sign_in_link_token_hash_key UNIQUE (token_hash),
  constraint sign_in_link_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint a_link_is_a_welcome_or_for_the_forgetful CHECK ((purpose = ANY (ARRAY['welcome'::text, 'forgotten'::text]))),
  constraint a_link_is_used_or_voided_not_both CHECK (((used_at IS NULL) OR (voided_at IS NULL)))
);
CREATE UNIQUE INDEX one_link_waits_per_person ON public.sign_in_link USING btree (person_id) WHERE ((used_at IS NULL) AND (voided_at IS NULL));
CREATE INDEX sign_in_link_by_person ON public.sign_in_link USING btree (person_id, id DESC);

create table staff_answer (
  id integer generated always as identity not null,
  invitation_id integer not null,
  answer text not null,
  way text not null,
  answered_by integer not null,
  answered_at timestamp with time zone not null,
  constraint staff_answer_pkey PRIMARY KEY (id),
  constraint staff_answer_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES person(id),
  constraint staff_answer_invitation_id_fkey FOREIGN KEY (invitation_id) REFERENCES staff_invitation(id),
  constraint one_answers_by_link_by_oneself_or_through_the_planner CHECK ((way = ANY (ARRAY['link'::text, 'self'::text, 'planner'::text]))),
  constraint one_has_seen_it_or_says_yes_or_no CHECK ((answer = ANY (ARRAY['seen'::text, 'yes'::text, 'no'::text])))
);
CREATE INDEX staff_answer_newest_first ON public.staff_answer USING btree (invitation_id, id DESC);
CREATE TRIGGER staff_answer_is_append_only BEFORE DELETE OR UPDATE ON public.staff_answer FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table staff_invitation (
  id integer generated always as identity not null,
  day_id integer not null,
  person_id integer not null,
  role text not null,
  why text not null,
  asked_at timestamp with time zone not null,
  constraint staff_invitation_pkey PRIMARY KEY (id),
  constraint staff_invitation_day_id_fkey FOREIGN KEY (day_id) REFERENCES occasion_day(id),
  constraint staff_invitation_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint one_is_asked_for_a_known_cause CHECK ((why = ANY (ARRAY['staffed'::text, 'changed'::text, 'moved'::text, 'called-in'::text]))),
  constraint one_is_asked_to_lead_train_or_stand_by CHECK ((role = ANY (ARRAY['course-leader'::text, 'trainer'::text, 'reserve'::text])))
);
CREATE INDEX staff_invitation_by_person ON public.staff_invitation USING btree (person_id, day_id);
CREATE INDEX staff_invitation_newest_first ON public.staff_invitation USING btree (day_id, person_id, id DESC);
CREATE TRIGGER staff_invitation_is_append_only BEFORE DELETE OR UPDATE ON public.staff_invitation FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table staff_letter (
  id integer generated always as identity not null,
  person_id integer not null,
  token_hash bytea not null,
  kind text not null,
  sent_at timestamp with time zone not null,
  constraint staff_letter_pkey PRIMARY KEY (id),
  constraint staff_letter_token_hash_key UNIQUE (token_hash),
  constraint staff_letter_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint a_staff_letter_asks_or_reminds CHECK ((kind = ANY (ARRAY['asked'::text, 'reminder'::text])))
);
CREATE INDEX staff_letter_by_person ON public.staff_letter USING btree (person_id);
CREATE TRIGGER staff_letter_is_append_only BEFORE DELETE OR UPDATE ON public.staff_letter FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table staff_letter_about (
  letter_id integer not null,
  invitation_id integer not null,
  constraint staff_letter_about_pkey PRIMARY KEY (letter_id, invitation_id),
  constraint staff_letter_about_invitation_id_fkey FOREIGN KEY (invitation_id) REFERENCES staff_invitation(id),
  constraint staff_letter_about_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES staff_letter(id)
);
CREATE INDEX staff_letter_about_by_invitation ON public.staff_letter_about USING btree (invitation_id);
CREATE TRIGGER staff_letter_about_is_append_only BEFORE DELETE OR UPDATE ON public.staff_letter_about FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table staff_rule (
  id integer generated always as identity not null,
  region_id integer not null,
  from_day date not null,
  remind_after_days integer not null,
  same_day_minutes integer not null,
  soon_minutes integer not null,
  later_minutes integer not null,
  quiet_from text not null,
  quiet_until text not null,
  asks_others boolean not null,
  source text not null,
  set_by integer,
  set_at timestamp with time zone not null,
  constraint staff_rule_pkey PRIMARY KEY (id),
  constraint one_staff_rule_a_day_in_a_region UNIQUE (region_id, from_day),
  constraint staff_rule_region_id_fkey FOREIGN KEY (region_id) REFERENCES organisation(id),
  constraint staff_rule_set_by_fkey FOREIGN KEY (set_by) REFERENCES person(id),
  constraint an_unanswered_day_is_brought_to_mind_within_two_months CHECK (((remind_after_days >= 1) AND (remind_after_days <= 60))),
  constraint on_the_day_one_has_between_5_minutes_and_4_hours CHECK (((same_day_minutes >= 5) AND (same_day_minutes <= 240))),
  constraint quiet_begins_at_a_time CHECK ((quiet_from ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'::text)),
  constraint quiet_ends_at_a_time CHECK ((quiet_until ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'::text)),
  constraint when_it_is_far_off_one_has_at_most_two_weeks CHECK (((later_minutes >= 60) AND (later_minutes <= 20160))),
  constraint when_it_is_soon_one_has_at_most_two_days CHECK (((soon_minutes >= 15) AND (soon_minutes <= 2880)))
);
CREATE TRIGGER staff_rule_is_append_only BEFORE DELETE OR UPDATE ON public.staff_rule FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table step (
  id integer generated always as identity not null,
  journey_id integer not null,
  slug text not null,
  position integer not null,
  name text not null,
  goal text not null default ''::text,
  audience text not null default 'staff'::text,
  colour text not null,
  source text not null,
  ordering text not null default 'recommended'::text,
  within_months integer,
  constraint step_pkey PRIMARY KEY (id),
  constraint one_step_in_each_position UNIQUE (journey_id, "position"),
  constraint one_step_of_a_slug_in_a_journey UNIQUE (journey_id, slug),
  constraint step_journey_id_fkey FOREIGN KEY (journey_id) REFERENCES journey(id),
  constraint a_step_has_a_line_colour CHECK ((colour = ANY (ARRAY['lingon'::text, 'cloudberry'::text, 'fir'::text, 'lake'::text, 'heather'::text, 'slate'::text]))),
  constraint a_step_is_for_staff_or_leaders CHECK ((audience = ANY (ARRAY['staff'::text, 'leaders'::text]))),
  constraint a_step_takes_some_months CHECK (((within_months >= 1) AND (within_months <= 120))),
  constraint the_stops_of_a_step_are_ordered_in_a_known_way CHECK ((ordering = ANY (ARRAY['free'::text, 'recommended'::text, 'required'::text])))
);

create table step_evidence (
  id bigint generated always as identity not null,
  person_id integer not null,
  step_id integer not null,
  track_id integer,
  ordinal integer not null default 1,
  rule text not null,
  earned_on date not null,
  municipality_id integer,
  recorded_by integer,
  recorded_at timestamp with time zone not null,
  constraint step_evidence_pkey PRIMARY KEY (id),
  constraint step_evidence_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES organisation(id),
  constraint step_evidence_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint step_evidence_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES person(id),
  constraint step_evidence_step_id_fkey FOREIGN KEY (step_id) REFERENCES step(id),
  constraint step_evidence_track_id_fkey FOREIGN KEY (track_id) REFERENCES track(id),
  constraint evidence_of_a_step_counts_from_one CHECK ((ordinal >= 1))
);
CREATE UNIQUE INDEX a_step_is_completed_once_on_a_track ON public.step_evidence USING btree (person_id, step_id, COALESCE(track_id, 0), ordinal);
CREATE TRIGGER step_evidence_is_append_only BEFORE DELETE OR UPDATE ON public.step_evidence FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table step_evidence_part (
  step_evidence_id bigint not null,
  evidence_id bigint not null,
  constraint step_evidence_part_pkey PRIMARY KEY (step_evidence_id, evidence_id),
  constraint step_evidence_part_evidence_id_fkey FOREIGN KEY (evidence_id) REFERENCES evidence(id),
  constraint step_evidence_part_step_evidence_id_fkey FOREIGN KEY (step_evidence_id) REFERENCES step_evidence(id)
);
CREATE INDEX step_evidence_part_by_evidence ON public.step_evidence_part USING btree (evidence_id);
CREATE TRIGGER step_evidence_part_is_append_only BEFORE DELETE OR UPDATE ON public.step_evidence_part FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table step_goal (
  id integer generated always as identity not null,
  step_id integer not null,
  position integer not null,
  wording text not null,
  constraint step_goal_pkey PRIMARY KEY (id),
  constraint one_goal_of_a_step_in_each_position UNIQUE (step_id, "position"),
  constraint step_goal_step_id_fkey FOREIGN KEY (step_id) REFERENCES step(id),
  constraint a_goal_of_a_step_says_something CHECK ((wording <> ''::text))
);

create table study_time (
  id bigint generated always as identity not null,
  person_id integer not null,
  course_id integer not null,
  on_day date not null,
  minutes integer not null,
  paid boolean not null,
  municipality_id integer not null,
  replaces_id bigint,
  noted_by integer not null,
  noted_at timestamp with time zone not null,
  constraint study_time_pkey PRIMARY KEY (id),
  constraint study_time_replaces_id_key UNIQUE (replaces_id),
  constraint study_time_course_id_fkey FOREIGN KEY (course_id) REFERENCES course(id),
  constraint study_time_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES organisation(id),
  constraint study_time_noted_by_fkey FOREIGN KEY (noted_by) REFERENCES person(id),
  constraint study_time_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint study_time_replaces_id_fkey FOREIGN KEY (replaces_id) REFERENCES study_time(id),
  constraint nothing_is_noted_only_to_replace CHECK (((minutes > 0) OR (replaces_id IS NOT NULL))),
  constraint study_time_is_within_a_day CHECK (((minutes >= 0) AND (minutes <= 720)))
);
CREATE INDEX study_time_by_municipality ON public.study_time USING btree (municipality_id, on_day);
CREATE UNIQUE INDEX study_time_is_noted_once_a_day ON public.study_time USING btree (person_id, course_id, on_day) WHERE (replaces_id IS NULL);
CREATE TRIGGER study_time_is_append_only BEFORE DELETE OR UPDATE ON public.study_time FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table study_time_certification (
  study_time_id bigint not null,
  certified_by integer not null,
  certified_at timestamp with time zone not null,
  constraint study_time_certification_pkey PRIMARY KEY (study_time_id),
  constraint study_time_certification_certified_by_fkey FOREIGN KEY (certified_by) REFERENCES person(id),
  constraint study_time_certification_study_time_id_fkey FOREIGN KEY (study_time_id) REFERENCES study_time(id)
);
CREATE TRIGGER study_time_certification_is_append_only BEFORE DELETE OR UPDATE ON public.study_time_certification FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table takeover (
  id integer generated always as identity not null,
  booking_id integer not null,
  token_hash bytea not null,
  made_by integer not null,
  made_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  ended_by integer,
  end_kind text,
  taken_booking_id integer,
  constraint takeover_pkey PRIMARY KEY (id),
  constraint takeover_token_hash_key UNIQUE (token_hash),
  constraint takeover_booking_id_fkey FOREIGN KEY (booking_id) REFERENCES booking(id),
  constraint takeover_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES person(id),
  constraint takeover_made_by_fkey FOREIGN KEY (made_by) REFERENCES person(id),
  constraint takeover_taken_booking_id_fkey FOREIGN KEY (taken_booking_id) REFERENCES booking(id),
  constraint a_takeover_ends_in_a_known_way CHECK ((end_kind = ANY (ARRAY['taken'::text, 'withdrawn'::text]))),
  constraint a_takeover_that_ended_did_so_in_a_way CHECK (((ended_at IS NULL) = (end_kind IS NULL)))
);
CREATE UNIQUE INDEX one_link_to_a_seat_at_a_time ON public.takeover USING btree (booking_id) WHERE (ended_at IS NULL);

create table team_file (
  id integer generated always as identity not null,
  post_id integer not null,
  key uuid not null,
  name text not null,
  content_type text not null,
  extension text not null,
  bytes bigint not null,
  sha256 text not null,
  shared_by integer not null,
  shared_at timestamp with time zone not null,
  constraint team_file_pkey PRIMARY KEY (id),
  constraint one_file_in_a_post UNIQUE (post_id),
  constraint team_file_key_key UNIQUE (key),
  constraint team_file_post_id_fkey FOREIGN KEY (post_id) REFERENCES team_post(id),
  constraint team_file_shared_by_fkey FOREIGN KEY (shared_by) REFERENCES person(id),
  constraint a_shared_file_has_a_name CHECK ((name <> ''::text)),
  constraint a_shared_file_holds_something CHECK ((bytes > 0))
);
CREATE TRIGGER team_file_is_append_only BEFORE DELETE OR UPDATE ON public.team_file FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table team_letter_choice (
  id integer generated always as identity not null,
  person_id integer not null,
  letters text not null,
  chosen_at timestamp with time zone not null,
  constraint team_letter_choice_pkey PRIMARY KEY (id),
  constraint team_letter_choice_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint letters_come_daily_weekly_or_never CHECK ((letters = ANY (ARRAY['daily'::text, 'weekly'::text, 'never'::text])))
);
CREATE INDEX team_letter_choice_newest_first ON public.team_letter_choice USING btree (person_id, id DESC);
CREATE TRIGGER team_letter_choice_is_append_only BEFORE DELETE OR UPDATE ON public.team_letter_choice FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table team_letter_sent (
  id integer generated always as identity not null,
  person_id integer not null,
  upto_post_id integer not null,
  sent_at timestamp with time zone not null,
  constraint team_letter_sent_pkey PRIMARY KEY (id),
  constraint team_letter_sent_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint team_letter_sent_upto_post_id_fkey FOREIGN KEY (upto_post_id) REFERENCES team_post(id)
);
CREATE INDEX team_letter_sent_newest_first ON public.team_letter_sent USING btree (person_id, id DESC);
CREATE TRIGGER team_letter_sent_is_append_only BEFORE DELETE OR UPDATE ON public.team_letter_sent FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table team_member (
  id integer generated always as identity not null,
  region_id integer not null,
  course_id integer not null,
  person_id integer not null,
  role text not null,
  from_day date not null,
  until_day date,
  call_order integer,
  is_head boolean not null default false,
  constraint team_member_pkey PRIMARY KEY (id),
  constraint team_member_course_id_fkey FOREIGN KEY (course_id) REFERENCES course(id),
  constraint team_member_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint team_member_region_id_fkey FOREIGN KEY (region_id) REFERENCES organisation(id),
  constraint a_place_in_a_team_ends_after_it_begins CHECK (((until_day IS NULL) OR (until_day >= from_day))),
  constraint a_reserve_has_a_place_in_the_order CHECK (((role <> 'reserve'::text) OR (call_order IS NOT NULL))),
  constraint a_team_member_leads_trains_or_stands_by CHECK ((role = ANY (ARRAY['course-leader'::text, 'trainer'::text, 'reserve'::text]))),
  constraint only_a_course_leader_heads_a_team CHECK (((NOT is_head) OR (role = 'course-leader'::text))),
  constraint reserves_are_asked_from_the_first CHECK (((call_order >= 1) AND (call_order <= 999)))
);
CREATE UNIQUE INDEX a_team_has_one_head ON public.team_member USING btree (region_id, course_id) WHERE (is_head AND (until_day IS NULL));
CREATE UNIQUE INDEX one_place_in_a_team_at_a_time ON public.team_member USING btree (region_id, course_id, person_id) WHERE (until_day IS NULL);
CREATE INDEX team_member_by_course ON public.team_member USING btree (region_id, course_id, person_id);
CREATE INDEX team_member_by_person ON public.team_member USING btree (person_id);

create table team_need (
  id integer generated always as identity not null,
  region_id integer not null,
  course_id integer,
  from_day date not null,
  trainers integer not null,
  reserves integer not null,
  source text not null default ''::text,
  set_by integer,
  set_at timestamp with time zone not null,
  constraint team_need_pkey PRIMARY KEY (id),
  constraint team_need_course_id_fkey FOREIGN KEY (course_id) REFERENCES course(id),
  constraint team_need_region_id_fkey FOREIGN KEY (region_id) REFERENCES organisation(id),
  constraint team_need_set_by_fkey FOREIGN KEY (set_by) REFERENCES person(id),
  constraint a_day_needs_up_to_20_reserves CHECK (((reserves >= 0) AND (reserves <= 20))),
  constraint a_day_needs_up_to_20_trainers CHECK (((trainers >= 0) AND (trainers <= 20)))
);
CREATE INDEX team_need_by_region ON public.team_need USING btree (region_id, course_id, from_day, id);
CREATE TRIGGER team_need_is_append_only BEFORE DELETE OR UPDATE ON public.team_need FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table team_post (
  id integer generated always as identity not null,
  region_id integer not null,
  journey_id integer not null,
  course_id integer,
  reply_to_id integer,
  body text not null,
  written_by integer not null,
  written_at timestamp with time zone not null,
  constraint team_post_pkey PRIMARY KEY (id),
  constraint team_post_course_id_fkey FOREIGN KEY (course_id) REFERENCES course(id),
  constraint team_post_journey_id_fkey FOREIGN KEY (journey_id) REFERENCES journey(id),
  constraint team_post_region_id_fkey FOREIGN KEY (region_id) REFERENCES organisation(id),
  constraint team_post_reply_to_id_fkey FOREIGN KEY (reply_to_id) REFERENCES team_post(id),
  constraint team_post_written_by_fkey FOREIGN KEY (written_by) REFERENCES person(id),
  constraint a_post_says_something CHECK ((body <> ''::text)),
  constraint a_reply_is_about_what_it_answers CHECK (((reply_to_id IS NULL) OR (course_id IS NULL)))
);
CREATE INDEX team_post_newest_first ON public.team_post USING btree (region_id, journey_id, id DESC) WHERE (reply_to_id IS NULL);
CREATE INDEX team_post_replies ON public.team_post USING btree (reply_to_id, id) WHERE (reply_to_id IS NOT NULL);
CREATE TRIGGER team_post_is_append_only BEFORE DELETE OR UPDATE ON public.team_post FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table team_post_edit (
  id integer generated always as identity not null,
  post_id integer not null,
  body text not null,
  edited_at timestamp with time zone not null,
  constraint team_post_edit_pkey PRIMARY KEY (id),
  constraint team_post_edit_post_id_fkey FOREIGN KEY (post_id) REFERENCES team_post(id),
  constraint an_edited_post_says_something CHECK ((body <> ''::text))
);
CREATE INDEX team_post_edit_newest_first ON public.team_post_edit USING btree (post_id, id DESC);
CREATE TRIGGER team_post_edit_is_append_only BEFORE DELETE OR UPDATE ON public.team_post_edit FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table team_post_taken_back (
  post_id integer not null,
  taken_back_at timestamp with time zone not null,
  constraint team_post_taken_back_pkey PRIMARY KEY (post_id),
  constraint team_post_taken_back_post_id_fkey FOREIGN KEY (post_id) REFERENCES team_post(id)
);
CREATE TRIGGER team_post_taken_back_is_append_only BEFORE DELETE OR UPDATE ON public.team_post_taken_back FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table track (
  id integer generated always as identity not null,
  journey_id integer not null,
  slug text not null,
  position integer not null,
  name text not null,
  state text not null default 'open'::text,
  source text not null,
  constraint track_pkey PRIMARY KEY (id),
  constraint one_track_of_a_slug_in_a_journey UNIQUE (journey_id, slug),
  constraint track_journey_id_fkey FOREIGN KEY (journey_id) REFERENCES journey(id),
  constraint a_track_is_open_or_not_yet_decided CHECK ((state = ANY (ARRAY['open'::text, 'undecided'::text])))
);

create table trainer (
  id integer generated always as identity not null,
  region_id integer not null,
  person_id integer not null,
  kind text not null,
  firm text not null default ''::text,
  from_day date not null,
  until_day date,
  added_by integer,
  added_at timestamp with time zone not null,
  ended_by integer,
  constraint trainer_pkey PRIMARY KEY (id),
  constraint trainer_added_by_fkey FOREIGN KEY (added_by) REFERENCES person(id),
  constraint trainer_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES person(id),
  constraint trainer_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint trainer_region_id_fkey FOREIGN KEY (region_id) REFERENCES organisation(id),
  constraint a_trainer_is_lent_of_the_region_or_external CHECK ((kind = ANY (ARRAY['lent'::text, 'region'::text, 'external'::text]))),
  constraint a_trainer_leaves_after_they_came CHECK (((until_day IS NULL) OR (until_day >= from_day))),
  constraint only_an_external_trainer_has_a_firm CHECK (((kind = 'external'::text) = (firm <> ''::text)))
);
CREATE UNIQUE INDEX once_in_a_register_at_a_time ON public.trainer USING btree (region_id, person_id) WHERE (until_day IS NULL);
CREATE INDEX trainer_by_person ON public.trainer USING btree (person_id);
CREATE INDEX trainer_by_region ON public.trainer USING btree (region_id, person_id);

create table trainer_application (
  id integer generated always as identity not null,
  call_id integer not null,
  person_id integer not null,
  employer_id integer not null,
  words text not null,
  state text not null,
  yearly_days integer,
  sent_at timestamp with time zone not null,
  constraint trainer_application_pkey PRIMARY KEY (id),
  constraint trainer_application_call_id_fkey FOREIGN KEY (call_id) REFERENCES trainer_call(id),
  constraint trainer_application_employer_id_fkey FOREIGN KEY (employer_id) REFERENCES organisation(id),
  constraint trainer_application_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint an_application_says_a_few_words CHECK ((words <> ''::text)),
  constraint an_application_stands_somewhere CHECK ((state = ANY (ARRAY['sent'::text, 'consented'::text, 'refused'::text, 'accepted'::text, 'declined'::text, 'withdrawn'::text]))),
  constraint some_yearly_days_are_agreed CHECK (((yearly_days >= 1) AND (yearly_days <= 100))),
  constraint what_is_agreed_is_agreed_in_days CHECK (((state <> ALL (ARRAY['consented'::text, 'accepted'::text])) OR (yearly_days IS NOT NULL)))
);
CREATE UNIQUE INDEX one_application_to_a_call_at_a_time ON public.trainer_application USING btree (call_id, person_id) WHERE (state = ANY (ARRAY['sent'::text, 'consented'::text, 'accepted'::text]));
CREATE INDEX trainer_application_by_employer ON public.trainer_application USING btree (employer_id, id DESC);
CREATE INDEX trainer_application_by_person ON public.trainer_application USING btree (person_id, id DESC);

create table trainer_application_act (
  id integer generated always as identity not null,
  application_id integer not null,
  act text not null,
  by_id integer,
  at timestamp with time zone not null,
  note text not null default ''::text,
  constraint trainer_application_act_pkey PRIMARY KEY (id),
  constraint each_move_of_an_application_once UNIQUE (application_id, act),
  constraint trainer_application_act_application_id_fkey FOREIGN KEY (application_id) REFERENCES trainer_application(id),
  constraint trainer_application_act_by_id_fkey FOREIGN KEY (by_id) REFERENCES person(id),
  constraint an_application_is_moved_in_a_known_way CHECK ((act = ANY (ARRAY['sent'::text, 'consented'::text, 'refused'::text, 'accepted'::text, 'declined'::text, 'withdrawn'::text])))
);
CREATE TRIGGER trainer_application_act_is_append_only BEFORE DELETE OR UPDATE ON public.trainer_application_act FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table trainer_call (
  id integer generated always as identity not null,
  region_id integer not null,
  journey_id integer not null,
  course_id integer,
  wanted integer not null,
  answer_by date not null,
  asked text not null,
  made_by integer,
  made_at timestamp with time zone not null,
  closed_by integer,
  closed_at timestamp with time zone,
  constraint trainer_call_pkey PRIMARY KEY (id),
  constraint trainer_call_closed_by_fkey FOREIGN KEY (closed_by) REFERENCES person(id),
  constraint trainer_call_course_id_fkey FOREIGN KEY (course_id) REFERENCES course(id),
  constraint trainer_call_journey_id_fkey FOREIGN KEY (journey_id) REFERENCES journey(id),
  constraint trainer_call_made_by_fkey FOREIGN KEY (made_by) REFERENCES person(id),
  constraint trainer_call_region_id_fkey FOREIGN KEY (region_id) REFERENCES organisation(id),
  constraint a_call_is_for_someone CHECK (((wanted >= 1) AND (wanted <= 500))),
  constraint a_call_says_what_is_asked CHECK ((asked <> ''::text))
);
CREATE INDEX trainer_call_by_region ON public.trainer_call USING btree (region_id, id DESC);

create table trainer_call_municipality (
  call_id integer not null,
  municipality_id integer not null,
  constraint trainer_call_municipality_pkey PRIMARY KEY (call_id, municipality_id),
  constraint trainer_call_municipality_call_id_fkey FOREIGN KEY (call_id) REFERENCES trainer_call(id),
  constraint trainer_call_municipality_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES organisation(id)
);

create table trainer_material (
  id integer generated always as identity not null,
  revision_id integer not null,
  position integer not null,
  day_number integer,
  title text not null,
  body jsonb not null,
  constraint trainer_material_pkey PRIMARY KEY (id),
  constraint one_material_in_each_position UNIQUE (revision_id, "position"),
  constraint trainer_material_revision_id_fkey FOREIGN KEY (revision_id) REFERENCES course_revision(id)
);

create table trainer_material_file (
  material_id integer not null,
  file_id integer not null,
  constraint trainer_material_file_pkey PRIMARY KEY (material_id, file_id),
  constraint trainer_material_file_file_id_fkey FOREIGN KEY (file_id) REFERENCES content_file(id),
  constraint trainer_material_file_material_id_fkey FOREIGN KEY (material_id) REFERENCES trainer_material(id)
);
CREATE INDEX trainer_material_file_by_file ON public.trainer_material_file USING btree (file_id);

create table trainer_meeting (
  id integer generated always as identity not null,
  kind text not null,
  host_id integer not null,
  journey_id integer not null,
  title text not null,
  agenda text not null default ''::text,
  made_by integer,
  made_at timestamp with time zone not null,
  asked_by integer,
  asked_at timestamp with time zone,
  cancelled_by integer,
  cancelled_at timestamp with time zone,
  cancel_reason text not null default ''::text,
  given_by integer,
  given_at timestamp with time zone,
  constraint trainer_meeting_pkey PRIMARY KEY (id),
  constraint trainer_meeting_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES person(id),
  constraint trainer_meeting_cancelled_by_fkey FOREIGN KEY (cancelled_by) REFERENCES person(id),
  constraint trainer_meeting_given_by_fkey FOREIGN KEY (given_by) REFERENCES person(id),
  constraint trainer_meeting_host_id_fkey FOREIGN KEY (host_id) REFERENCES organisation(id),
  constraint trainer_meeting_journey_id_fkey FOREIGN KEY (journey_id) REFERENCES journey(id),
  constraint trainer_meeting_made_by_fkey FOREIGN KEY (made_by) REFERENCES person(id),
  constraint a_meeting_has_a_title CHECK ((title <> ''::text)),
  constraint a_meeting_that_was_cancelled_gives_nothing CHECK (((given_at IS NULL) OR (cancelled_at IS NULL))),
  constraint a_meeting_trains_or_gathers CHECK ((kind = ANY (ARRAY['training'::text, 'meeting'::text]))),
  constraint only_a_training_gives_authorisations CHECK (((given_at IS NULL) OR (kind = 'training'::text)))
);
CREATE INDEX trainer_meeting_by_host ON public.trainer_meeting USING btree (host_id, id DESC);
CREATE INDEX trainer_meeting_by_journey ON public.trainer_meeting USING btree (journey_id, id DESC);

create table trainer_meeting_course (
  meeting_id integer not null,
  course_id integer not null,
  constraint trainer_meeting_course_pkey PRIMARY KEY (meeting_id, course_id),
  constraint trainer_meeting_course_course_id_fkey FOREIGN KEY (course_id) REFERENCES course(id),
  constraint trainer_meeting_course_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES trainer_meeting(id)
);

create table trainer_meeting_day (
  id integer generated always as identity not null,
  meeting_id integer not null,
  number integer not null,
  on_day date not null,
  starts text not null,
  ends text not null,
  form text not null,
  place text not null default ''::text,
  link text not null default ''::text,
  cancelled_at timestamp with time zone,
  constraint trainer_meeting_day_pkey PRIMARY KEY (id),
  constraint one_day_of_a_number_in_a_meeting UNIQUE (meeting_id, number),
  constraint trainer_meeting_day_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES trainer_meeting(id),
  constraint a_day_of_a_meeting_ends_after_it_starts CHECK ((ends > starts)),
  constraint a_day_of_a_meeting_ends_at_a_time CHECK ((ends ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'::text)),
  constraint a_day_of_a_meeting_is_somewhere CHECK ((form = ANY (ARRAY['on-site'::text, 'digital'::text]))),
  constraint a_day_of_a_meeting_starts_at_a_time CHECK ((starts ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'::text)),
  constraint days_of_a_meeting_are_counted_from_one CHECK ((number >= 1))
);
CREATE INDEX trainer_meeting_day_by_day ON public.trainer_meeting_day USING btree (on_day, meeting_id);

create table trainer_meeting_entry (
  id integer generated always as identity not null,
  day_id integer not null,
  person_id integer not null,
  uid uuid not null,
  constraint trainer_meeting_entry_pkey PRIMARY KEY (id),
  constraint one_entry_for_a_day_and_guest UNIQUE (day_id, person_id),
  constraint trainer_meeting_entry_uid_key UNIQUE (uid),
  constraint trainer_meeting_entry_day_id_fkey FOREIGN KEY (day_id) REFERENCES trainer_meeting_day(id),
  constraint trainer_meeting_entry_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
);

create table trainer_meeting_gives (
  meeting_id integer not null,
  course_id integer not null,
  role text not null,
  constraint trainer_meeting_gives_pkey PRIMARY KEY (meeting_id, course_id, role),
  constraint trainer_meeting_gives_course_id_fkey FOREIGN KEY (course_id) REFERENCES course(id),
  constraint trainer_meeting_gives_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES trainer_meeting(id),
  constraint a_training_is_for_leading_or_training CHECK ((role = ANY (ARRAY['course-leader'::text, 'trainer'::text])))
);

create table trainer_meeting_guest (
  id integer generated always as identity not null,
  meeting_id integer not null,
  person_id integer not null,
  region_id integer not null,
  asked_at timestamp with time zone not null,
  answer text,
  answered_at timestamp with time zone,
  answered_by text,
  attended text,
  marked_at timestamp with time zone,
  marked_by integer,
  taken_off_at timestamp with time zone,
  constraint trainer_meeting_guest_pkey PRIMARY KEY (id),
  constraint asked_once_to_a_meeting UNIQUE (meeting_id, person_id),
  constraint trainer_meeting_guest_marked_by_fkey FOREIGN KEY (marked_by) REFERENCES person(id),
  constraint trainer_meeting_guest_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES trainer_meeting(id),
  constraint trainer_meeting_guest_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint trainer_meeting_guest_region_id_fkey FOREIGN KEY (region_id) REFERENCES organisation(id),
  constraint a_guest_answers_signed_in_or_by_link CHECK ((answered_by = ANY (ARRAY['signed-in'::text, 'link'::text]))),
  constraint a_guest_came_or_did_not CHECK ((attended = ANY (ARRAY['present'::text, 'absent'::text]))),
  constraint a_guest_says_yes_or_no CHECK ((answer = ANY (ARRAY['yes'::text, 'no'::text]))),
  constraint a_mark_of_a_guest_has_its_moment CHECK (((attended IS NULL) = (marked_at IS NULL))),
  constraint an_answer_has_its_moment CHECK ((((answer IS NULL) = (answered_at IS NULL)) AND ((answer IS NULL) = (answered_by IS NULL))))
);
CREATE INDEX trainer_meeting_guest_by_person ON public.trainer_meeting_guest USING btree (person_id, meeting_id);

create table trainer_meeting_letter (
  id integer generated always as identity not null,
  guest_id integer not null,
  token_hash bytea not null,
  sent_at timestamp with time zone not null,
  constraint trainer_meeting_letter_pkey PRIMARY KEY (id),
  constraint trainer_meeting_letter_token_hash_key UNIQUE (token_hash),
  constraint trainer_meeting_letter_guest_id_fkey FOREIGN KEY (guest_id) REFERENCES trainer_meeting_guest(id)
);
CREATE INDEX trainer_meeting_letter_by_guest ON public.trainer_meeting_letter USING btree (guest_id);
CREATE TRIGGER trainer_meeting_letter_is_append_only BEFORE DELETE OR UPDATE ON public.trainer_meeting_letter FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table trainer_meeting_region (
  meeting_id integer not null,
  region_id integer not null,
  constraint trainer_meeting_region_pkey PRIMARY KEY (meeting_id, region_id),
  constraint trainer_meeting_region_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES trainer_meeting(id),
  constraint trainer_meeting_region_region_id_fkey FOREIGN KEY (region_id) REFERENCES organisation(id)
);

create table trainer_meeting_sent (
  id bigint generated always as identity not null,
  entry_id integer not null,
  sequence integer not null,
  method text not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  summary text not null,
  place text not null,
  facts text not null,
  sent_at timestamp with time zone not null,
  in_calendar boolean not null default true,
  constraint trainer_meeting_sent_pkey PRIMARY KEY (id),
  constraint each_change_of_an_entry_has_a_number_of_its_own UNIQUE (entry_id, sequence),
  constraint trainer_meeting_sent_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES trainer_meeting_entry(id),
  constraint an_entry_asks_or_takes_back CHECK ((method = ANY (ARRAY['REQUEST'::text, 'CANCEL'::text]))),
  constraint an_entry_is_counted_from_nought CHECK ((sequence >= 0))
);
CREATE TRIGGER trainer_meeting_sent_is_append_only BEFORE DELETE OR UPDATE ON public.trainer_meeting_sent FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table trainer_profile (
  person_id integer not null,
  presentation text not null default ''::text,
  phone text not null default ''::text,
  home_id integer,
  changed_by integer,
  changed_at timestamp with time zone not null,
  constraint trainer_profile_pkey PRIMARY KEY (person_id),
  constraint trainer_profile_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES person(id),
  constraint trainer_profile_home_id_fkey FOREIGN KEY (home_id) REFERENCES organisation(id),
  constraint trainer_profile_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
);

create table travel_time (
  one_venue_id integer not null,
  other_venue_id integer not null,
  minutes integer not null,
  set_by integer,
  set_at timestamp with time zone not null,
  constraint travel_time_pkey PRIMARY KEY (one_venue_id, other_venue_id),
  constraint travel_time_one_venue_id_fkey FOREIGN KEY (one_venue_id) REFERENCES venue(id),
  constraint travel_time_other_venue_id_fkey FOREIGN KEY (other_venue_id) REFERENCES venue(id),
  constraint travel_time_set_by_fkey FOREIGN KEY (set_by) REFERENCES person(id),
  constraint a_journey_takes_less_than_a_day CHECK (((minutes >= 0) AND (minutes <= 1440))),
  constraint each_pair_of_venues_stands_once CHECK ((one_venue_id < other_venue_id))
);
CREATE INDEX travel_time_by_other ON public.travel_time USING btree (other_venue_id);

create table unnamed_seat (
  id integer generated always as identity not null,
  occasion_id integer not null,
  municipality_id integer not null,
  home_region_id integer,
  reserved_by integer not null,
  reserved_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  ended_by integer,
  end_kind text,
  booking_id integer,
  reminded_at timestamp with time zone,
  constraint unnamed_seat_pkey PRIMARY KEY (id),
  constraint unnamed_seat_booking_id_fkey FOREIGN KEY (booking_id) REFERENCES booking(id),
  constraint unnamed_seat_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES person(id),
  constraint unnamed_seat_home_region_id_fkey FOREIGN KEY (home_region_id) REFERENCES organisation(id),
  constraint unnamed_seat_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES organisation(id),
  constraint unnamed_seat_occasion_id_fkey FOREIGN KEY (occasion_id) REFERENCES occasion(id),
  constraint unnamed_seat_reserved_by_fkey FOREIGN KEY (reserved_by) REFERENCES person(id),
  constraint a_named_seat_is_booked CHECK ((((end_kind = 'named'::text) IS TRUE) = (booking_id IS NOT NULL))),
  constraint an_unnamed_seat_ends_in_a_known_way CHECK ((end_kind = ANY (ARRAY['named'::text, 'given-back'::text, 'released'::text, 'occasion-cancelled'::text]))),
  constraint an_unnamed_seat_that_ended_did_so_in_a_way CHECK (((ended_at IS NULL) = (end_kind IS NULL)))
);
CREATE INDEX unnamed_seat_by_municipality ON public.unnamed_seat USING btree (municipality_id, occasion_id);
CREATE INDEX unnamed_seat_open_by_occasion ON public.unnamed_seat USING btree (occasion_id, municipality_id) WHERE (ended_at IS NULL);

create table unready_act (
  id bigint generated always as identity not null,
  booking_id integer not null,
  day_id integer not null,
  act text not null,
  reason text not null default ''::text,
  seat_went_to integer,
  done_by integer not null,
  done_at timestamp with time zone not null,
  constraint unready_act_pkey PRIMARY KEY (id),
  constraint unready_act_booking_id_fkey FOREIGN KEY (booking_id) REFERENCES booking(id),
  constraint unready_act_day_id_fkey FOREIGN KEY (day_id) REFERENCES occasion_day(id),
  constraint unready_act_done_by_fkey FOREIGN KEY (done_by) REFERENCES person(id),
  constraint unready_act_seat_went_to_fkey FOREIGN KEY (seat_went_to) REFERENCES person(id),
  constraint the_unready_are_warned_admitted_or_lose_the_seat CHECK ((act = ANY (ARRAY['warned'::text, 'admitted'::text, 'offered-on'::text]))),
  constraint whoever_is_admitted_is_so_for_a_reason CHECK (((act <> 'admitted'::text) OR (reason <> ''::text)))
);
CREATE UNIQUE INDEX a_seat_is_offered_on_once ON public.unready_act USING btree (booking_id) WHERE (act = 'offered-on'::text);
CREATE INDEX unready_act_by_day ON public.unready_act USING btree (day_id, booking_id, id DESC);
CREATE TRIGGER unready_act_is_append_only BEFORE DELETE OR UPDATE ON public.unready_act FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table unready_list (
  id bigint generated always as identity not null,
  day_id integer not null,
  leader_id integer not null,
  sent_at timestamp with time zone not null,
  constraint unready_list_pkey PRIMARY KEY (id),
  constraint one_list_of_a_day_to_each_leader UNIQUE (day_id, leader_id),
  constraint unready_list_day_id_fkey FOREIGN KEY (day_id) REFERENCES occasion_day(id),
  constraint unready_list_leader_id_fkey FOREIGN KEY (leader_id) REFERENCES person(id)
);
CREATE TRIGGER unready_list_is_append_only BEFORE DELETE OR UPDATE ON public.unready_list FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table vat_rule (
  id integer generated always as identity not null,
  seller_id integer,
  line_kind text not null,
  from_day date not null,
  category text not null,
  percent integer not null,
  reason text not null default ''::text,
  source text not null,
  set_by integer,
  set_at timestamp with time zone not null,
  constraint vat_rule_pkey PRIMARY KEY (id),
  constraint vat_rule_seller_id_fkey FOREIGN KEY (seller_id) REFERENCES organisation(id),
  constraint vat_rule_set_by_fkey FOREIGN KEY (set_by) REFERENCES person(id),
  constraint only_what_is_rated_has_a_rate CHECK (((category = 'S'::text) = (percent > 0))),
  constraint vat_is_a_swedish_rate CHECK (((percent = 0) OR (percent = 6) OR (percent = 12) OR (percent = 25))),
  constraint vat_is_of_a_known_category CHECK ((category = ANY (ARRAY['S'::text, 'E'::text, 'O'::text]))),
  constraint vat_is_set_for_a_known_kind_of_line CHECK ((line_kind = ANY (ARRAY['fixed-cost'::text, 'course-day'::text, 'recorded'::text, 'fee'::text, 'pot-share'::text, 'national-fee'::text, 'between-regions'::text, 'correction'::text]))),
  constraint what_is_not_rated_says_why CHECK (((category = 'S'::text) OR (reason <> ''::text)))
);
CREATE UNIQUE INDEX one_vat_rule_a_day ON public.vat_rule USING btree (COALESCE(seller_id, 0), line_kind, from_day);

create table venue (
  id integer generated always as identity not null,
  region_id integer not null,
  municipality_id integer,
  name text not null,
  address text not null default ''::text,
  access text not null default ''::text,
  contact_name text not null default ''::text,
  contact_phone text not null default ''::text,
  contact_email text not null default ''::text,
  is_shared boolean not null default false,
  latitude double precision,
  longitude double precision,
  made_by integer,
  made_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  ended_by integer,
  constraint venue_pkey PRIMARY KEY (id),
  constraint venue_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES person(id),
  constraint venue_made_by_fkey FOREIGN KEY (made_by) REFERENCES person(id),
  constraint venue_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES organisation(id),
  constraint venue_region_id_fkey FOREIGN KEY (region_id) REFERENCES organisation(id),
  constraint a_latitude_is_of_this_earth CHECK (((latitude >= ('-90'::integer)::double precision) AND (latitude <= (90)::double precision))),
  constraint a_longitude_is_of_this_earth CHECK (((longitude >= ('-180'::integer)::double precision) AND (longitude <= (180)::double precision))),
  constraint a_venue_has_a_name CHECK ((name <> ''::text)),
  constraint a_venue_is_somewhere_or_nowhere CHECK (((latitude IS NULL) = (longitude IS NULL))),
  constraint a_venue_that_ended_has_a_who CHECK (((ended_at IS NOT NULL) OR (ended_by IS NULL)))
);
CREATE UNIQUE INDEX one_venue_of_a_name_in_a_region ON public.venue USING btree (region_id, lower(name)) WHERE (ended_at IS NULL);
CREATE INDEX venue_by_region ON public.venue USING btree (region_id, name);
CREATE INDEX venue_that_is_shared ON public.venue USING btree (name) WHERE (is_shared AND (ended_at IS NULL));

create table venue_room (
  id integer generated always as identity not null,
  venue_id integer not null,
  name text not null,
  capacity integer not null,
  equipment text[] not null default '{}'::text[],
  access text not null default ''::text,
  price_ore bigint not null default 0,
  ended_at timestamp with time zone,
  ended_by integer,
  constraint venue_room_pkey PRIMARY KEY (id),
  constraint venue_room_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES person(id),
  constraint venue_room_venue_id_fkey FOREIGN KEY (venue_id) REFERENCES venue(id),
  constraint a_room_costs_nothing_or_more CHECK ((price_ore >= 0)),
  constraint a_room_has_a_name CHECK ((name <> ''::text)),
  constraint a_room_holds_between_1_and_2000 CHECK (((capacity >= 1) AND (capacity <= 2000))),
  constraint a_room_that_ended_has_a_who CHECK (((ended_at IS NOT NULL) OR (ended_by IS NULL)))
);
CREATE UNIQUE INDEX one_room_of_a_name_in_a_venue ON public.venue_room USING btree (venue_id, lower(name)) WHERE (ended_at IS NULL);
CREATE INDEX venue_room_by_venue ON public.venue_room USING btree (venue_id, name);

create table web_package (
  file_id integer not null,
  kind text not null,
  edition text not null,
  title text not null,
  constraint web_package_pkey PRIMARY KEY (file_id),
  constraint web_package_file_id_fkey FOREIGN KEY (file_id) REFERENCES content_file(id),
  constraint a_package_has_a_title CHECK ((title <> ''::text)),
  constraint a_package_is_of_a_known_kind CHECK ((kind = ANY (ARRAY['scorm-1.2'::text, 'scorm-2004'::text])))
);

create table year_closing (
  id integer generated always as identity not null,
  region_id integer not null,
  year integer not null,
  pot_ore bigint not null,
  region_rule_id integer,
  closed_by integer not null,
  closed_at timestamp with time zone not null,
  not_own_ore bigint not null default 0,
  way text not null default 'shared'::text,
  constraint year_closing_pkey PRIMARY KEY (id),
  constraint a_year_is_closed_once UNIQUE (region_id, year),
  constraint year_closing_closed_by_fkey FOREIGN KEY (closed_by) REFERENCES person(id),
  constraint year_closing_region_id_fkey FOREIGN KEY (region_id) REFERENCES organisation(id),
  constraint year_closing_region_rule_id_fkey FOREIGN KEY (region_rule_id) REFERENCES region_rule(id),
  constraint a_pot_goes_a_known_way CHECK ((way = ANY (ARRAY['shared'::text, 'carried'::text, 'back'::text])))
);
CREATE TRIGGER year_closing_is_append_only BEFORE DELETE OR UPDATE ON public.year_closing FOR EACH ROW EXECUTE FUNCTION refuse_change();
