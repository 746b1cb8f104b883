import { getOrganisation, getPerson } from '#people'
import { type Actor, linkTo, now, record, today } from '#platform'
import type { Tx } from '#platform/db'
import {
  type Application,
  findWhoDid,
  insertAct,
  listConsenters,
  listRecruiters,
  lockApplication,
  updateState,
} from './application.store.ts'
import { getCall } from './call.store.ts'
import { text } from './letter.text.ts'
import { type ApplicationState, type Call, type MoveRefusal, whyNotMove } from './recruitment.rules.ts'
import { tell } from './tell.ts'

export type KnownActor = Actor & { readonly personId: number }

interface Moved {
  readonly application: Application
  readonly call: Call
  /** The name of whoever applied, and what they applied to. */
  readonly name: string
  readonly what: string
}

interface Move {
  readonly applicationId: number
  readonly to: Exclude<ApplicationState, 'sent'>
  readonly note: string
  readonly actor: KnownActor
  readonly yearlyDays?: number
}

/** Moves an application one step, with its act. Under its lock, so that of two one finds it moved. */
export async function moveApplication(
  tx: Tx,
  { applicationId, to, note, actor, yearlyDays }: Move,
): Promise<Moved | MoveRefusal> {
  const application = await lockApplication(tx, applicationId)
  const isOwn = application.personId === actor.personId
  const refusal = whyNotMove({ state: application.state, isOwn }, to)
  if (refusal) return refusal
  const moved = { applicationId, state: to, yearlyDays: yearlyDays ?? application.yearlyDays }
  await updateState(tx, moved)
  await insertAct(tx, { applicationId, act: to, byId: actor.personId, at: now(), note })
  const call = await getCall(tx, application.callId)
  await record(tx, actor, {
    act: `trainer application ${to}`,
    subject: { kind: 'person', id: application.personId },
    organisationId: to === 'accepted' || to === 'declined' ? call.regionId : application.employerId,
    detail: { application: applicationId, ...(yearlyDays === undefined ? {} : { yearlyDays }) },
  })
  const { name } = await getPerson(tx, application.personId)
  return { application: { ...application, ...moved }, call, name, what: call.courseName ?? call.journeyName }
}

interface Answer {
  readonly applicationId: number
  readonly actor: KnownActor
}

/** The employer says yes, and how many course days a year it gives. The region is told that it may decide. */
export async function consentTo(
  tx: Tx,
  { applicationId, actor, yearlyDays }: Answer & { readonly yearlyDays: number },
): Promise<Moved | MoveRefusal> {
  const moved = await moveApplication(tx, { applicationId, to: 'consented', note: '', actor, yearlyDays })
  if ('refused' in moved) return moved
  const { application, call, name, what } = moved
  const by = (await getPerson(tx, actor.personId)).name
  const employer = (await getOrganisation(tx, application.employerId)).name
  await tell(tx, [application.personId], (lang) => ({
    subject: text[lang].consented.subject(what),
    body: text[lang].consented.body({ name: by, what, link: linkTo('/trainer-calls') }, text[lang].days(yearlyDays)),
  }))
  const link = linkTo(`/trainers/calls/${call.callId}`)
  await tell(tx, await listRecruiters(tx, { ...call, today: today() }), (lang) => ({
    subject: text[lang].ready.subject(name, what),
    body: text[lang].ready.body({ name, what, link }, employer, text[lang].days(yearlyDays)),
  }))
  return moved
}

/** The employer says no, with a reason that the person reads. */
export async function refuseConsent(
  tx: Tx,
  { applicationId, actor, why }: Answer & { readonly why: string },
): Promise<Moved | MoveRefusal> {
  const moved = await moveApplication(tx, { applicationId, to: 'refused', note: why, actor })
  if ('refused' in moved) return moved
  const by = (await getPerson(tx, actor.personId)).name
  await tell(tx, [moved.application.personId], (lang) => ({
    subject: text[lang].refused.subject(moved.what),
    body: text[lang].refused.body({ name: by, what: moved.what, link: '' }, why),
  }))
  return moved
}

/** The region says no, with a reason that the person reads; the employer, where asked already, reads that it is over. */
export async function declineApplication(
  tx: Tx,
  { applicationId, actor, why }: Answer & { readonly why: string },
): Promise<Moved | MoveRefusal> {
  const moved = await moveApplication(tx, { applicationId, to: 'declined', note: why, actor })
  if ('refused' in moved) return moved
  const { application, call, name, what } = moved
  await tell(tx, [application.personId], (lang) => ({
    subject: text[lang].declined.subject(what),
    body: text[lang].declined.body({ name, what, link: '' }, call.regionName, why),
  }))
  await tell(tx, await listEmployersSide(tx, application), (lang) => ({
    subject: text[lang].declined.subject(what),
    body: text[lang].declined.employer(name, what, call.regionName),
  }))
  return moved
}

/** Whoever applied takes it back. Those who were to answer are told that they need not. */
export async function withdrawApplication(tx: Tx, { applicationId, actor }: Answer): Promise<Moved | MoveRefusal> {
  const before = await lockApplication(tx, applicationId)
  const moved = await moveApplication(tx, { applicationId, to: 'withdrawn', note: '', actor })
  if ('refused' in moved) return moved
  const { application, call, name, what } = moved
  const recruiters = before.state === 'consented' ? await listRecruiters(tx, { ...call, today: today() }) : []
  await tell(tx, [...(await listEmployersSide(tx, application)), ...recruiters], (lang) => ({
    subject: text[lang].withdrawn.subject(name, what),
    body: text[lang].withdrawn.body({ name, what, link: '' }),
  }))
  return moved
}

/** Whoever said yes for the employer, or those who were asked and had not answered. */
export async function listEmployersSide(tx: Tx, application: Application): Promise<number[]> {
  const consented = await findWhoDid(tx, application.applicationId, 'consented')
  return consented === undefined ? listConsenters(tx, { ...application, today: today() }) : [consented]
}
