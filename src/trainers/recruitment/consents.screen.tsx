import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FieldErrors, Typed } from '#design'
import { today } from '#platform'
import { attempt, type Db } from '#platform/db'
import { askerOf, field, frameOf, page, readForm, redirectWith, type Screen, wordFaults } from '#platform/web'
import { isRefusal, Missing, parseId, yearOf } from '#values'
import { knownActor } from '../register/known-actor.screen.ts'
import { agreeContribution } from './agree-contribution.ts'
import { consentTo, refuseConsent } from './answer-application.ts'
import { ConsentsPage } from './consents.view.tsx'
import { withDays, wordMoveRefusal } from './dated.screen.ts'
import { listAgreed, listAppliedToEmployer } from './recruitment.report.ts'
import { agreedDays } from './recruitment.rules.ts'
import { text } from './recruitment.text.ts'

interface Params {
  Params: { applicationId: string }
}

const here = '/trainer-consents'

/** The employer's yes and no to its people becoming trainers, and what it has agreed to. */
export const consentsScreen: Screen = (area, { db, config }) => {
  area.get('/', (request, reply) => show(db, { request, reply }))

  area.post<Params>('/:applicationId/consent', async (request, reply) => {
    const { lang } = frameOf(request)
    const { applicationId, name } = await getApplied(db, request)
    const read = readForm(request.body, { days: field.whole(agreedDays.least, agreedDays.most) })
    if (!read.ok) {
      const told = { errors: wordFaults(read.faults, lang), typed: read.typed, status: 422 }
      return show(db, { request, reply, answered: `consent-${applicationId}`, ...told })
    }
    const asked = { applicationId, yearlyDays: read.values.days, actor: knownActor(request) }
    const outcome = await attempt(db, (tx) => consentTo(tx, asked))
    const notice = isRefusal(outcome) ? wordMoveRefusal(outcome, lang) : text[lang].consented(name)
    return redirectWith(reply, here, { notice, outcome, config })
  })

  area.post<Params>('/:applicationId/refusal', async (request, reply) => {
    const { lang } = frameOf(request)
    const { applicationId, name } = await getApplied(db, request)
    const read = readForm(request.body, { why: field.text(500) })
    if (!read.ok) {
      const told = { errors: wordFaults(read.faults, lang), typed: read.typed, status: 422 }
      return show(db, { request, reply, answered: `refusal-${applicationId}`, ...told })
    }
    const asked = { applicationId, why: read.values.why, actor: knownActor(request) }
    const outcome = await attempt(db, (tx) => refuseConsent(tx, asked))
    const notice = isRefusal(outcome) ? wordMoveRefusal(outcome, lang) : text[lang].refused(name)
    return redirectWith(reply, here, { notice, outcome, config })
  })

  area.post('/contributions', async (request, reply) => {
    const { lang } = frameOf(request)
    const thisYear = yearOf(today())
    const fields = { person: field.id(), region: field.id(), year: field.whole(thisYear, thisYear + 5) }
    const read = readForm(request.body, { ...fields, days: field.whole(0, agreedDays.most) })
    const agreed = await listAgreed(db, askerOf(request), today())
    const { person, region } = read.typed
    const one = agreed.find(({ personId, regionId }) => String(personId) === person && String(regionId) === region)
    if (one === undefined) throw new Missing('contribution')
    if (!read.ok) {
      const told = { errors: wordFaults(read.faults, lang), typed: read.typed, status: 422 }
      return show(db, { request, reply, answered: `agreed-${person}-${region}`, ...told })
    }
    const { year, days } = read.values
    const { regionId, municipalityId, personId, name } = one
    const asked = { regionId, municipalityId, personId, year, days, actor: knownActor(request) }
    await attempt(db, (tx) => agreeContribution(tx, asked))
    return redirectWith(reply, here, { notice: text[lang].changed(name), config })
  })
}

/** An application of someone whom the asker answers for; another's is not there. */
async function getApplied(db: Db, request: FastifyRequest<Params>) {
  const applicationId = parseId(request.params.applicationId)
  const all = await listAppliedToEmployer(db, askerOf(request), today())
  const one = all.find((applied) => applied.applicationId === applicationId)
  if (one === undefined) throw new Missing('application')
  return one
}

interface Answer {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly answered?: string
  readonly errors?: FieldErrors
  readonly typed?: Typed
  readonly status?: number
}

async function show(db: Db, { request, reply, status, ...told }: Answer): Promise<FastifyReply> {
  const asker = askerOf(request)
  const applied = (await listAppliedToEmployer(db, asker, today())).map(withDays)
  const agreed = await listAgreed(db, asker, today())
  const shown = { applied, agreed, today: today() }
  return page(reply, <ConsentsPage frame={frameOf(request)} {...shown} {...told} />, status)
}
