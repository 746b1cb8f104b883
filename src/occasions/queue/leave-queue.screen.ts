import { today } from '#platform'
import { attempt } from '#platform/db'
import { askerOf, field, frameOf, readForm, redirectWith, type Screen } from '#platform/web'
import { isRefusal, Missing, parseId } from '#values'
import { text } from '../booking/booking.text.ts'
import { findPlaceInQueue } from '../booking/candidates.report.ts'
import { wordLeaveRefusal } from '../booking/word-booking.view.ts'
import { knownActorOf } from '../occasion/known-actor.screen.ts'
import type { OccasionsPorts } from '../ports.ts'
import { leaveQueue } from './leave-queue.ts'

interface Params {
  Params: { occasionId: string }
}

/** Gives up a place in the queue, by whoever books for the person or plans the region's occasions. */
export function queuePlaceScreen({ money }: OccasionsPorts): Screen {
  return (area, { db, config }) => {
    area.post<Params>('/cancellation', async (request, reply) => {
      const { lang } = frameOf(request)
      const read = readForm(request.body, { queuePlaceId: field.id() })
      const held = await findPlaceInQueue(db, askerOf(request), {
        id: read.ok ? read.values.queuePlaceId : 0,
        occasionId: parseId(request.params.occasionId) ?? 0,
        today: today(),
      })
      if (held === undefined) throw new Missing('queue place')
      const outcome = await attempt(db, (tx) =>
        leaveQueue(tx, { queuePlaceId: held.id, actor: knownActorOf(request), today: today(), money }),
      )
      const notice = isRefusal(outcome) ? wordLeaveRefusal(outcome, lang) : text[lang].left(held.name)
      const back = held.isPlanner ? `/occasions/${held.occasionId}` : `/occasions/${held.occasionId}/booking`
      return redirectWith(reply, back, { notice, outcome, config })
    })
  }
}
