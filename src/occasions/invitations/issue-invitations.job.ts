import { attempt, type Db } from '#platform/db'
import { lockOccasion } from '../occasion/occasion.store.ts'

/** Brings the calendar invitations of one occasion in line with how it is now. */
export async function issueInvitations(db: Db, occasionId: number): Promise<void> {
  await attempt(db, async (tx) => {
    await lockOccasion(tx, occasionId)
  })
}
