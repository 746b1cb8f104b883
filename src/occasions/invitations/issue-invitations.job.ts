import { attempt, type Db } from '#platform/db'
import { issueInvitations, type Sending } from './issue-invitations.ts'

/** Brings everyone's calendar in line with one occasion as it is now. */
export async function issueInvitationsOf(db: Db, occasionId: number, sending: Sending): Promise<void> {
  await attempt(db, (tx) => issueInvitations(tx, occasionId, sending))
}
