import type { FastifyInstance } from 'fastify'
import { today } from '#platform'
import { frameOf, type House, page } from '#platform/web'
import { Missing, parseId } from '#values'
import { listClosedYears } from '../ledger/ledger.store.ts'
import { type RegionYearParams, seenRegionYear } from '../overview/seen-year.screen.ts'
import { nearestInSize } from './flows.rules.ts'
import { FlowsPage } from './flows.view.tsx'
import { OneMunicipalityPage } from './one-municipality.view.tsx'
import { readFlows } from './read-flows.screen.ts'

type Asked = RegionYearParams & { Querystring: { municipality?: string; with?: string } }

/** A region's municipalities over the years: all together, one at a time, or two beside each other. */
export function flowsScreen(area: FastifyInstance, { db }: House): void {
  area.get<Asked>('/', async (request, reply) => {
    const { region, year } = await seenRegionYear(db, request)
    const frame = frameOf(request)
    const closedYears = await listClosedYears(db, region.id)
    const all = await readFlows(db, { regionId: region.id, today: today(), closedYears })
    const { municipality, with: other } = request.query
    if (municipality === undefined)
      return page(reply, <FlowsPage frame={frame} region={region} year={year} all={all} />)
    const one = all.find(({ municipalityId }) => municipalityId === parseId(municipality))
    if (one === undefined) throw new Missing('municipality')
    const chosen = all.find(({ municipalityId }) => municipalityId === parseId(other ?? ''))
    if (other !== undefined && other !== '' && chosen === undefined) throw new Missing('municipality')
    const view = { frame, region, year, all, one, nearest: nearestInSize(all, one), other: chosen }
    return page(reply, <OneMunicipalityPage {...view} />)
  })
}
