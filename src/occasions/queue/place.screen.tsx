import { today } from '#platform'
import { askerOf, frameOf, page, type Screen } from '#platform/web'
import { Missing, parseId } from '#values'
import { findOccasion } from '../occasion/occasion.report.ts'
import { concerning } from '../occasion/reach.report.ts'
import { getLine } from './line.store.ts'
import { PlacePage } from './place.view.tsx'

/** One's own seat on an occasion, or one's own place in its queue. */
export const placeScreen: Screen = (area, { db }) => {
  area.get<{ Params: { occasionId: string } }>('/', async (request, reply) => {
    const { personId } = askerOf(request)
    const occasion = await findOccasion(db, parseId(request.params.occasionId) ?? 0, concerning(personId))
    if (occasion === undefined) throw new Missing('occasion')
    const { occasionId } = occasion
    const line = await getLine(db, occasionId, today())
    const place = line.order.find((one) => one.place.personId === personId)?.number
    return page(reply, <PlacePage frame={frameOf(request)} {...{ occasion, place }} today={today()} />)
  })
}
