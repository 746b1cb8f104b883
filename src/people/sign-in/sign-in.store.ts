import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db'
import type { Day } from '#values'

export interface Attempt {
  readonly emailHash: Buffer
  readonly address: string
  readonly at: Date
}

/** Attempts on one account wait for each other, so that a hundred at once are counted as a hundred. */
export async function lockAttempts(tx: Tx, emailHash: Buffer): Promise<void> {
  await sql`select pg_advisory_xact_lock(${emailHash.readInt32BE(0)}, ${emailHash.readInt32BE(4)})`.execute(tx)
}

/** Written as failed; a success says so afterwards. */
export async function insertAttempt(tx: Tx, attempt: Attempt): Promise<number> {
  const { id } = await tx.insertInto('signInAttempt').values(attempt).returning('id').executeTakeFirstOrThrow()
  return id
}

/** Failures on the account and from the address since then, each by its own index. */
export async function countFailures(
  tx: Tx,
  { emailHash, address, since }: { emailHash: Buffer; address: string; since: Date },
): Promise<{ ofAccount: number; ofAddress: number }> {
  const { rows } = await sql<{ ofAccount: number; ofAddress: number }>`select
    (select count(*)::int from sign_in_attempt
      where email_hash = ${emailHash} and at > ${since} and succeeded_at is null) as of_account,
    (select count(*)::int from sign_in_attempt
      where address = ${address} and at > ${since} and succeeded_at is null) as of_address`.execute(tx)
  return rows[0] ?? { ofAccount: 0, ofAddress: 0 }
}

export async function updateAttemptSucceeded(tx: Tx, id: number, at: Date): Promise<void> {
  await tx.updateTable('signInAttempt').set({ succeededAt: at }).where('id', '=', id).execute()
}

/** A few old attempts at a time, skipping what others are at. */
export async function deleteAttemptsBefore(tx: Tx, before: Date): Promise<void> {
  await sql`delete from sign_in_attempt where id in (
    select id from sign_in_attempt where at < ${before} order by at limit 100 for update skip locked)`.execute(tx)
}

export interface Account {
  readonly personId: number
  readonly passphraseHash: string | null
  readonly isLetIn: boolean
}

/** The account of an address, and whether an employment or a role lets its person in that day. */
export async function findAccount(db: Db, email: string, today: Day): Promise<Account | undefined> {
  const { rows } = await sql<Account>`
    select p.id as person_id, c.passphrase_hash,
      exists (select from employment e where e.person_id = p.id
        and e.from_day <= ${today} and (e.until_day is null or e.until_day >= ${today}))
      or exists (select from role_grant g where g.person_id = p.id
        and g.from_day <= ${today} and (g.until_day is null or g.until_day >= ${today})) as is_let_in
    from person p left join credential c on c.person_id = p.id
    where p.email = ${email}`.execute(db)
  return rows[0]
}

export interface DemoPerson {
  readonly personId: number
  readonly name: string
  readonly role: string
  readonly workplace: string | null
  readonly municipality: string | null
}

/** The invented people of the demo in their order, each with the workplace it has that day. */
export async function listDemoPersons(db: Db, today: Day): Promise<DemoPerson[]> {
  const { rows } = await sql<DemoPerson>`
    select d.person_id, p.name, d.role, work.name as workplace, above.name as municipality
    from demo_person d
    join person p on p.id = d.person_id
    left join lateral (
      select o.name, o.kind, o.parent_id from employment e join organisation o on o.id = e.organisation_id
      where e.person_id = d.person_id and e.from_day <= ${today} and (e.until_day is null or e.until_day >= ${today})
      order by e.from_day desc, e.id desc limit 1) work on true
    left join organisation above on above.id = work.parent_id and work.kind = 'unit'
    order by d.position`.execute(db)
  return rows
}

export async function findDemoPerson(db: Db, personId: number): Promise<number | undefined> {
  const found = await db.selectFrom('demoPerson').select('personId').where('personId', '=', personId).executeTakeFirst()
  return found?.personId
}
