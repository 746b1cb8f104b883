import { type Actor, now, record, today } from '#platform'
import { findPosted, rememberPosted, type Tx } from '#platform/db'
import { type Asker, isRefusal, placesWith } from '#values'
import { whyNotCreateAccount } from '../agreements/agreement.rules.ts'
import { insertEmployment } from '../employments/employment.store.ts'
import type { EnrolmentPort } from '../ports.ts'
import { sendLink } from '../sign-in-links/send-link.ts'
import { type AccountRefusal, type ChosenWorkplace, placesOfPeople, whyNotEnrol, workplaceOf } from './account.rules.ts'
import {
  findPersonWithin,
  insertPerson,
  insertUnit,
  listWorkplacesWithin,
  lockPersonWithoutAccount,
} from './account.store.ts'

export interface NewAccount {
  readonly name: string
  readonly email: string
  readonly title: string
  readonly workplace: ChosenWorkplace
  readonly enrolments: readonly { readonly stepId: number; readonly trackId: number | null }[]
  /** The form's own token: posted twice, it makes one account. */
  readonly token: string
}

export interface MadeAccount {
  readonly href: string
  /** The name of whoever was there already, without an account; left out for someone new. */
  readonly knownAs?: string
}

export interface AccountMaker {
  readonly asker: Asker
  readonly actor: Actor
  /** Where the site is reached, for the link in the letter. */
  readonly site: string
  readonly enrolment: EnrolmentPort
}

/**
 * Makes a person with an employment and enrolments, and posts a one-time link. Answers where the person is shown. Whoever was known
 * without an account, such as a procured leader, gets one and stays the same person, by the name they are known by.
 */
export async function createAccount(
  tx: Tx,
  account: NewAccount,
  { asker, actor, site, enrolment }: AccountMaker,
): Promise<MadeAccount | AccountRefusal> {
  const earlier = await findPosted(tx, account.token, asker.personId)
  if (earlier !== undefined) return { href: earlier }
  const { name, email, enrolments } = account
  const onDay = today()
  const workplace = workplaceOf(account.workplace, await listWorkplacesWithin(tx, placesWith(asker, 'create accounts')))
  if (isRefusal(workplace)) return workplace
  const { municipality } = workplace
  const refusal = whyNotCreateAccount(municipality, onDay) ?? whyNotEnrol(enrolments)
  if (refusal) return refusal
  const isNew = { name, email, language: 'sv', createdAt: now(), createdBy: asker.personId } as const
  const madeId = await insertPerson(tx, isNew)
  const known = madeId === undefined ? await lockPersonWithoutAccount(tx, email) : undefined
  const personId = madeId ?? known?.id
  if (personId === undefined) {
    const places = placesOfPeople(asker)
    return { refused: 'email-taken', personId: await findPersonWithin(tx, { email, places, today: onDay }) }
  }
  const organisationId = await unitOf(tx, workplace, actor)
  await insertEmployment(tx, { personId, organisationId, title: account.title, fromDay: onDay })
  await record(tx, actor, {
    act: 'account created',
    subject: { kind: 'person', id: personId },
    organisationId: municipality.id,
    detail: { workplace: organisationId, ...(known && { knownBefore: true }) },
  })
  for (const { stepId, trackId } of enrolments) await enrolment.enrol(tx, { personId, stepId, trackId, actor })
  await sendLink(tx, { personId, purpose: 'welcome', site, madeBy: asker.name, actor })
  const href = `/people/${personId}`
  await rememberPosted(tx, account.token, href)
  return known ? { href, knownAs: known.name } : { href }
}

async function unitOf(
  tx: Tx,
  place: { organisationId: number; newUnit: string; municipality: { id: number } },
  actor: Actor,
): Promise<number> {
  if (place.newUnit === '') return place.organisationId
  const municipalityId = place.municipality.id
  const unitId = await insertUnit(tx, { name: place.newUnit, municipalityId, source: 'made with an account' })
  await record(tx, actor, {
    act: 'unit made',
    subject: { kind: 'organisation', id: unitId },
    organisationId: municipalityId,
  })
  return unitId
}
