import type { FastifyInstance } from 'fastify'
import { today } from '#platform'
import { askerOf, frameOf, type House, page } from '#platform/web'
import { Missing, parseId, yearOf } from '#values'
import { getSeenSeller } from '../invoices/seller.report.ts'
import { listBuyers } from './parties.report.ts'
import { PartiesPage } from './parties.view.tsx'
import { listParties } from './party.store.ts'

/** A seller and its buyers, as they stand on invoices. */
export function partiesScreen(area: FastifyInstance, { db }: House): void {
  area.get<{ Params: { sellerId: string } }>('/', async (request, reply) => {
    const sellerId = parseId(request.params.sellerId)
    if (sellerId === undefined) throw new Missing('seller')
    const seller = await getSeenSeller(db, askerOf(request), sellerId)
    const hasOwn = (await listParties(db, [seller.id])).length > 0
    const buyers = await listBuyers(db, seller)
    const view = { frame: frameOf(request), seller, year: yearOf(today()), hasOwn, buyers }
    return page(reply, <PartiesPage {...view} />)
  })
}
