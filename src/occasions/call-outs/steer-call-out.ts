import { now, record } from '#platform'
import type { Tx } from '#platform/db'
import type { Day } from '#values'
import { lockOccasion } from '../occasion/occasion.store.ts'
import type { KnownActor } from '../ports.ts'
import { type CallOut, choicesFor, isWaitedFor, type SteerRefusal, whyNotSteer } from './call-out.rules.ts'
import { getCallOut, insertCallOutAnswer, listAsks, updateCallOutEnded, updateCallOutWay } from './call-out.store.ts'
import { listCandidates } from './candidate.store.ts'
import { fillPlace, isElsewhere } from './fill-place.ts'
import { goOn } from './go-on.ts'
import { askOne, tellNoLonger } from './tell-call-out.ts'

export type Steering =
  | { readonly to: 'skip' | 'ask-all' | 'in-turn' | 'stop' }
  | { readonly to: 'ask' | 'give'; readonly personId: number }

interface Asked {
  readonly callOutId: number
  readonly steering: Steering
  readonly actor: KnownActor
  readonly today: Day
}

/** The planner's hand on a call-out: goes past whoever has the turn, asks one or all, gives the place away, or stops. */
export async function steerCallOut(
  tx: Tx,
  { callOutId, steering, actor }: Asked,
): Promise<{ readonly steered: true } | SteerRefusal> {
  const occasion = await lockOccasion(tx, (await getCallOut(tx, callOutId)).occasionId)
  const callOut = await getCallOut(tx, callOutId)
  const refusal = whyNotSteer(callOut)
  if (refusal) return refusal
  if (steering.to === 'ask' || steering.to === 'give') {
    const refused = await pointOut(tx, { callOut, steering, actor, occasion })
    if (refused) return refused
  } else await steerAll(tx, { callOut, to: steering.to, actor })
  await record(tx, actor, {
    act: 'call-out steered',
    subject: { kind: 'call-out', id: callOutId },
    organisationId: callOut.regionId,
    detail: { to: steering.to, person: 'personId' in steering ? steering.personId : null },
  })
  return { steered: true }
}

interface PointOut {
  readonly callOut: CallOut
  readonly steering: Extract<Steering, { readonly personId: number }>
  readonly actor: KnownActor
  readonly occasion: Awaited<ReturnType<typeof lockOccasion>>
}

async function pointOut(tx: Tx, { callOut, steering, actor, occasion }: PointOut): Promise<SteerRefusal | undefined> {
  const { personId, to } = steering
  const candidates = await listCandidates(tx, callOut.callOutId)
  const chosen = choicesFor(callOut.role, candidates).find((one) => one.personId === personId)
  if (chosen === undefined || (await isElsewhere(tx, callOut, personId))) return { refused: 'cannotTake' }
  if (to === 'give') {
    await fillPlace(tx, { occasion, callOut, personId, outcome: 'given', actor })
    return undefined
  }
  if (chosen.isAsked) return { refused: 'alreadyAsked' }
  await askOne(tx, callOut, { personId, everyone: false })
  return undefined
}

interface SteerAll {
  readonly callOut: CallOut
  readonly to: 'skip' | 'ask-all' | 'in-turn' | 'stop'
  readonly actor: KnownActor
}

async function steerAll(tx: Tx, { callOut, to, actor }: SteerAll): Promise<void> {
  const { callOutId } = callOut
  const asks = await listAsks(tx, callOutId)
  if (to === 'stop') {
    await updateCallOutEnded(tx, callOutId, { outcome: 'stopped', endedAt: now(), endedBy: actor.personId })
    const unanswered = asks.filter(({ answer }) => answer === null)
    await tellNoLonger(
      tx,
      callOut,
      unanswered.map(({ personId }) => personId),
    )
    return
  }
  if (to === 'skip')
    for (const { askId } of asks.filter((ask) => isWaitedFor(ask, now()))) {
      const skipped = { answer: 'skipped', answeredBy: actor.personId, answeredAt: now() } as const
      await insertCallOutAnswer(tx, { askId, callOutId, ...skipped })
    }
  else await updateCallOutWay(tx, callOutId, to === 'ask-all' ? 'all' : 'in-turn')
  await goOn(tx, callOutId)
}
