import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { formatDay } from '#design'
import { today } from '#platform'
import { attempt, type Db } from '#platform/db'
import { actorOf, askerOf, field, frameOf, type House, readForm, redirectWith, wordFaults } from '#platform/web'
import { type Asker, isRole, type Language, Missing, mayAnywhere, parseDay, parseId } from '#values'
import type { EmploymentEndRefusal } from '../employments/employment.rules.ts'
import { listEmployments } from '../employments/employment.store.ts'
import { endEmployment } from '../employments/end-employment.ts'
import { endRole } from '../roles/end-role.ts'
import { giveRole } from '../roles/give-role.ts'
import { type GrantRefusal, placesToGive } from '../roles/grant.rules.ts'
import { listJourneyNames } from './person.report.ts'
import { text } from './person.text.ts'
import type { ReturnedForm } from './person.view.tsx'

const roleFields = {
  role: field.text(60),
  place: field.id(),
  journey: field.optionalText(20),
  until: field.optionalText(20),
}
const endFields = { employment: field.id(), lastDay: field.day() }

export interface PersonParams {
  Params: { personId: string }
}

/** Shows the page, or shows it again with the form that came back. */
type ShowPerson = (
  house: House,
  web: { request: FastifyRequest<PersonParams>; reply: FastifyReply },
  returned?: ReturnedForm,
) => Promise<FastifyReply>

export function personIdOf(request: FastifyRequest<PersonParams>): number {
  const id = parseId(request.params.personId)
  if (id === undefined) throw new Missing('person')
  return id
}

/** The acts of a person's page: a role given or ended, an employment ended. */
export function personFormRoutes(area: FastifyInstance, house: House, show: ShowPerson): void {
  const { db, config } = house

  area.post<PersonParams>('/roles', async (request, reply) => {
    const { lang } = frameOf(request)
    const personId = personIdOf(request)
    const asker = askerOf(request)
    await mustGiveRolesTo(db, asker, personId)
    const read = readForm(request.body, roleFields)
    const again = (errors: Record<string, string>) =>
      show(house, { request, reply }, { form: 'role', errors, typed: read.typed })
    if (!read.ok) return again(wordFaults(read.faults, lang))
    const { role, place, journey, until } = read.values
    const lastDay = until === '' ? null : parseDay(until)
    if (!isRole(role)) return again(wordFaults({ role: 'notAChoice' }, lang))
    if (lastDay === undefined) return again(wordFaults({ until: 'notADay' }, lang))
    const journeyId = journey === '' ? null : (parseId(journey) ?? 0)
    const journeys = journeyId === null ? [] : await listJourneyNames(db)
    if (journeyId !== null && !journeys.some(({ id }) => id === journeyId))
      return again(wordFaults({ journey: 'notAChoice' }, lang))
    const given = { personId, role, placeId: place, journeyId, until: lastDay }
    const means = { asker, actor: actorOf(request) }
    const refusal = await attempt(db, (tx) => giveRole(tx, given, means))
    if (refusal) return again(wordGrantRefusal(refusal, lang))
    return redirectWith(reply, `/people/${personId}`, { notice: text[lang].given, config })
  })

  area.post<{ Params: { personId: string; grantId: string } }>('/roles/:grantId/end', async (request, reply) => {
    const say = text[frameOf(request).lang]
    const personId = personIdOf(request)
    const grantId = parseId(request.params.grantId)
    if (grantId === undefined) throw new Missing('role')
    const means = { asker: askerOf(request), actor: actorOf(request) }
    const refusal = await attempt(db, (tx) => endRole(tx, { personId, grantId }, means))
    if (refusal?.refused === 'not-yours-to-give') throw new Missing('role')
    const notice = refusal ? say.refused[refusal.refused] : say.roleEnded
    return redirectWith(reply, `/people/${personId}`, { notice, outcome: refusal, config })
  })

  area.post<PersonParams>('/employment-end', async (request, reply) => {
    const { lang } = frameOf(request)
    const personId = personIdOf(request)
    const asker = askerOf(request)
    if (!mayAnywhere(asker, 'create accounts')) throw new Missing('person')
    const read = readForm(request.body, endFields)
    const again = (errors: Record<string, string>) =>
      show(house, { request, reply }, { form: 'end', errors, typed: read.typed })
    if (!read.ok) return again(wordFaults(read.faults, lang))
    const { employment, lastDay } = read.values
    const means = { asker, actor: actorOf(request) }
    const refusal = await attempt(db, (tx) => endEmployment(tx, { personId, employmentId: employment, lastDay }, means))
    if (refusal) return again(wordEndRefusal(refusal, lang))
    return redirectWith(reply, '/people', { notice: text[lang].ended(formatDay(lastDay, lang)), config })
  })
}

/** Whoever sees a person without being able to give them any role, as a team leader does, is not asked for one. */
async function mustGiveRolesTo(db: Db, asker: Asker, personId: number): Promise<void> {
  const employments = await listEmployments(db, { personId, places: placesToGive(asker), today: today() })
  if (employments.length === 0) throw new Missing('person')
}

function wordGrantRefusal({ refused }: GrantRefusal, lang: Language): Record<string, string> {
  const say = text[lang].refused[refused]
  switch (refused) {
    case 'ends-before-today':
      return { until: say }
    case 'not-for-one-journey':
      return { journey: say }
    case 'wrong-place':
      return { place: say }
    case 'not-yours-to-give':
    case 'held-already':
      return { role: say }
  }
}

function wordEndRefusal(refusal: EmploymentEndRefusal, lang: Language): Record<string, string> {
  const say = text[lang].refused
  switch (refusal.refused) {
    case 'ends-before-it-begins':
      return { lastDay: say['ends-before-it-begins'](formatDay(refusal.from, lang)) }
    case 'no-such-employment':
    case 'cannot-end-own':
      return { employment: say[refusal.refused] }
  }
}
