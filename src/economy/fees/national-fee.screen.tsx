import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { attempt, type Db } from '#platform/db'
import { actorOf, frameOf, type House, page, readForm, redirectWith } from '#platform/web'
import { Forbidden, isRefusal } from '#values'
import { lockFeeYear } from '../fee-years/fee-year.store.ts'
import { lockLedger } from '../ledger/ledger.store.ts'
import { parseSeen } from '../ledger/posting.rules.ts'
import { type RegionYearParams, seenRegionYear } from '../overview/seen-year.screen.ts'
import { type NationalFeeRefusal, whyNotAddFee } from './national-fee.rules.ts'
import { findPostedFee, getFeeFacts } from './national-fee.store.ts'
import { text } from './national-fee.text.ts'
import { NationalFeePage } from './national-fee.view.tsx'
import { postNationalFee } from './post-national-fee.ts'

export function nationalFeeScreen(area: FastifyInstance, { db, config }: House): void {
  area.get<RegionYearParams>('/', (request, reply) => show(db, { request, reply }))

  area.post<RegionYearParams>('/', async (request, reply) => {
    const { region, year } = await seenRegionYear(db, request)
    if (!region.mayRun) throw new Forbidden('add the national fee')
    const { typed } = readForm(request.body, {})
    const outcome = await attempt(db, async (tx) => {
      await lockFeeYear(tx, year)
      await lockLedger(tx, region.id)
      const facts = await getFeeFacts(tx, { regionId: region.id, year })
      return postNationalFee(tx, {
        ...facts,
        regionId: region.id,
        seen: parseSeen(typed.seen),
        actor: actorOf(request),
      })
    })
    if (isRefusal(outcome)) return show(db, { request, reply, refusal: outcome, status: 409 })
    const say = text[frameOf(request).lang]
    const notice = outcome.posted === 0 ? say.postedBefore : say.posted(outcome.posted)
    return redirectWith(reply, request.url, { notice, config })
  })
}

interface Answer {
  readonly request: FastifyRequest<RegionYearParams>
  readonly reply: FastifyReply
  readonly refusal?: NationalFeeRefusal
  readonly status?: number
}

async function show(db: Db, { request, reply, refusal, status }: Answer): Promise<FastifyReply> {
  const { region, year } = await seenRegionYear(db, request)
  const facts = await getFeeFacts(db, { regionId: region.id, year })
  const posted = await findPostedFee(db, { regionId: region.id, year })
  const view = { frame: frameOf(request), region, year, ...facts, posted, refusal: refusal ?? whyNotAddFee(facts) }
  return page(reply, <NationalFeePage {...view} />, status)
}
