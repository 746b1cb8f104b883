import type { FastifyInstance, FastifyRequest } from 'fastify'
import { today } from '#platform'
import { askerOf, frameOf, type House, page } from '#platform/web'
import { Missing, parseId, yearOf } from '#values'
import { listPostingsOfSum } from '../explain/explain.report.ts'
import { explainFeeOf } from '../explain/explain-sum.view.ts'
import { parseYear } from '../overview/year.rules.ts'
import { BudgetByKindPage } from './budget-by-kind.view.tsx'
import { listRegionFees, programmePlaces } from './programme.report.ts'
import { ProgrammePage } from './programme.view.tsx'
import { FeeByRegionPage } from './programme-fee.view.tsx'
import { readJourneyBudget, readProgramme, readRegionBudget } from './read-programme.screen.ts'
import { RegionFeePage } from './region-fee.view.tsx'

interface Asked {
  Params: { year: string; id: string }
}

function askedOf(request: FastifyRequest<Asked>) {
  const [year, id] = [parseYear(request.params.year), parseId(request.params.id)]
  if (year === undefined || id === undefined) throw new Missing('year of the programme')
  return { year, id, asker: askerOf(request) }
}

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

  area.get<Asked>('/:year/national-fee/:id', async (request, reply) => {
    const { year, id, asker } = askedOf(request)
    const places = programmePlaces(asker)
    const regions = places.length === 0 ? [] : await listRegionFees(db, { places, year, today: today() })
    const region = regions.find((one) => one.id === id)
    if (region === undefined) throw new Missing('region')
    const frame = frameOf(request)
    const postings = await listPostingsOfSum(db, { regionId: id, year, causes: ['national-fee'] })
    const explanation = explainFeeOf(postings, frame.lang)
    return page(reply, <RegionFeePage frame={frame} year={year} region={region.name} explanation={explanation} />)
  })

  area.get<Asked>('/:year/regions/:id', async (request, reply) => {
    const asked = askedOf(request)
    const budget = await readRegionBudget(db, { ...asked, today: today() })
    return page(reply, <BudgetByKindPage frame={frameOf(request)} year={asked.year} budget={budget} />)
  })

  area.get<Asked>('/:year/journeys/:id', async (request, reply) => {
    const asked = askedOf(request)
    const budget = await readJourneyBudget(db, { ...asked, today: today() })
    return page(reply, <BudgetByKindPage frame={frameOf(request)} year={asked.year} budget={budget} />)
  })
}
