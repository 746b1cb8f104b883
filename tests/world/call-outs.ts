import type { World } from '../world.ts'

/** The links that someone's letters bring to a place in the house, the newest first: paths from its root. */
export async function linksTo(
  { db }: Pick<World, 'db'>,
  personId: number,
  place: 'staff-answers' | 'call-outs',
): Promise<string[]> {
  const letters = await db
    .selectFrom('outboxMail')
    .select('body')
    .where('toPersonId', '=', personId)
    .orderBy('id', 'desc')
    .execute()
  return letters.flatMap(({ body }) => new RegExp(`/${place}/[\\w-]{40,}`).exec(body)?.[0] ?? [])
}

/** Makes someone a reserve of a team, with their number in its order. */
export async function standsBy(
  { db }: Pick<World, 'db'>,
  { personId, callOrder }: { readonly personId: number; readonly callOrder: number },
): Promise<void> {
  await db.updateTable('teamMember').set({ role: 'reserve', callOrder }).where('personId', '=', personId).execute()
}
