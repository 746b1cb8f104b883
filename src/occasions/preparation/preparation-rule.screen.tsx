import type { FastifyReply, FastifyRequest } from 'fastify'
import { type FieldErrors, formatDay, type Typed } from '#design'
import { today } from '#platform'
import { attempt, type Db } from '#platform/db'
import { actorOf, field, frameOf, page, readForm, redirectWith, type Screen, wordFaults } from '#platform/web'
import { isRefusal, type Language } from '#values'
import { getPlannedRegion, openRegions } from '../regions/planned-region.screen.tsx'
import { mostDays, parseReminderDays, type RuleRefusal, unreadyWays } from './preparation.rules.ts'
import { listPreparationRules } from './preparation.store.ts'
import { text } from './preparation-rule.text.ts'
import { PreparationRulePage } from './preparation-rule.view.tsx'
import { setPreparationRule } from './set-preparation-rule.ts'

interface Params {
  Params: { regionId: string }
}
type Asked = FastifyRequest<Params>

const fields = {
  from: field.day(),
  deadlineDays: field.whole(0, mostDays),
  reminderDays: field.optionalText(100),
  unready: field.choice(unreadyWays),
  source: field.text(300),
}

/** How a region treats preparation: when it is to be done, who is reminded, what becomes of the unready. */
export const preparationRuleScreen: Screen = (area, { db, config }) => {
  openRegions(area, db, '/preparation')

  area.get<Params>('/:regionId', (request, reply) => show(db, { request, reply }))

  area.post<Params>('/:regionId', async (request, reply) => {
    const region = await getPlannedRegion(db, request)
    const { lang } = frameOf(request)
    const read = readForm(request.body, fields)
    const again = { request, reply, typed: read.typed, status: 422 }
    if (!read.ok) return show(db, { ...again, errors: wordFaults(read.faults, lang) })
    const { from: fromDay, reminderDays: typedDays, ...values } = read.values
    const reminderDays = parseReminderDays(typedDays)
    if (reminderDays === undefined)
      return show(db, { ...again, errors: { reminderDays: text[lang].refused.reminders } })
    const rule = { ...values, fromDay, reminderDays, regionId: region.id }
    const means = { actor: actorOf(request), today: today() }
    const outcome = await attempt(db, (tx) => setPreparationRule(tx, rule, means))
    if (isRefusal(outcome)) return show(db, { ...again, errors: wordRuleRefusal(outcome, lang) })
    const notice = text[lang].saved(formatDay(fromDay, lang))
    return redirectWith(reply, `/preparation/${region.id}`, { notice, config })
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
  const rules = await listPreparationRules(db, region.id)
  const shown = { frame: frameOf(request), region, rules, today: today(), ...told }
  return page(reply, <PreparationRulePage {...shown} />, status)
}

function wordRuleRefusal(refusal: RuleRefusal, lang: Language): FieldErrors {
  const say = text[lang].refused
  switch (refusal.refused) {
    case 'ruleInThePast':
      return { from: say.ruleInThePast }
    case 'ruleBeforeTheLatest':
      return { from: say.ruleBeforeTheLatest(formatDay(refusal.latest, lang)) }
  }
}
