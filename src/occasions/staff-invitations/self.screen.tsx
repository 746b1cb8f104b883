import type { FastifyRequest } from 'fastify'
import { today } from '#platform'
import { attempt, type Db } from '#platform/db'
import { askerOf, field, frameOf, readForm, redirectWith, type Screen } from '#platform/web'
import { isRefusal, Missing, parseId } from '#values'
import { leaveDay } from '../call-outs/leave-day.ts'
import { findDayTask } from '../call-outs/staffed.store.ts'
import { wordLeaveRefusal } from '../call-outs/word-call-out.view.ts'
import { knownActorOf } from '../occasion/known-actor.screen.ts'
import { answerDay } from './answer-day.ts'
import { text } from './link.text.ts'
import { staffAnswers } from './staff-invitation.rules.ts'
import { findNewestAsked } from './staff-invitation.store.ts'
import { wordStaffAnswerRefusal } from './word-answer.view.ts'

interface Params {
  Params: { dayId: string }
}
type Asked = FastifyRequest<Params>

const home = '/trainer-platform'

/** One's own days, answered and left from Plattformen. */
export const ownDayScreen: Screen = (area, { db, config }) => {
  area.post<Params>('/answer', async (request, reply) => {
    const { lang } = frameOf(request)
    const place = await ownPlace(db, request)
    const read = readForm(request.body, { answer: field.choice(staffAnswers) })
    const asked = await findNewestAsked(db, place)
    if (asked === undefined) throw new Missing('staff invitation')
    if (!read.ok)
      return redirectWith(reply, home, { notice: text[lang].nothing, outcome: { refused: 'nothing' }, config })
    const { answer } = read.values
    const { invitationId } = asked
    const said = { invitationId, answer, way: 'self', actor: knownActorOf(request), today: today() } as const
    const outcome = await attempt(db, (tx) => answerDay(tx, said))
    const notice = isRefusal(outcome) ? wordStaffAnswerRefusal(outcome, lang) : text[lang].answered[answer](1)
    return redirectWith(reply, home, { notice, outcome, config })
  })

  area.post<Params>('/departure', async (request, reply) => {
    const { lang } = frameOf(request)
    const place = await ownPlace(db, request)
    const asked = { ...place, cause: 'cannot-come', actor: knownActorOf(request), today: today() } as const
    const outcome = await attempt(db, (tx) => leaveDay(tx, asked))
    const notice = isRefusal(outcome) ? wordLeaveRefusal(outcome, lang) : text[lang].answered.no(1)
    return redirectWith(reply, home, { notice, outcome, config })
  })
}

/** A day that whoever asks is, or was, on the staff of; another's is not there. */
async function ownPlace(db: Db, request: Asked): Promise<{ dayId: number; personId: number }> {
  const place = { dayId: parseId(request.params.dayId) ?? 0, personId: askerOf(request).personId }
  const { task } = await findDayTask(db, place)
  if (task === null && (await findNewestAsked(db, place)) === undefined) throw new Missing('day')
  return place
}
