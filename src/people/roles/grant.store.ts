import { sql } from 'kysely'
import { type Db, type Tx, withinPlaces } from '#platform/db'
import { type Day, isRole, type Role } from '#values'
import type { GrantPlace } from './grant.rules.ts'

const withWithin = sql`o.id, o.kind, o.name,
  array(select w.ancestor_id from organisation_within w where w.organisation_id = o.id order by w.depth) as within_ids`

/**
 * Where a role could be given to a person, among these parts of the tree: every place that the person's workplaces lie
 * within, and the units of the municipalities among them. The nearest first.
 */
export async function listGrantPlaces(
  db: Db,
  { personId, places, today }: { personId: number; places: readonly number[]; today: Day },
): Promise<GrantPlace[]> {
  const { rows } = await sql<GrantPlace>`
    with around as (
      select distinct w.ancestor_id as id from employment e
      join organisation_within w on w.organisation_id = e.organisation_id
      where e.person_id = ${personId} and (e.until_day is null or e.until_day >= ${today}))
    select ${withWithin} from organisation o
    where (o.id in (select id from around)
        or (o.kind = 'unit' and o.parent_id in (
          select m.id from around join organisation m on m.id = around.id and m.kind = 'municipality')))
      and ${withinPlaces(sql.ref('o.id'), places)}
    order by array_position(array['municipality', 'unit', 'region-body', 'provider', 'national'], o.kind),
      o.name collate "sv-x-icu"`.execute(db)
  return rows
}

export interface KeptGrant {
  readonly id: number
  readonly role: Role
  readonly personId: number
  readonly fromDay: Day
  readonly place: GrantPlace
}

/** A role of the person, held so that it ends once. */
export async function lockGrant(
  tx: Tx,
  { id, personId }: { id: number; personId: number },
): Promise<KeptGrant | undefined> {
  const { rows } = await sql<
    Omit<KeptGrant, 'role' | 'place'> & Omit<GrantPlace, 'id'> & { role: string; placeId: number }
  >`
    select g.id, g.role, g.person_id, g.from_day, o.id as place_id, o.kind, o.name,
      array(select w.ancestor_id from organisation_within w where w.organisation_id = o.id order by w.depth) as within_ids
    from role_grant g join organisation o on o.id = g.organisation_id
    where g.id = ${id} and g.person_id = ${personId} for update of g`.execute(tx)
  const [row] = rows
  if (row === undefined || !isRole(row.role)) return undefined
  const place = { id: row.placeId, kind: row.kind, name: row.name, withinIds: row.withinIds }
  return { id: row.id, role: row.role, personId: row.personId, fromDay: row.fromDay, place }
}

export async function insertGrant(
  tx: Tx,
  grant: {
    personId: number
    role: Role
    organisationId: number
    journeyId: number | null
    fromDay: Day
    untilDay: Day | null
    grantedBy: number | null
    grantedAt: Date
  },
): Promise<void> {
  await tx.insertInto('roleGrant').values(grant).execute()
}

/** The role was held until that day; one that had not begun by then is taken away. */
export async function updateGrantEnded(tx: Tx, grant: Pick<KeptGrant, 'id' | 'fromDay'>, lastDay: Day): Promise<void> {
  if (grant.fromDay > lastDay) await tx.deleteFrom('roleGrant').where('id', '=', grant.id).execute()
  else await tx.updateTable('roleGrant').set({ untilDay: lastDay }).where('id', '=', grant.id).execute()
}

/** Every role of the person within a part of the tree lasts no longer than that day. Answers how many were cut short. */
export async function updateGrantsEndedWithin(
  tx: Tx,
  { personId, placeId, lastDay }: { personId: number; placeId: number; lastDay: Day },
): Promise<number> {
  const within = withinPlaces(sql.ref('role_grant.organisation_id'), [placeId])
  const gone = await tx
    .deleteFrom('roleGrant')
    .where('personId', '=', personId)
    .where('fromDay', '>', lastDay)
    .where(within)
    .executeTakeFirst()
  const cut = await tx
    .updateTable('roleGrant')
    .set({ untilDay: lastDay })
    .where('personId', '=', personId)
    .where((eb) => eb.or([eb('untilDay', 'is', null), eb('untilDay', '>', lastDay)]))
    .where(within)
    .executeTakeFirst()
  return Number(gone.numDeletedRows + cut.numUpdatedRows)
}

/** The person's grants of these roles at a place that have not ended by that day, held so that they end once. */
export async function lockGrantsAt(
  tx: Tx,
  { personId, placeId, roles, today }: { personId: number; placeId: number; roles: readonly Role[]; today: Day },
): Promise<{ id: number; fromDay: Day; role: string; journeyId: number | null }[]> {
  return await tx
    .selectFrom('roleGrant')
    .select(['id', 'fromDay', 'role', 'journeyId'])
    .where('personId', '=', personId)
    .where('organisationId', '=', placeId)
    .where('role', 'in', roles)
    .where((eb) => eb.or([eb('untilDay', 'is', null), eb('untilDay', '>=', today)]))
    .orderBy('id')
    .forUpdate()
    .execute()
}
