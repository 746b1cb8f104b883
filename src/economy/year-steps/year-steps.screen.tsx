import type { FastifyInstance } from 'fastify'
import { today } from '#platform'
import { frameOf, type House, page } from '#platform/web'
import { sumMoney, yearOf } from '#values'
import { findFeeBasis } from '../fees/national-fee.store.ts'
import { getFixedCostState } from '../fixed-cost/fixed-cost.report.ts'
import { getYearFacts, listMunicipalityYears } from '../overview/region.report.ts'
import { type RegionYearParams, seenRegionYear } from '../overview/seen-year.screen.ts'
import { getYearCounts } from './year-steps.report.ts'
import { YearStepsPage } from './year-steps.view.tsx'

/** The one page that leads through closing a year. */
export function yearStepsScreen(area: FastifyInstance, { db }: House): void {
  area.get<RegionYearParams>('/', async (request, reply) => {
    const { region, year } = await seenRegionYear(db, request)
    const of = { regionId: region.id, year }
    const counts = await getYearCounts(db, { ...of, today: today() })
    const facts = await getYearFacts(db, { ...of, today: today() })
    const posted = sumMoney((await listMunicipalityYears(db, of)).map((row) => row.nationalFee))
    const isSet = facts.nationalFeeOre !== null && (await findFeeBasis(db, of)) !== undefined
    const soFar = {
      ...counts,
      ...{ year, thisYear: yearOf(today()), fixedCost: await getFixedCostState(db, of) },
      nationalFee: posted !== 0 ? ('done' as const) : isSet ? ('to-do' as const) : ('cannot-yet' as const),
    }
    return page(reply, <YearStepsPage frame={frameOf(request)} region={region} year={year} soFar={soFar} />)
  })
}
