import type { FastifyReply, FastifyRequest } from 'fastify'
import { hashToken } from '#people'
import { today } from '#platform'
import { attempt, type Db } from '#platform/db'
import { actorOf, askerOf, field, frameOf, page, readForm, redirectWith, type Screen } from '#platform/web'
import { isRefusal, Missing, parseId } from '#values'
import { knownActor } from '../register/known-actor.screen.ts'
import { answerMeeting } from './answer-meeting.ts'
import { findGuestOf, findGuestOfLink } from './guest.store.ts'
import { type Answer, whyNotAnswer } from './meeting.rules.ts'
import { getMeeting } from './meeting.store.ts'
import { text } from './meeting.text.ts'
import { listMyMeetings } from './meetings.report.ts'
import { MeetingLinkPage, MeetingUnknownPage, MyMeetingsPage } from './mine.view.tsx'

const answered = { answer: field.choice(['yes', 'no']) }
const most = 20

/** The meetings that a trainer is asked to. */
export const myMeetingsScreen: Screen = (area, { db, config }) => {
  area.get('/', async (request, reply) => {
    const meetings = await listMyMeetings(db, { personId: askerOf(request).personId, today: today(), most })
    return page(reply, <MyMeetingsPage frame={frameOf(request)} meetings={meetings} />)
  })

  area.get<{ Params: { meetingId: string } }>('/:meetingId', async (request, reply) => {
    const all = await listMyMeetings(db, { personId: askerOf(request).personId, today: today(), most })
    const meetings = all.filter(({ meetingId }) => String(meetingId) === request.params.meetingId)
    if (meetings.length === 0) throw new Missing('trainer meeting')
    return page(reply, <MyMeetingsPage frame={frameOf(request)} meetings={meetings} />)
  })

  area.post<{ Params: { meetingId: string } }>('/:meetingId/answer', async (request, reply) => {
    const meetingId = parseId(request.params.meetingId) ?? 0
    const guest = await findGuestOf(db, { meetingId, personId: askerOf(request).personId })
    const read = readForm(request.body, answered)
    if (guest === undefined || !read.ok) throw new Missing('answer')
    const said = { meetingId, guestId: guest.guestId, answer: read.values.answer, from: config.mailFrom }
    const outcome = await attempt(db, (tx) =>
      answerMeeting(tx, { ...said, by: 'signed-in', actor: knownActor(request) }),
    )
    const say = text[frameOf(request).lang]
    const notice = isRefusal(outcome) ? say.answerRefused[outcome.refused] : thanksFor(outcome.answer, say)
    return redirectWith(reply, '/trainer-platform/meetings', { notice, outcome, config })
  })
}

interface LinkParams {
  Params: { token: string }
}

/** The same by the link in a letter, without signing in. Reading it changes nothing. */
export const meetingLinkScreen: Screen = (area, { db, config }) => {
  area.get<LinkParams>('/', (request, reply) => showLink(db, { request, reply }))

  area.post<LinkParams>('/', async (request, reply) => {
    const guest = await findGuestOfLink(db, hashToken(request.params.token))
    const read = readForm(request.body, answered)
    if (guest === undefined || !read.ok) return showLink(db, { request, reply })
    const { meetingId, guestId, personId } = guest
    const said = { meetingId, guestId, answer: read.values.answer, from: config.mailFrom }
    const actor = { ...actorOf(request), personId }
    const outcome = await attempt(db, (tx) => answerMeeting(tx, { ...said, by: 'link', actor }))
    return showLink(db, { request, reply, ...(isRefusal(outcome) ? {} : { just: outcome.answer }) })
  })
}

function thanksFor(answer: Answer, say: (typeof text)['sv']): string {
  return answer === 'yes' ? say.answeredYes : say.answeredNo
}

interface LinkAnswer {
  readonly request: FastifyRequest<LinkParams>
  readonly reply: FastifyReply
  readonly just?: Answer
}

async function showLink(db: Db, { request, reply, just }: LinkAnswer): Promise<FastifyReply> {
  const frame = frameOf(request)
  const { token } = request.params
  const guest = await findGuestOfLink(db, hashToken(token))
  if (guest === undefined) return page(reply, <MeetingUnknownPage frame={frame} />, 404)
  const meeting = await getMeeting(db, guest.meetingId)
  const refusal = whyNotAnswer(meeting, { isTakenOff: guest.isTakenOff, today: today() })
  const say = text[frame.lang]
  const shown = { ...meeting, guestId: guest.guestId, answer: guest.answer, yes: [] }
  const why = refusal && say.answerRefused[refusal.refused]
  const thanks = just && thanksFor(just, say)
  const action = `/trainer-meeting-answers/${token}`
  return page(reply, <MeetingLinkPage frame={frame} meeting={shown} {...{ action, why, thanks }} />, why ? 410 : 200)
}
