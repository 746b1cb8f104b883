import { type Db, statement } from '#platform/db'

/** $1 the person, $2 the item, $3 when. */
const opened = statement(`
  insert into reading_place (person_id, item_id, opened_at) values ($1, $2, $3)
  on conflict (person_id, item_id) do update set opened_at = excluded.opened_at`)

/** That someone opened an item, so that the start page leads back to it. */
export async function updateOpened(
  db: Db,
  { personId, itemId, at }: { personId: number; itemId: number; at: Date },
): Promise<void> {
  await opened(db, personId, itemId, at)
}

/** $1 the person, $2 the course, $3 the item, $4 when, $5 the seconds. Only for who travels the step. */
const played = statement<{ itemId: number }>(`
  insert into reading_place (person_id, item_id, opened_at, seconds)
  select en.person_id, i.id, $4, $5
  from item i
  join course_revision r on r.id = i.revision_id and r.published_on is not null
  join course c on c.id = r.course_id
  join enrolment en on en.person_id = $1 and en.step_id = c.step_id and en.until_day is null
  where i.id = $3 and c.id = $2 and i.format in ('film', 'podcast')
  on conflict (person_id, item_id) do update set opened_at = excluded.opened_at, seconds = excluded.seconds
  returning item_id`)

interface Played {
  readonly personId: number
  readonly courseId: number
  readonly itemId: number
  readonly at: Date
  readonly seconds: number
}

/** How far a film or podcast has been played: the newest word counts, from whichever device. False: not theirs to play. */
export async function updatePlayed(db: Db, { personId, courseId, itemId, at, seconds }: Played): Promise<boolean> {
  const kept = await played(db, personId, courseId, itemId, at, seconds)
  return kept.length > 0
}
