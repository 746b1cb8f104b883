import { queueJob } from '#platform'
import type { Tx } from '#platform/db'

/**
 * Has the calendar invitations of an occasion brought in line with how it is, once what is done here is kept. Called with
 * the occasion locked by whoever changes who is in it, its days or its staff; once too often does no harm.
 */
export async function issueInvitationsLater(tx: Tx, occasionId: number): Promise<void> {
  await queueJob(tx, 'issue-invitations', occasionId)
}
