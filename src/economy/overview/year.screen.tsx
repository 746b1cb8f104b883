import type { FastifyInstance } from 'fastify'
import { today } from '#platform'
import { askerOf, frameOf, type House, page } from '#platform/web'
import { sumMoney, yearOf } from '#values'
import { findFeeBasis } from '../fees/national-fee.store.ts'
import { getFixedCostState } from '../fixed-cost/fixed-cost.report.ts'
import { findPot } from '../ledger/ledger.store.ts'
import { listRegionPairs } from './between-regions.report.ts'
import { ChooseRegionPage } from './choose-region.view.tsx'
import { getYearFacts, listMunicipalityYears, listSeenRegions, listYears } from './region.report.ts'
import { type RegionYearParams, seenRegionYear } from './seen-year.screen.ts'
import { actsOfYear } from './year.rules.ts'
import { YearPage } from './year.view.tsx'

/** Whoever sees one region goes straight to its year. */
export function chooseRegionScreen(area: FastifyInstance, { db }: House): void {
  area.get('/', async (request, reply) => {
    const regions = await listSeenRegions(db, askerOf(request))
    const year = yearOf(today())
    const [only, ...others] = regions
    if (only && others.length === 0) return reply.redirect(`/economy/${only.id}/${year}`, 303)
    return page(reply, <ChooseRegionPage frame={frameOf(request)} regions={regions} year={year} />)
  })
}

export function yearScreen(area: FastifyInstance, { db }: House): void {
  area.get<RegionYearParams>('/', async (request, reply) => {
    const { region, year } = await seenRegionYear(db, request)
    const of = { regionId: region.id, year }
    const facts = await getYearFacts(db, { ...of, today: today() })
    const rows = await listMunicipalityYears(db, of)
    const pot = await findPot(db, of)
    const pairs = await listRegionPairs(db, of)
    const years = await listYears(db, region.id)
    const acts = actsOfYear({
      fixedCost: await getFixedCostState(db, of),
      nationalFee: facts.nationalFeeOre === null || !(await findFeeBasis(db, of)) ? 'not set' : 'set',
      nationalFeePosted: sumMoney(rows.map((row) => row.nationalFee)),
      closed: facts.closing ? 'closed' : facts.daysToCome > 0 || year > yearOf(today()) ? 'days to come' : 'open',
    })
    const view = { frame: frameOf(request), region, year, facts, rows, acts, pot, pairs, years }
    return page(reply, <YearPage {...view} />)
  })
}
