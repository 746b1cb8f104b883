import { now, record } from '#platform'
import type { Tx } from '#platform/db'
import type { Day, Refusal } from '#values'
import { listHeldDays, lockOccasion } from '../occasion/occasion.store.ts'
import type { KnownActor, MoneyPort } from '../ports.ts'
import { insertQueuePlaces } from '../queue/queue.store.ts'
import { updateNumbers } from '../seats/room.store.ts'
import { type Answer, answersFor, type Candidate, type WhenFull } from './booking.rules.ts'
import type { NewHolding } from './booking.store.ts'
import { type Employed, gatherCandidates } from './gather-candidates.ts'
import { giveSeats } from './give-seats.ts'
import { findAsking, judgeCandidates } from './judge-candidates.ts'
import { tellBooked } from './tell-booked.ts'

export interface SeatsAsked {
  readonly occasionId: number
  /** In the order they are to be served. */
  readonly personIds: readonly number[]
  /** The parts of the tree that the actor books for; the employment there pays. Left out: wherever they work. */
  readonly within?: readonly number[]
  readonly whenFull: WhenFull
  /** How the seats are got, when not simply booked. */
  readonly gotBy?: 'request' | 'move'
  /** Who asked in the first place, when someone else acts now. */
  readonly askedBy?: number
  /** The seat that this one comes instead of. */
  readonly replacesId?: number
  readonly actor: KnownActor
  readonly today: Day
  readonly money: MoneyPort
}

export interface NobodyBooked extends Refusal<'nobodyBooked'> {
  readonly answers: readonly Answer[]
}

/**
 * Books persons on an occasion, all in one transaction: each gets a seat, a place in the queue, or a no with its reason.
 * Refused as a whole only when nobody got anything. Whether the actor may book these persons is asked before.
 */
export async function bookSeats(tx: Tx, asked: SeatsAsked): Promise<{ readonly answers: Answer[] } | NobodyBooked> {
  const { occasionId, actor, today, money } = asked
  const personIds = [...new Set(asked.personIds)]
  const employed = await gatherCandidates(tx, personIds, asked)
  const occasion = await lockOccasion(tx, occasionId)
  const days = await listHeldDays(tx, occasionId)
  const asking = await findAsking(tx, { occasion, days, actor, today, money })
  const candidates = await judgeCandidates(tx, employed, { occasion, asking, today })
  const answers = answersFor({ occasion, asking, candidates, whenFull: asked.whenFull }, today)
  const got = { ...(asked.gotBy && { gotBy: asked.gotBy }), ...(asked.replacesId && { replacesId: asked.replacesId }) }
  const seats = newHoldings(asked, { employed, candidates }, answersWith(answers, 'seat')).map((seat) => ({
    ...seat,
    ...got,
  }))
  const places = newHoldings(asked, { employed, candidates }, answersWith(answers, 'queue-place'))
  if (seats.length + places.length === 0) return { refused: 'nobodyBooked', answers }

  await giveSeats(tx, { occasion, days, holdings: seats, actor, money })
  await updateNumbers(tx, occasionId, { taken: seats.length })
  await takePlaces(tx, places, actor)
  await tellBooked(tx, answersWith(answers, 'seat'), { courseId: occasion.courseId, days })
  return { answers }
}

function answersWith(answers: readonly Answer[], gets: 'seat' | 'queue-place'): number[] {
  return answers.filter((answer) => answer.gets === gets).map(({ personId }) => personId)
}

interface Judged {
  readonly employed: readonly Employed[]
  readonly candidates: readonly Candidate[]
}

function newHoldings(
  { occasionId, actor, askedBy = actor.personId }: SeatsAsked,
  { employed, candidates }: Judged,
  personIds: readonly number[],
): NewHolding[] {
  return personIds.flatMap((personId) => {
    const workplace = employed.find((one) => one.personId === personId)?.workplace
    const payer = candidates.find((one) => one.personId === personId)?.payer
    if (workplace === undefined || payer === undefined) return []
    return [{ ...payer, occasionId, personId, unitId: workplace.unitId, by: askedBy, at: now() }]
  })
}

async function takePlaces(tx: Tx, places: readonly NewHolding[], actor: KnownActor): Promise<void> {
  const ids = await insertQueuePlaces(tx, places)
  for (const { occasionId, personId, municipalityId } of places)
    await record(tx, actor, {
      act: 'queue place taken',
      subject: { kind: 'person', id: personId },
      organisationId: municipalityId,
      detail: { occasion: occasionId, place: ids.get(personId) ?? null },
    })
}
