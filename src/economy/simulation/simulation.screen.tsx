import { today } from '#platform'
import { askerOf, frameOf, page, type Screen } from '#platform/web'
import { Missing, parseId, yearOf } from '#values'
import { listSeenMunicipalities } from '../overview/municipality.report.ts'
import { type RegionYearParams, seenRegionYear } from '../overview/seen-year.screen.ts'
import { parseYear } from '../overview/year.rules.ts'
import { OwnSimulationPage, RegionSimulationPage, simulationHref } from './simulation.view.tsx'
import { tryTerms, typedIn } from './try-terms.screen.ts'

/** What would it cost each, if the key, the cost, the members or the price changed? */
export const simulationScreen: Screen = (area, { db }) => {
  area.get<RegionYearParams>('/', async (request, reply) => {
    const { region, year } = await seenRegionYear(db, request)
    const frame = frameOf(request)
    const typed = typedIn(request.query)
    const reckoned = await tryTerms(db, { regionId: region.id, year, typed, lang: frame.lang })
    const href = simulationHref({ region, year })
    const view = { frame, region, year, ...reckoned, action: href, again: href, hidden: {}, own: undefined }
    return page(reply, <RegionSimulationPage {...view} />, reckoned.errors ? 422 : 200)
  })
}

interface OwnAsked {
  Querystring: { municipality?: string; year?: string }
}

/** The same for whoever sees one municipality: what would it cost us? */
export const ownSimulationScreen: Screen = (area, { db }) => {
  area.get<OwnAsked>('/', async (request, reply) => {
    const seen = await listSeenMunicipalities(db, askerOf(request))
    const { municipality: chosen, year: asked } = request.query
    const municipality = chosen === undefined ? seen[0] : seen.find(({ id }) => id === parseId(chosen))
    if (municipality === undefined) throw new Missing('municipality')
    const year = asked === undefined ? yearOf(today()) : parseYear(asked)
    if (year === undefined) throw new Missing('year')
    const frame = frameOf(request)
    const typed = typedIn(request.query, ['municipality', 'year'])
    const reckoned = await tryTerms(db, { regionId: municipality.regionId, year, typed, lang: frame.lang })
    const hidden = { municipality: String(municipality.id), year: String(year) }
    const view = {
      ...reckoned,
      frame,
      municipality,
      action: '/municipality/simulation',
      again: `/municipality/simulation?${new URLSearchParams(hidden)}`,
      hidden,
      own: new Set([municipality.id]),
    }
    return page(reply, <OwnSimulationPage {...view} />, reckoned.errors ? 422 : 200)
  })
}
