import { askerOf, frameOf, page, type Screen } from '#platform/web'
import { Missing, parseId } from '#values'
import { drawCode } from '../check-in/draw-code.ts'
import { findOccasion } from '../occasion/occasion.report.ts'
import { concerning } from '../occasion/reach.report.ts'
import { OwnCodePage } from './own-code.view.tsx'
import { findOwnSeat, getCodeKey } from './scanning.store.ts'
import { drawnSeatCode, seatCode } from './seat-code.ts'

/** The code that someone shows the leader's camera. */
export const ownCodeScreen: Screen = (area, { db }) => {
  area.get<{ Params: { occasionId: string } }>('/', async (request, reply) => {
    const { personId } = askerOf(request)
    const occasion = await findOccasion(db, parseId(request.params.occasionId) ?? 0, concerning(personId))
    if (occasion === undefined) throw new Missing('occasion')
    const { occasionId } = occasion
    const seat = await findOwnSeat(db, { occasionId, personId })
    const code = seat && seatCode(await getCodeKey(db, occasionId), seat.bookingId)
    const drawn = code === undefined ? undefined : { ...drawCode(drawnSeatCode(code)), code }
    return page(reply, <OwnCodePage frame={frameOf(request)} {...{ occasion, drawn }} />)
  })
}
