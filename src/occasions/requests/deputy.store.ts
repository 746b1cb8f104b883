import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db'
import type { Day } from '#values'

export interface DeputyLine {
  readonly deputyLineId: number
  readonly leaderId: number
  readonly leaderName: string
  readonly deputyId: number
  readonly deputyName: string
  readonly fromDay: Day
  readonly untilDay: Day
}

const line = sql`d.id as deputy_line_id, d.leader_id, l.name as leader_name, d.deputy_id, p.name as deputy_name, d.from_day, d.until_day
  from deputy d join person l on l.id = d.leader_id join person p on p.id = d.deputy_id`

/** For whom someone answers on a day. */
export async function listDeputiesFor(db: Db, personId: number, onDay: Day): Promise<DeputyLine[]> {
  const { rows } = await sql<DeputyLine>`
    select ${line} where d.deputy_id = ${personId} and d.ended_at is null and ${onDay} between d.from_day and d.until_day
    order by d.until_day, d.id`.execute(db)
  return rows
}

/** Who stands in for someone now or later, and for whom they do, soonest first. */
export async function listDeputiesOf(db: Db, personId: number, today: Day): Promise<DeputyLine[]> {
  const { rows } = await sql<DeputyLine>`
    select ${line} where (d.leader_id = ${personId} or d.deputy_id = ${personId}) and d.ended_at is null and d.until_day >= ${today}
    order by d.from_day, d.id`.execute(db)
  return rows
}

export interface NewDeputy {
  readonly leaderId: number
  readonly deputyId: number
  readonly fromDay: Day
  readonly untilDay: Day
  readonly setBy: number
  readonly setAt: Date
}

export async function insertDeputy(tx: Tx, deputy: NewDeputy): Promise<number> {
  const { id } = await tx.insertInto('deputy').values(deputy).returning('id').executeTakeFirstOrThrow()
  return id
}

export async function updateDeputyEnded(tx: Tx, deputyLineId: number, at: Date): Promise<void> {
  await tx
    .updateTable('deputy')
    .set({ endedAt: at })
    .where('id', '=', deputyLineId)
    .where('endedAt', 'is', null)
    .execute()
}

/** Someone of the municipality, by their address at work. */
export async function findColleagueByEmail(
  db: Db,
  asked: { readonly email: string; readonly municipalityId: number; readonly today: Day },
): Promise<number | undefined> {
  const { email, municipalityId, today } = asked
  const { rows } = await sql<{ id: number }>`
    select p.id from person p join employment e on e.person_id = p.id
      join organisation_within w on w.organisation_id = e.organisation_id and w.ancestor_id = ${municipalityId}
    where p.email = ${email} and e.from_day <= ${today} and (e.until_day is null or e.until_day >= ${today}) limit 1`.execute(
    db,
  )
  return rows[0]?.id
}
