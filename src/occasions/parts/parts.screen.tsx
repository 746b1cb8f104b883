import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FieldErrors, Typed } from '#design'
import { attempt, type Db } from '#platform/db'
import { askerOf, field, frameOf, page, readForm, redirectWith, type Screen, wordFaults } from '#platform/web'
import { isRefusal } from '#values'
import { type DayAddress, getMarkable, listAddress, type Met } from '../attendance/met.screen.ts'
import { knownActorOf } from '../occasion/known-actor.screen.ts'
import { typedIn } from '../occasion/typed-in.screen.ts'
import { ruleInForce } from './parts.rules.ts'
import { getParticularDay, listAttendanceRules } from './parts.store.ts'
import { text } from './parts.text.ts'
import { PartsPage } from './parts.view.tsx'
import { setParts } from './set-parts.ts'

/** How a day is marked: as a whole or in two parts. For its course leader and those who plan in the region. */
export const partsScreen: Screen = (area, { db, config }) => {
  area.get<DayAddress>('/', async (request, reply) => {
    const met = await getMarkable(db, askerOf(request), request.params)
    return showParts(db, { request, reply, met })
  })

  area.post<DayAddress>('/', async (request, reply) => {
    const { lang } = frameOf(request)
    const met = await getMarkable(db, askerOf(request), request.params)
    const typed = typedIn(request.body)
    const choice = readForm(request.body, { parts: field.choice(['one', 'two']) })
    const isTwo = choice.ok && choice.values.parts === 'two'
    const read = isTwo ? readForm(request.body, { second: field.time() }) : undefined
    const faults = choice.ok ? (read?.ok === false ? read.faults : {}) : choice.faults
    if (Object.keys(faults).length > 0)
      return showParts(db, { request, reply, met, typed, errors: wordFaults(faults, lang), status: 422 })
    const secondPartAt = read?.ok ? read.values.second : null
    const asked = { occasionId: met.occasion.occasionId, dayId: met.day.dayId, secondPartAt }
    const outcome = await attempt(db, (tx) => setParts(tx, { ...asked, actor: knownActorOf(request) }))
    const say = text[lang]
    if (!isRefusal(outcome))
      return redirectWith(reply, listAddress(met), { notice: say.saved[outcome.partCount], config })
    const errors = { [outcome.refused === 'outsideTheDay' ? 'second' : '']: say.refused[outcome.refused] }
    return showParts(db, { request, reply, met, typed, errors, status: 409 })
  })
}

interface Shown {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly met: Met
  readonly errors?: FieldErrors
  readonly typed?: Typed
  readonly status?: number
}

async function showParts(db: Db, { request, reply, met, status = 200, ...again }: Shown) {
  const { occasion, day, plansTheRegion } = met
  const parts = await getParticularDay(db, day.dayId)
  const rule = ruleInForce(await listAttendanceRules(db, occasion.regionId), day.onDay)
  const shown = { occasion, day, parts, rule, mayDecide: plansTheRegion }
  return page(reply, <PartsPage frame={frameOf(request)} {...shown} {...again} />, status)
}
