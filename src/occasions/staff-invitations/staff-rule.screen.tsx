import type { FastifyReply, FastifyRequest } from 'fastify'
import { type FieldErrors, formatDay, type Typed } from '#design'
import { today } from '#platform'
import { attempt, type Db } from '#platform/db'
import { actorOf, field, frameOf, page, readForm, redirectWith, type Screen, wordFaults } from '#platform/web'
import { isRefusal, type Language } from '#values'
import { getPlannedRegion, openRegions } from '../regions/planned-region.screen.tsx'
import { setStaffRule } from './set-staff-rule.ts'
import type { StaffRuleRefusal } from './staff-rule.rules.ts'
import { listStaffRules } from './staff-rule.store.ts'
import { text } from './staff-rule.text.ts'
import { StaffRulePage } from './staff-rule.view.tsx'

interface Params {
  Params: { regionId: string }
}
type Asked = FastifyRequest<Params>

const fields = {
  from: field.day(),
  remindAfterDays: field.whole(1, 60),
  sameDayMinutes: field.whole(5, 240),
  soonMinutes: field.whole(15, 2880),
  laterMinutes: field.whole(60, 20160),
  quietFrom: field.time(),
  quietUntil: field.time(),
  asksOthers: field.choice(['yes', 'no']),
  source: field.text(300),
}

/** How a region asks those who teach: when they are reminded, how long each has, when nobody is asked. */
export const staffRuleScreen: Screen = (area, { db, config }) => {
  openRegions(area, db, '/staff-rules')

  area.get<Params>('/:regionId', (request, reply) => show(db, { request, reply }))

  area.post<Params>('/:regionId', async (request, reply) => {
    const region = await getPlannedRegion(db, request)
    const { lang } = frameOf(request)
    const read = readForm(request.body, fields)
    const again = { request, reply, typed: read.typed, status: 422 }
    if (!read.ok) return show(db, { ...again, errors: wordFaults(read.faults, lang) })
    const { from: fromDay, asksOthers, ...terms } = read.values
    const rule = { ...terms, asksOthers: asksOthers === 'yes', fromDay, regionId: region.id }
    const means = { actor: actorOf(request), today: today() }
    const outcome = await attempt(db, (tx) => setStaffRule(tx, rule, means))
    if (isRefusal(outcome)) return show(db, { ...again, errors: wordRuleRefusal(outcome, lang) })
    const notice = text[lang].saved(formatDay(fromDay, lang))
    return redirectWith(reply, `/staff-rules/${region.id}`, { notice, config })
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
  const rules = await listStaffRules(db, region.id)
  const shown = { frame: frameOf(request), region, rules, today: today(), ...told }
  return page(reply, <StaffRulePage {...shown} />, status)
}

function wordRuleRefusal(refusal: StaffRuleRefusal, lang: Language): FieldErrors {
  const say = text[lang].refused
  switch (refusal.refused) {
    case 'ruleInThePast':
      return { from: say.ruleInThePast }
    case 'ruleBeforeTheLatest':
      return { from: say.ruleBeforeTheLatest(formatDay(refusal.latest, lang)) }
  }
}
