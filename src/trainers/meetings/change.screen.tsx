import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FieldErrors, Typed } from '#design'
import { listRegionBodies } from '#people'
import { today } from '#platform'
import { attempt, type Db } from '#platform/db'
import { askerOf, frameOf, page, redirectWith, type Screen } from '#platform/web'
import { isRefusal, Missing } from '#values'
import { knownActor } from '../register/known-actor.screen.ts'
import { MeetingFormPage } from './form.view.tsx'
import { changeMeeting } from './hold-meeting.ts'
import { getHeld, hrefOf, type MeetingParams, wordRefused } from './meeting.screen.tsx'
import { text } from './meeting.text.ts'
import { findPlace } from './meetings.screen.tsx'
import { mostDays, readMeeting } from './read-meeting.screen.ts'

/** Changing a meeting: what it is about, when, where, and whom it is for. */
export const meetingChangeScreen: Screen = (area, { db, config }) => {
  area.get<MeetingParams>('/', (request, reply) => show(db, { request, reply }))

  area.post<MeetingParams>('/', async (request, reply) => {
    const { lang } = frameOf(request)
    const { meeting, place } = await getChanged(db, request)
    const { courses, ownsJourney, hostId } = place
    const regions = ownsJourney ? await listRegionBodies(db) : [{ id: hostId }]
    const allowed = { kind: meeting.kind, courses, regions, kept: meeting.days, today: today(), lang }
    const read = readMeeting(request.body, allowed)
    if (!read.ok) return show(db, { request, reply, errors: read.errors, typed: read.typed, status: 422 })
    const asked = { ...read.asked, regionIds: ownsJourney ? read.asked.regionIds : [hostId] }
    const means = { meetingId: meeting.meetingId, actor: knownActor(request), from: config.mailFrom }
    const outcome = await attempt(db, (tx) => changeMeeting(tx, { ...means, asked }))
    const say = text[lang]
    const told = isRefusal(outcome)
      ? wordRefused(outcome, lang)
      : outcome.told > 0
        ? say.changedTold(outcome.told)
        : say.changed
    return redirectWith(reply, hrefOf(meeting), { notice: told, outcome, config })
  })
}

async function getChanged(db: Db, request: FastifyRequest<MeetingParams>) {
  const { meeting } = await getHeld(db, request)
  const place = await findPlace(db, askerOf(request), meeting)
  if (place === undefined) throw new Missing('place to hold a meeting')
  return { meeting, place }
}

interface Showing {
  readonly request: FastifyRequest<MeetingParams>
  readonly reply: FastifyReply
  readonly errors?: FieldErrors
  readonly typed?: Typed
  readonly status?: number
}

async function show(db: Db, { request, reply, errors, typed, status }: Showing): Promise<FastifyReply> {
  const { meeting, place } = await getChanged(db, request)
  const { hostName, journeyName, ownsJourney, courses } = place
  const shown = {
    ...{ kind: meeting.kind, hostName, journeyName, ownsJourney, courses, days: mostDays, meeting },
    ...{ action: `${hrefOf(meeting)}/change`, fields: {} },
    regions: ownsJourney ? await listRegionBodies(db) : [],
  }
  return page(reply, <MeetingFormPage frame={frameOf(request)} {...shown} {...{ errors, typed }} />, status)
}
