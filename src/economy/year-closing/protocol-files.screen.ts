import type { FastifyInstance } from 'fastify'
import { csvOf, makePdf } from '#platform'
import { frameOf, type House } from '#platform/web'
import { type RegionYearParams, seenRegionYear } from '../overview/seen-year.screen.ts'
import { text } from './pot.text.ts'
import { protocolParts, protocolRows } from './protocol-paper.view.ts'
import { readPot } from './read-pot.screen.ts'

/** The protocol to keep and to send: PDF for people, CSV for systems. */
export function protocolFiles(area: FastifyInstance, { db }: House): void {
  area.get<RegionYearParams>('/protocol.pdf', async (request, reply) => {
    const asked = { ...(await seenRegionYear(db, request)), incomePage: 1 }
    const { lang } = frameOf(request)
    const bytes = await makePdf({ lang, ...protocolParts({ ...asked, ...(await readPot(db, asked)) }, lang) })
    return reply
      .header('content-type', 'application/pdf')
      .header('content-disposition', `inline; filename="${text[lang].fileName(asked.year)}.pdf"`)
      .send(bytes)
  })

  area.get<RegionYearParams>('/protocol.csv', async (request, reply) => {
    const asked = { ...(await seenRegionYear(db, request)), incomePage: 1 }
    const { lang } = frameOf(request)
    const { columns, rows } = protocolRows({ ...asked, ...(await readPot(db, asked)) }, lang)
    return reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="${text[lang].fileName(asked.year)}.csv"`)
      .send(csvOf(columns, rows))
  })
}
