import type { FastifyRequest } from 'fastify'
import { findDaysNeeded } from '#journeys'
import { today } from '#platform'
import type { Db } from '#platform/db'
import { askerOf, frameOf, page, readForm, redirectWith, type Screen } from '#platform/web'
import { Missing, parseId } from '#values'
import { findOccasion } from '../occasion/occasion.report.ts'
import { concerning } from '../occasion/reach.report.ts'
import type { Occasion } from '../occasion/shown.rules.ts'
import { showOffer } from '../offers/answer.screen.tsx'
import { text as answerWords } from '../offers/answer.text.ts'
import { AnswerPage } from '../offers/answer.view.tsx'
import { answerChoices, giveAnswer, minutesUntil } from '../offers/give-answer.screen.ts'
import { findLatestOffer } from '../offers/offer.report.ts'
import { lastOfferDay } from '../offers/offer.rules.ts'
import type { OccasionsPorts } from '../ports.ts'
import { findOwnSeat } from '../scanning/scanning.store.ts'
import { getLine } from './line.store.ts'
import { type MyPlace, ofOneDay, PlacePage } from './place.view.tsx'
import { whenOf } from './when.screen.ts'

interface Params {
  Params: { occasionId: string }
}

/** One's own seat on an occasion, or one's own place in its queue, with the offer to answer. */
export function placeScreen({ money }: OccasionsPorts): Screen {
  return (area, { db, config }) => {
    area.get<Params>('/', async (request, reply) => {
      const { personId } = askerOf(request)
      const frame = frameOf(request)
      const occasionId = idOf(request)
      const occasion = await findOccasion(db, occasionId, concerning(personId))
      if (occasion !== undefined) {
        const place = await findPlace(db, personId, occasion)
        const seat = await findOwnSeat(db, { occasionId, personId })
        const shown = {
          ...{ occasion: ofOneDay(occasion, seat?.onlyDayId), place, seat, today: today() },
          daysNeeded: await findDaysNeeded(db, occasion.revisionId),
        }
        return page(reply, <PlacePage frame={frame} {...shown} />)
      }
      const offer = await findLatestOffer(db, { occasionId, personId })
      if (offer === undefined) throw new Missing('occasion')
      return page(
        reply,
        <AnswerPage frame={frame} {...(await showOffer(db, offer, { action: actionOf(occasionId) }))} />,
      )
    })

    area.post<Params>('/offer', async (request, reply) => {
      const { personId } = askerOf(request)
      const { lang } = frameOf(request)
      const occasionId = idOf(request)
      const read = readForm(request.body, answerChoices)
      const back = `/occasions/${occasionId}/place`
      if (!read.ok) return redirectWith(reply, back, { notice: answerWords[lang].nothing, config })
      const offer = await findLatestOffer(db, { occasionId, personId })
      if (offer === undefined) throw new Missing('offer')
      const means = { offer, by: personId, address: request.ip, money, lang }
      const came = await giveAnswer(db, read.values.answer, means)
      if ('notice' in came) return redirectWith(reply, back, { notice: came.notice, config })
      const outcome = { refused: 'answer' }
      return redirectWith(reply, back, { notice: came.problem, outcome, config })
    })
  }
}

function idOf(request: FastifyRequest<Params>): number {
  return parseId(request.params.occasionId) ?? 0
}

function actionOf(occasionId: number): string {
  return `/occasions/${occasionId}/place/offer`
}

async function findPlace(db: Db, personId: number, { occasionId, firstDay }: Occasion): Promise<MyPlace | undefined> {
  const { order, rule } = await getLine(db, occasionId, today())
  const mine = order.find(({ place }) => place.personId === personId)
  if (mine === undefined) return undefined
  const { number, behind, place } = mine
  const offer = place.offeredUntil === null ? undefined : await findLatestOffer(db, { occasionId, personId })
  return {
    ...{ number, behind, offerHours: rule.offerHours, lastOfferDay: lastOfferDay(firstDay, rule) },
    offer: offer && { until: whenOf(offer.expiresAt), minutesLeft: minutesUntil(offer.expiresAt), why: offer.why },
  }
}
