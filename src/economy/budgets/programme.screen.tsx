import type { FastifyInstance } from 'fastify'
import { today } from '#platform'
import { askerOf, frameOf, type House, page } from '#platform/web'
import { Missing, yearOf } from '#values'
import { parseYear } from '../overview/year.rules.ts'
import { listRegionFees, programmePlaces } from './programme.report.ts'
import { ProgrammePage } from './programme.view.tsx'
import { FeeByRegionPage } from './programme-fee.view.tsx'
import { readProgramme } from './read-programme.screen.ts'

/** The whole programme in sums: connected municipalities, the fee by year, regions and journeys. Nobody is named. */
export function programmeScreen(area: FastifyInstance, { db }: House): void {
  area.get<{ Querystring: { year?: string } }>('/', async (request, reply) => {
    const on = today()
    const year = parseYear(request.query.year) ?? yearOf(on)
    const read = await readProgramme(db, { asker: askerOf(request), year, today: on })
    return page(reply, <ProgrammePage frame={frameOf(request)} year={year} thisYear={yearOf(on)} {...read} />)
  })

  area.get<{ Params: { year: string } }>('/:year/national-fee', async (request, reply) => {
    const year = parseYear(request.params.year)
    const places = programmePlaces(askerOf(request))
    if (year === undefined || places.length === 0) throw new Missing('national fee')
    const regions = await listRegionFees(db, { places, year, today: today() })
    return page(reply, <FeeByRegionPage frame={frameOf(request)} year={year} regions={regions} />)
  })
}
