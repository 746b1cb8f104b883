import { getPerson } from '#people'
import { type Actor, linkTo, now, record, today } from '#platform'
import type { Tx } from '#platform/db'
import { findState, findTrainerOf, insertAct, insertApplication, listConsenters } from './application.store.ts'
import { findAskedMunicipality, lockCall } from './call.store.ts'
import { text } from './letter.text.ts'
import { type ApplyRefusal, whyNotApply } from './recruitment.rules.ts'
import { tell } from './tell.ts'

interface Applying {
  readonly callId: number
  readonly words: string
  readonly actor: Actor & { readonly personId: number }
}

/** Someone wants to teach. Their employer is asked first; whoever may answer there gets a letter. */
export async function applyToCall(
  tx: Tx,
  { callId, words, actor }: Applying,
): Promise<{ applicationId: number } | ApplyRefusal> {
  const { personId } = actor
  const call = await lockCall(tx, callId)
  const municipalityId = await findAskedMunicipality(tx, { callId, personId, today: today() })
  const applicant = {
    municipalityId: municipalityId ?? null,
    state: await findState(tx, { callId, personId }),
    isTrainer: (await findTrainerOf(tx, { ...call, personId, today: today() })) !== undefined,
  }
  const refusal = whyNotApply(call, applicant, today())
  if (refusal) return refusal
  if (municipalityId === undefined) return { refused: 'notAsked' }
  const sent = { callId, personId, employerId: municipalityId, words, sentAt: now() }
  const applicationId = await insertApplication(tx, sent)
  if (applicationId === undefined) return { refused: 'applied' }
  await insertAct(tx, { applicationId, act: 'sent', byId: personId, at: now(), note: '' })
  const subject = { kind: 'trainer application', id: applicationId }
  await record(tx, actor, { act: 'applied to become trainer', subject, organisationId: municipalityId })
  const what = call.courseName ?? call.journeyName
  const { name } = await getPerson(tx, personId)
  const consenters = await listConsenters(tx, { personId, employerId: municipalityId, today: today() })
  await tell(tx, consenters, (lang) => ({
    subject: text[lang].sent.subject(name, what),
    body: text[lang].sent.body({ name, what, link: linkTo('/trainer-consents') }, words, call.regionName),
  }))
  await tell(tx, [personId], (lang) => {
    const say = text[lang]
    const link = linkTo('/trainer-calls')
    const body = consenters.length === 0 ? say.nobody(link) : say.received.body({ name, what, link })
    return { subject: say.received.subject(what), body }
  })
  return { applicationId }
}
