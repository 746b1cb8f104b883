import { today } from '#platform'
import type { Db } from '#platform/db'
import { askerOf, frameOf, page, type Screen } from '#platform/web'
import { parseId } from '#values'
import { getPlanned } from '../occasion/occasion.screen.tsx'
import { lastOfferDay } from '../offers/offer.rules.ts'
import { getLine, type InLine } from '../queue/line.store.ts'
import type { InOrder } from '../queue/order.rules.ts'
import { whenOf } from '../queue/when.screen.ts'
import { listGivenByHand, listOfferLog, listWaiters } from './calls.report.ts'
import { QueuePage } from './calls.view.tsx'
import type { InLineShown } from './shown.rules.ts'

const perPage = 50
const mostOffers = 200

/** The queue of an occasion in order, and everything that has been offered and given. */
export const queueScreen: Screen = (area, { db }) => {
  area.get<{ Params: { occasionId: string }; Querystring: { page?: string } }>('/', async (request, reply) => {
    const { occasionId: id } = request.params
    const occasion = await getPlanned(db, askerOf(request), { id, right: 'plan occasions' })
    const { occasionId, firstDay } = occasion
    const { order, rule } = await getLine(db, occasionId, today())
    const pages = Math.max(1, Math.ceil(order.length / perPage))
    const asked = Math.min(parseId(request.query.page) ?? 1, pages)
    const line = await showLine(db, order.slice((asked - 1) * perPage, asked * perPage))
    const offers = await listOfferLog(db, occasionId, mostOffers)
    const shown = {
      ...{ occasion, line, waiting: order.length, page: asked, pages, today: today() },
      offers: offers.map((one) => ({
        ...{ ...one, offered: whenOf(one.offeredAt), until: whenOf(one.expiresAt) },
        ended: one.endedAt === null ? undefined : whenOf(one.endedAt),
      })),
      byHand: (await listGivenByHand(db, occasionId)).map((one) => ({ ...one, when: whenOf(one.at) })),
      lastOfferDay: lastOfferDay(firstDay, rule),
    }
    return page(reply, <QueuePage frame={frameOf(request)} {...shown} />)
  })
}

/** These places in order, with who stands on them and what has been said to them. */
export async function showLine(db: Db, order: readonly InOrder<InLine>[]): Promise<InLineShown[]> {
  const waiters = await listWaiters(
    db,
    order.map(({ place }) => place.queuePlaceId),
  )
  return order.flatMap(({ place, number, behind }) => {
    const waiter = waiters.get(place.queuePlaceId)
    if (waiter === undefined) return []
    const [call] = waiter.calls
    return [
      {
        ...{ ...waiter, number, behind, dueOn: place.dueOn },
        offeredUntil: place.offeredUntil === null ? undefined : whenOf(place.offeredUntil),
        lastCall: call && { answer: call.answer, when: whenOf(call.calledAt) },
      },
    ]
  })
}
