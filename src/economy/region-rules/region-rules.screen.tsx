import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Typed } from '#design'
import { today } from '#platform'
import { attempt, type Db } from '#platform/db'
import { actorOf, field, frameOf, type House, page, readForm, redirectWith, wordFaults } from '#platform/web'
import { isRefusal, type Language, yearOf } from '#values'
import { dayText } from '../overview/region-year.view.tsx'
import { runRegion, seenRegion } from '../overview/seen-year.screen.ts'
import { pointsText, potChoices, type RegionRuleRefusal, shareUnits } from './region-rule.rules.ts'
import { listRegionRules } from './region-rule.store.ts'
import { text } from './region-rule.text.ts'
import { RegionRulesPage } from './region-rules.view.tsx'
import { setRule } from './set-rule.ts'

interface RegionParams {
  Params: { regionId: string }
}

const fields = {
  from: field.day(),
  potRule: field.choice(['points', 'equal-days']),
  leaderPoints: field.text(20),
  trainerPoints: field.text(20),
  unusedReservePoints: field.text(20),
  chargingBasis: field.choice(['registered', 'attended']),
  shareUnit: field.choice(shareUnits),
  potScope: field.choice(potChoices.potScope),
  procuredLeaders: field.choice(potChoices.procuredLeaders),
  regionStaff: field.choice(potChoices.regionStaff),
  withoutPoints: field.choice(potChoices.withoutPoints),
  largeShare: field.choice(potChoices.largeShare),
  potReceiver: field.choice(potChoices.potReceiver),
  decidedOn: field.day(),
  source: field.text(300),
}

export function regionRulesScreen(area: FastifyInstance, { db, config }: House): void {
  area.get<RegionParams>('/:regionId', (request, reply) => show(db, { request, reply }))

  area.post<RegionParams>('/:regionId', async (request, reply) => {
    const region = await runRegion(db, request, 'set rules')
    const { lang } = frameOf(request)
    const read = readForm(request.body, fields)
    const { typed } = read
    if (!read.ok) return show(db, { request, reply, errors: wordFaults(read.faults, lang), typed, status: 422 })
    const { from, ...values } = read.values
    const rule = { ...values, ...pointsText(values), fromDay: from, regionId: region.id }
    const outcome = await attempt(db, (tx) => setRule(tx, rule, { actor: actorOf(request) }))
    if (isRefusal(outcome)) return show(db, { request, reply, errors: wordRefusal(outcome, lang), typed, status: 422 })
    return redirectWith(reply, request.url, { notice: text[lang].saved(dayText(from, lang)), config })
  })
}

interface Answer {
  readonly request: FastifyRequest<RegionParams>
  readonly reply: FastifyReply
  readonly errors?: Readonly<Record<string, string>>
  readonly typed?: Typed
  readonly status?: number
}

async function show(db: Db, { request, reply, status, ...told }: Answer): Promise<FastifyReply> {
  const region = await seenRegion(db, request)
  const rules = await listRegionRules(db, region.id)
  const view = { frame: frameOf(request), region, year: yearOf(today()), today: today(), rules, ...told }
  return page(reply, <RegionRulesPage {...view} />, status)
}

function wordRefusal(refusal: RegionRuleRefusal, lang: Language): Record<string, string> {
  const say = text[lang].refused
  switch (refusal.refused) {
    case 'rule-in-the-past':
      return { from: say['rule-in-the-past'] }
    case 'rule-before-the-latest':
      return { from: say['rule-before-the-latest'](dayText(refusal.latest, lang)) }
    case 'points-not-a-number':
      return { [refusal.field]: say['points-not-a-number'] }
  }
}
