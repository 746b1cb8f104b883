import { sql } from 'kysely'
import { type Db, type Tx, withinPlaces } from '#platform/db'
import type { Day } from '#values'
import type { Employment } from './employment.rules.ts'

const employment = sql`e.id, e.person_id, e.organisation_id, e.title, e.from_day as "from", e.until_day as "until",
  work.name as unit_name, above.name as municipality_name, coalesce(above.id, work.id) as employer_id`

const joined = sql`employment e
  join organisation work on work.id = e.organisation_id
  left join organisation above on above.id = work.parent_id and work.kind = 'unit'`

export async function insertEmployment(
  tx: Tx,
  given: { personId: number; organisationId: number; title: string; fromDay: Day },
): Promise<void> {
  await tx.insertInto('employment').values(given).execute()
}

/** A person's employments within these parts of the tree that have not ended; none means the person is not to be seen. */
export async function listEmployments(
  db: Db,
  { personId, places, today }: { personId: number; places: readonly number[]; today: Day },
): Promise<Employment[]> {
  const { rows } = await sql<Employment>`
    select ${employment} from ${joined}
    where e.person_id = ${personId} and (e.until_day is null or e.until_day >= ${today})
      and ${withinPlaces(sql.ref('e.organisation_id'), places)}
    order by e.from_day, e.id`.execute(db)
  return rows
}

/** Another employment of the person with the same employer that lasts beyond the day. */
export async function findLongerEmployment(
  tx: Tx,
  { ended, lastDay }: { ended: Pick<Employment, 'id' | 'personId' | 'employerId'>; lastDay: Day },
): Promise<number | undefined> {
  const { rows } = await sql<{ id: number }>`
    select e.id from ${joined}
    where e.person_id = ${ended.personId} and e.id <> ${ended.id} and coalesce(above.id, work.id) = ${ended.employerId}
      and (e.until_day is null or e.until_day > ${lastDay})
    limit 1`.execute(tx)
  return rows[0]?.id
}

export async function updateLastDay(tx: Tx, id: number, lastDay: Day): Promise<void> {
  await tx.updateTable('employment').set({ untilDay: lastDay }).where('id', '=', id).execute()
}

/** Every employment of one account again under another, unless the other has it. */
export async function insertEmploymentsOf(tx: Tx, { from, into }: { from: number; into: number }): Promise<void> {
  await sql`
    insert into employment (person_id, organisation_id, title, from_day, until_day)
    select ${into}, e.organisation_id, e.title, e.from_day, e.until_day from employment e
    where e.person_id = ${from} and not exists (select from employment own
      where own.person_id = ${into} and own.organisation_id = e.organisation_id and own.from_day = e.from_day)
    order by e.id`.execute(tx)
}

/** Gives each employment that lasts longer this last day, or its first, when it has not begun by then. */
export async function updateAllEnded(tx: Tx, personId: number, lastDay: Day): Promise<void> {
  await tx
    .updateTable('employment')
    .set({ untilDay: sql`greatest(from_day, ${lastDay}::date)` })
    .where('personId', '=', personId)
    .where((eb) => eb.or([eb('untilDay', 'is', null), eb('untilDay', '>', lastDay)]))
    .execute()
}

/** Whether an employment or a role still binds the person to the house that day. */
export async function findTie(db: Db, personId: number, today: Day): Promise<'tied' | undefined> {
  const { rows } = await sql`
    select from employment e where e.person_id = ${personId} and (e.until_day is null or e.until_day >= ${today})
    union all
    select from role_grant g where g.person_id = ${personId} and (g.until_day is null or g.until_day >= ${today})
    limit 1`.execute(db)
  return rows.length > 0 ? 'tied' : undefined
}
