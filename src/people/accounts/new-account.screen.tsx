import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { today } from '#platform'
import { attempt } from '#platform/db'
import {
  actorOf,
  askerOf,
  type Fault,
  field,
  frameOf,
  type House,
  page,
  readForm,
  redirectWith,
  type Screen,
  type Typed,
  wordFaults,
} from '#platform/web'
import { isRefusal, type Language, parseId, placesWith } from '#values'
import { wordContentRefusal } from '../agreements/agreement.view.tsx'
import type { EnrolmentChoice, EnrolmentPort } from '../ports.ts'
import { siteAddress } from '../sign-in-links/link.rules.ts'
import { type AccountRefusal, accountMunicipalities } from './account.rules.ts'
import { listWorkplacesWithin } from './account.store.ts'
import { createAccount } from './create-account.ts'
import { text } from './new-account.text.ts'
import { NewAccountPage, NoAccountsPage } from './new-account.view.tsx'

const fields = {
  name: field.text(120),
  email: field.email(),
  title: field.optionalText(120),
  unit: field.optionalText(20),
  newUnit: field.optionalText(120),
}

interface Shown {
  readonly errors?: Record<string, string>
  readonly typed?: Record<string, unknown>
  readonly takenBy?: number | undefined
}

export function newAccountScreen(enrolment: EnrolmentPort): Screen {
  return (area: FastifyInstance, house: House) => {
    const { db, config } = house

    area.get('/', (request, reply) => formPage({ house, enrolment }, { request, reply }, {}))

    area.post<{ Body: Record<string, unknown> | undefined }>('/', async (request, reply) => {
      const frame = frameOf(request)
      const say = text[frame.lang]
      const read = readForm(request.body, fields)
      const chosen = textsIn(request.body?.choices)
      const token = tokenIn(request.body)
      const typed = { ...read.typed, choices: chosen, token }
      const choices = await enrolment.listChoices(db)
      const enrolments = choices.filter((choice) => chosen.includes(keyOf(choice)))
      const errors: Record<string, string> = read.ok ? {} : faultsIn(read, frame.lang)
      if (enrolments.length < new Set(chosen).size) errors.choices = say.unknownChoice
      const means = { house, enrolment, choices }
      if (!read.ok || Object.keys(errors).length > 0) return formPage(means, { request, reply }, { errors, typed })

      const { unit, newUnit, ...person } = read.values
      const workplace = { organisationId: parseId(unit), newUnit }
      const maker = {
        asker: askerOf(request),
        actor: actorOf(request),
        site: siteAddress(config, request),
        enrolment,
      }
      const made = await attempt(db, (tx) => createAccount(tx, { ...person, token, workplace, enrolments }, maker))
      if (!isRefusal(made)) {
        const notice = made.knownAs === undefined ? say.done(person.name) : say.doneKnown(made.knownAs)
        return redirectWith(reply, made.href, { notice, config })
      }
      const takenBy = made.refused === 'email-taken' ? made.personId : undefined
      return formPage(means, { request, reply }, { errors: wordRefusal(made, frame.lang), typed, takenBy })
    })
  }
}

interface Means {
  readonly house: House
  readonly enrolment: EnrolmentPort
  /** When they have been asked for already. */
  readonly choices?: readonly EnrolmentChoice[]
}

async function formPage(
  { house: { db }, enrolment, choices }: Means,
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
  { errors, typed, takenBy }: Shown,
): Promise<FastifyReply> {
  const frame = frameOf(request)
  const within = await listWorkplacesWithin(db, placesWith(askerOf(request), 'create accounts'))
  const { open, refusals } = accountMunicipalities(within.municipalities, today())
  if (open.length === 0) return page(reply, <NoAccountsPage frame={frame} refusals={refusals} />, errors ? 409 : 200)
  const listed = choices ?? (await enrolment.listChoices(db))
  const view = (
    <NewAccountPage
      frame={frame}
      workplaces={{ units: within.units, municipalities: open }}
      refusals={refusals}
      choices={listed.map((choice) => ({ value: keyOf(choice), label: choice.label }))}
      token={typeof typed?.token === 'string' ? typed.token : randomUUID()}
      errors={errors}
      typed={typed}
      takenBy={takenBy}
    />
  )
  return page(reply, view, errors ? 422 : 200)
}

function keyOf({ stepId, trackId }: EnrolmentChoice): string {
  return `${stepId}-${trackId ?? 0}`
}

/** Every field at once, also the one that takes two: whoever forgot three things is told of three. */
function faultsIn({ faults, typed }: { faults: Readonly<Record<string, Fault>>; typed: Typed }, lang: Language) {
  const say = text[lang]
  const nowhere = (typed.unit ?? '') === '' && (typed.newUnit ?? '').trim() === ''
  return {
    ...wordFaults(faults, lang),
    ...(faults.name === 'missing' && { name: say.missing.name }),
    ...(faults.email === 'missing' && { email: say.missing.email }),
    ...(nowhere && { unit: say.refused['no-workplace'] }),
  }
}

/** The form's token, or a new one for a form that has lost its own. */
function tokenIn(body: unknown): string {
  const read = readForm(body, { token: field.token() })
  return read.ok ? read.values.token : randomUUID()
}

/** Every ticked box, however the form sent them. */
function textsIn(value: unknown): string[] {
  const list = Array.isArray(value) ? value : [value]
  return list.filter((one) => typeof one === 'string').slice(0, 100)
}

function wordRefusal(refusal: AccountRefusal, lang: Language): Record<string, string> {
  const say = text[lang].refused
  switch (refusal.refused) {
    case 'agreement-not-in-force':
      return { unit: wordContentRefusal(refusal, lang) }
    case 'two-workplaces':
      return { newUnit: say[refusal.refused] }
    case 'no-workplace':
    case 'which-municipality':
    case 'not-your-workplace':
      return { unit: say[refusal.refused] }
    case 'two-tracks-of-a-step':
      return { choices: say[refusal.refused] }
    case 'email-taken':
      return { email: refusal.personId === undefined ? say.emailTaken : say.emailTakenHere }
  }
}
