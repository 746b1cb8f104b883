import type { Db, Tx } from '#platform/db'
import type { Day, Period } from '#values'
import { Missing } from '#values'
import type { InOrder, SaidNeed, TeamRole } from './team.rules.ts'

interface Place {
  readonly regionId: number
  readonly courseId: number
  readonly personId: number
}

/** Every place someone has had in a team, first to last. */
export function listPlaces(tx: Tx, { regionId, courseId, personId }: Place): Promise<Period[]> {
  return tx
    .selectFrom('teamMember')
    .select(['fromDay as from', 'untilDay as until'])
    .where('regionId', '=', regionId)
    .where('courseId', '=', courseId)
    .where('personId', '=', personId)
    .orderBy('fromDay')
    .execute()
}

export interface Placed extends InOrder {
  readonly role: TeamRole
  readonly isHead: boolean
}

/** Everyone whose place in the team has no end, held still so that two who order them do so one after the other. */
export function lockTeam(tx: Tx, { regionId, courseId }: Omit<Place, 'personId'>): Promise<Placed[]> {
  return tx
    .selectFrom('teamMember')
    .select(['id as memberId', 'role', 'isHead', 'callOrder'])
    .where('regionId', '=', regionId)
    .where('courseId', '=', courseId)
    .where('untilDay', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute()
}

/** The new member's id, or nothing when someone else gave them the same place meanwhile. */
export async function insertTeamMember(
  tx: Tx,
  member: Place & {
    readonly role: TeamRole
    readonly fromDay: Day
    readonly isHead: boolean
    readonly callOrder: number | null
  },
): Promise<number | undefined> {
  const row = await tx
    .insertInto('teamMember')
    .values(member)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

/** The place after its team has been locked, for whoever changes how the members stand to each other. */
export async function lockPlaceInTeam(tx: Tx, memberId: number) {
  const place = await tx
    .selectFrom('teamMember')
    .select(['regionId', 'courseId'])
    .where('id', '=', memberId)
    .executeTakeFirst()
  if (place === undefined) throw new Missing('team member')
  const team = await lockTeam(tx, place)
  return { place: await lockTeamMember(tx, memberId), team }
}

export async function lockTeamMember(
  tx: Tx,
  memberId: number,
): Promise<Place & Period & Placed & { readonly name: string }> {
  const row = await tx
    .selectFrom('teamMember as m')
    .innerJoin('person as p', 'p.id', 'm.personId')
    .select([
      'm.id as memberId',
      'm.regionId',
      'm.courseId',
      'm.personId',
      'p.name',
      'm.role',
      'm.isHead',
      'm.callOrder',
    ])
    .select(['m.fromDay as from', 'm.untilDay as until'])
    .where('m.id', '=', memberId)
    .forUpdate('m')
    .executeTakeFirst()
  if (row === undefined) throw new Missing('team member')
  return row
}

export async function updateLastDay(tx: Tx, memberId: number, until: Day): Promise<void> {
  await tx.updateTable('teamMember').set({ untilDay: until }).where('id', '=', memberId).execute()
}

export async function updateMember(
  tx: Tx,
  memberId: number,
  change: { readonly role?: TeamRole; readonly isHead?: boolean; readonly callOrder?: number | null },
): Promise<void> {
  await tx.updateTable('teamMember').set(change).where('id', '=', memberId).execute()
}

export async function insertTeamNeed(
  tx: Tx,
  need: SaidNeed & { readonly regionId: number; readonly setBy: number | null; readonly setAt: Date },
): Promise<number> {
  const { id } = await tx.insertInto('teamNeed').values(need).returning('id').executeTakeFirstOrThrow()
  return id
}

/** Everything a region has said of how many a day needs, oldest first. */
export function listTeamNeeds(db: Db, regionId: number): Promise<SaidNeed[]> {
  return db
    .selectFrom('teamNeed')
    .select(['courseId', 'fromDay', 'trainers', 'reserves', 'source'])
    .where('regionId', '=', regionId)
    .orderBy('fromDay')
    .orderBy('id')
    .execute()
}
