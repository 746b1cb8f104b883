import { now, record } from '#platform'
import type { Tx } from '#platform/db'
import { type Day, Missing } from '#values'
import { lockOccasion } from '../occasion/occasion.store.ts'
import type { KnownActor } from '../ports.ts'
import { type AnswerRefusal, whyNotAnswer } from './request.rules.ts'
import { findRequest, listApprovers, listRunOut, lockRequest, updateAnswered } from './request.store.ts'
import { tellExpired } from './tell-request.ts'

/** Whoever asked no longer does. */
export async function withdrawRequest(
  tx: Tx,
  { requestId, actor, today }: { readonly requestId: number; readonly actor: KnownActor; readonly today: Day },
): Promise<{ readonly withdrawn: true } | AnswerRefusal> {
  const found = await findRequest(tx, requestId)
  if (found === undefined || found.personId !== actor.personId) throw new Missing('request')
  await lockOccasion(tx, found.occasionId)
  const request = await lockRequest(tx, requestId)
  const refusal = request && whyNotAnswer(request, { today, isTheirs: true })
  if (refusal) return refusal
  await updateAnswered(tx, requestId, { answer: 'withdrawn', by: actor.personId, at: now() })
  await record(tx, actor, {
    act: 'request withdrawn',
    subject: { kind: 'person', id: found.personId },
    organisationId: found.municipalityId,
    detail: { occasion: found.occasionId, request: requestId },
  })
  return { withdrawn: true }
}

/** Ends the requests that nobody has answered in time; whoever asked and those who were asked are told. Returns how many. */
export async function expireRequests(tx: Tx, today: Day): Promise<number> {
  let ended = 0
  for (const requestId of await listRunOut(tx, today)) {
    const request = await lockRequest(tx, requestId)
    if (request === undefined || request.answer !== null) continue
    await updateAnswered(tx, requestId, { answer: 'expired', by: null, at: now() })
    await tellExpired(tx, { ...request, approvers: await listApprovers(tx, { ...request, today }) })
    ended += 1
  }
  return ended
}
