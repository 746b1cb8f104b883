import type { FastifyInstance } from 'fastify'
import { today } from '#platform'
import { askerOf, frameOf, type House, page } from '#platform/web'
import { Missing, mayAnywhere, parseId, yearOf } from '#values'
import { averageOf, flowsIn } from '../flows/flows.rules.ts'
import { readFlows } from '../flows/read-flows.screen.ts'
import { listFees } from '../invoice-basis/fees.report.ts'
import { listSeatDays, listYearLines } from '../invoice-basis/invoice-basis.report.ts'
import { listClosedYears } from '../ledger/ledger.store.ts'
import { getGot, listSeenMunicipalities } from './municipality.report.ts'
import { costOf, yearToShow } from './municipality.rules.ts'
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
    const closedYears = await listClosedYears(db, of.regionId)
    const all = await readFlows(db, { ...of, today: today(), closedYears })
    const flows = all.find(({ municipalityId }) => municipalityId === municipality.id)
    if (flows === undefined) throw new Missing('municipality')
    const thisYear = yearOf(today())
    const year = yearToShow(flows.years, { asked: parseYear(asked), thisYear })
    const seatDays = await listSeatDays(db, { ...of, year })
    const fees = await listFees(db, { ...of, year })
    const yearLines = await listYearLines(db, { ...of, year })
    const got = await getGot(db, { municipalityId: municipality.id, year, today: today() })
    const years = [...new Set([...flows.years.map((one) => one.year), thisYear, year])].sort((a, b) => b - a)
    const others = seen.filter(({ id }) => id !== municipality.id)
    const cost = costOf(flowsIn(flows, year), { year, closedYears })
    const average = averageOf(all, year)
    const lines = { seatDays, fees, yearLines }
    const seesStudyTime = mayAnywhere(askerOf(request), 'see municipality')
    const view = { frame, municipality, others, year, years, cost, flows, average, ...lines, got, seesStudyTime }
    return page(reply, <MunicipalityPage {...view} />)
  })
}
