import { makeToken } from '#people'
import { linkTo, now } from '#platform'
import type { Tx } from '#platform/db'
import type { StaffRole } from '../planning/plan.rules.ts'
import type { AskedWhy } from './staff-invitation.rules.ts'
import { insertStaffInvitations, insertStaffLetter } from './staff-invitation.store.ts'

/** A day that someone is to be asked about, with what they are to do. */
export interface ToAsk {
  readonly dayId: number
  readonly personId: number
  readonly role: StaffRole
}

/**
 * Asks everyone on the staff whether they can, and gives each a link to answer by, to be put in the letter that tells them: by
 * person. What they were asked about a day before, and its link, no longer counts.
 */
export async function askStaff(tx: Tx, asked: readonly ToAsk[], why: AskedWhy): Promise<ReadonlyMap<number, string>> {
  const askedAt = now()
  const ids = await insertStaffInvitations(
    tx,
    asked.map(({ dayId, personId, role }) => ({ dayId, personId, role, why, askedAt })),
  )
  const links = new Map<number, string>()
  const each = Map.groupBy(
    asked.map(({ personId }, index) => ({ personId, id: ids[index] ?? 0 })),
    ({ personId }) => personId,
  )
  for (const [personId, about] of each) {
    const { token, tokenHash } = makeToken()
    const invitationIds = about.map(({ id }) => id)
    await insertStaffLetter(tx, { personId, tokenHash, kind: 'asked', sentAt: askedAt }, invitationIds)
    links.set(personId, answerLink(token))
  }
  return links
}

/** Where the days of a letter are answered, without signing in. */
export function answerLink(token: string): string {
  return linkTo(`/staff-answers/${token}`)
}
