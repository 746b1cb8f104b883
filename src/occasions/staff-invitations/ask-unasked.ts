import { now } from '#platform'
import type { Tx } from '#platform/db'
import type { Day } from '#values'
import { listNeverAsked } from './reminder.store.ts'
import { insertStaffInvitations } from './staff-invitation.store.ts'

/** Asks those of an occasion who were put on its staff before anyone was asked; the reminder that follows is their letter. */
export async function askUnasked(tx: Tx, occasionId: number, today: Day): Promise<void> {
  const unasked = await listNeverAsked(tx, { occasionId, today })
  const askedAt = now()
  await insertStaffInvitations(
    tx,
    unasked.map((task) => ({ ...task, why: 'staffed', askedAt })),
  )
}
