import { type Db, statement } from '#platform/db'
import type { Found, FoundBeside, FoundCourse, Reader } from './search.rules.ts'

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

/** $1 and $2 as above, $3 words and $4 the number of the term each is for, $5 how many terms, $6 how many, $7 how many before. */
const items = statement<Found & { total: number }>(`
  with readable as materialized (${readableCourses}),
  matched as (
    select p.item_id, t.term, sum(p.weight) as weight
    from unnest($3::text[], $4::int[]) as t (word, term)
    cross join lateral (
      select item_id, course_id, weight from search_posting where word = t.word
      -- Kept apart, or the planner reads every posting once there are many words.
      offset 0) p
    where p.course_id = any(select id from readable)
    group by p.item_id, t.term),
  shown as (
    select item_id, sum(weight) as weight, (count(*) over ())::int as total
    from matched group by item_id having count(*) = $5
    order by weight desc, item_id limit $6 offset $7)
  select i.id, readable.id as course_id, readable.name as course_name, readable.step_name, i.title, i.format, i.minutes,
    i.part, words_in(i.body) as texts, shown.total
  from shown
  join item i on i.id = shown.item_id
  join readable on readable.revision_id = i.revision_id
  order by shown.weight desc, i.id`)

interface Asked {
  readonly reader: Reader
  /** For each term the words that answer it. */
  readonly wordsByTerm: readonly (readonly string[])[]
  readonly shown: number
  readonly skipped: number
}

/** The items that hold a word of every term among those that may be read, best first, and how many there are on all pages. */
export async function listFound(
  db: Db,
  { reader, wordsByTerm, shown, skipped }: Asked,
): Promise<{ found: Found[]; total: number }> {
  const words = wordsByTerm.flatMap((each, term) => each.map((word) => ({ word, term })))
  const rows = await items(
    db,
    ...[reader.personId, [...reader.journeyIds], words.map(({ word }) => word), words.map(({ term }) => term)],
    ...[wordsByTerm.length, shown, skipped],
  )
  return { found: rows, total: rows[0]?.total ?? 0 }
}

/** $1 and $2 as above, $3 the organisations one is employed in. */
const additions = statement<{ id: number; courseId: number; courseName: string; title: string; texts: string[] }>(`
  select a.id, a.course_id, readable.name as course_name, v.title, words_in(v.body) as texts
  from (${readableCourses}) readable
  join addition a on a.course_id = readable.id and a.removed_at is null
  cross join lateral (
    select title, body from addition_version where addition_id = a.id order by number desc limit 1) v
  where a.region_id in (select ancestor_id from organisation_within where organisation_id = any($3::int[]))
  order by a.id`)

/** What one's own region adds to the courses that may be read. */
export async function listAddedBeside(
  db: Db,
  { personId, journeyIds }: Reader,
  employerIds: readonly number[],
): Promise<FoundBeside[]> {
  const rows = await additions(db, personId, [...journeyIds], [...employerIds])
  return rows.map(({ id, courseId, courseName, title, texts }) => ({
    ...{ key: `addition-${id}`, title, texts, of: courseName, href: `/courses/${courseId}` },
  }))
}

const journeys = statement<{ id: number }>('select id from journey order by id')

export async function listJourneyIds(db: Db): Promise<number[]> {
  return (await journeys(db)).map(({ id }) => id)
}
