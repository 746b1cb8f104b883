import type { FastifyInstance } from 'fastify'
import { today } from '#platform'
import { askerOf, frameOf, type House, page } from '#platform/web'
import { Missing, parseId, yearOf } from '#values'
import { listFees } from '../invoice-basis/fees.report.ts'
import { listSeatDays, listYearLines } from '../invoice-basis/invoice-basis.report.ts'
import { getGot, listSeenMunicipalities, listYearCosts } from './municipality.report.ts'
import { yearToShow } from './municipality.rules.ts'
import { ChooseMunicipalityPage, MunicipalityPage } from './municipality.view.tsx'
import { parseYear } from './year.rules.ts'

interface Asked {
  Querystring: { municipality?: string; year?: string }
}

/** Whoever sees one municipality meets it at once; who sees several chooses. */
export function municipalityScreen(area: FastifyInstance, { db }: House): void {
  area.get<Asked>('/', async (request, reply) => {
    const frame = frameOf(request)
    const seen = await listSeenMunicipalities(db, askerOf(request))
    const { municipality: chosen, year: asked } = request.query
    if (chosen === undefined && seen.length !== 1)
      return page(reply, <ChooseMunicipalityPage frame={frame} municipalities={seen} />)
    const municipality = chosen === undefined ? seen[0] : seen.find(({ id }) => id === parseId(chosen))
    if (municipality === undefined) throw new Missing('municipality')
    const of = { regionId: municipality.regionId, municipalityId: municipality.id }
    const costs = await listYearCosts(db, of)
    const thisYear = yearOf(today())
    const year = yearToShow(costs, { asked: parseYear(asked), thisYear })
    const seatDays = await listSeatDays(db, { ...of, year })
    const fees = await listFees(db, { ...of, year })
    const yearLines = await listYearLines(db, { ...of, year })
    const got = await getGot(db, { municipalityId: municipality.id, year, today: today() })
    const years = [...new Set([...costs.map((cost) => cost.year), thisYear, year])].sort((a, b) => b - a)
    const others = seen.filter(({ id }) => id !== municipality.id)
    const view = { frame, municipality, others, year, years, costs, seatDays, fees, yearLines, got }
    return page(reply, <MunicipalityPage {...view} />)
  })
}
