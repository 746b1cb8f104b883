import { sql } from 'kysely'
import { type Db, statement, type Tx } from '#platform/db'
import { type Day, rolesWith } from '#values'
import type { RequestAnswer, RequestStanding } from './request.rules.ts'

export interface RequestFacts extends RequestStanding {
  readonly occasionId: number
  readonly courseId: number
  readonly personId: number
  readonly municipalityId: number
  readonly unitId: number
}

const facts = sql`r.id as request_id, r.occasion_id, o.course_id, r.person_id, r.municipality_id, r.unit_id, r.expires_on, r.answer,
  r.reason, (select n.name from person n where n.id = r.ended_by) as answered_by`

export async function findRequest(db: Db, requestId: number): Promise<RequestFacts | undefined> {
  const { rows } = await sql<RequestFacts>`
    select ${facts} from seat_request r join occasion o on o.id = r.occasion_id where r.id = ${requestId}`.execute(db)
  return rows[0]
}

/** After the occasion has been locked. */
export async function lockRequest(tx: Tx, requestId: number): Promise<RequestFacts | undefined> {
  const { rows } = await sql<RequestFacts>`
    select ${facts} from seat_request r join occasion o on o.id = r.occasion_id
    where r.id = ${requestId} for update of r`.execute(tx)
  return rows[0]
}

/** To whom a link was written, and about which request. */
export async function findLetter(
  db: Db,
  tokenHash: Buffer,
): Promise<{ requestId: number; personId: number } | undefined> {
  return db
    .selectFrom('requestLetter')
    .select(['requestId', 'personId'])
    .where('tokenHash', '=', tokenHash)
    .executeTakeFirst()
}

export async function insertLetter(
  tx: Tx,
  letter: { readonly requestId: number; readonly personId: number; readonly tokenHash: Buffer; readonly sentAt: Date },
): Promise<void> {
  await tx.insertInto('requestLetter').values(letter).execute()
}

export interface NewRequest {
  readonly occasionId: number
  readonly personId: number
  readonly municipalityId: number
  readonly unitId: number
  readonly note: string
  readonly askedAt: Date
  readonly expiresOn: Day
}

export async function insertRequest(tx: Tx, request: NewRequest): Promise<number> {
  const { id } = await tx.insertInto('seatRequest').values(request).returning('id').executeTakeFirstOrThrow()
  return id
}

export async function updateAnswered(
  tx: Tx,
  requestId: number,
  end: { readonly answer: RequestAnswer; readonly by: number | null; readonly at: Date; readonly reason?: string },
): Promise<void> {
  const { answer, by, at, reason = '' } = end
  await tx
    .updateTable('seatRequest')
    .set({ answer, endedBy: by, endedAt: at, reason })
    .where('id', '=', requestId)
    .execute()
}

export async function findOwnRequest(
  db: Db,
  { occasionId, personId }: { readonly occasionId: number; readonly personId: number },
): Promise<number | undefined> {
  const row = await db
    .selectFrom('seatRequest')
    .select('id')
    .where('occasionId', '=', occasionId)
    .where('personId', '=', personId)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  return row?.id
}

/** $1 the unit, $2 the occasion, $3 the day, $4 the roles that book, $5 who asks. */
const approvers = statement<{ personId: number }>(`
  select distinct coalesce(d.deputy_id, g.person_id) as person_id
  from organisation_within w
    join role_grant g on g.organisation_id = w.ancestor_id and g.role = any($4)
      and g.from_day <= $3 and (g.until_day is null or g.until_day >= $3)
      and (g.journey_id is null or g.journey_id = (select s.journey_id from occasion o join course c on c.id = o.course_id
        join step s on s.id = c.step_id where o.id = $2))
    cross join lateral (
      select null::int as deputy_id
      union all select x.deputy_id from deputy x
      where g.role = 'team-leader' and x.leader_id = g.person_id and x.ended_at is null and $3 between x.from_day and x.until_day
        and exists (select from employment e join organisation_within y on y.organisation_id = e.organisation_id
          where e.person_id = x.deputy_id and e.from_day <= $3 and (e.until_day is null or e.until_day >= $3)
            and y.ancestor_id = (select case when u.kind = 'unit' then u.parent_id else u.id end
              from organisation u where u.id = $1))) d
  where w.organisation_id = $1 and coalesce(d.deputy_id, g.person_id) <> $5
  order by person_id`)

/** Who may answer for someone in a unit that day: those who book there, and whoever stands in for those who lead it and works in the
 * municipality. One query. */
export async function listApprovers(
  db: Db,
  asked: { readonly unitId: number; readonly occasionId: number; readonly personId: number; readonly today: Day },
): Promise<number[]> {
  const { unitId, occasionId, personId, today } = asked
  const rows = await approvers(db, unitId, occasionId, today, rolesWith('book seats'), personId)
  return rows.map((row) => row.personId)
}

/** Requests that nobody has answered in time, or whose occasion is no longer held. */
export async function listRunOut(tx: Tx, today: Day): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select r.id from seat_request r join occasion o on o.id = r.occasion_id
    where r.ended_at is null and (r.expires_on < ${today} or o.cancelled_at is not null) order by r.id`.execute(tx)
  return rows.map(({ id }) => id)
}
