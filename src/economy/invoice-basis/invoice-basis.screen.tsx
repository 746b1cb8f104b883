import type { FastifyInstance } from 'fastify'
import { askerOf, frameOf, type House, page } from '#platform/web'
import { Missing, parseId } from '#values'
import { listMunicipalityYears } from '../overview/region.report.ts'
import { type RegionYearParams, seenRegionYear } from '../overview/seen-year.screen.ts'
import { askedOf } from './asked.rules.ts'
import { getInvoiceBasis, listSeatPostings } from './invoice-basis.report.ts'
import { InvoiceBasisPage } from './invoice-basis.view.tsx'
import { InvoiceListPage } from './invoice-list.view.tsx'
import { SeatPostingsPage } from './seat-postings.view.tsx'

interface BasisParams {
  Params: RegionYearParams['Params'] & { municipalityId: string }
}
interface DayParams {
  Params: BasisParams['Params'] & { dayId: string }
}

/** Every municipality of a region's year. */
export function invoiceListScreen(area: FastifyInstance, { db }: House): void {
  area.get<RegionYearParams>('/', async (request, reply) => {
    const { region, year } = await seenRegionYear(db, request)
    const rows = await listMunicipalityYears(db, { regionId: region.id, year })
    return page(reply, <InvoiceListPage frame={frameOf(request)} region={region} year={year} rows={rows} />)
  })
}

/** One municipality's basis, as page and as documents, and the rows behind it. */
export function invoiceBasisScreen(area: FastifyInstance, { db }: House): void {
  area.get<BasisParams>('/', async (request, reply) => {
    const basis = await getInvoiceBasis(db, askerOf(request), askedOf(request.params))
    return page(reply, <InvoiceBasisPage frame={frameOf(request)} basis={basis} />)
  })

  area.get<DayParams>('/days/:dayId', async (request, reply) => {
    const asked = askedOf(request.params)
    const dayId = parseId(request.params.dayId)
    const { head, seatDays } = await getInvoiceBasis(db, askerOf(request), asked)
    const day = seatDays.find((one) => one.dayId === dayId)
    if (day === undefined) throw new Missing('course day')
    const rows = await listSeatPostings(db, { ...asked, dayId: day.dayId })
    return page(reply, <SeatPostingsPage frame={frameOf(request)} head={head} day={day} rows={rows} />)
  })
}
