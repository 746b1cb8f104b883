import type { Tx } from '#platform/db'
import type { Day, Period } from '#values'
import { Missing } from '#values'
import type { TeamRole } from './team.rules.ts'

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

/** The new member's id, or nothing when someone else gave them the same place meanwhile. */
export async function insertTeamMember(
  tx: Tx,
  member: Place & { readonly role: TeamRole; readonly fromDay: Day },
): Promise<number | undefined> {
  const row = await tx
    .insertInto('teamMember')
    .values(member)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

export async function lockTeamMember(tx: Tx, memberId: number): Promise<Place & Period> {
  const row = await tx
    .selectFrom('teamMember')
    .select(['regionId', 'courseId', 'personId', 'fromDay as from', 'untilDay as until'])
    .where('id', '=', memberId)
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined) throw new Missing('team member')
  return row
}

export async function updateLastDay(tx: Tx, memberId: number, until: Day): Promise<void> {
  await tx.updateTable('teamMember').set({ untilDay: until }).where('id', '=', memberId).execute()
}
