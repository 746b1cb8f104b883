import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { formatKr } from '#design'
import { today } from '#platform'
import { attempt, type Db } from '#platform/db'
import { actorOf, askerOf, frameOf, type House, page, readForm, redirectWith } from '#platform/web'
import { day, Forbidden, isRefusal, parseId, subtractMoney } from '#values'
import { parseSeen } from '../ledger/posting.rules.ts'
import { listPotIncome } from '../overview/pot-income.report.ts'
import { getYearFacts } from '../overview/region.report.ts'
import { type RegionYearParams, seenRegionYear } from '../overview/seen-year.screen.ts'
import type { SeenRegion } from '../overview/year.rules.ts'
import { sharePot, whyNotSharePot } from '../pot/pot.rules.ts'
import { potRules, ruleOn } from '../region-rules/region-rule.rules.ts'
import { listRegionRules } from '../region-rules/region-rule.store.ts'
import { closePot } from './close-pot.ts'
import { text } from './pot.text.ts'
import { PotYearPage } from './pot.view.tsx'
import { listTaughtDays } from './teaching.report.ts'
import { type ClosingRefusal, keptLines, protocolOf, whyNotClosePot } from './year-closing.rules.ts'

type Request = FastifyRequest<RegionYearParams & { Querystring: { page?: string } }>

export function potScreen(area: FastifyInstance, { db, config }: House): void {
  area.get<RegionYearParams & { Querystring: { page?: string } }>('/', (request, reply) => show(db, { request, reply }))

  area.post<RegionYearParams & { Querystring: { page?: string } }>('/closing', async (request, reply) => {
    const { region, year } = await seenRegionYear(db, request)
    if (!region.mayRun) throw new Forbidden('close the pot')
    const { typed } = readForm(request.body, {})
    const actor = { ...actorOf(request), personId: askerOf(request).personId }
    const on = today()
    const outcome = await attempt(db, async (tx) => {
      const { daysToCome, lastDay } = await getYearFacts(tx, { regionId: region.id, year, today: on })
      const teaching = await listTaughtDays(tx, { regionId: region.id, year, until: on })
      const seen = parseSeen(typed.seen)
      return closePot(tx, { regionId: region.id, year, teaching, daysToCome, lastDay, seen, actor })
    })
    const href = request.url.replace(/\/closing$/, '')
    const { lang } = frameOf(request)
    if (!isRefusal(outcome)) {
      const notice = text[lang].closedNotice(formatKr(outcome.division.pot, lang))
      return redirectWith(reply, href, { notice, config })
    }
    if (outcome.refused === 'already-closed')
      return redirectWith(reply, href, { notice: text[lang].refused['already-closed'], outcome, config })
    return show(db, { request, reply, refusal: outcome, status: 409 })
  })
}

interface Answer {
  readonly request: Request
  readonly reply: FastifyReply
  readonly refusal?: ClosingRefusal
  readonly status?: number
}

async function show(db: Db, { request, reply, refusal, status }: Answer): Promise<FastifyReply> {
  const { region, year } = await seenRegionYear(db, request)
  const incomePage = parseId(request.query.page) ?? 1
  const seen = await readYear(db, { region, year, incomePage })
  const view = { frame: frameOf(request), region, year, ...seen, incomePage, refusal: refusal ?? seen.refusal }
  return page(reply, <PotYearPage {...view} />, status)
}

async function readYear(
  db: Db,
  { region, year, incomePage }: { region: SeenRegion; year: number; incomePage: number },
) {
  const on = today()
  const regionId = region.id
  const facts = await getYearFacts(db, { regionId, year, today: on })
  const income = await listPotIncome(db, { regionId, year, page: incomePage })
  const regionRules = await listRegionRules(db, regionId)
  const teaching = await listTaughtDays(db, { regionId, year, until: on })
  const rule = ruleOn(regionRules, day(`${year}-12-31`))
  const rules = potRules(regionRules)
  const pot = facts.closing ? subtractMoney(income.potOre, facts.closing.potOre) : income.potOre
  const question = { pot, teaching, rules, unit: rule?.shareUnit ?? ('kr' as const) }
  const closedYears = facts.closing ? [year] : []
  const refusal = whyNotClosePot(question, { ...facts, year, today: on, closedYears })
  const lines = facts.closing
    ? keptLines(facts.closing)
    : whyNotSharePot(question)
      ? []
      : protocolOf(sharePot(question), teaching)
  return { today: on, facts, rule, rules, unit: question.unit, income, pot, lines, teaching, refusal }
}
