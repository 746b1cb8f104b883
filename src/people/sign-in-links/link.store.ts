import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db'
import type { Day } from '#values'
import type { Link, LinkPurpose } from './link.rules.ts'

const columns = [
  'l.id',
  'l.personId',
  'l.purpose',
  'l.expiresAt',
  'l.usedAt',
  'l.voidedAt',
  'p.name',
  'p.email',
] as const

export async function findLink(db: Db, tokenHash: Buffer): Promise<Link | undefined> {
  return await db
    .selectFrom('signInLink as l')
    .innerJoin('person as p', 'p.id', 'l.personId')
    .select(columns)
    .where('l.tokenHash', '=', tokenHash)
    .executeTakeFirst()
}

/** The link, held so that only one of two posts takes it. */
export async function lockLink(tx: Tx, tokenHash: Buffer): Promise<Link | undefined> {
  return await tx
    .selectFrom('signInLink as l')
    .innerJoin('person as p', 'p.id', 'l.personId')
    .select(columns)
    .where('l.tokenHash', '=', tokenHash)
    .forUpdate('l')
    .executeTakeFirst()
}

export async function countLinksSince(tx: Tx, personId: number, since: Date): Promise<number> {
  const found = await tx
    .selectFrom('signInLink')
    .select((eb) => eb.fn.countAll<number>().as('made'))
    .where('personId', '=', personId)
    .where('madeAt', '>', since)
    .executeTakeFirstOrThrow()
  return found.made
}

/** Whatever link waits for the person works no more. */
export async function updateLinksVoided(tx: Tx, personId: number, at: Date): Promise<void> {
  await tx
    .updateTable('signInLink')
    .set({ voidedAt: at })
    .where('personId', '=', personId)
    .where('usedAt', 'is', null)
    .where('voidedAt', 'is', null)
    .execute()
}

export async function insertLink(
  tx: Tx,
  link: { tokenHash: Buffer; personId: number; purpose: LinkPurpose; madeAt: Date; expiresAt: Date },
): Promise<void> {
  await tx.insertInto('signInLink').values(link).execute()
}

export async function updateLinkUsed(tx: Tx, id: number, at: Date): Promise<void> {
  await tx.updateTable('signInLink').set({ usedAt: at }).where('id', '=', id).execute()
}

/** The person of an address whom an employment or a role lets in that day. */
export async function findPersonLetIn(db: Db, email: string, today: Day): Promise<number | undefined> {
  const { rows } = await sql<{ id: number }>`
    select p.id from person p where p.email = ${email} and (
      exists (select from employment e where e.person_id = p.id
        and e.from_day <= ${today} and (e.until_day is null or e.until_day >= ${today}))
      or exists (select from role_grant g where g.person_id = p.id
        and g.from_day <= ${today} and (g.until_day is null or g.until_day >= ${today})))`.execute(db)
  return rows[0]?.id
}
