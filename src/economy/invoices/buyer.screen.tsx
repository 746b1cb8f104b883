import type { FastifyInstance } from 'fastify'
import { today } from '#platform'
import { askerOf, frameOf, type House, page } from '#platform/web'
import { Missing, parseId } from '#values'
import { listSeenMunicipalities } from '../overview/municipality.report.ts'
import { ChooseInvoicesPage, MunicipalityInvoicesPage } from './buyer.view.tsx'
import { listIssuedTo } from './invoice.report.ts'
import { listSeenSellers } from './seller.report.ts'
import { sellerHref } from './seller.rules.ts'

const buyerHref = (id: number) => `/invoices/municipalities/${id}`

/** Whoever sees one seller's or one municipality's invoices meets them at once; who sees several chooses. */
export function chooseInvoicesScreen(area: FastifyInstance, { db }: House): void {
  area.get('/', async (request, reply) => {
    const asker = askerOf(request)
    const sellers = await listSeenSellers(db, asker)
    const buyers = sellers.length > 0 ? [] : await listSeenMunicipalities(db, asker)
    const choices = [
      ...sellers.map(({ id, name }) => ({ href: sellerHref(id), name })),
      ...buyers.map(({ id, name }) => ({ href: buyerHref(id), name })),
    ]
    const [only, ...others] = choices
    if (only && others.length === 0) return reply.redirect(only.href, 303)
    return page(reply, <ChooseInvoicesPage frame={frameOf(request)} choices={choices} />)
  })
}

/** What a municipality has been invoiced. */
export function municipalityInvoicesScreen(area: FastifyInstance, { db }: House): void {
  area.get<{ Params: { municipalityId: string } }>('/:municipalityId', async (request, reply) => {
    const seen = await listSeenMunicipalities(db, askerOf(request))
    const municipality = seen.find(({ id }) => id === parseId(request.params.municipalityId))
    if (municipality === undefined) throw new Missing('municipality')
    const invoices = await listIssuedTo(db, municipality.id)
    const view = { frame: frameOf(request), today: today(), municipality, invoices }
    return page(reply, <MunicipalityInvoicesPage {...view} />)
  })
}
