import type { FastifyReply, FastifyRequest } from 'fastify'
import { hashToken } from '#people'
import { now, today } from '#platform'
import { attempt, type Db } from '#platform/db'
import { field, frameOf, page, readForm, redirectWith, type Screen } from '#platform/web'
import { isRefusal, type Language, Missing } from '#values'
import { wordBookingRefusal } from '../booking/word-booking.view.ts'
import { findOccasion } from '../occasion/occasion.report.ts'
import type { MoneyPort, OccasionsPorts } from '../ports.ts'
import { whenOf } from '../queue/when.screen.ts'
import { text } from './answer.text.ts'
import { AnswerPage, NoOfferPage } from './answer.view.tsx'
import { acceptOffer, declineOffer } from './answer-offer.ts'
import { findLinkedOffer, offeredIn } from './offer.report.ts'
import { whyNotAnswer } from './offer.rules.ts'
import { queueAgain } from './queue-again.ts'
import type { LinkedOffer } from './shown.rules.ts'
import { wordAnswerRefusal } from './word-offer.view.ts'

type Asked = FastifyRequest<{ Params: { token: string } }>

const aMinute = 60_000
const choices = { answer: field.choice(['yes', 'no', 'again']) }

/** Answering an offer by the link in a letter, without signing in. Opening the link answers nothing: scanners of mail do so. */
export function answerScreen({ money }: OccasionsPorts): Screen {
  return (area, { db, config }) => {
    area.get<{ Params: { token: string } }>('/:token', (request, reply) => show(db, { request, reply }))

    area.post<{ Params: { token: string } }>('/:token', async (request, reply) => {
      const { lang } = frameOf(request)
      const read = readForm(request.body, choices)
      if (!read.ok) return show(db, { request, reply, problem: text[lang].nothing, status: 422 })
      const offer = await findLinkedOffer(db, hashToken(request.params.token))
      if (offer === undefined) return page(reply, <NoOfferPage frame={frameOf(request)} />, 404)
      const came = await answers[read.values.answer](db, { offer, address: request.ip, money }, lang)
      if ('problem' in came) return show(db, { request, reply, problem: came.problem, status: 409 })
      return redirectWith(reply, `/offers/${request.params.token}`, { notice: came.notice, config })
    })
  }
}

interface Means {
  readonly offer: LinkedOffer
  readonly address: string
  readonly money: MoneyPort
}
type Came = { readonly notice: string } | { readonly problem: string }

const answers: Record<'yes' | 'no' | 'again', (db: Db, means: Means, lang: Language) => Promise<Came>> = {
  yes: async (db, means, lang) => {
    const outcome = await attempt(db, (tx) => acceptOffer(tx, askedBy(means)))
    if (isRefusal(outcome)) return { problem: wordAnswerRefusal(outcome, whenOf(means.offer.expiresAt), lang) }
    return { notice: said(text[lang].took, means) }
  },
  no: async (db, means, lang) => {
    const outcome = await attempt(db, (tx) => declineOffer(tx, askedBy(means)))
    if (isRefusal(outcome)) return { problem: wordAnswerRefusal(outcome, whenOf(means.offer.expiresAt), lang) }
    return { notice: said(text[lang].letGo, means) }
  },
  again: async (db, means, lang) => {
    const { address, money, offer } = means
    const asked = { offerId: offer.offerId, personId: holderOf(offer), address, today: today(), money }
    const outcome = await attempt(db, (tx) => queueAgain(tx, asked))
    const say = text[lang].again
    if (!isRefusal(outcome)) return { notice: said(outcome.gets === 'seat' ? say.seated : say.queued, means) }
    return { problem: outcome.refused === 'stillOpen' ? say.stillOpen : wordBookingRefusal(outcome, lang) }
  },
}

/** Whoever has the link is taken to be the one it was written to. */
function holderOf({ isAsker, askedBy: asker, personId }: LinkedOffer): number {
  return isAsker ? asker : personId
}

function askedBy({ offer, address, money }: Means) {
  return { offerId: offer.offerId, actor: { personId: holderOf(offer), address }, today: today(), money }
}

function said(words: { you: string; they: (name: string) => string }, { offer }: Means): string {
  return offer.isAsker ? words.they(offer.name) : words.you
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
  const occasion = await findOccasion(db, offer.occasionId, offeredIn(offer))
  if (occasion === undefined) throw new Missing('occasion')
  const { expiresAt } = offer
  const shown = {
    ...{ occasion, offer, until: whenOf(expiresAt), action: `/offers/${token}`, problem },
    minutesLeft: Math.max(0, Math.floor((expiresAt.getTime() - now().getTime()) / aMinute)),
    refusal: whyNotAnswer(offer, { now: now(), today: today() }),
  }
  return page(reply, <AnswerPage frame={frameOf(request)} {...shown} />, status)
}
