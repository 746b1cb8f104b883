import { type Db, statement, type Tx } from '#platform/db'
import type { Language } from '#values'
import type { Session, SessionFacts, SessionQuestion } from './session.rules.ts'

/** $1 the token's hash, $2 the day, $3 the moment. */
const session = statement<SessionFacts>(`
  select s.id as session_id, s.last_seen_at, p.id as person_id, p.name, p.language,
    (select coalesce(json_agg(json_build_object(
        'role', g.role, 'organisationId', g.organisation_id, 'journeyId', g.journey_id) order by g.id), '[]')
      from role_grant g
      where g.person_id = p.id and g.from_day <= $2 and (g.until_day is null or g.until_day >= $2)
    ) as grants,
    array(select e.organisation_id from employment e
      where e.person_id = p.id and e.from_day <= $2 and (e.until_day is null or e.until_day >= $2)
      order by e.from_day, e.id
    ) as employer_ids
  from session s join person p on p.id = s.person_id
  where s.token_hash = $1 and s.ended_at is null and s.expires_at > $3`)

/**
 * Whose session it is, with the grants and employments in force, while it lasts. One statement over four indexes: it runs
 * on every request.
 */
export async function findSession(
  db: Db,
  { tokenHash, at, today }: SessionQuestion,
): Promise<SessionFacts | undefined> {
  const [found] = await session(db, tokenHash, today, at)
  return found
}

/** Not part of any act, so it needs no transaction. */
export async function updateLastSeen(db: Db, sessionId: number, at: Date): Promise<void> {
  await db.updateTable('session').set({ lastSeenAt: at }).where('id', '=', sessionId).execute()
}

export async function updateLanguage(db: Db, personId: number, language: Language): Promise<void> {
  await db.updateTable('person').set({ language }).where('id', '=', personId).execute()
}

export async function insertSession(
  tx: Tx,
  session: { tokenHash: Buffer; personId: number; at: Date; expiresAt: Date; address: string; device: string | null },
): Promise<number> {
  const { id } = await tx
    .insertInto('session')
    .values({
      tokenHash: session.tokenHash,
      personId: session.personId,
      signedInAt: session.at,
      lastSeenAt: session.at,
      expiresAt: session.expiresAt,
      address: session.address,
      device: session.device,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** The sessions that still let someone in, the latest seen first. */
export async function listSessions(db: Db, personId: number, at: Date): Promise<Session[]> {
  return await db
    .selectFrom('session')
    .select(['id', 'signedInAt', 'lastSeenAt', 'address', 'device'])
    .where('personId', '=', personId)
    .where('endedAt', 'is', null)
    .where('expiresAt', '>', at)
    .orderBy('lastSeenAt', 'desc')
    .limit(50)
    .execute()
}

/** Ends one session of a person; answers whether there was one to end. */
export async function updateSessionEnded(
  tx: Tx,
  session: { id: number; personId: number; at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('session')
    .set({ endedAt: session.at })
    .where('id', '=', session.id)
    .where('personId', '=', session.personId)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Ends every session of a person, or every one but the one named; answers how many. */
export async function updateSessionsEnded(
  tx: Tx,
  sessions: { personId: number; at: Date; butId?: number | undefined },
): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('session')
    .set({ endedAt: sessions.at })
    .where('personId', '=', sessions.personId)
    .where('endedAt', 'is', null)
    .where('id', '!=', sessions.butId ?? 0)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}
