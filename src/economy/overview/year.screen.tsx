import type { FastifyInstance } from 'fastify'
import { today } from '#platform'
import { askerOf, frameOf, type House, page } from '#platform/web'
import { yearOf } from '#values'
import { findPot } from '../ledger/ledger.store.ts'
import { getYearSoFar } from '../year-steps/year-steps.report.ts'
import { listRegionPairs } from './between-regions.report.ts'
import { ChooseRegionPage } from './choose-region.view.tsx'
import { getYearFacts, listMunicipalityYears, listSeenRegions, listYears } from './region.report.ts'
import { type RegionYearParams, seenRegionYear } from './seen-year.screen.ts'
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
    const soFar = await getYearSoFar(db, { ...of, today: today() })
    const view = { frame: frameOf(request), region, year, facts, rows, soFar, pot, pairs, years }
    return page(reply, <YearPage {...view} />)
  })
}
