import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FieldErrors, Typed } from '#design'
import { today } from '#platform'
import { attempt, type Db } from '#platform/db'
import { askerOf, field, frameOf, page, readForm, redirectWith, type Screen, wordFaults } from '#platform/web'
import { isRefusal, type Language, Missing, parseId } from '#values'
import { knownActor } from '../register/known-actor.screen.ts'
import { addGuest, takeOffGuest } from './answer-meeting.ts'
import { listGuests } from './guest.store.ts'
import { askGuests, cancelMeeting } from './hold-meeting.ts'
import { giveAuthorisations, markMeeting } from './mark-meeting.ts'
import { type ChangeRefusal, type Meeting, whyNotChange, whyNotGive } from './meeting.rules.ts'
import { getMeeting, listToAsk } from './meeting.store.ts'
import { text } from './meeting.text.ts'
import { MeetingPage } from './meeting.view.tsx'
import { findStanding, findTrainerByAddress, listGuestsShown } from './meetings.report.ts'

export interface MeetingParams {
  Params: { meetingId: string }
}
interface GuestParams {
  Params: { meetingId: string; guestId: string }
}
const mostGuests = 5000

/** One meeting, for whoever holds it and for those whose trainers are asked. */
export const meetingScreen: Screen = (area, { db, config }) => {
  area.get<MeetingParams>('/', (request, reply) => show(db, { request, reply }))

  area.post<MeetingParams>('/invitation', async (request, reply) => {
    const { meeting } = await getHeld(db, request)
    const means = { meetingId: meeting.meetingId, actor: knownActor(request), from: config.mailFrom }
    const outcome = await attempt(db, (tx) => askGuests(tx, means))
    const { lang } = frameOf(request)
    const notice = isRefusal(outcome) ? wordRefused(outcome, lang) : text[lang].told(outcome.told)
    return redirectWith(reply, hrefOf(meeting), { notice, outcome, config })
  })

  area.post<MeetingParams>('/guests', async (request, reply) => {
    const { lang } = frameOf(request)
    const { meeting, regionIds } = await getConcerned(db, request)
    const read = readForm(request.body, { email: field.email() })
    const again = (errors: FieldErrors) =>
      show(db, { request, reply, form: 'guest', errors, typed: read.typed, status: 422 })
    if (!read.ok) return again(wordFaults(read.faults, lang))
    const found = await findTrainerByAddress(db, { email: read.values.email, regionIds, today: today() })
    if (found === undefined) return again({ email: text[lang].notInRegister })
    const means = { meetingId: meeting.meetingId, actor: knownActor(request), from: config.mailFrom }
    const outcome = await attempt(db, (tx) => addGuest(tx, { ...means, ...found }))
    const notice = isRefusal(outcome) ? wordRefused(outcome, lang) : text[lang].added(found.name)
    return redirectWith(reply, hrefOf(meeting), { notice, outcome, config })
  })

  area.post<GuestParams>('/guests/:guestId/removal', async (request, reply) => {
    const { lang } = frameOf(request)
    const { meeting, regionIds } = await getConcerned(db, request)
    const guests = await listGuestsShown(db, { meetingId: meeting.meetingId, regionIds })
    const guest = guests.find(({ guestId }) => guestId === parseId(request.params.guestId))
    if (guest === undefined) throw new Missing('guest')
    const means = { meetingId: meeting.meetingId, actor: knownActor(request), from: config.mailFrom }
    const outcome = await attempt(db, (tx) => takeOffGuest(tx, { ...means, guestId: guest.guestId }))
    const notice = isRefusal(outcome) ? wordRefused(outcome, lang) : text[lang].takenOff(guest.name)
    return redirectWith(reply, hrefOf(meeting), { notice, outcome, config })
  })

  area.post<MeetingParams>('/attendance', async (request, reply) => {
    const { meeting } = await getHeld(db, request)
    const read = readForm(request.body, { present: field.ids(mostGuests) })
    const present = read.ok ? read.values.present : []
    const asked = { meetingId: meeting.meetingId, present, actor: knownActor(request) }
    const outcome = await attempt(db, (tx) => markMeeting(tx, asked))
    const say = text[frameOf(request).lang]
    const notice = isRefusal(outcome) ? say[outcome.refused] : say.marked(outcome.present)
    return redirectWith(reply, hrefOf(meeting), { notice, outcome, config })
  })

  area.post<MeetingParams>('/authorisations', async (request, reply) => {
    const { meeting } = await getHeld(db, request)
    const asked = { meetingId: meeting.meetingId, actor: knownActor(request) }
    const outcome = await attempt(db, (tx) => giveAuthorisations(tx, asked))
    const say = text[frameOf(request).lang]
    const notice = isRefusal(outcome) ? say.giveRefused[outcome.refused] : say.given(outcome.given)
    return redirectWith(reply, hrefOf(meeting), { notice, outcome, config })
  })

  area.post<MeetingParams>('/cancellation', async (request, reply) => {
    const { lang } = frameOf(request)
    const { meeting } = await getHeld(db, request)
    const read = readForm(request.body, { why: field.text(500) })
    if (!read.ok) {
      const told = { errors: wordFaults(read.faults, lang), typed: read.typed, status: 422 }
      return show(db, { request, reply, form: 'cancellation', ...told })
    }
    const means = { meetingId: meeting.meetingId, actor: knownActor(request), from: config.mailFrom }
    const outcome = await attempt(db, (tx) => cancelMeeting(tx, { ...means, reason: read.values.why }))
    const notice = isRefusal(outcome) ? wordRefused(outcome, lang) : text[lang].cancelledNow(outcome.told)
    return redirectWith(reply, hrefOf(meeting), { notice, outcome, config })
  })
}

export function hrefOf({ meetingId }: Pick<Meeting, 'meetingId'>): string {
  return `/trainers/meetings/${meetingId}`
}

export function wordRefused({ refused }: ChangeRefusal, lang: Language): string {
  return text[lang].refused[refused]
}

/** A meeting that the asker holds, or that asks trainers of theirs; another is not there. */
async function getConcerned(db: Db, request: FastifyRequest<MeetingParams>) {
  const meetingId = parseId(request.params.meetingId) ?? 0
  const standing = await findStanding(db, askerOf(request), meetingId)
  if (standing === undefined) throw new Missing('trainer meeting')
  const regionIds = standing.mine ? undefined : standing.regionIds
  return { meeting: await getMeeting(db, meetingId), mine: standing.mine, regionIds }
}

/** A meeting that the asker holds; another's cannot be changed and is not there. */
export async function getHeld(db: Db, request: FastifyRequest<MeetingParams>) {
  const concerned = await getConcerned(db, request)
  if (!concerned.mine) throw new Missing('trainer meeting')
  return concerned
}

interface Answer {
  readonly request: FastifyRequest<MeetingParams>
  readonly reply: FastifyReply
  readonly form?: 'guest' | 'cancellation'
  readonly errors?: FieldErrors
  readonly typed?: Typed
  readonly status?: number
}

async function show(db: Db, { request, reply, status, ...told }: Answer): Promise<FastifyReply> {
  const { meeting, mine, regionIds } = await getConcerned(db, request)
  const { meetingId, days, isCancelled } = meeting
  const guests = await listGuestsShown(db, { meetingId, regionIds })
  const attended = (await listGuests(db, meetingId)).filter((one) => one.attended === 'present').length
  const shown = {
    ...{ meeting, guests, mine },
    toAsk: mine ? (await listToAsk(db, { meetingId, today: today() })).length : 0,
    mayChange: whyNotChange(meeting, today()) === undefined,
    mayMark: !isCancelled && days.some(({ onDay }) => onDay <= today()),
    mayGive: whyNotGive(meeting, { attended, today: today() }) === undefined,
  }
  return page(reply, <MeetingPage frame={frameOf(request)} {...shown} {...told} />, status)
}
