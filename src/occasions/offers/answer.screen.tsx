import type { FastifyReply, FastifyRequest } from 'fastify'
import { hashToken } from '#people'
import { now, today } from '#platform'
import type { Db } from '#platform/db'
import { frameOf, page, readForm, redirectWith, type Screen } from '#platform/web'
import { Missing } from '#values'
import { findOccasion } from '../occasion/occasion.report.ts'
import type { OccasionsPorts } from '../ports.ts'
import { whenOf } from '../queue/when.screen.ts'
import { text } from './answer.text.ts'
import { AnswerPage, type AnswerShown, NoOfferPage } from './answer.view.tsx'
import { answerChoices, giveAnswer, minutesUntil } from './give-answer.screen.ts'
import { findLinkedOffer, offeredIn } from './offer.report.ts'
import { whyNotAnswer } from './offer.rules.ts'
import type { LinkedOffer } from './shown.rules.ts'

type Asked = FastifyRequest<{ Params: { token: string } }>

/** Answering an offer by the link in a letter, without signing in. Opening the link answers nothing: scanners of mail do so. */
export function answerScreen({ money }: OccasionsPorts): Screen {
  return (area, { db, config }) => {
    area.get<{ Params: { token: string } }>('/', (request, reply) => show(db, { request, reply }))

    area.post<{ Params: { token: string } }>('/', async (request, reply) => {
      const { lang } = frameOf(request)
      const read = readForm(request.body, answerChoices)
      if (!read.ok) return show(db, { request, reply, problem: text[lang].nothing, status: 422 })
      const offer = await findLinkedOffer(db, hashToken(request.params.token))
      if (offer === undefined) return page(reply, <NoOfferPage frame={frameOf(request)} />, 404)
      const came = await giveAnswer(db, read.values.answer, { offer, address: request.ip, money, lang })
      if ('problem' in came) return show(db, { request, reply, problem: came.problem, status: 409 })
      return redirectWith(reply, `/offers/${request.params.token}`, { notice: came.notice, config })
    })
  }
}

interface Answer {
  readonly request: Asked
  readonly reply: FastifyReply
  readonly problem?: string
  readonly status?: number
}

async function show(db: Db, { request, reply, problem, status }: Answer): Promise<FastifyReply> {
  const { token } = request.params
  const offer = await findLinkedOffer(db, hashToken(token))
  if (offer === undefined) return page(reply, <NoOfferPage frame={frameOf(request)} />, 404)
  const shown = await showOffer(db, offer, { action: `/offers/${token}`, problem })
  return page(reply, <AnswerPage frame={frameOf(request)} {...shown} />, status)
}

/** An offer with all that its page says of it. */
export async function showOffer(
  db: Db,
  offer: LinkedOffer,
  { action, problem }: { readonly action: string; readonly problem?: string | undefined },
): Promise<AnswerShown> {
  const occasion = await findOccasion(db, offer.occasionId, offeredIn(offer))
  if (occasion === undefined) throw new Missing('occasion')
  return {
    ...{ occasion, offer, until: whenOf(offer.expiresAt), minutesLeft: minutesUntil(offer.expiresAt), action, problem },
    refusal: whyNotAnswer(offer, { now: now(), today: today() }),
  }
}
