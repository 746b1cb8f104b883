import { randomUUID } from 'node:crypto'
import { getCourse } from '#journeys'
import { getOrganisation, getPersons } from '#people'
import { now, postMails } from '#platform'
import type { Tx } from '#platform/db'
import { lockOccasion } from '../occasion/occasion.store.ts'
import { type Change, changesOf, factsOf, type Told, type Wanted } from './invitation.rules.ts'
import { insertInvitations, insertSent, listTold } from './invitation.store.ts'
import { momentsOf } from './moments-of.ts'
import { listWanted } from './wanted.store.ts'
import type { Worded } from './word-entry.ts'
import { type Invited, wordInvitation } from './word-invitation.ts'

/** Where letters lead, and the address they come from. */
export interface Sending {
  readonly site: string
  readonly from: string
}

/**
 * Tells everyone's calendar what has changed about an occasion since it was last told, under the occasion's lock. Says
 * nothing where nothing has changed, so it may be done again at any time. Returns how many were told.
 */
export async function issueInvitations(tx: Tx, occasionId: number, sending: Sending): Promise<number> {
  const { courseId, regionId } = await lockOccasion(tx, occasionId)
  const wanted = (await listWanted(tx, occasionId)).map((row): Wanted => ({ ...row, ...momentsOf(row) }))
  const changes = changesOf(wanted, await listTold(tx, occasionId), now())
  if (changes.length === 0) return 0
  const [course, region] = [await getCourse(tx, courseId), await getOrganisation(tx, regionId)]
  const persons = await getPersons(tx, changes.map(personOf))
  const asks = { name: region.name, address: addressIn(sending.from) }
  const about = { occasionId, courseName: course.name, saidAt: now(), site: sending.site, asks }
  const told = changes.flatMap((change) => {
    const person = persons.get(personOf(change))
    if (person === undefined) return []
    const invited: Invited = { ...about, change, person, uid: change.told?.uid ?? randomUUID() }
    return [{ invited, ...wordInvitation(invited) }]
  })
  await keep(tx, told)
  await postMails(
    tx,
    told.map(({ mail }) => mail),
  )
  return told.length
}

async function keep(tx: Tx, told: readonly { readonly invited: Invited; readonly worded: Worded }[]): Promise<void> {
  const fresh = told.flatMap(({ invited: { change, uid } }) =>
    change.method === 'REQUEST' && change.told === undefined
      ? [{ uid, dayId: change.wanted.dayId, personId: change.wanted.personId }]
      : [],
  )
  const ids = await insertInvitations(tx, fresh)
  await insertSent(
    tx,
    told.map(({ invited: { change, uid, saidAt }, worded: { summary, place } }) => {
      const invitationId = change.told?.invitationId ?? ids.get(uid)
      if (invitationId === undefined) throw new Error('an invitation was not made')
      const { method, sequence } = change
      return { ...{ invitationId, method, sequence, summary, place, sentAt: saidAt }, ...saidOf(change) }
    }),
  )
}

function saidOf(change: Change): Pick<Told, 'startsAt' | 'endsAt' | 'facts'> {
  const { startsAt, endsAt } = change.method === 'REQUEST' ? change.wanted : change.told
  return { startsAt, endsAt, facts: change.method === 'REQUEST' ? factsOf(change.wanted) : change.told.facts }
}

function personOf(change: Change): number {
  return change.method === 'REQUEST' ? change.wanted.personId : change.told.personId
}

/** `Yrkesresan <no-reply@region.example>` without the name. */
function addressIn(from: string): string {
  return /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from
}
