import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db'
import type { RoomFile, TeamRoom } from './collaboration.rules.ts'

type Room = Pick<TeamRoom, 'regionId' | 'journeyId'>

/** What has been shared in a room and stands, the newest first. */
export async function listRoomFiles(db: Db, room: Room, limit: number): Promise<RoomFile[]> {
  const { rows } = await sql<RoomFile>`
    select f.id as file_id, f.name, f.bytes, n.name as shared_by_name, f.shared_at, c.name as course_name
    from team_file f join team_post p on p.id = f.post_id join person n on n.id = f.shared_by
      left join course c on c.id = p.course_id
    where p.region_id = ${room.regionId} and p.journey_id = ${room.journeyId}
      and not exists (select from team_post_taken_back t where t.post_id = p.id)
    order by f.id desc limit ${limit}`.execute(db)
  return rows
}

export interface KeptFile extends Room {
  readonly key: string
  readonly name: string
  readonly contentType: string
  readonly bytes: number
}

/** A shared file that stands, with the room it is of. */
export async function findTeamFile(db: Db, fileId: number): Promise<KeptFile | undefined> {
  const { rows } = await sql<KeptFile>`
    select f.key, f.name, f.content_type, f.bytes, p.region_id, p.journey_id from team_file f join team_post p on p.id = f.post_id
    where f.id = ${fileId} and not exists (select from team_post_taken_back t where t.post_id = p.id)`.execute(db)
  return rows[0]
}

export async function insertTeamFile(
  tx: Tx,
  file: {
    readonly postId: number
    readonly key: string
    readonly name: string
    readonly contentType: string
    readonly extension: string
    readonly bytes: number
    readonly sha256: string
    readonly sharedBy: number
    readonly sharedAt: Date
  },
): Promise<void> {
  await tx.insertInto('teamFile').values(file).execute()
}

export async function insertPostEdit(
  tx: Tx,
  edit: { readonly postId: number; readonly body: string; readonly editedAt: Date },
): Promise<void> {
  await tx.insertInto('teamPostEdit').values(edit).execute()
}
