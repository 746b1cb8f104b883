import { now, record } from '#platform'
import type { Tx } from '#platform/db'
import { type Day, isRefusal, Missing } from '#values'
import { bookSeats, type NobodyBooked } from '../booking/book-seats.ts'
import type { Answer } from '../booking/booking.rules.ts'
import { lockOccasion } from '../occasion/occasion.store.ts'
import type { KnownActor, MoneyPort } from '../ports.ts'
import { type AnswerRefusal, whyNotAnswer } from './request.rules.ts'
import { findRequest, listApprovers, lockRequest, type RequestFacts, updateAnswered } from './request.store.ts'
import { tellApproved, tellDeclined } from './tell-request.ts'

export interface Answering {
  readonly requestId: number
  /** Whoever answers, also by a link without signing in. */
  readonly actor: KnownActor
  readonly today: Day
}

/** Says yes: the one who asked gets a seat, or a place in the queue. Whoever is refused by the occasion is not answered. */
export async function approveRequest(
  tx: Tx,
  asked: Answering & { readonly money: MoneyPort },
): Promise<{ readonly gets: 'seat' | 'queue-place'; readonly personId: number } | AnswerRefusal | NobodyBooked> {
  const { requestId, actor, today, money } = asked
  const request = await lockToAnswer(tx, asked)
  if (isRefusal(request)) return request
  const { occasionId, personId, municipalityId, courseId } = request
  const seats = { occasionId, personIds: [personId], within: [municipalityId], whenFull: 'queue' as const }
  const booked = await bookSeats(tx, { ...seats, gotBy: 'request', askedBy: personId, actor, today, money })
  const gets = booked.answers.flatMap(givenBy)[0]
  if (gets === undefined) return { refused: 'nobodyBooked', answers: booked.answers }
  await updateAnswered(tx, requestId, { answer: 'approved', by: actor.personId, at: now() })
  await tellApproved(tx, { personId, courseId, by: actor.personId, gets })
  await recordAnswer(tx, asked, { ...request, answer: 'approved' })
  return { gets, personId }
}

/** Whoever has been booked by someone else meanwhile has got what was asked for. */
function givenBy({ gets }: Answer): ('seat' | 'queue-place')[] {
  if (typeof gets === 'string') return [gets]
  if (gets.refused === 'hasSeat') return ['seat']
  return gets.refused === 'inQueue' ? ['queue-place'] : []
}

/** Says no, with a reason that the one who asked is told. */
export async function declineRequest(
  tx: Tx,
  asked: Answering & { readonly reason: string },
): Promise<{ readonly personId: number } | AnswerRefusal> {
  const { requestId, actor, reason } = asked
  const request = await lockToAnswer(tx, asked)
  if (isRefusal(request)) return request
  const { personId, courseId } = request
  await updateAnswered(tx, requestId, { answer: 'declined', by: actor.personId, at: now(), reason })
  await tellDeclined(tx, { personId, courseId, by: actor.personId, reason })
  await recordAnswer(tx, asked, { ...request, answer: 'declined' })
  return { personId }
}

/** The request with its occasion locked, when it is theirs to answer now. */
async function lockToAnswer(tx: Tx, { requestId, actor, today }: Answering): Promise<RequestFacts | AnswerRefusal> {
  const found = await findRequest(tx, requestId)
  if (found === undefined) throw new Missing('request')
  await lockOccasion(tx, found.occasionId)
  const request = await lockRequest(tx, requestId)
  if (request === undefined) throw new Missing('request')
  const approvers = await listApprovers(tx, { ...request, today })
  return whyNotAnswer(request, { today, isTheirs: approvers.includes(actor.personId) }) ?? request
}

async function recordAnswer(tx: Tx, { actor }: Answering, request: RequestFacts): Promise<void> {
  await record(tx, actor, {
    act: `request ${request.answer}`,
    subject: { kind: 'person', id: request.personId },
    organisationId: request.municipalityId,
    detail: { occasion: request.occasionId, request: request.requestId },
  })
}
