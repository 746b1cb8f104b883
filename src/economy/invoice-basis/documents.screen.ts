import type { FastifyInstance } from 'fastify'
import { csvOf, makePdf } from '#platform'
import { askerOf, frameOf, type House } from '#platform/web'
import { askedOf } from './asked.rules.ts'
import { csvRows } from './basis-csv.view.tsx'
import { basisParts } from './basis-pdf.view.tsx'
import { getInvoiceBasis } from './invoice-basis.report.ts'
import type { BasisHead } from './invoice-basis.rules.ts'

interface Params {
  Params: { regionId: string; year: string; municipalityId: string }
}

/** A municipality's basis to keep and to book: PDF for people, CSV for systems. */
export function invoiceDocumentsScreen(area: FastifyInstance, { db }: House): void {
  area.get<Params>('/:municipalityId(^\\d+).pdf', async (request, reply) => {
    const basis = await getInvoiceBasis(db, askerOf(request), askedOf(request.params))
    const { lang } = frameOf(request)
    const bytes = await makePdf({ lang, ...basisParts(basis, lang) })
    return reply
      .header('content-type', 'application/pdf')
      .header('content-disposition', `inline; filename="${nameOf(basis.head)}.pdf"`)
      .send(bytes)
  })

  area.get<Params>('/:municipalityId(^\\d+).csv', async (request, reply) => {
    const basis = await getInvoiceBasis(db, askerOf(request), askedOf(request.params))
    const { columns, rows } = csvRows(basis, frameOf(request).lang)
    return reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="${nameOf(basis.head)}.csv"`)
      .send(csvOf(columns, rows))
  })
}

/** A name that every file system takes. */
function nameOf({ municipality, year }: BasisHead): string {
  const plain = municipality.normalize('NFD').replace(/[^a-zA-Z0-9]+/g, '')
  return `fakturaunderlag-${plain.toLowerCase()}-${year}`
}
