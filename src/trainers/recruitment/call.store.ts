import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db'
import { type Day, Missing, rolesWith } from '#values'
import type { Call } from './recruitment.rules.ts'

interface NewTrainerCall {
  readonly regionId: number
  readonly journeyId: number
  readonly courseId: number | null
  readonly wanted: number
  readonly answerBy: Day
  readonly asked: string
  readonly madeBy: number | null
  readonly madeAt: Date
}

/** A call with the municipalities asked, none meaning every one of the region. */
export async function insertCall(tx: Tx, call: NewTrainerCall, municipalityIds: readonly number[]): Promise<number> {
  const { id } = await tx.insertInto('trainerCall').values(call).returning('id').executeTakeFirstOrThrow()
  if (municipalityIds.length > 0)
    await tx
      .insertInto('trainerCallMunicipality')
      .values(municipalityIds.map((municipalityId) => ({ callId: id, municipalityId })))
      .execute()
  return id
}

const columns = sql`c.id as call_id, c.region_id, r.name as region_name, c.journey_id, j.name as journey_name, c.course_id,
  k.name as course_name, c.wanted, c.answer_by, c.asked, c.closed_at is not null as is_closed
  from trainer_call c join organisation r on r.id = c.region_id join journey j on j.id = c.journey_id
    left join course k on k.id = c.course_id`

export async function getCall(db: Db, callId: number): Promise<Call> {
  const { rows } = await sql<Call>`select ${columns} where c.id = ${callId}`.execute(db)
  const [found] = rows
  if (found === undefined) throw new Missing('call for trainers')
  return found
}

/** Holds a call still while it closes, or someone applies to it. */
export async function lockCall(tx: Tx, callId: number): Promise<Call> {
  const { rows } = await sql<Call>`select ${columns} where c.id = ${callId} for update of c`.execute(tx)
  const [found] = rows
  if (found === undefined) throw new Missing('call for trainers')
  return found
}

export async function updateCallClosed(
  tx: Tx,
  { callId, closedBy, closedAt }: { callId: number; closedBy: number | null; closedAt: Date },
): Promise<void> {
  await tx.updateTable('trainerCall').set({ closedBy, closedAt }).where('id', '=', callId).execute()
}

/** The municipality of the region that someone works in and that a call asks; nothing when it asks none of theirs. */
export async function findAskedMunicipality(
  db: Db,
  { callId, personId, today }: { callId: number; personId: number; today: Day },
): Promise<number | undefined> {
  const { rows } = await sql<{ id: number }>`
    select m.id from trainer_call c join organisation m on m.parent_id = c.region_id and m.kind = 'municipality'
      join organisation_within w on w.ancestor_id = m.id join employment e on e.organisation_id = w.organisation_id
    where c.id = ${callId} and e.person_id = ${personId} and e.from_day <= ${today}
      and (e.until_day is null or e.until_day >= ${today})
      and (not exists (select from trainer_call_municipality a where a.call_id = c.id)
        or exists (select from trainer_call_municipality a where a.call_id = c.id and a.municipality_id = m.id))
    order by e.from_day desc, e.id desc limit 1`.execute(db)
  return rows[0]?.id
}

/** Those who see these municipalities as a whole: their heads of social services and administrators. */
export async function listMunicipalLeaders(db: Db, municipalityIds: readonly number[], today: Day): Promise<number[]> {
  const { rows } = await sql<{ personId: number }>`
    select distinct g.person_id from role_grant g
    where g.organisation_id = any(${[...municipalityIds]}::int[]) and g.role = any(${rolesWith('see municipality')})
      and g.from_day <= ${today} and (g.until_day is null or g.until_day >= ${today})
    order by g.person_id`.execute(db)
  return rows.map(({ personId }) => personId)
}
