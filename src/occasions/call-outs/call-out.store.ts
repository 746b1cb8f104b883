import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db'
import { Missing } from '#values'
import type {
  Ask,
  CallOut,
  CallOutAnswer,
  CallOutCause,
  CallOutOutcome,
  CallOutWay,
  MissingRole,
} from './call-out.rules.ts'

const callOuts = sql`
  select k.id as call_out_id, d.occasion_id, o.course_id, o.region_id, k.day_id, d.on_day, d.starts, d.ends, d.ends_day_after,
    d.cancelled_at is not null or o.cancelled_at is not null as is_cancelled, k.person_id, p.name, k.role, k.cause, k.asks,
    k.begun_at, k.nobody_at, k.ended_at, k.outcome, k.filled_by, q.name as filled_by_name
  from call_out k join occasion_day d on d.id = k.day_id join occasion o on o.id = d.occasion_id
    join person p on p.id = k.person_id left join person q on q.id = k.filled_by`

export async function getCallOut(db: Db, callOutId: number): Promise<CallOut> {
  const { rows } = await sql<CallOut>`${callOuts} where k.id = ${callOutId}`.execute(db)
  const [row] = rows
  if (row === undefined) throw new Missing('call-out')
  return row
}

/** Of an occasion, those that go on first, else the newest. */
export async function listCallOuts(db: Db, occasionId: number): Promise<CallOut[]> {
  const { rows } = await sql<CallOut>`
    ${callOuts} where d.occasion_id = ${occasionId} order by k.ended_at is not null, k.id desc`.execute(db)
  return rows
}

/** Those that go on by themselves, after this id. */
export async function listOpenCallOuts(db: Db, after: number, limit: number): Promise<number[]> {
  const rows = await db
    .selectFrom('callOut')
    .select('id')
    .where('endedAt', 'is', null)
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

export async function insertCallOut(
  tx: Tx,
  callOut: {
    readonly dayId: number
    readonly personId: number
    readonly role: MissingRole
    readonly cause: CallOutCause
    readonly asks: CallOutWay
    readonly begunAt: Date
    readonly begunBy: number
  },
): Promise<number> {
  return (await tx.insertInto('callOut').values(callOut).returning('id').executeTakeFirstOrThrow()).id
}

export async function updateCallOutWay(tx: Tx, callOutId: number, asks: CallOutWay): Promise<void> {
  await tx.updateTable('callOut').set({ asks }).where('id', '=', callOutId).execute()
}

/** Everyone has been asked. */
export async function updateNobody(tx: Tx, callOutId: number, nobodyAt: Date): Promise<void> {
  await tx.updateTable('callOut').set({ nobodyAt }).where('id', '=', callOutId).execute()
}

export async function updateCallOutEnded(
  tx: Tx,
  callOutId: number,
  end: {
    readonly outcome: CallOutOutcome
    readonly endedAt: Date
    readonly endedBy: number | null
    readonly filledBy?: number
  },
): Promise<void> {
  await tx
    .updateTable('callOut')
    .set({ ...end, filledBy: end.filledBy ?? null })
    .where('id', '=', callOutId)
    .execute()
}

const asks = sql`
  select a.id as ask_id, a.call_out_id, a.person_id, p.name, a.asked_at, a.wait_until, w.answer, w.answered_at
  from call_out_ask a join person p on p.id = a.person_id
    left join lateral (select w.answer, w.answered_at from call_out_answer w where w.ask_id = a.id order by w.id desc limit 1) w
      on true`

/** Everyone who has been asked, in order. */
export async function listAsks(db: Db, callOutId: number): Promise<Ask[]> {
  const { rows } = await sql<Ask>`${asks} where a.call_out_id = ${callOutId} order by a.id`.execute(db)
  return rows
}

export async function findAsk(db: Db, askId: number): Promise<Ask | undefined> {
  const { rows } = await sql<Ask>`${asks} where a.id = ${askId}`.execute(db)
  return rows[0]
}

/** The ask that a link was written for. */
export async function findLinkedAsk(db: Db, tokenHash: Buffer): Promise<Ask | undefined> {
  const { rows } = await sql<Ask>`${asks} where a.token_hash = ${tokenHash}`.execute(db)
  return rows[0]
}

/** What someone is asked just now and has not answered; the soonest day first. */
export async function listOpenAsksOf(db: Db, personId: number): Promise<Ask[]> {
  const { rows } = await sql<Ask>`
    ${asks} join call_out k on k.id = a.call_out_id join occasion_day d on d.id = k.day_id
    where a.person_id = ${personId} and k.ended_at is null and w.answer is null order by d.on_day, a.id`.execute(db)
  return rows
}

/** What someone is asked and has not answered about the other trainers' places of a day. */
export async function listAsksOfDay(
  db: Db,
  { dayId, personId }: { readonly dayId: number; readonly personId: number },
): Promise<Ask[]> {
  const { rows } = await sql<Ask>`
    ${asks} join call_out k on k.id = a.call_out_id
    where k.day_id = ${dayId} and k.role = 'trainer' and k.ended_at is null and a.person_id = ${personId} and w.answer is null
    order by a.id`.execute(db)
  return rows
}

export async function insertAsk(
  tx: Tx,
  ask: {
    readonly callOutId: number
    readonly personId: number
    readonly tokenHash: Buffer
    readonly askedAt: Date
    readonly waitUntil: Date
  },
): Promise<void> {
  await tx.insertInto('callOutAsk').values(ask).execute()
}

export async function insertCallOutAnswer(
  tx: Tx,
  answer: {
    readonly askId: number
    readonly callOutId: number
    readonly answer: CallOutAnswer
    readonly answeredBy: number
    readonly answeredAt: Date
  },
): Promise<void> {
  await tx.insertInto('callOutAnswer').values(answer).execute()
}
