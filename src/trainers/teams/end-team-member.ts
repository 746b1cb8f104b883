import { type Actor, record } from '#platform'
import type { Tx } from '#platform/db'
import { compareDays, type Day } from '#values'
import { type EndRefusal, whyNotEnd } from './team.rules.ts'
import { lockTeamMember, updateLastDay } from './team.store.ts'

/** Ends a place in a team with a last day. */
export async function endTeamMember(
  tx: Tx,
  asked: { readonly memberId: number; readonly until: Day; readonly actor: Actor },
): Promise<{ ended: true } | EndRefusal> {
  const place = await lockTeamMember(tx, asked.memberId)
  const refusal = whyNotEnd(place)
  if (refusal) return refusal
  // Someone whose first day has not come never belonged; the row then covers that one day and teaches nobody.
  const until = compareDays(asked.until, place.from) < 0 ? place.from : asked.until
  await updateLastDay(tx, asked.memberId, until)
  await record(tx, asked.actor, {
    act: 'team member ended',
    subject: { kind: 'person', id: place.personId },
    organisationId: place.regionId,
    detail: { courseId: place.courseId, until },
  })
  return { ended: true }
}
