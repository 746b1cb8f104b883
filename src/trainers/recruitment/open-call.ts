import { getOrganisation, listMunicipalities } from '#people'
import { type Actor, linkTo, now, record, today } from '#platform'
import { findPosted, rememberPosted, type Tx } from '#platform/db'
import type { Day, Refusal } from '#values'
import { insertCall, listMunicipalLeaders, lockCall, updateCallClosed } from './call.store.ts'
import { text } from './letter.text.ts'
import { tell } from './tell.ts'
import { wordDay } from './word-day.ts'

export interface CallToOpen {
  readonly regionId: number
  readonly journeyId: number
  readonly courseId: number | null
  readonly wanted: number
  readonly answerBy: Day
  /** What is asked of whoever applies. */
  readonly asked: string
  /** None for every municipality of the region. */
  readonly municipalityIds: readonly number[]
  readonly actor: Actor & { readonly personId: number }
  /** The form's own token: posted twice, it makes one call. */
  readonly token: string
}

/** Asks for trainers, and tells those who answer for the municipalities. Answers where the call is shown. */
export async function openCall(
  tx: Tx,
  { actor, token, municipalityIds, ...call }: CallToOpen,
): Promise<{ href: string } | Refusal<'answerInThePast'>> {
  const earlier = await findPosted(tx, token, actor.personId)
  if (earlier !== undefined) return { href: earlier }
  if (call.answerBy < today()) return { refused: 'answerInThePast' }
  const callId = await insertCall(tx, { ...call, madeBy: actor.personId, madeAt: now() }, municipalityIds)
  await record(tx, actor, {
    act: 'call for trainers opened',
    subject: { kind: 'call for trainers', id: callId },
    organisationId: call.regionId,
  })
  await tellMunicipalities(tx, { callId, municipalityIds })
  const href = `/trainers/calls/${callId}`
  await rememberPosted(tx, token, href)
  return { href }
}

async function tellMunicipalities(
  tx: Tx,
  { callId, municipalityIds }: { callId: number; municipalityIds: readonly number[] },
): Promise<void> {
  const call = await lockCall(tx, callId)
  const every = (await listMunicipalities(tx, call.regionId)).map(({ id }) => id)
  const asked = municipalityIds.length === 0 ? every : municipalityIds
  const region = (await getOrganisation(tx, call.regionId)).name
  const what = call.courseName ?? call.journeyName
  await tell(tx, await listMunicipalLeaders(tx, asked, today()), (lang) => {
    const say = text[lang].opened
    const facts = { what, wanted: call.wanted, until: wordDay(call.answerBy, lang), asked: call.asked }
    return { subject: say.subject(what), body: say.body(region, { ...facts, link: linkTo('/trainer-calls') }) }
  })
}

/** Takes no more applications; what has come in is still answered. */
export async function closeCall(
  tx: Tx,
  { callId, actor }: { readonly callId: number; readonly actor: Actor },
): Promise<{ closed: true } | Refusal<'closedAlready'>> {
  const call = await lockCall(tx, callId)
  if (call.isClosed) return { refused: 'closedAlready' }
  await updateCallClosed(tx, { callId, closedBy: actor.personId, closedAt: now() })
  await record(tx, actor, {
    act: 'call for trainers closed',
    subject: { kind: 'call for trainers', id: callId },
    organisationId: call.regionId,
  })
  return { closed: true }
}
