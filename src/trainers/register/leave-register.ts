import { endTeaching } from '#people'
import { type Actor, record } from '#platform'
import type { Tx } from '#platform/db'
import type { Day } from '#values'
import { endTeamMember } from '../teams/end-team-member.ts'
import { listOpenPlaces } from '../teams/open-places.store.ts'
import { type LeaveRefusal, whyNotLeave } from './register.rules.ts'
import { lockTrainer, updateTrainerEnded } from './register.store.ts'

/**
 * Someone leaves a region's register with a last day; nothing is removed. Their places in its teams, and what
 * let them come to what those who teach need, end the same day.
 */
export async function leaveRegister(
  tx: Tx,
  { trainerId, until, actor }: { readonly trainerId: number; readonly until: Day; readonly actor: Actor },
): Promise<{ left: true } | LeaveRefusal> {
  const place = await lockTrainer(tx, trainerId)
  const refusal = whyNotLeave(place, until)
  if (refusal) return refusal
  const { personId, regionId } = place
  await updateTrainerEnded(tx, { trainerId, until, endedBy: actor.personId })
  for (const memberId of await listOpenPlaces(tx, { personId, regionId }))
    await endTeamMember(tx, { memberId, until, actor })
  await endTeaching(tx, { personId, regionId, actor, lastDay: until })
  await record(tx, actor, {
    act: 'trainer left register',
    subject: { kind: 'person', id: personId },
    organisationId: regionId,
    detail: { until },
  })
  return { left: true }
}
