import type { FastifyReply, FastifyRequest } from 'fastify'
import { type FieldErrors, formatDay, type Typed } from '#design'
import { isLaunched, listJourneys } from '#journeys'
import { today } from '#platform'
import { attempt, type Db } from '#platform/db'
import { actorOf, field, frameOf, page, readForm, redirectWith, type Screen, wordFaults } from '#platform/web'
import { isRefusal, type Language } from '#values'
import { getPlannedRegion, openRegions, readJourney } from '../regions/planned-region.screen.tsx'
import { readPriorities, type SeatRuleRefusal, waysToAsk } from './seat-rule.rules.ts'
import { listSeatRules } from './seat-rule.store.ts'
import { text } from './seat-rule.text.ts'
import { SeatRulesPage } from './seat-rule.view.tsx'
import { setSeatRule } from './set-seat-rule.ts'

interface Params {
  Params: { regionId: string }
}
type Asked = FastifyRequest<Params>

const fields = {
  journey: field.text(10),
  from: field.day(),
  opensDays: field.whole(1, 730),
  closesDays: field.whole(1, 365),
  employeesAsk: field.choice(waysToAsk),
  requestDays: field.whole(1, 60),
  unnamedReleaseDays: field.optionalWhole(1, 365),
  offerHours: field.whole(0, 336),
  quietFrom: field.time(),
  quietUntil: field.time(),
  offersStopDays: field.whole(0, 60),
  ...{ order1: field.optionalText(20), order2: field.optionalText(20) },
  ...{ order3: field.optionalText(20), order4: field.optionalText(20) },
  detailsForgottenDays: field.whole(0, 365),
  source: field.text(300),
}

/** How a region books and offers seats. */
export const seatRuleScreen: Screen = (area, { db, config }) => {
  openRegions(area, db, '/seat-rules')

  area.get<Params>('/:regionId', (request, reply) => show(db, { request, reply }))

  area.post<Params>('/:regionId', async (request, reply) => {
    const region = await getPlannedRegion(db, request)
    const { lang } = frameOf(request)
    const read = readForm(request.body, fields)
    const again = { request, reply, typed: read.typed, status: 422 }
    if (!read.ok) return show(db, { ...again, errors: wordFaults(read.faults, lang) })
    const { journey, from: fromDay, order1, order2, order3, order4, ...terms } = read.values
    const journeyId = await readJourney(db, journey)
    if (journeyId === undefined) return show(db, { ...again, errors: { journey: text[lang].refused.unknownJourney } })
    const rule = {
      ...{ ...terms, regionId: region.id, journeyId, fromDay },
      unnamedReleaseDays: terms.unnamedReleaseDays ?? null,
      priorities: readPriorities([order1, order2, order3, order4]),
    }
    const means = { actor: actorOf(request), today: today() }
    const outcome = await attempt(db, (tx) => setSeatRule(tx, rule, means))
    if (isRefusal(outcome)) return show(db, { ...again, errors: wordRuleRefusal(outcome, lang) })
    const notice = text[lang].saved(formatDay(fromDay, lang))
    return redirectWith(reply, `/seat-rules/${region.id}`, { notice, config })
  })
}

interface Answer {
  readonly request: Asked
  readonly reply: FastifyReply
  readonly errors?: FieldErrors
  readonly typed?: Typed
  readonly status?: number
}

async function show(db: Db, { request, reply, status, ...told }: Answer): Promise<FastifyReply> {
  const region = await getPlannedRegion(db, request)
  const rules = await listSeatRules(db, region.id)
  const all = await listJourneys(db)
  const journeys = all.filter(
    (journey) => isLaunched(journey.state) || rules.some((rule) => rule.journeyId === journey.id),
  )
  const shown = { frame: frameOf(request), region, rules, journeys, today: today(), ...told }
  return page(reply, <SeatRulesPage {...shown} />, status)
}

function wordRuleRefusal(refusal: SeatRuleRefusal, lang: Language): FieldErrors {
  const say = text[lang].refused
  switch (refusal.refused) {
    case 'ruleInThePast':
      return { from: say.ruleInThePast }
    case 'ruleBeforeTheLatest':
      return { from: say.ruleBeforeTheLatest(formatDay(refusal.latest, lang)) }
    case 'closesBeforeItOpens':
      return { closesDays: say.closesBeforeItOpens }
  }
}
