import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Typed } from '#design'
import { today } from '#platform'
import { attempt, type Db } from '#platform/db'
import { actorOf, askerOf, field, frameOf, type House, page, readForm, redirectWith, wordFaults } from '#platform/web'
import { Forbidden, isRefusal, type Language, Missing, parseId, yearOf } from '#values'
import { getSeenRegion } from '../overview/region.report.ts'
import { dayText } from '../overview/region-year.view.tsx'
import type { PriceListRefusal } from './price-list.rules.ts'
import { listPriceLists } from './price-list.store.ts'
import { text } from './price-list.text.ts'
import { PricesPage } from './prices.view.tsx'
import { readParts, typedOf } from './read-price-form.screen.ts'
import { setPrices } from './set-prices.ts'

interface RegionParams {
  Params: { regionId: string }
}

export function pricesScreen(area: FastifyInstance, { db, config }: House): void {
  area.get<RegionParams>('/:regionId', (request, reply) => show(db, { request, reply }))

  area.post<RegionParams>('/:regionId', async (request, reply) => {
    const region = await seenRegion(db, request)
    if (!region.mayRun) throw new Forbidden('set prices')
    const { lang } = frameOf(request)
    const read = readForm(request.body, { from: field.day(), source: field.text(300) })
    const { parts, errors } = readParts(request.body, lang)
    const faults = { ...(read.ok ? {} : wordFaults(read.faults, lang)), ...errors }
    const again = (told: Readonly<Record<string, string>>) =>
      show(db, { request, reply, errors: told, typed: typedOf(request.body), status: 422 })
    if (!read.ok || Object.keys(faults).length > 0) return again(faults)
    const list = { fromDay: read.values.from, source: read.values.source, parts }
    const outcome = await attempt(db, (tx) => setPrices(tx, list, { regionId: region.id, actor: actorOf(request) }))
    if (isRefusal(outcome)) return again(wordRefusal(outcome, lang))
    return redirectWith(reply, request.url, { notice: text[lang].saved(dayText(list.fromDay, lang)), config })
  })
}

async function seenRegion(db: Db, request: FastifyRequest<RegionParams>) {
  const regionId = parseId(request.params.regionId)
  if (regionId === undefined) throw new Missing('region')
  return await getSeenRegion(db, askerOf(request), regionId)
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
  const lists = await listPriceLists(db, region.id)
  const view = { frame: frameOf(request), region, year: yearOf(today()), today: today(), lists, ...told }
  return page(reply, <PricesPage {...view} />, status)
}

function wordRefusal(refusal: PriceListRefusal, lang: Language): Record<string, string> {
  const say = text[lang].faults
  switch (refusal.refused) {
    case 'prices-in-the-past':
      return { from: say['prices-in-the-past'] }
    case 'prices-before-the-latest':
      return { from: say['prices-before-the-latest'](dayText(refusal.latest, lang)) }
    case 'no-parts':
      return { '': say['no-parts'] }
    case 'part-twice':
    case 'part-below-zero':
    case 'recorded-costs-nothing':
      return { '': say[refusal.refused] }
  }
}
