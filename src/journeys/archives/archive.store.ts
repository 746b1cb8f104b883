import { sql } from 'kysely'
import type { Db } from '#platform/db'
import { Missing } from '#values'
import type { ArchivedCourse, ArchivedRevision, Manifest } from './manifest.rules.ts'

type Framed = Omit<ArchivedCourse, 'revisions'> & {
  /** Their contents are read one by one. */
  readonly revisions: readonly (Omit<ArchivedRevision, 'content'> & { readonly id: number })[]
}
export type JourneyFrame = Pick<Manifest, 'journey' | 'steps' | 'tracks' | 'files'> & {
  readonly courses: readonly Framed[]
}

const utc = (column: string) => sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`)

/** All of a journey but what is in its revisions; throws Missing. */
export async function getJourneyFrame(db: Db, journeyId: number): Promise<JourneyFrame> {
  const { rows } = await sql<{ frame: string }>`
    select json_build_object(
      'journey', json_build_object('slug', j.slug, 'name', j.name, 'targetGroup', j.target_group, 'state', j.state,
        'reviewRoles', j.review_roles, 'source', j.source),
      'steps', (select coalesce(json_agg(json_build_object('slug', s.slug, 'position', s.position, 'name', s.name,
          'goal', s.goal, 'goals', (select coalesce(json_agg(g.wording order by g.position), '[]')
            from step_goal g where g.step_id = s.id),
          'audience', s.audience, 'colour', s.colour, 'ordering', s.ordering, 'source', s.source
        ) order by s.position), '[]') from step s where s.journey_id = j.id),
      'tracks', (select coalesce(json_agg(json_build_object('slug', t.slug, 'position', t.position, 'name', t.name,
          'state', t.state, 'source', t.source) order by t.position, t.slug), '[]')
        from track t where t.journey_id = j.id),
      'courses', (select coalesce(json_agg(json_build_object('step', s.slug, 'track', t.slug, 'slug', c.slug,
          'position', c.position, 'name', c.name, 'summary', c.summary, 'targetGroup', c.target_group,
          'delivery', c.delivery, 'optionalSince', c.optional_since, 'source', c.source,
          'revisions', ${revisions}, 'draft', ${draft}) order by s.position, c.position, c.slug), '[]')
        from course c join step s on s.id = c.step_id left join track t on t.id = c.track_id where s.journey_id = j.id),
      'files', (select coalesce(json_agg(json_build_object('key', f.key, 'kind', f.kind, 'name', f.name,
          'mediaType', f.media_type, 'bytes', f.bytes, 'sha256', f.sha256, 'seconds', f.seconds,
          'uploadedAt', ${utc('f.uploaded_at')}) order by f.id), '[]') from content_file f where f.id in (${filesOfJourney}))
    )::text as frame
    from journey j where j.id = ${journeyId}`.execute(db)
  const [row] = rows
  if (row === undefined) throw new Missing(`journey ${journeyId}`)
  const frame: JourneyFrame = JSON.parse(row.frame)
  return frame
}

const revisions = sql`(
  select coalesce(json_agg(json_build_object('id', r.id, 'number', r.number, 'publishedOn', r.published_on,
      'supersededOn', r.superseded_on, 'unpublishedReason', r.unpublished_reason, 'note', r.note,
      'countsFrom', r.counts_from, 'reviewOn', r.review_on, 'counts', (
        select coalesce(json_agg(json_build_object('item', i.key, 'revision', er.number, 'earned', e.key)
          order by i.position, er.number, e.position), '[]')
        from item i join item_counts k on k.item_id = i.id and k.earned_item_id <> i.id
        join item e on e.id = k.earned_item_id
        join course_revision er on er.id = e.revision_id and er.course_id = r.course_id
        where i.revision_id = r.id)
    ) order by r.number), '[]')
  from course_revision r where r.course_id = c.id)`

const draft = sql`(
  select json_build_object('fromRevision', r.number, 'note', d.note, 'reviewOn', d.review_on,
    'begunAt', ${utc('d.begun_at')}, 'pieces', (
      select coalesce(json_agg(json_build_object('kind', p.kind, 'key', p.key, 'position', p.position,
        'content', p.content, 'savedAt', ${utc('p.saved_at')}, 'removedAt', ${utc('p.removed_at')})
        order by p.kind, p.position, p.id), '[]')
      from draft_piece p where p.draft_id = d.id))
  from draft d left join course_revision r on r.id = d.from_revision_id
  where d.course_id = c.id and d.published_revision_id is null and d.set_aside_at is null)`

/** Those in its library, and those of another library that something in it shows. */
const filesOfJourney = sql`
  select f.id from content_file f where f.journey_id = j.id
  union
  select b.file_id from journey_file b where b.journey_id = j.id
  union
  select x.file_id from item_file x join item i on i.id = x.item_id join course_revision r on r.id = i.revision_id
  join course c on c.id = r.course_id join step s on s.id = c.step_id where s.journey_id = j.id
  union
  select x.file_id from trainer_material_file x join trainer_material m on m.id = x.material_id
  join course_revision r on r.id = m.revision_id
  join course c on c.id = r.course_id join step s on s.id = c.step_id where s.journey_id = j.id`

/** Which of these ids a file, an item or a piece of a draft already has. */
export async function listTakenIds(db: Db, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`
    with asked as (select unnest(${[...ids]}::uuid[]) as key)
    select key from asked where exists (select from content_file f where f.key = asked.key)
      or exists (select from item i where i.key = asked.key)
      or exists (select from draft_piece p where p.key = asked.key)`.execute(db)
  return rows.map(({ key }) => key)
}

/** How much an archive of the journey holds. */
export async function getArchiveFacts(
  db: Db,
  journeyId: number,
): Promise<{ courses: number; revisions: number; files: number; bytes: number }> {
  const { rows } = await sql<{ courses: number; revisions: number; files: number; bytes: number }>`
    select (select count(*) from course c join step s on s.id = c.step_id where s.journey_id = j.id) as courses,
      (select count(*) from course_revision r join course c on c.id = r.course_id join step s on s.id = c.step_id
        where s.journey_id = j.id) as revisions,
      count(f.id) as files, coalesce(sum(f.bytes), 0)::int8 as bytes
    from journey j left join content_file f on f.id in (${filesOfJourney}) where j.id = ${journeyId} group by j.id`.execute(
    db,
  )
  const [facts] = rows
  if (facts === undefined) throw new Missing(`journey ${journeyId}`)
  return facts
}
