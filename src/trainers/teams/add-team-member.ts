import { type Actor, record } from '#platform'
import type { Tx } from '#platform/db'
import type { Day } from '#values'
import { type AddRefusal, type TeamRole, whyNotAdd } from './team.rules.ts'
import { insertTeamMember, listPlaces } from './team.store.ts'

export interface NewMember {
  readonly regionId: number
  readonly courseId: number
  readonly personId: number
  readonly role: TeamRole
  readonly from: Day
  readonly actor: Actor
}

/** Gives someone a place in the team of a course in a region. */
export async function addTeamMember(tx: Tx, asked: NewMember): Promise<{ memberId: number } | AddRefusal> {
  const { regionId, courseId, personId, role, from, actor } = asked
  const refusal = whyNotAdd(await listPlaces(tx, asked), from)
  if (refusal) return refusal
  const memberId = await insertTeamMember(tx, { regionId, courseId, personId, role, fromDay: from })
  if (memberId === undefined) return { refused: 'alreadyInTeam', from }
  await record(tx, actor, {
    act: 'team member added',
    subject: { kind: 'person', id: personId },
    organisationId: regionId,
    detail: { courseId, role, from },
  })
  return { memberId }
}
