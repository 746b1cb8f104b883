import { randomUUID } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FieldErrors, Typed } from '#design'
import { listMunicipalities } from '#people'
import { today } from '#platform'
import { attempt, type Db } from '#platform/db'
import { askerOf, field, frameOf, page, readForm, redirectWith, type Screen, wordFaults } from '#platform/web'
import { Forbidden, isRefusal, Missing, parseId } from '#values'
import { knownActorOf } from '../occasion/known-actor.screen.ts'
import { setTravelTime } from '../travel/set-travel-time.ts'
import { travelBetween } from '../travel/travel.rules.ts'
import { listTravelTimes } from '../travel/travel.store.ts'
import { text as travelWords } from '../travel/travel.text.ts'
import type { Way } from '../travel/travel.view.tsx'
import { endVenue } from './end-venue.ts'
import { readVenue } from './read-venue.screen.ts'
import { changeVenue } from './save-venue.ts'
import { getVenue, listVenueDays, listVenues } from './venue.report.ts'
import type { Venue } from './venue.rules.ts'
import { text } from './venue.text.ts'
import { VenuePage } from './venue.view.tsx'
import { VenueFormPage } from './venue-form.view.tsx'

export interface VenueParams {
  Params: { venueId: string }
}

/** One venue: its rooms, what they are used for, and how long it takes from there. */
export const venueScreen: Screen = (area, { db, config }) => {
  area.get<VenueParams>('/', (request, reply) => showVenue(db, { request, reply }))

  area.get<VenueParams>('/facts', async (request, reply) => {
    const venue = await venueToChange(db, request)
    return page(reply, <VenueFormPage frame={frameOf(request)} {...(await factsShown(db, venue))} />)
  })

  area.post<VenueParams>('/facts', async (request, reply) => {
    const frame = frameOf(request)
    const venue = await venueToChange(db, request)
    const shown = await factsShown(db, venue)
    const municipalityIds = shown.municipalities.map(({ id }) => id)
    const read = readVenue(request.body, { municipalityIds, lang: frame.lang })
    const { typed } = read
    if (!read.ok) return page(reply, <VenueFormPage frame={frame} {...shown} errors={read.errors} typed={typed} />, 422)
    const asked = { venueId: venue.venueId, facts: read.facts, actor: knownActorOf(request) }
    const outcome = await attempt(db, (tx) => changeVenue(tx, asked))
    const say = text[frame.lang]
    if (isRefusal(outcome)) {
      const errors = { name: say.nameTaken }
      return page(reply, <VenueFormPage frame={frame} {...shown} errors={errors} typed={typed} />, 409)
    }
    return redirectWith(reply, `/venues/${venue.venueId}`, { notice: say.saved(read.facts.name), config })
  })

  area.post<VenueParams>('/ending', async (request, reply) => {
    const { venueId, name } = await venueToChange(db, request)
    const say = text[frameOf(request).lang]
    const read = readForm(request.body, { to: field.choice(['ended', 'in use']) })
    if (!read.ok) throw new Missing('what to do')
    const { to } = read.values
    const outcome = await attempt(db, (tx) => endVenue(tx, { venueId, to, actor: knownActorOf(request) }))
    const notice = isRefusal(outcome) ? say.nameTaken : to === 'ended' ? say.endedNow(name) : say.againNow(name)
    return redirectWith(reply, `/venues/${venueId}`, { notice, outcome, config })
  })

  area.post<VenueParams>('/travel', async (request, reply) => {
    const { lang } = frameOf(request)
    const venue = await venueToChange(db, request)
    const ways = await waysFrom(db, request, venue)
    const read = readForm(request.body, { other: field.id(), minutes: field.optionalWhole(0, 1440) })
    if (!read.ok)
      return showVenue(db, { request, reply, errors: wordFaults(read.faults, lang), typed: read.typed, status: 422 })
    const other = ways.find(({ venueId }) => venueId === read.values.other)
    if (other === undefined) throw new Missing('venue')
    const asked = { ...venue, otherId: other.venueId, minutes: read.values.minutes, actor: knownActorOf(request) }
    await attempt(db, (tx) => setTravelTime(tx, asked))
    return redirectWith(reply, `/venues/${venue.venueId}`, { notice: travelWords[lang].saved(other.name), config })
  })
}

/** The venue of the address, of a region that the asker plans in. */
export async function venueToChange(db: Db, request: FastifyRequest<VenueParams>): Promise<Venue> {
  const venue = await getVenue(db, askerOf(request), parseId(request.params.venueId) ?? 0)
  if (!venue.mayChange) throw new Forbidden('change the venue')
  return venue
}

async function factsShown(db: Db, venue: Venue) {
  return { venue, regions: [], municipalities: await listMunicipalities(db, venue.regionId), token: randomUUID() }
}

const daysShown = 60

interface Answer {
  readonly request: FastifyRequest<VenueParams>
  readonly reply: FastifyReply
  readonly errors?: FieldErrors
  readonly typed?: Typed
  readonly status?: number
}

async function showVenue(db: Db, { request, reply, status, ...told }: Answer): Promise<FastifyReply> {
  const asker = askerOf(request)
  const venue = await getVenue(db, asker, parseId(request.params.venueId) ?? 0)
  const days = await listVenueDays(db, asker, { venueId: venue.venueId, from: today(), limit: daysShown })
  const ways = await waysFrom(db, request, venue)
  const isMore = days.length === daysShown
  return page(reply, <VenuePage frame={frameOf(request)} {...{ venue, days, isMore, ways }} {...told} />, status)
}

/** To every other venue in use that the asker can choose, the nearest first. */
async function waysFrom(db: Db, request: FastifyRequest, venue: Venue): Promise<Way[]> {
  const others = (await listVenues(db, askerOf(request))).filter(
    ({ venueId, isEnded }) => venueId !== venue.venueId && !isEnded,
  )
  const times = await listTravelTimes(db, [venue.venueId, ...others.map(({ venueId }) => venueId)])
  const ways = others.map((other) => ({ ...other, travel: travelBetween(venue, other, times) }))
  return ways.sort((a, b) => (a.travel?.minutes ?? 9999) - (b.travel?.minutes ?? 9999))
}
