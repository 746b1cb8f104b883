import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { formatKr } from '#design'
import type { Db } from '#platform/db'
import { actorOf, askerOf, frameOf, type House, page, readForm, redirectWith } from '#platform/web'
import { Forbidden, isRefusal, parseId } from '#values'
import { parseSeen } from '../ledger/posting.rules.ts'
import { type RegionYearParams, seenRegionYear } from '../overview/seen-year.screen.ts'
import type { SeenRegion } from '../overview/year.rules.ts'
import { closeYear } from './close-year.screen.ts'
import { text } from './pot.text.ts'
import { PotYearPage } from './pot.view.tsx'
import { protocolFiles } from './protocol-files.screen.ts'
import { readPot } from './read-pot.screen.ts'
import type { ClosingRefusal } from './year-closing.rules.ts'

type Params = RegionYearParams & { Querystring: { page?: string } }
type Request = FastifyRequest<Params>

export function potScreen(area: FastifyInstance, house: House): void {
  const { db, config } = house
  area.get<Params>('/', (request, reply) => show(db, { request, reply }))
  protocolFiles(area, house)

  area.post<Params>('/closing', async (request, reply) => {
    const { region, year } = await seenRegionYear(db, request)
    if (!region.mayRun) throw new Forbidden('close the pot')
    const { typed } = readForm(request.body, {})
    const actor = { ...actorOf(request), personId: askerOf(request).personId }
    const seen = { seen: parseSeen(typed.seen), seenPoints: typed.seenPoints }
    const outcome = await closeYear(db, { region, year, ...seen, actor })
    const href = request.url.replace(/\/closing$/, '')
    const { lang } = frameOf(request)
    if (!isRefusal(outcome)) {
      const notice = text[lang].closedNotice[outcome.way](formatKr(outcome.pot, lang))
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
  const { region, year }: { region: SeenRegion; year: number } = await seenRegionYear(db, request)
  const incomePage = parseId(request.query.page) ?? 1
  const seen = await readPot(db, { region, year, incomePage })
  const view = { frame: frameOf(request), region, year, ...seen, incomePage, refusal: refusal ?? seen.refusal }
  return page(reply, <PotYearPage {...view} />, status)
}
