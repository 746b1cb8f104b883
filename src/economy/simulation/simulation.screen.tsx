import type { FastifyReply, FastifyRequest } from 'fastify'
import { csvOf, today } from '#platform'
import type { Db } from '#platform/db'
import { askerOf, frameOf, page, type Screen } from '#platform/web'
import { type Language, Missing, parseId, yearOf } from '#values'
import { listSeenMunicipalities } from '../overview/municipality.report.ts'
import { type RegionYearParams, seenRegionYear } from '../overview/seen-year.screen.ts'
import { parseYear } from '../overview/year.rules.ts'
import { OwnSimulationPage, RegionSimulationPage, simulationHref } from './simulation.view.tsx'
import { simulationCsv } from './simulation-csv.view.tsx'
import { queryOf, saysMore, tryTerms } from './try-terms.screen.ts'

const file = 'simulation.csv'

/** What would it cost each, if the key, the cost, the members or the price changed? */
export const simulationScreen: Screen = (area, { db }) => {
  area.get<RegionYearParams>('/', async (request, reply) => {
    const { region, year } = await seenRegionYear(db, request)
    const frame = frameOf(request)
    const reckoned = await tryTerms(db, { regionId: region.id, year, query: queryOf(request.query), lang: frame.lang })
    const href = simulationHref({ region, year })
    const own = { hidden: {}, own: undefined }
    return answer(reply, { reckoned, href, hidden: {} }, (at) => (
      <RegionSimulationPage {...{ frame, region, year, ...reckoned, ...at, ...own }} />
    ))
  })

  area.get<RegionYearParams>(`/${file}`, async (request, reply) => {
    const { region, year } = await seenRegionYear(db, request)
    const { lang } = frameOf(request)
    const reckoned = await tryTerms(db, { regionId: region.id, year, query: queryOf(request.query), lang })
    return sendCsv(reply, { reckoned, year, lang, own: undefined })
  })
}

interface OwnAsked {
  Querystring: { municipality?: string; year?: string }
}

/** The same for whoever sees one municipality: what would it cost us? */
export const ownSimulationScreen: Screen = (area, { db }) => {
  area.get<OwnAsked>('/', async (request, reply) => {
    const { municipality, year, lang, reckoned } = await reckonOwn(db, request)
    const hidden = { municipality: String(municipality.id), year: String(year) }
    const own = { hidden, own: new Set([municipality.id]) }
    const frame = frameOf(request)
    return answer(reply, { reckoned, href: '/municipality/simulation', hidden }, (at) => (
      <OwnSimulationPage {...{ frame, lang, municipality, ...reckoned, ...at, ...own }} />
    ))
  })

  area.get<OwnAsked>(`/${file}`, async (request, reply) => {
    const { municipality, year, lang, reckoned } = await reckonOwn(db, request)
    return sendCsv(reply, { reckoned, year, lang, own: new Set([municipality.id]) })
  })
}

type Reckoned = Awaited<ReturnType<typeof tryTerms>>

async function reckonOwn(db: Db, request: FastifyRequest<OwnAsked>) {
  const seen = await listSeenMunicipalities(db, askerOf(request))
  const { municipality: chosen, year: asked } = request.query
  const municipality = chosen === undefined ? seen[0] : seen.find(({ id }) => id === parseId(chosen))
  if (municipality === undefined) throw new Missing('municipality')
  const year = asked === undefined ? yearOf(today()) : parseYear(asked)
  if (year === undefined) throw new Missing('year')
  const { lang } = frameOf(request)
  const asking = { regionId: municipality.regionId, year, query: queryOf(request.query), lang }
  return { municipality, year, lang, reckoned: await tryTerms(db, asking) }
}

interface At {
  readonly action: string
  readonly again: string
  /** The table as a file, of the same trial. */
  readonly csv: string
}

interface Answered {
  readonly reckoned: Reckoned
  readonly href: string
  readonly hidden: Readonly<Record<string, string>>
}

/** The page; by an address that says what is tried and nothing else, so that it is short enough to send. */
function answer(
  reply: FastifyReply,
  { reckoned, href, hidden }: Answered,
  show: (at: At) => Parameters<typeof page>[1],
) {
  const { typed, told, errors } = reckoned
  const of = (path: string, values: Readonly<Record<string, string>>) => {
    const search = new URLSearchParams({ ...hidden, ...values }).toString()
    return search === '' ? path : `${path}?${search}`
  }
  if (errors === undefined && saysMore(typed, told)) return reply.redirect(of(href, told), 302)
  const at = { action: href, again: of(href, {}), csv: of(`${href}/${file}`, told) }
  return page(reply, show(at), errors ? 422 : 200)
}

interface Kept {
  readonly reckoned: Reckoned
  readonly year: number
  readonly lang: Language
  readonly own: ReadonlySet<number> | undefined
}

function sendCsv(reply: FastifyReply, { reckoned: { rows, errors }, year, lang, own }: Kept): FastifyReply {
  // The page says at its fields what cannot be read; a file of something else than was asked for helps nobody.
  if (errors) throw new Missing('simulation')
  const { columns, rows: cells } = simulationCsv(rows, { lang, own })
  return reply
    .header('content-type', 'text/csv; charset=utf-8')
    .header('content-disposition', `attachment; filename="simulation-${year}.csv"`)
    .send(csvOf(columns, cells))
}
