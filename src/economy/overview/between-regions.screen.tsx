import type { FastifyInstance } from 'fastify'
import { frameOf, type House, page } from '#platform/web'
import { Missing, parseId } from '#values'
import { listBetweenLines, listRegionPairs } from './between-regions.report.ts'
import { BetweenRegionsPage } from './between-regions.view.tsx'
import { type RegionYearParams, seenRegionYear } from './seen-year.screen.ts'

interface PairParams {
  Params: RegionYearParams['Params'] & { otherId: string }
}

/** What two regions owe each other for a year, as the one of them sees it. */
export function betweenRegionsScreen(area: FastifyInstance, { db }: House): void {
  area.get<PairParams>('/:otherId', async (request, reply) => {
    const { region, year } = await seenRegionYear(db, request)
    const otherId = parseId(request.params.otherId)
    const pairs = await listRegionPairs(db, { regionId: region.id, year })
    const pair = pairs.find((one) => one.otherId === otherId)
    if (pair === undefined) throw new Missing('region')
    const lines = await listBetweenLines(db, { regionId: region.id, year, otherId: pair.otherId })
    return page(
      reply,
      <BetweenRegionsPage frame={frameOf(request)} region={region} year={year} pair={pair} lines={lines} />,
    )
  })
}
