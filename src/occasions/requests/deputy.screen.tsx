import type { FastifyReply, FastifyRequest } from 'fastify'
import { type FieldErrors, formatDate, type Typed } from '#design'
import { siteAddress } from '#people'
import { today } from '#platform'
import { attempt, type Db } from '#platform/db'
import { askerOf, field, frameOf, page, readForm, redirectWith, type Screen, wordFaults } from '#platform/web'
import { Forbidden, isRefusal, mayAnywhere } from '#values'
import { knownActorOf } from '../occasion/known-actor.screen.ts'
import { listDeputiesOf } from './deputy.store.ts'
import { text } from './deputy.text.ts'
import { DeputyPage } from './deputy.view.tsx'
import { endDeputy, nameDeputy } from './name-deputy.ts'

const fields = { email: field.email(), from: field.day(), until: field.day() }

/** A team leader names who answers for them. */
export const deputyChoiceScreen: Screen = (area, { db, config }) => {
  area.post('/', async (request, reply) => {
    const { lang } = frameOf(request)
    const read = readForm(request.body, fields)
    if (!read.ok)
      return show(db, { request, reply, errors: wordFaults(read.faults, lang), typed: read.typed, status: 422 })
    const { email, from: fromDay, until: untilDay } = read.values
    const means = { actor: knownActorOf(request), today: today(), site: siteAddress(config, request) }
    const outcome = await attempt(db, (tx) => nameDeputy(tx, { email, fromDay, untilDay, ...means }))
    if (isRefusal(outcome)) {
      const { field: name, say } = text[lang].refused[outcome.refused]
      return show(db, { request, reply, errors: { [name]: say }, typed: read.typed, status: 422 })
    }
    const notice = text[lang].named(outcome.name, formatDate(untilDay, lang))
    return redirectWith(reply, '/requests/deputy', { notice, config })
  })
}

/** Who answers requests for a team leader who is away. */
export const deputyScreen: Screen = (area, { db, config }) => {
  area.get('/', (request, reply) => show(db, { request, reply }))

  area.post('/end', async (request, reply) => {
    const read = readForm(request.body, { deputy: field.id() })
    const deputyLineId = read.ok ? read.values.deputy : 0
    await attempt(db, (tx) => endDeputy(tx, { deputyLineId, actor: knownActorOf(request), today: today() }))
    return redirectWith(reply, '/requests/deputy', { notice: text[frameOf(request).lang].ended, config })
  })
}

interface Answer {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly errors?: FieldErrors
  readonly typed?: Typed
  readonly status?: number
}

async function show(db: Db, { request, reply, status, ...told }: Answer): Promise<FastifyReply> {
  const asker = askerOf(request)
  const lines = await listDeputiesOf(db, asker.personId, today())
  const leads = mayAnywhere(asker, 'see own team')
  if (!leads && lines.length === 0) throw new Forbidden('leads no team')
  const shown = { lines, leads, personId: asker.personId, today: today(), ...told }
  return page(reply, <DeputyPage frame={frameOf(request)} {...shown} />, status)
}
