import { dayAt, now, record } from '#platform'
import type { Tx } from '#platform/db'
import type { Day } from '#values'
import { bookSeats } from '../booking/book-seats.ts'
import { type Answer, whyNotBook } from '../booking/booking.rules.ts'
import { gatherCandidates } from '../booking/gather-candidates.ts'
import { findAsking, judgeCandidates } from '../booking/judge-candidates.ts'
import { listHeldDays, lockOccasion } from '../occasion/occasion.store.ts'
import type { KnownActor, MoneyPort } from '../ports.ts'
import { getSeatRule } from '../seats/seat-rule.store.ts'
import { type AskRefusal, expiryOf, whyNotAsk } from './request.rules.ts'
import { findOwnRequest, insertRequest, listApprovers } from './request.store.ts'
import { tellApprovers } from './tell-request.ts'

export interface SeatWished {
  readonly occasionId: number
  readonly journeyId: number
  readonly note: string
  /** Whoever wants the seat, who is the one who asks. */
  readonly actor: KnownActor
  readonly today: Day
  readonly money: MoneyPort
  readonly site: string
}

export type Asked = { readonly gets: Answer['gets'] } | { readonly requestId: number }

/** An employee wants a seat: they get it, or a place in the queue, where the rule lets them; else those who book there are asked. */
export async function askForSeat(tx: Tx, asked: SeatWished): Promise<Asked | AskRefusal> {
  const { occasionId, journeyId, note, actor, today, money, site } = asked
  const { personId } = actor
  const [employed] = await gatherCandidates(tx, [personId], { today })
  const occasion = await lockOccasion(tx, occasionId)
  const { regionId } = occasion
  const rule = await getSeatRule(tx, { regionId, journeyId, onDay: today })
  const days = await listHeldDays(tx, occasionId)
  const asking = await findAsking(tx, { occasion, days, actor, today, money })
  const [candidate] = await judgeCandidates(tx, employed ? [employed] : [], { occasion, asking, today })
  const workplace = employed?.workplace
  if (candidate === undefined || workplace === undefined) return { refused: 'noWorkplace' }
  const { unitId, municipalityId } = workplace
  const approvers = await listApprovers(tx, { unitId, occasionId, personId, today })
  const hasAsked = (await findOwnRequest(tx, { occasionId, personId })) !== undefined
  const refusal =
    whyNotAsk(rule.employeesAsk, { hasAsked, approvers: approvers.length }) ?? whyNotBook(occasion, candidate, today)
  if (refusal) return refusal
  if (rule.employeesAsk === 'freely') {
    const own = { occasionId, personIds: [personId], whenFull: 'queue' as const, actor, today, money }
    const [answer] = (await bookSeats(tx, own)).answers
    if (answer === undefined) return { refused: 'full' }
    return typeof answer.gets === 'string' ? { gets: answer.gets } : answer.gets
  }
  const askedAt = now()
  const expiresOn = expiryOf(dayAt(askedAt), { ...rule, ...occasion })
  const requestId = await insertRequest(tx, { occasionId, personId, municipalityId, unitId, note, askedAt, expiresOn })
  await tellApprovers(tx, { requestId, personId, courseId: occasion.courseId, approvers, note, days, expiresOn, site })
  await record(tx, actor, {
    act: 'seat asked for',
    subject: { kind: 'person', id: personId },
    organisationId: municipalityId,
    detail: { occasion: occasionId, request: requestId },
  })
  return { requestId }
}
