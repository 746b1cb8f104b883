import { today } from '#platform'
import { attempt } from '#platform/db'
import { askerOf, field, frameOf, readForm, redirectWith, type Screen } from '#platform/web'
import { isRefusal, Missing, parseId } from '#values'
import { knownActorOf } from '../occasion/known-actor.screen.ts'
import type { OccasionsPorts } from '../ports.ts'
import { leaveQueue } from '../queue/leave-queue.ts'
import { text } from './booking.text.ts'
import { cancelBooking } from './cancel-booking.ts'
import { findPlaceInQueue, findSeat, type Held } from './candidates.report.ts'
import { wordCancelRefusal, wordLeaveRefusal } from './word-booking.view.ts'

interface Params {
  Params: { occasionId: string }
}

/** Gives up a seat, by whoever books for the person or plans the region's occasions. */
export function cancellationScreen({ money }: OccasionsPorts): Screen {
  return (area, { db, config }) => {
    area.post<Params>('/', async (request, reply) => {
      const { lang } = frameOf(request)
      const read = readForm(request.body, { bookingId: field.id() })
      const held = await findSeat(db, askerOf(request), {
        id: read.ok ? read.values.bookingId : 0,
        occasionId: parseId(request.params.occasionId) ?? 0,
        today: today(),
      })
      if (held === undefined) throw new Missing('booking')
      const asked = { bookingId: held.id, money, today: today(), actor: knownActorOf(request) }
      const outcome = await attempt(db, (tx) => cancelBooking(tx, asked))
      const say = text[lang]
      if (isRefusal(outcome))
        return redirectWith(reply, backFrom(held), { notice: wordCancelRefusal(outcome, lang), outcome, config })
      const word = outcome.seatsWentTo.length > 0 ? say.cancelledAndGiven : say.cancelled
      return redirectWith(reply, backFrom(held), { notice: word(held.name), config })
    })
  }
}

/** Gives up a place in the queue. */
export const queuePlaceScreen: Screen = (area, { db, config }) => {
  area.post<Params>('/cancellation', async (request, reply) => {
    const { lang } = frameOf(request)
    const read = readForm(request.body, { queuePlaceId: field.id() })
    const held = await findPlaceInQueue(db, askerOf(request), {
      id: read.ok ? read.values.queuePlaceId : 0,
      occasionId: parseId(request.params.occasionId) ?? 0,
      today: today(),
    })
    if (held === undefined) throw new Missing('queue place')
    const outcome = await attempt(db, (tx) => leaveQueue(tx, { queuePlaceId: held.id, actor: knownActorOf(request) }))
    const notice = isRefusal(outcome) ? wordLeaveRefusal(outcome, lang) : text[lang].left(held.name)
    return redirectWith(reply, backFrom(held), { notice, outcome, config })
  })
}

function backFrom({ occasionId, isPlanner }: Held): string {
  return isPlanner ? `/occasions/${occasionId}` : `/occasions/${occasionId}/booking`
}
