import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db'
import type { Day } from '#values'
import type { Availability, SaidAvailability } from './availability.rules.ts'

const columns = sql`id as availability_id, person_id, kind, from_day as "from", until_day as until, weekday, starts, ends, note`

/** What someone has said of days that are not over, in the order it begins. */
export async function listSaid(
  db: Db,
  { personId, today }: { readonly personId: number; readonly today: Day },
): Promise<SaidAvailability[]> {
  const { rows } = await sql<SaidAvailability>`
    select ${columns} from availability
    where person_id = ${personId} and (until_day is null or until_day >= ${today})
    order by from_day, id`.execute(db)
  return rows
}

interface OfPersons {
  readonly personIds: readonly number[]
  readonly from: Day
  readonly until: Day
}

/**
 * What these persons have said of any of these days, with their notes: for whoever plans in their region, and nobody else. One
 * query.
 */
export async function listAvailability(db: Db, { personIds, from, until }: OfPersons): Promise<SaidAvailability[]> {
  if (personIds.length === 0) return []
  const { rows } = await sql<SaidAvailability>`
    select ${columns} from availability
    where person_id = any(${[...new Set(personIds)]}::int[]) and from_day <= ${until}
      and (until_day is null or until_day >= ${from})
    order by person_id, from_day, id`.execute(db)
  return rows
}

/** When these persons cannot, without their notes. One query. */
export async function listUnavailable(
  db: Db,
  asked: OfPersons,
): Promise<(Availability & { readonly personId: number })[]> {
  const said = await listAvailability(db, asked)
  return said.filter(({ kind }) => kind === 'cannot').map(({ note: _, availabilityId: __, ...rest }) => rest)
}

interface Row {
  readonly personId: number
  readonly said: Availability
  readonly note: string
  readonly saidAt: Date
}

function valuesOf({ personId, said, note, saidAt }: Row) {
  const { kind, from: fromDay, until: untilDay, weekday, starts, ends } = said
  return { personId, kind, fromDay, untilDay, weekday, starts, ends, note, saidAt }
}

export async function insertAvailability(tx: Tx, row: Row): Promise<number> {
  const { id } = await tx.insertInto('availability').values(valuesOf(row)).returning('id').executeTakeFirstOrThrow()
  return id
}

/** Whether there was such a thing of theirs to change. */
export async function updateAvailability(tx: Tx, availabilityId: number, row: Row): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('availability')
    .set(valuesOf(row))
    .where('id', '=', availabilityId)
    .where('personId', '=', row.personId)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Whether there was such a thing of theirs to remove. */
export async function deleteAvailability(
  tx: Tx,
  { personId, availabilityId }: { readonly personId: number; readonly availabilityId: number },
): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('availability')
    .where('id', '=', availabilityId)
    .where('personId', '=', personId)
    .executeTakeFirst()
  return numDeletedRows > 0n
}
