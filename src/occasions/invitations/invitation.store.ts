import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db'
import type { Told } from './invitation.rules.ts'

/** What calendars have been told last of the days of an occasion. */
export async function listTold(db: Db, occasionId: number): Promise<Told[]> {
  const { rows } = await sql<Told>`
    select i.id as invitation_id, i.day_id, i.person_id, i.uid, s.sequence, s.method, s.starts_at, s.ends_at, s.summary,
      s.place, s.facts
    from occasion_day d join invitation i on i.day_id = d.id
    cross join lateral (select * from invitation_sent s where s.invitation_id = i.id order by s.sequence desc limit 1) s
    where d.occasion_id = ${occasionId} order by i.id`.execute(db)
  return rows
}

interface NewInvitation {
  readonly dayId: number
  readonly personId: number
  readonly uid: string
}

/** The ids by `uid`. */
export async function insertInvitations(tx: Tx, invitations: readonly NewInvitation[]): Promise<Map<string, number>> {
  if (invitations.length === 0) return new Map()
  const rows = await tx.insertInto('invitation').values(invitations).returning(['uid', 'id']).execute()
  return new Map(rows.map(({ uid, id }) => [uid, id]))
}

interface NewSent extends Omit<Told, 'uid' | 'dayId' | 'personId'> {
  readonly sentAt: Date
}

export async function insertSent(tx: Tx, sent: readonly NewSent[]): Promise<void> {
  if (sent.length > 0) await tx.insertInto('invitationSent').values(sent).execute()
}
