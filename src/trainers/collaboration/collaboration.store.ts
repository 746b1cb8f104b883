import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { type Db, type Tx, withinJourneyReach } from '#platform/db'
import { type Asker, Missing } from '#values'
import type { TeamPost, TeamRoom } from './collaboration.rules.ts'

/** Whoever teaches there, or plans what is taught. */
function belongs(asker: Asker, place: { organisation: RawBuilder<number>; journey: RawBuilder<number> }) {
  return sql<SqlBool>`(${withinJourneyReach(place, asker, 'teach')} or ${withinJourneyReach(place, asker, 'plan occasions')})`
}

/** The rooms of whoever asks: the launched journeys that they teach or plan, region by region. One query. */
export async function listRooms(db: Db, asker: Asker): Promise<TeamRoom[]> {
  const { rows } = await sql<TeamRoom>`
    select r.id as region_id, r.name as region_name, j.id as journey_id, j.name as journey_name,
      (select coalesce(json_agg(json_build_object('id', c.id, 'name', c.name) order by s.position, c.position), '[]')
        from course c join step s on s.id = c.step_id
        where s.journey_id = j.id and c.delivery = 'course-days') as courses
    from organisation r cross join journey j
    where r.kind = 'region-body' and j.state in ('launched', 'management')
      and ${belongs(asker, { organisation: sql.ref('r.id'), journey: sql.ref('j.id') })}
    order by (select count(*) from team_member m join course c on c.id = m.course_id join step s on s.id = c.step_id
        where m.region_id = r.id and m.person_id = ${asker.personId} and s.journey_id = j.id) desc,
      (select count(*) from team_post p where p.region_id = r.id and p.journey_id = j.id) desc,
      j.position, r.name collate "sv-x-icu" limit 60`.execute(db)
  return rows
}

type Room = Pick<TeamRoom, 'regionId' | 'journeyId'>

const isTakenBack = (post: RawBuilder<unknown>) =>
  sql<SqlBool>`exists (select from team_post_taken_back t where t.post_id = ${post}.id)`

/** What is said in a room, the newest first, each with its replies in order. What was taken back has no body. One query. */
export async function listPosts(
  db: Db,
  { room, limit, courseId }: { room: Room; limit: number; courseId?: number | undefined },
): Promise<TeamPost[]> {
  const about = courseId === undefined ? sql`true` : sql`p.course_id = ${courseId}`
  const said = (post: RawBuilder<unknown>) =>
    sql`(select case when ${isTakenBack(post)} then null else coalesce((select e.body from team_post_edit e
      where e.post_id = ${post}.id order by e.id desc limit 1), ${post}.body) end)`
  const edited = (post: RawBuilder<unknown>) => sql`exists (select from team_post_edit e where e.post_id = ${post}.id)`
  const file = (post: RawBuilder<unknown>) =>
    sql`(select json_build_object('fileId', f.id, 'name', f.name, 'bytes', f.bytes) from team_file f
      where f.post_id = ${post}.id and not ${isTakenBack(post)})`
  const { rows } = await sql<TeamPost>`
    select p.id as post_id, p.written_by, n.name, to_json(p.written_at) #>> '{}' as written_at, ${said(sql`p`)} as body,
      ${edited(sql`p`)} as is_edited, ${file(sql`p`)} as file, c.name as course_name,
      (select coalesce(json_agg(json_build_object('postId', a.id, 'writtenBy', a.written_by, 'name', m.name,
          'writtenAt', a.written_at, 'body', ${said(sql`a`)}, 'isEdited', ${edited(sql`a`)}, 'file', ${file(sql`a`)})
          order by a.id), '[]')
        from team_post a join person m on m.id = a.written_by where a.reply_to_id = p.id) as replies
    from team_post p join person n on n.id = p.written_by left join course c on c.id = p.course_id
    where p.region_id = ${room.regionId} and p.journey_id = ${room.journeyId} and p.reply_to_id is null
      and ${about} order by p.id desc limit ${limit}`.execute(db)
  return rows
}

interface NewPost {
  readonly regionId: number
  readonly journeyId: number
  readonly courseId: number | null
  readonly replyToId: number | null
  readonly body: string
  readonly writtenBy: number
  readonly writtenAt: Date
}

export async function insertPost(tx: Tx, post: NewPost): Promise<number> {
  return (await tx.insertInto('teamPost').values(post).returning('id').executeTakeFirstOrThrow()).id
}

/** A post of a room, its own or a reply; throws Missing for one of another room. */
export async function getPost(
  db: Db,
  { postId, room }: { postId: number; room: Pick<TeamRoom, 'regionId' | 'journeyId'> },
): Promise<{ postId: number; writtenBy: number; writtenAt: Date; replyToId: number | null; isTakenBack: boolean }> {
  const found = await db
    .selectFrom('teamPost')
    .select([
      'id as postId',
      'writtenBy',
      'writtenAt',
      'replyToId',
      isTakenBack(sql.ref('team_post')).as('isTakenBack'),
    ])
    .where('id', '=', postId)
    .where('regionId', '=', room.regionId)
    .where('journeyId', '=', room.journeyId)
    .executeTakeFirst()
  if (found === undefined) throw new Missing('post')
  return { ...found, isTakenBack: found.isTakenBack === true }
}

/** Taken back now, or once before. */
export async function insertTakenBack(tx: Tx, postId: number, at: Date): Promise<void> {
  await tx
    .insertInto('teamPostTakenBack')
    .values({ postId, takenBackAt: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
