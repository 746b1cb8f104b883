import { dayAt, now } from '#platform'
import { attempt } from '#platform/db'
import { field, frameOf, readForm, type Screen } from '#platform/web'
import { putRight, whyNotThen } from '../attendance/clock.rules.ts'
import { knownActorOf } from '../occasion/known-actor.screen.ts'
import { findParticularDay } from '../parts/parts.store.ts'
import { openPart, stepMs, wasShownAt } from './check-in.rules.ts'
import { text } from './check-in.text.ts'
import { claimPlace } from './claim-place.ts'
import { datesOf, openings } from './day-moments.ts'
import { isOurs, readCode } from './turning-code.ts'

const farthest = 1e14
const fields = {
  code: field.text(60),
  once: field.token(),
  at: field.text(20),
  ahead: field.text(20),
}

/**
 * A code that a phone read without network, sent when the network was back. It is never taken as read: someone may have been
 * sent a photograph of it. It waits for the leader's yes.
 */
export const lateClaimScreen: Screen = (area, { db }) => {
  area.post('/', async (request, reply) => {
    const say = text[frameOf(request).lang]
    const read = readForm(request.body, fields)
    const code = read.ok ? readCode(read.values.code) : undefined
    const day = code && (await findParticularDay(db, code.dayId))
    const seen = read.ok ? momentOf(read.values) : undefined
    if (!read.ok || code === undefined || day === undefined || seen === undefined || !isOurs(day, code))
      return reply.code(422).send({ refused: [say.refused.unknownCode.title] })
    const isThen = whyNotThen(seen, { ...datesOf(day), now: now(), firstHand: 'yes' }) === undefined
    const shownAt = new Date(code.step * stepMs)
    if (!isThen || !wasShownAt(code.step, seen)) {
      const reason = dayAt(shownAt) === dayAt(seen) ? say.refused.tooOld : say.refused.anotherDay
      return reply.code(422).send({ refused: [reason.title] })
    }
    const part = openPart(openings(day), shownAt)
    if (day.isCancelled || part === undefined)
      return reply.code(422).send({ refused: [say.refused.cancelledDay.title] })
    const asked = { day, part, seen, clientMarkId: read.values.once, actor: knownActorOf(request) }
    await attempt(db, (tx) => claimPlace(tx, asked))
    return reply.send({ refused: [], said: say.page.sent })
  })
}

/** By our clock, when the phone read the code. */
function momentOf({ at, ahead }: { readonly at: string; readonly ahead: string }): Date | undefined {
  const [then, off] = [Number(at), Number(ahead)]
  const isMoment = Number.isInteger(then) && Number.isInteger(off) && Math.abs(then - off) < farthest
  return isMoment ? putRight({ at: then, ahead: off }) : undefined
}
