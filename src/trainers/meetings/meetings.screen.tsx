import { randomUUID } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FieldErrors, Typed } from '#design'
import { listPlannedRegions, listRegionBodies } from '#people'
import { today } from '#platform'
import { attempt, type Db } from '#platform/db'
import { askerOf, field, frameOf, page, readForm, redirectWith, type Screen } from '#platform/web'
import { type Asker, isRefusal, Missing } from '#values'
import { knownActor } from '../register/known-actor.screen.ts'
import { ChooseMeetingPage, MeetingFormPage } from './form.view.tsx'
import { planMeeting } from './hold-meeting.ts'
import { type MeetingKind, meetingKinds, whyNotHold } from './meeting.rules.ts'
import { text } from './meeting.text.ts'
import { type HoldingPlace, listHoldingPlaces, listMeetingsOf } from './meetings.report.ts'
import { MeetingsPage } from './meetings.view.tsx'
import { mostDays, readMeeting } from './read-meeting.screen.ts'

type Asked = FastifyRequest<{ Querystring: { at?: string; kind?: string } }>

/** What trainers are gathered to, and planning something new. */
export const meetingsScreen: Screen = (area, { db, config }) => {
  area.get('/', async (request, reply) => {
    const asker = askerOf(request)
    const ahead = await listMeetingsOf(db, asker, { today: today(), past: false })
    const past = await listMeetingsOf(db, asker, { today: today(), past: true })
    const mayHold = (await listHoldingPlaces(db, asker)).length > 0
    const [region] = await listPlannedRegions(db, asker)
    return page(reply, <MeetingsPage frame={frameOf(request)} {...{ ahead, past, mayHold }} regionId={region?.id} />)
  })

  area.get('/new', async (request: Asked, reply) => {
    const places = await listHoldingPlaces(db, askerOf(request))
    const { at, kind } = request.query
    if (at === undefined) {
      const choices = places.flatMap(choicesOf)
      if (choices.length === 0) throw new Missing('place to hold a meeting')
      return page(reply, <ChooseMeetingPage frame={frameOf(request)} choices={choices} />)
    }
    return showForm(db, { request, reply, ...placeOf(places, { at, kind }) })
  })

  area.post('/', async (request, reply) => {
    const { lang } = frameOf(request)
    const head = readForm(request.body, { at: field.text(40), kind: field.text(20), token: field.token() })
    const { place, kind } = placeOf(await listHoldingPlaces(db, askerOf(request)), head.typed)
    const regions = place.ownsJourney ? await listRegionBodies(db) : [{ id: place.hostId }]
    const { courses } = place
    const read = readMeeting(request.body, { kind, courses, regions, kept: [], today: today(), lang })
    if (!read.ok || !head.ok) {
      const errors = read.ok ? { '': text[lang].refused.notYours } : read.errors
      return showForm(db, { request, reply, place, kind, errors, typed: read.typed, status: 422 })
    }
    const { hostId, journeyId } = place
    const regionIds = place.ownsJourney ? read.asked.regionIds : [hostId]
    const facts = { kind, hostId, journeyId, holder: place, token: head.values.token, actor: knownActor(request) }
    const outcome = await attempt(db, (tx) => planMeeting(tx, { ...read.asked, regionIds, ...facts }))
    if (isRefusal(outcome)) {
      const errors = { '': text[lang].refused[outcome.refused] }
      return showForm(db, { request, reply, place, kind, errors, typed: read.typed, status: 422 })
    }
    return redirectWith(reply, outcome.href, { notice: text[lang].planned, config })
  })
}

/** The kinds that may be held at a place: training by the journey's owner only. */
function choicesOf(place: HoldingPlace) {
  const { hostId, journeyId, journeyName, hostName, ownsJourney } = place
  return meetingKinds
    .filter((kind) => whyNotHold(place, { kind, isForOthers: ownsJourney }) === undefined)
    .map((kind) => ({
      href: `/trainers/meetings/new?at=${hostId}-${journeyId}&kind=${kind}`,
      ...{ kind, journeyName, hostName, isForAll: ownsJourney },
    }))
}

function placeOf(places: readonly HoldingPlace[], typed: Readonly<Record<string, unknown>>) {
  const place = places.find(({ hostId, journeyId }) => typed.at === `${hostId}-${journeyId}`)
  const kind = meetingKinds.find((one) => one === typed.kind)
  if (place === undefined || kind === undefined) throw new Missing('place to hold a meeting')
  if (whyNotHold(place, { kind, isForOthers: place.ownsJourney })) throw new Missing('place to hold a meeting')
  return { place, kind }
}

interface Showing {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly place: HoldingPlace
  readonly kind: MeetingKind
  readonly errors?: FieldErrors
  readonly typed?: Typed
  readonly status?: number
}

async function showForm(db: Db, { request, reply, place, kind, errors, typed, status }: Showing) {
  const { hostId, journeyId, hostName, journeyName, ownsJourney, courses } = place
  const shown = {
    ...{ kind, hostName, journeyName, ownsJourney, courses, days: mostDays, action: '/trainers/meetings' },
    regions: ownsJourney ? await listRegionBodies(db) : [],
    fields: { at: `${hostId}-${journeyId}`, kind, token: randomUUID() },
  }
  return page(reply, <MeetingFormPage frame={frameOf(request)} {...shown} {...{ errors, typed }} />, status)
}

/** Where the asker holds the meetings of a host and journey. */
export async function findPlace(
  db: Db,
  asker: Asker,
  { hostId, journeyId }: { hostId: number; journeyId: number },
): Promise<HoldingPlace | undefined> {
  const places = await listHoldingPlaces(db, asker)
  return places.find((one) => one.hostId === hostId && one.journeyId === journeyId)
}
