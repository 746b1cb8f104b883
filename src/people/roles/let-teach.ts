import { type Actor, now, record, today } from '#platform'
import type { Tx } from '#platform/db'
import type { Day } from '#values'
import { lockPerson } from '../persons/person.store.ts'
import { insertGrant, lockGrantsAt, updateGrantEnded } from './grant.store.ts'

export type TeachingRole = 'trainer' | 'course-leader'

interface Teaching {
  readonly personId: number
  readonly regionId: number
  readonly actor: Actor
}

/**
 * Lets someone whom a region has taken into its register come to what those who teach need, for one journey. Asked again
 * it changes nothing. The region says who teaches there; no other role is given this way.
 */
export async function letTeach(
  tx: Tx,
  {
    personId,
    regionId,
    actor,
    role,
    journeyId,
  }: Teaching & { readonly role: TeachingRole; readonly journeyId: number },
): Promise<void> {
  const onDay = today()
  await lockPerson(tx, personId)
  const held = await lockGrantsAt(tx, { personId, placeId: regionId, roles: [role], today: onDay })
  if (held.some((one) => one.journeyId === null || one.journeyId === journeyId)) return
  const place = { organisationId: regionId, journeyId, fromDay: onDay, untilDay: null }
  await insertGrant(tx, { personId, role, ...place, grantedBy: actor.personId, grantedAt: now() })
  await record(tx, actor, {
    act: 'role given',
    subject: { kind: 'person', id: personId },
    organisationId: regionId,
    detail: { role, journey: journeyId, until: null },
  })
}

/** Whoever leaves a region's register teaches there no more after a day. */
export async function endTeaching(
  tx: Tx,
  { personId, regionId, actor, lastDay }: Teaching & { readonly lastDay: Day },
): Promise<void> {
  const roles: TeachingRole[] = ['trainer', 'course-leader']
  await lockPerson(tx, personId)
  for (const held of await lockGrantsAt(tx, { personId, placeId: regionId, roles, today: today() })) {
    await updateGrantEnded(tx, held, lastDay)
    const subject = { kind: 'person', id: personId }
    await record(tx, actor, { act: 'role ended', subject, organisationId: regionId, detail: { role: held.role } })
  }
}
