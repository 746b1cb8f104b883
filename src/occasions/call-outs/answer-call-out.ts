import { now } from '#platform'
import type { Tx } from '#platform/db'
import { type Day, Missing, type Refusal } from '#values'
import { lockOccasion } from '../occasion/occasion.store.ts'
import type { KnownActor } from '../ports.ts'
import { type CallOutAnswer, isThereAlready } from './call-out.rules.ts'
import { findAsk, getCallOut, insertCallOutAnswer } from './call-out.store.ts'
import { fillPlace, isElsewhere } from './fill-place.ts'
import { goOn } from './go-on.ts'
import { findDayTask } from './staffed.store.ts'

export interface CallOutAnswered {
  readonly askId: number
  readonly answer: 'yes' | 'no'
  readonly actor: KnownActor
  readonly today: Day
}

/**
 * What became of an answer: the place is theirs, someone was quicker, it is no longer needed, they are there that day already,
 * or a no was taken down.
 */
export type CameOf = 'yours' | 'filled' | 'not-needed' | 'there' | 'no'

export type AnswerCallOutRefusal = Refusal<'staffedElsewhere'>

/**
 * Answers a call-out. Of all who say yes one gets the place, the first to hold the occasion's lock; whoever comes later is told
 * so. A yes counts also after others have been asked. Answered twice the same it does nothing more.
 */
export async function answerCallOut(
  tx: Tx,
  { askId, answer, actor, today }: CallOutAnswered,
): Promise<{ readonly came: CameOf } | AnswerCallOutRefusal> {
  const known = await findAsk(tx, askId)
  if (known === undefined) throw new Missing('ask')
  const { callOutId, personId } = known
  const occasion = await lockOccasion(tx, (await getCallOut(tx, callOutId)).occasionId)
  const callOut = await getCallOut(tx, callOutId)
  const ask = (await findAsk(tx, askId)) ?? known
  const keep = (said: CallOutAnswer) =>
    insertCallOutAnswer(tx, { askId, callOutId, answer: said, answeredBy: personId, answeredAt: now() })

  if (callOut.filledBy === personId) return { came: 'yours' }
  const isOver = callOut.onDay < today || callOut.isCancelled
  if (callOut.endedAt !== null || isOver) {
    if (answer === 'no') return { came: 'no' }
    if (ask.answer !== 'too-late') await keep('too-late')
    return { came: callOut.filledBy === null ? 'not-needed' : 'filled' }
  }
  if (answer === 'no') {
    if (ask.answer !== 'no') await keep('no')
    await goOn(tx, callOutId)
    return { came: 'no' }
  }
  if (isThereAlready(callOut.role, await findDayTask(tx, { dayId: callOut.dayId, personId }))) {
    if (ask.answer !== 'skipped') await keep('skipped')
    await goOn(tx, callOutId)
    return { came: 'there' }
  }
  if (await isElsewhere(tx, callOut, personId)) return { refused: 'staffedElsewhere' }
  await keep('yes')
  await fillPlace(tx, { occasion, callOut, personId, outcome: 'filled', actor })
  return { came: 'yours' }
}
