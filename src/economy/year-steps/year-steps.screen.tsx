import type { FastifyInstance } from 'fastify'
import { today } from '#platform'
import { frameOf, type House, page } from '#platform/web'
import { type RegionYearParams, seenRegionYear } from '../overview/seen-year.screen.ts'
import { getYearSoFar } from './year-steps.report.ts'
import { YearStepsPage } from './year-steps.view.tsx'

/** The one page that leads through closing a year. */
export function yearStepsScreen(area: FastifyInstance, { db }: House): void {
  area.get<RegionYearParams>('/', async (request, reply) => {
    const { region, year } = await seenRegionYear(db, request)
    const soFar = await getYearSoFar(db, { regionId: region.id, year, today: today() })
    return page(reply, <YearStepsPage frame={frameOf(request)} region={region} year={year} soFar={soFar} />)
  })
}
