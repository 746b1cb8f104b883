import type { FastifyRequest } from 'fastify'
import { today } from '#platform'
import { attempt, type Db } from '#platform/db'
import { askerOf, field, frameOf, readForm, redirectWith, type Screen } from '#platform/web'
import { isRefusal, Missing, parseId } from '#values'
import { text } from '../booking/booking.text.ts'
import { findPlaceInQueue, type Held } from '../booking/candidates.report.ts'
import { wordLeaveRefusal } from '../booking/word-booking.view.ts'
import { knownActorOf } from '../occasion/known-actor.screen.ts'
import { answerChoices, giveAnswer } from '../offers/give-answer.screen.ts'
import { findOfferOfPlace } from '../offers/offer.report.ts'
import type { OccasionsPorts } from '../ports.ts'
import { leaveQueue } from './leave-queue.ts'

interface Params {
  Params: { occasionId: string }
}

/** A place in the queue given up, or its offer answered, by whoever books for the person or plans the region's occasions. */
export function queuePlaceScreen({ money }: OccasionsPorts): Screen {
  return (area, { db, config }) => {
    area.post<Params>('/cancellation', async (request, reply) => {
      const { lang } = frameOf(request)
      const read = readForm(request.body, { queuePlaceId: field.id() })
      const held = await findHeld(db, request, read.ok ? read.values.queuePlaceId : 0)
      const outcome = await attempt(db, (tx) =>
        leaveQueue(tx, { queuePlaceId: held.id, actor: knownActorOf(request), today: today(), money }),
      )
      const notice = isRefusal(outcome) ? wordLeaveRefusal(outcome, lang) : text[lang].left(held.name)
      const back = held.isPlanner ? `/occasions/${held.occasionId}` : `/occasions/${held.occasionId}/booking`
      return redirectWith(reply, back, { notice, outcome, config })
    })

    area.post<Params>('/offer', async (request, reply) => {
      const { lang } = frameOf(request)
      const read = readForm(request.body, { queuePlaceId: field.id(), ...answerChoices })
      const held = await findHeld(db, request, read.ok ? read.values.queuePlaceId : 0)
      const found = read.ok ? await findOfferOfPlace(db, held.id) : undefined
      if (!read.ok || found === undefined) throw new Missing('offer')
      const offer = { ...found, isAsker: true }
      const means = { offer, by: askerOf(request).personId, address: request.ip, money, lang }
      const came = await giveAnswer(db, read.values.answer, means)
      const back = held.isPlanner ? `/occasions/${held.occasionId}/queue` : '/team'
      if ('notice' in came) return redirectWith(reply, back, { notice: came.notice, config })
      return redirectWith(reply, back, { notice: came.problem, outcome: { refused: 'answer' }, config })
    })
  }
}

/** A place that the asker may give up or answer for; any other is not there. */
async function findHeld(db: Db, request: FastifyRequest<Params>, id: number): Promise<Held> {
  const occasionId = parseId(request.params.occasionId) ?? 0
  const held = await findPlaceInQueue(db, askerOf(request), { id, occasionId, today: today() })
  if (held === undefined) throw new Missing('queue place')
  return held
}
