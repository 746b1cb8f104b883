import { now, today } from '#platform'
import { attempt, type Db } from '#platform/db'
import { field } from '#platform/web'
import { isRefusal, type Language } from '#values'
import { wordBookingRefusal } from '../booking/word-booking.view.ts'
import type { MoneyPort } from '../ports.ts'
import { whenOf } from '../queue/when.screen.ts'
import { text } from './answer.text.ts'
import { acceptOffer, declineOffer } from './answer-offer.ts'
import { queueAgain } from './queue-again.ts'
import type { LinkedOffer } from './shown.rules.ts'
import { wordAnswerRefusal } from './word-offer.view.ts'

/** What can be answered to an offer: yes, no, or the queue again once it came to nothing. */
export const answerChoices = { answer: field.choice(['yes', 'no', 'again']) }

/** Answers an offer for whoever holds it, by a link or signed in. */
export function giveAnswer(db: Db, answer: 'yes' | 'no' | 'again', means: Means): Promise<Came> {
  return answers[answer](db, means)
}

/** Whole minutes until a moment, none once it has passed. */
export function minutesUntil(moment: Date): number {
  return Math.max(0, Math.floor((moment.getTime() - now().getTime()) / 60_000))
}

export interface Means {
  readonly offer: LinkedOffer
  /** Who is signed in; by a link it is the one it was written to. */
  readonly by?: number
  readonly address: string
  readonly money: MoneyPort
  readonly lang: Language
}
/** What came of it: a word to show, or why not. */
export type Came = { readonly notice: string } | { readonly problem: string }

const answers: Record<'yes' | 'no' | 'again', (db: Db, means: Means) => Promise<Came>> = {
  yes: async (db, means) => {
    const outcome = await attempt(db, (tx) => acceptOffer(tx, askedBy(means)))
    if (isRefusal(outcome)) return { problem: wordAnswerRefusal(outcome, whenOf(means.offer.expiresAt), means.lang) }
    return { notice: said(text[means.lang].took, means) }
  },
  no: async (db, means) => {
    const outcome = await attempt(db, (tx) => declineOffer(tx, askedBy(means)))
    if (isRefusal(outcome)) return { problem: wordAnswerRefusal(outcome, whenOf(means.offer.expiresAt), means.lang) }
    return { notice: said(text[means.lang].letGo, means) }
  },
  again: async (db, means) => {
    const { address, money, offer } = means
    const asked = { offerId: offer.offerId, personId: holderOf(means), address, today: today(), money }
    const outcome = await attempt(db, (tx) => queueAgain(tx, asked))
    const say = text[means.lang].again
    if (!isRefusal(outcome)) return { notice: said(outcome.gets === 'seat' ? say.seated : say.queued, means) }
    return { problem: outcome.refused === 'stillOpen' ? say.stillOpen : wordBookingRefusal(outcome, means.lang) }
  },
}

function holderOf({ offer, by }: Means): number {
  return by ?? (offer.isAsker ? offer.askedBy : offer.personId)
}

function askedBy(means: Means) {
  const { offer, address, money } = means
  return { offerId: offer.offerId, actor: { personId: holderOf(means), address }, today: today(), money }
}

function said(words: { you: string; they: (name: string) => string }, { offer }: Means): string {
  return offer.isAsker ? words.they(offer.name) : words.you
}
