import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Typed } from '#design'
import { attempt, type Db } from '#platform/db'
import { actorOf, field, frameOf, type House, page, readForm, redirectWith, wordFaults } from '#platform/web'
import { Forbidden, isRefusal, krFromText } from '#values'
import { listAllocationKeys } from '../allocation-keys/allocation-key.store.ts'
import { lockLedger } from '../ledger/ledger.store.ts'
import { parseSeen } from '../ledger/posting.rules.ts'
import { type RegionYearParams, seenRegionYear } from '../overview/seen-year.screen.ts'
import { getFixedCostFacts, getFixedCostYear } from './fixed-cost.report.ts'
import { type FixedCostRefusal, shareFixedCost, stateOfFixedCost, whyNotShareFixedCost } from './fixed-cost.rules.ts'
import { text } from './fixed-cost.text.ts'
import { FixedCostPage } from './fixed-cost.view.tsx'
import { postFixedCost } from './post-fixed-cost.ts'
import { setFixedCost } from './set-fixed-cost.ts'

export function fixedCostScreen(area: FastifyInstance, house: House): void {
  const { db, config } = house
  area.get<RegionYearParams>('/', (request, reply) => show(db, { request, reply }))

  area.post<RegionYearParams>('/', async (request, reply) => {
    const { region, year } = await seenRegionYear(db, request)
    if (!region.mayRun) throw new Forbidden('post the fixed cost')
    const { typed } = readForm(request.body, {})
    const outcome = await attempt(db, async (tx) => {
      await lockLedger(tx, region.id)
      const facts = await getFixedCostFacts(tx, { regionId: region.id, year })
      return postFixedCost(tx, { ...facts, seen: parseSeen(typed.seen), actor: actorOf(request) })
    })
    if (isRefusal(outcome)) return show(db, { request, reply, refusal: outcome, status: 409 })
    const say = text[frameOf(request).lang]
    const notice = outcome.posted === 0 ? say.postedBefore : say.posted(outcome.posted)
    return redirectWith(reply, request.url, { notice, config })
  })

  area.post<RegionYearParams>('/cost', async (request, reply) => {
    const { region, year } = await seenRegionYear(db, request)
    if (!region.mayRun) throw new Forbidden('set the fixed cost')
    const { lang } = frameOf(request)
    const read = readForm(request.body, { amount: field.text(30), key: field.id(), source: field.text(300) })
    if (!read.ok) return again({ request, reply, errors: wordFaults(read.faults, lang), typed: read.typed })
    const { amount, key, source } = read.values
    const amountOre = krFromText(amount)
    if (amountOre === undefined)
      return again({ request, reply, errors: { amount: text[lang].faults.amount }, typed: read.typed })
    const keys = await listAllocationKeys(db, region.id)
    if (!keys.some(({ id, isLaidAside }) => id === key && !isLaidAside))
      return again({ request, reply, errors: wordFaults({ key: 'notAChoice' }, lang), typed: read.typed })
    const { unit } = await getFixedCostYear(db, { regionId: region.id, year })
    const cost = { regionId: region.id, year, amountOre, allocationKeyId: key, source }
    const refusal = await attempt(db, (tx) => setFixedCost(tx, cost, { unit, actor: actorOf(request) }))
    if (refusal)
      return again({ request, reply, errors: { amount: text[lang].faults[refusal.refused] }, typed: read.typed })
    return redirectWith(reply, request.url.replace(/\/cost$/, ''), { notice: text[lang].saved, config })
  })

  const again = (answer: Answer) => show(db, { ...answer, status: 422 })
}

interface Answer {
  readonly request: FastifyRequest<RegionYearParams>
  readonly reply: FastifyReply
  readonly refusal?: FixedCostRefusal
  readonly errors?: Record<string, string>
  readonly typed?: Typed
  readonly status?: number
}

async function show(db: Db, { request, reply, status, ...told }: Answer): Promise<FastifyReply> {
  const { region, year } = await seenRegionYear(db, request)
  const facts = await getFixedCostFacts(db, { regionId: region.id, year })
  const keys = region.mayRun ? await listAllocationKeys(db, region.id) : []
  const parts = whyNotShareFixedCost(facts) ? undefined : shareFixedCost(facts)
  const view = {
    ...told,
    frame: frameOf(request),
    region,
    year,
    ...facts,
    keys: keys.filter(({ id, isLaidAside }) => !isLaidAside || id === facts.cost?.key.id),
    refusal: told.refusal ?? (facts.cost ? whyNotShareFixedCost(facts) : undefined),
    parts: parts ?? [],
    state: stateOfFixedCost(parts, facts.posted),
  }
  return page(reply, <FixedCostPage {...view} />, status)
}
