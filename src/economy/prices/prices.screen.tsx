import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Typed } from '#design'
import { listJourneys } from '#journeys'
import { today } from '#platform'
import { attempt, type Db } from '#platform/db'
import { actorOf, field, frameOf, type House, page, readForm, redirectWith, wordFaults } from '#platform/web'
import { isRefusal, type Language, parseId, yearOf } from '#values'
import { dayText } from '../overview/region-year.view.tsx'
import { runRegion, seenRegion } from '../overview/seen-year.screen.ts'
import { everyJourney, type PriceListRefusal } from './price-list.rules.ts'
import { listPriceLists } from './price-list.store.ts'
import { text } from './price-list.text.ts'
import { PricesPage } from './prices.view.tsx'
import { ownRowsIn, readParts, typedOf } from './read-price-form.screen.ts'
import { setPrices } from './set-prices.ts'

interface RegionParams {
  Params: { regionId: string }
  /** The journey that a new list is begun for. */
  Querystring: { journey?: string }
}

const fields = { from: field.day(), journey: field.text(20), source: field.text(300) }
/** Given at a time to whoever asks for more. */
const moreRows = 3

export function pricesScreen(area: FastifyInstance, { db, config }: House): void {
  area.get<RegionParams>('/:regionId', (request, reply) => show(db, { request, reply }))

  area.post<RegionParams>('/:regionId', async (request, reply) => {
    const region = await runRegion(db, request, 'set prices')
    const { lang } = frameOf(request)
    const rows = ownRowsIn(request.body)
    if (typedOf(request.body).more !== undefined)
      return show(db, { request, reply, rows: rows + moreRows, typed: typedOf(request.body) })
    const read = readForm(request.body, fields)
    const { parts, errors } = readParts(request.body, lang)
    const faults = { ...(read.ok ? {} : wordFaults(read.faults, lang)), ...errors }
    const again = (told: Readonly<Record<string, string>>) =>
      show(db, { request, reply, rows, errors: told, typed: typedOf(request.body), status: 422 })
    if (!read.ok || Object.keys(faults).length > 0) return again(faults)
    const journeyId = await readJourney(db, read.values.journey)
    if (journeyId === undefined) return again({ journey: text[lang].faults.journey })
    const list = { fromDay: read.values.from, source: read.values.source, journeyId, parts }
    const outcome = await attempt(db, (tx) => setPrices(tx, list, { regionId: region.id, actor: actorOf(request) }))
    if (isRefusal(outcome)) return again(wordRefusal(outcome, lang))
    return redirectWith(reply, `/economy/prices/${region.id}`, {
      notice: text[lang].saved(dayText(list.fromDay, lang)),
      config,
    })
  })
}

/** The journey that a list is for: null for all that have none of their own, undefined for what is no journey. */
async function readJourney(db: Db, typed: string): Promise<number | null | undefined> {
  if (typed === everyJourney) return null
  return (await listJourneys(db)).find(({ id }) => id === parseId(typed))?.id
}

interface Answer {
  readonly request: FastifyRequest<RegionParams>
  readonly reply: FastifyReply
  readonly errors?: Readonly<Record<string, string>>
  readonly typed?: Typed
  /** Rows of the form for parts of the region's own. */
  readonly rows?: number
  readonly status?: number
}

async function show(db: Db, { request, reply, status, ...told }: Answer): Promise<FastifyReply> {
  const region = await seenRegion(db, request)
  const lists = await listPriceLists(db, region.id)
  const journeys = await listJourneys(db)
  const asked = parseId(request.query.journey)
  const journeyId = journeys.find(({ id }) => id === asked)?.id ?? null
  const at = { year: yearOf(today()), today: today() }
  const view = { frame: frameOf(request), region, ...at, lists, journeys, journeyId, ...told }
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
