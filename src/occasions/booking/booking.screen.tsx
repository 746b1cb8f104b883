import { randomUUID } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FieldErrors, Typed } from '#design'
import { type ContentRefusal, listContentRefusals } from '#people'
import { today } from '#platform'
import { attempt, type Db } from '#platform/db'
import { askerOf, field, frameOf, page, readForm, type Screen, wordFaults } from '#platform/web'
import { type Asker, isRefusal, Missing, mayAnywhere, parseId, placesWith } from '#values'
import { knownActorOf } from '../occasion/known-actor.screen.ts'
import { findOccasion } from '../occasion/occasion.report.ts'
import { postOnce } from '../occasion/post-once.ts'
import { openToTheirPeople } from '../occasion/reach.report.ts'
import type { Occasion } from '../occasion/shown.rules.ts'
import { typedIn } from '../occasion/typed-in.screen.ts'
import type { OccasionsPorts } from '../ports.ts'
import { getLine } from '../queue/line.store.ts'
import { whenOf } from '../queue/when.screen.ts'
import { ownQuotas } from '../quotas/quota.rules.ts'
import { bookSeats, type NobodyBooked } from './book-seats.ts'
import { askingOf, seatsLeft, whyNotBook } from './booking.rules.ts'
import { text } from './booking.text.ts'
import { BookingPage } from './booking.view.tsx'
import { listBookingPersons } from './candidates.report.ts'
import type { BookingShown } from './judged.view.ts'
import { type BookingPerson, candidateOf } from './shown.rules.ts'

interface Params {
  Params: { occasionId: string }
  Querystring: { q?: string; done?: string }
}

const mostAtOnce = 50
const mostListed = 100

/** Booking one's people on an occasion, and afterwards what came of it. */
export function bookingScreen({ money }: OccasionsPorts): Screen {
  return (area, { db }) => {
    area.get<Params>('/', async (request, reply) => {
      const { q = '', done = '' } = request.query
      const asker = askerOf(request)
      const occasion = await getOpen(db, asker, request.params.occasionId)
      const shown = await showBooking(db, asker, { occasion, search: String(q).slice(0, 100), done: idsIn(done) })
      return page(reply, <BookingPage frame={frameOf(request)} {...shown} token={randomUUID()} />)
    })

    area.post<Params>('/', async (request, reply) => {
      const asker = askerOf(request)
      const { lang } = frameOf(request)
      const occasion = await getOpen(db, asker, request.params.occasionId)
      const { occasionId } = occasion
      const read = readForm(request.body, bookingForm)
      const again = { db, request, reply, occasion, typed: typedIn(request.body) }
      if (!read.ok) return bookingAgain(again, { errors: wordFaults(read.faults, lang), status: 422 })
      const { person: personIds, queue, token } = read.values
      if (personIds.length === 0)
        return bookingAgain(again, { errors: { person: text[lang].chooseSomeone }, status: 422 })
      if (!(await areTheirs(db, asker, { occasion, personIds })))
        return bookingAgain(again, { errors: { person: text[lang].chooseKnown }, status: 422 })
      const whenFull = queue === 'yes' ? ('queue' as const) : ('leave' as const)
      const within = placesWith(asker, 'book seats', occasion.journeyId)
      const asked = { occasionId, personIds, within, whenFull, money, today: today(), actor: knownActorOf(request) }
      const href = `/occasions/${occasionId}/booking?done=${personIds.join('.')}`
      const outcome = await attempt(db, (tx) =>
        postOnce<NobodyBooked>(tx, {
          token,
          personId: asker.personId,
          act: async () => {
            const booked = await bookSeats(tx, asked)
            return isRefusal(booked) ? booked : { href }
          },
        }),
      )
      if (isRefusal(outcome)) return bookingAgain(again, { errors: {}, done: personIds, status: 409 })
      return reply.redirect(outcome.href, 303)
    })
  }
}

const bookingForm = {
  token: field.token(),
  person: field.ids(mostAtOnce),
  queue: field.optionalText(3),
}

/** An occasion of the region that the asker's people belong to; another region's is not there. */
async function getOpen(db: Db, asker: Asker, id: string): Promise<Occasion> {
  const occasion = await findOccasion(db, parseId(id) ?? 0, openToTheirPeople(asker))
  if (occasion === undefined) throw new Missing('occasion')
  return occasion
}

/** `3.7.9` in an address; what is no id is left out. */
function idsIn(text: string): number[] {
  return String(text)
    .split('.')
    .slice(0, mostAtOnce)
    .flatMap((one) => parseId(one) ?? [])
}

interface Asked {
  readonly occasion: Occasion
  readonly search: string
  readonly done: readonly number[]
}

async function showBooking(db: Db, asker: Asker, asked: Asked): Promise<Omit<BookingShown, 'token'>> {
  const { occasion, search, done } = asked
  const persons = await listBookingPersons(db, asker, {
    ...{ occasion, search, today: today() },
    first: done,
    limit: mostListed,
  })
  const contents = await contentRefusals(db, persons)
  const line = await getLine(db, occasion.occasionId, today())
  const people = persons.map((person) => {
    const content = contents.get(person.municipalityId)
    const inLine = line.order.find(({ place }) => place.queuePlaceId === person.queuePlaceId)
    const candidate = candidateOf(person, { mayOpenContent: content === undefined, queuePlace: inLine?.number })
    const until = inLine?.place.offeredUntil
    const offeredUntil = until ? whenOf(until) : undefined
    return { person, content, inLine, offeredUntil, refusal: whyNotBook(occasion, candidate, today()) }
  })
  const asking = askingOf(line, occasion.firstDay, today())
  const left = Math.max(0, ...persons.map((person) => seatsLeft(asking, person)))
  const quotas = ownQuotas(occasion, { persons, room: line.room })
  const leadsTeam = mayAnywhere(asker, 'see own team')
  return { occasion, people, left, quotas, done, search, today: today(), leadsTeam }
}

/** An agreement binds a municipality, so one of its people answers for all. */
async function contentRefusals(db: Db, persons: readonly BookingPerson[]): Promise<Map<number, ContentRefusal>> {
  const inEach = new Map(persons.map(({ municipalityId, personId }) => [municipalityId, personId]))
  const refusals = await listContentRefusals(db, [...inEach.values()], today())
  return new Map(
    [...inEach].flatMap(([municipalityId, personId]) => {
      const refusal = refusals.get(personId)
      return refusal === undefined ? [] : [[municipalityId, refusal]]
    }),
  )
}

/** Whether the asker books for every one of them. */
async function areTheirs(
  db: Db,
  asker: Asker,
  { occasion, personIds }: { readonly occasion: Occasion; readonly personIds: readonly number[] },
): Promise<boolean> {
  const limit = personIds.length
  const theirs = await listBookingPersons(db, asker, { occasion, search: '', first: personIds, limit, today: today() })
  const ids = new Set(theirs.map(({ personId }) => personId))
  return personIds.every((personId) => ids.has(personId))
}

interface Again {
  readonly db: Db
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly occasion: Occasion
  readonly typed: Typed
}

/** The form again with what was chosen; after a refusal with each one's reason on top. */
async function bookingAgain(
  { db, request, reply, occasion, typed }: Again,
  { errors, status, done = [] }: { errors: FieldErrors; status: number; done?: readonly number[] },
) {
  const shown = await showBooking(db, askerOf(request), { occasion, search: '', done })
  const token = typeof typed.token === 'string' && status === 422 ? typed.token : randomUUID()
  const frame = frameOf(request)
  return page(reply, <BookingPage frame={frame} {...shown} {...{ token, errors, typed }} />, status)
}
