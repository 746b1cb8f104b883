import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db'
import type { StaffRole } from '../planning/plan.rules.ts'
import type { AnswerWay, AskedDay, AskedWhy, StaffAnswer } from './staff-invitation.rules.ts'

export interface NewInvitation {
  readonly dayId: number
  readonly personId: number
  readonly role: StaffRole
  readonly why: AskedWhy
  readonly askedAt: Date
}

/** Their ids, in the order given. */
export async function insertStaffInvitations(tx: Tx, asked: readonly NewInvitation[]): Promise<number[]> {
  if (asked.length === 0) return []
  const rows = await tx.insertInto('staffInvitation').values(asked).returning('id').execute()
  return rows.map(({ id }) => id)
}

interface NewLetter {
  readonly personId: number
  readonly tokenHash: Buffer
  readonly kind: 'asked' | 'reminder'
  readonly sentAt: Date
}

export async function insertStaffLetter(tx: Tx, letter: NewLetter, invitationIds: readonly number[]): Promise<void> {
  const { id: letterId } = await tx.insertInto('staffLetter').values(letter).returning('id').executeTakeFirstOrThrow()
  await tx
    .insertInto('staffLetterAbout')
    .values(invitationIds.map((invitationId) => ({ letterId, invitationId })))
    .execute()
}

export async function insertStaffAnswer(
  tx: Tx,
  answer: {
    readonly invitationId: number
    readonly answer: StaffAnswer
    readonly way: AnswerWay
    readonly answeredBy: number
    readonly answeredAt: Date
  },
): Promise<void> {
  await tx.insertInto('staffAnswer').values(answer).execute()
}

const asked = sql`i.id as invitation_id, i.person_id, i.day_id, d.occasion_id, d.on_day, i.role, f.role as task,
  (select max(n.id) from staff_invitation n where n.day_id = i.day_id and n.person_id = i.person_id) as newest_id,
  d.cancelled_at is not null or o.cancelled_at is not null as is_cancelled,
  (select a.answer from staff_answer a where a.invitation_id = i.id order by a.id desc limit 1) as answer`

const withDay = sql`join occasion_day d on d.id = i.day_id join occasion o on o.id = d.occasion_id
  left join day_staff f on f.day_id = i.day_id and f.person_id = i.person_id`

/** One thing that was asked, as it stands; the occasion's lock makes it hold. */
export async function findAskedDay(db: Db, invitationId: number): Promise<AskedDay | undefined> {
  const { rows } = await sql<AskedDay>`
    select ${asked} from staff_invitation i ${withDay} where i.id = ${invitationId}`.execute(db)
  return rows[0]
}

/** The newest that someone was asked about a day. */
export async function findNewestAsked(
  db: Db,
  { dayId, personId }: { readonly dayId: number; readonly personId: number },
): Promise<AskedDay | undefined> {
  const { rows } = await sql<AskedDay>`
    select ${asked} from staff_invitation i ${withDay}
    where i.day_id = ${dayId} and i.person_id = ${personId} order by i.id desc limit 1`.execute(db)
  return rows[0]
}

/** To whom a link was written, with every day it was about in order; nothing for a link that is unknown. */
export async function findStaffLetter(
  db: Db,
  tokenHash: Buffer,
): Promise<{ readonly personId: number; readonly days: readonly AskedDay[] } | undefined> {
  const letter = await db
    .selectFrom('staffLetter')
    .select(['id', 'personId'])
    .where('tokenHash', '=', tokenHash)
    .executeTakeFirst()
  if (letter === undefined) return undefined
  const { rows } = await sql<AskedDay>`
    select ${asked} from staff_letter_about b join staff_invitation i on i.id = b.invitation_id ${withDay}
    where b.letter_id = ${letter.id} order by d.on_day, d.starts, d.id`.execute(db)
  return { personId: letter.personId, days: rows }
}
