import { type Db, statement } from '#platform/db'
import type { Found, FoundCourse, Reader } from './search.rules.ts'

/** $1 the stems, three letters and longer. */
const wordsOfStems = statement<{ stem: string; word: string }>(`
  select t.stem, w.word
  from unnest($1::text[]) as t (stem)
  cross join lateral (
    select word from search_word where word like '%' || t.stem || '%' order by length(word), word limit 300) w`)

/** The words that hold each stem, the shortest first; whether they are found by it is for a rule to say. */
export async function listWords(db: Db, stems: readonly string[]): Promise<{ stem: string; word: string }[]> {
  return stems.length === 0 ? [] : wordsOfStems(db, [...stems])
}

/** $1 the person whose steps count or null, $2 the journeys taught or made. */
const readableCourses = `
  select c.id, c.name, c.summary, st.name as step_name, j.name as journey_name, r.id as revision_id
  from course c
  join step st on st.id = c.step_id
  join journey j on j.id = st.journey_id
  join course_revision r on r.course_id = c.id and r.published_on is not null and r.superseded_on is null
  where j.id = any($2::int[])
    or exists (select from enrolment en where en.person_id = $1 and en.step_id = c.step_id and en.until_day is null
      and (c.track_id is null or c.track_id = en.track_id))`

const courses = statement<FoundCourse>(`
  select id, name, summary, step_name, journey_name from (${readableCourses}) readable order by journey_name, step_name, id`)

/** Every course whose content whoever asks may read. */
export async function listReadableCourses(db: Db, { personId, journeyIds }: Reader): Promise<FoundCourse[]> {
  return courses(db, personId, [...journeyIds])
}

/** How many items are weighed at most: those with the words in their title first. */
export const mostWeighed = 1000

/** $1 and $2 as above, $3 the query, $4 how many, $5 how many before. */
const items = statement<Found & { total: number }>(`
  with readable as materialized (${readableCourses}),
  hit as (
    (select e.item_id, true as in_title from search_entry e
      where e.title_words @@ $3::tsquery and e.course_id = any(select id from readable) limit ${mostWeighed})
    union all
    (select e.item_id, false from search_entry e
      where e.words @@ $3::tsquery and e.course_id = any(select id from readable) limit ${mostWeighed})),
  weighed as (
    select e.item_id, max(ts_rank(e.words, $3::tsquery) + case when hit.in_title then 1 else 0 end) as weight
    from hit join search_entry e on e.item_id = hit.item_id group by e.item_id),
  shown as (
    select item_id, weight, count(*) over () as total from weighed order by weight desc, item_id limit $4 offset $5)
  select i.id, e.course_id, readable.name as course_name, readable.step_name, i.title, i.format, i.minutes, i.part,
    words_in(i.body) as texts, shown.total::int as total
  from shown
  join search_entry e on e.item_id = shown.item_id
  join readable on readable.id = e.course_id
  join item i on i.id = shown.item_id
  order by shown.weight desc, i.id`)

/** The items that the query finds among those that may be read, best first, and how many there are on all pages. */
export async function listFound(
  db: Db,
  { reader, query, shown, skipped }: { reader: Reader; query: string; shown: number; skipped: number },
): Promise<{ found: Found[]; total: number }> {
  const rows = await items(db, reader.personId, [...reader.journeyIds], query, shown, skipped)
  return { found: rows, total: rows[0]?.total ?? 0 }
}

const journeys = statement<{ id: number }>('select id from journey order by id')

export async function listJourneyIds(db: Db): Promise<number[]> {
  return (await journeys(db)).map(({ id }) => id)
}
