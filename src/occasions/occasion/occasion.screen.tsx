import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FieldErrors, Typed } from '#design'
import { listReadiness } from '#learning'
import { dayAt, today } from '#platform'
import { attempt, type Db } from '#platform/db'
import { askerOf, field, frameOf, page, readForm, redirectWith, type Screen, wordFaults } from '#platform/web'
import { type Asker, isRefusal, type Language, Missing, parseId, type Right } from '#values'
import type { SeatsRefusal } from '../booking/booking.rules.ts'
import { text as bookingWords } from '../booking/booking.text.ts'
import { changeSeats } from '../booking/change-seats.ts'
import { listConflictsOf } from '../conflicts/conflicts.store.ts'
import { findLeftToDo } from '../lifecycle/left-to-do.store.ts'
import type { LeftToDo } from '../lifecycle/lifecycle.rules.ts'
import type { OccasionsPorts } from '../ports.ts'
import { callInReserve } from '../staffing/call-in-reserve.ts'
import { knownActorOf } from './known-actor.screen.ts'
import { findOccasion } from './occasion.report.ts'
import { text } from './occasion.text.ts'
import { OccasionPage, type OccasionShown } from './occasion.view.tsx'
import { listParticipants, listQueue } from './people.report.ts'
import { inTheirRegion } from './reach.report.ts'
import type { Occasion } from './shown.rules.ts'

type Params = { Params: { occasionId: string; staffId: string } }

const mostSeats = 500

/** One occasion as its planner sees it, with the seats and the reserves that can be changed there. */
export function occasionScreen({ money }: OccasionsPorts): Screen {
  return (area, { db, config }) => {
    area.get<Params>('/', async (request, reply) => {
      const asker = askerOf(request)
      const occasion = await getPlanned(db, asker, { id: request.params.occasionId, right: 'see occasions' })
      return page(reply, <OccasionPage frame={frameOf(request)} {...(await showOccasion(db, occasion, asker))} />)
    })

    area.post<Params>('/seats', async (request, reply) => {
      const { lang } = frameOf(request)
      const occasion = await getPlanned(db, askerOf(request), {
        id: request.params.occasionId,
        right: 'plan occasions',
      })
      const { occasionId } = occasion
      const read = readForm(request.body, { seats: field.whole(1, mostSeats) })
      const again = { db, request, reply, occasion, typed: read.typed }
      if (!read.ok) return showAgain(again, wordFaults(read.faults, lang), 422)
      const { seats } = read.values
      const asked = { occasionId, seats, money, today: today(), actor: knownActorOf(request) }
      const outcome = await attempt(db, (tx) => changeSeats(tx, asked))
      if (isRefusal(outcome)) return showAgain(again, { seats: wordSeatsRefusal(outcome, lang) }, 409)
      const given = outcome.seatsWentTo.length
      const say = text[lang]
      const notice = given > 0 ? `${say.seatsChanged(seats)} ${say.seatsWentTo(given)}` : say.seatsChanged(seats)
      return redirectWith(reply, `/occasions/${occasionId}`, { notice, config })
    })

    area.post<Params>('/staff/:staffId/call-in', async (request, reply) => {
      const { occasionId, days } = await getPlanned(db, askerOf(request), {
        id: request.params.occasionId,
        right: 'plan occasions',
      })
      const staffId = parseId(request.params.staffId) ?? 0
      const asked = { occasionId, staffId, today: today(), actor: knownActorOf(request) }
      const outcome = await attempt(db, (tx) => callInReserve(tx, asked))
      const say = text[frameOf(request).lang]
      const name = days.flatMap(({ staff }) => staff).find((one) => one.staffId === staffId)?.name ?? ''
      const notice = isRefusal(outcome) ? say[outcome.refused] : say.calledInNow(name)
      return redirectWith(reply, `/occasions/${occasionId}`, { notice, outcome, config })
    })
  }
}

/** The occasion of that id in the asker's region; another region's is not there. */
export async function getPlanned(
  db: Db,
  asker: Asker,
  { id, right }: { readonly id: string; readonly right: Right },
): Promise<Occasion> {
  const occasion = await findOccasion(db, parseId(id) ?? 0, inTheirRegion(asker, right))
  if (occasion === undefined) throw new Missing('occasion')
  return occasion
}

async function showOccasion(db: Db, occasion: Occasion, asker: Asker): Promise<OccasionShown> {
  const { occasionId, revisionId } = occasion
  const participants = await listParticipants(db, occasionId)
  const queue = await listQueue(db, occasionId)
  const personIds = participants.flatMap(({ personId, isGuest }) => (isGuest ? [] : [personId]))
  const readiness = await listReadiness(db, { revisionId, personIds })
  return {
    occasion,
    participants,
    queue: queue.map(({ askedAt, ...place }) => ({ ...place, askedOn: dayAt(askedAt) })),
    readiness,
    asker,
    left: await leftOf(db, occasion),
    conflicts: await listConflictsOf(db, occasionId, today()),
    endedOn: endedOn(occasion),
    today: today(),
  }
}

const nothingLeft: LeftToDo = { unmarked: [], offers: 0, unnamed: 0, logistics: 0 }

/** Before its first day, and once it is cancelled or settled, nothing can be left. */
async function leftOf(db: Db, { occasionId, firstDay, cancelledAt, settledAt }: Occasion): Promise<LeftToDo> {
  if (today() < firstDay || cancelledAt || settledAt) return nothingLeft
  return findLeftToDo(db, occasionId, today())
}

function endedOn({ cancelledAt, settledAt }: Occasion) {
  const at = cancelledAt ?? settledAt
  return at ? dayAt(at) : undefined
}

interface Again {
  readonly db: Db
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly occasion: Occasion
  readonly typed: Typed
}

async function showAgain({ db, request, reply, occasion, typed }: Again, errors: FieldErrors, status: number) {
  const shown = await showOccasion(db, occasion, askerOf(request))
  return page(reply, <OccasionPage frame={frameOf(request)} {...shown} errors={errors} typed={typed} />, status)
}

function wordSeatsRefusal(refusal: SeatsRefusal, lang: Language): string {
  switch (refusal.refused) {
    case 'fewerThanBooked':
      return text[lang].fewerThanBooked(refusal.taken, refusal.held)
    case 'started':
      return text[lang].startedAlready
    case 'cancelled':
      return bookingWords[lang].refused.cancelled
  }
}
