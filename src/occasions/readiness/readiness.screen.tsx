import type { FastifyReply, FastifyRequest } from 'fastify'
import { formatDayShort } from '#design'
import { siteAddress } from '#people'
import { today } from '#platform'
import { attempt, type Db, type Tx } from '#platform/db'
import {
  askerOf,
  type Fault,
  field,
  frameOf,
  page,
  readForm,
  redirectWith,
  type Screen,
  type Typed,
  wordFaults,
} from '#platform/web'
import { isRefusal, type Language, Missing } from '#values'
import { knownActorOf } from '../occasion/known-actor.screen.ts'
import type { OccasionsPorts } from '../ports.ts'
import { admitUnready } from './admit-unready.ts'
import type { UnreadyAsked } from './lock-unready.ts'
import { offerSeatOn } from './offer-seat-on.ts'
import type { PreparedDays, UnreadyRefusal } from './readiness.rules.ts'
import { findSeatHolder } from './readiness.store.ts'
import { text } from './readiness.text.ts'
import { ReadinessPage } from './readiness.view.tsx'
import { getMetOccasion, type Met, type ReadinessParams, showReadiness } from './show-readiness.screen.ts'
import { warnUnready } from './warn-unready.ts'

type Asked = FastifyRequest<ReadinessParams>

const ofSomeone = { bookingId: field.id(), dayId: field.id() }
const mostInAReason = 500

/** Who is ready for the course days, and what is done about those who are not. */
export function readinessScreen({ money }: OccasionsPorts): Screen {
  return (area, { db, config }) => {
    area.get<ReadinessParams>('/', async (request, reply) => {
      const met = await getMetOccasion(db, askerOf(request), request.params.occasionId)
      return page(reply, <ReadinessPage frame={frameOf(request)} {...(await showReadiness(db, met, request.query))} />)
    })

    area.post<ReadinessParams>('/warning', (request, reply) =>
      act(request, reply, {
        word: 'warned',
        how: (tx, asked) => warnUnready(tx, { ...asked, site: siteAddress(config, request) }),
      }),
    )

    area.post<ReadinessParams>('/offer', (request, reply) =>
      act(request, reply, { word: 'offered', how: (tx, asked) => offerSeatOn(tx, { ...asked, money }) }),
    )

    area.post<ReadinessParams>('/admission', async (request, reply) => {
      const read = readForm(request.body, { reason: field.text(mostInAReason) })
      if (!read.ok) return reasonAgain(db, { request, reply, ...read })
      const { reason } = read.values
      return act(request, reply, { word: 'admitted', how: (tx, asked) => admitUnready(tx, { ...asked, reason }) })
    })

    /** Does one thing about one person, then back to the list with what came of it. */
    async function act(request: Asked, reply: FastifyReply, { word, how }: ThingToDo) {
      const met = await getActing(db, request)
      const someone = await getOne(db, met, request.body)
      const { bookingId, days } = someone
      const { lang } = frameOf(request)
      const { occasionId } = met.occasion
      const asked = { occasionId, bookingId, dayId: days.dayId, actor: knownActorOf(request), today: today() }
      const outcome = await attempt(db, (tx) => how(tx, asked))
      const notice = isRefusal(outcome) ? wordUnreadyRefusal(outcome, someone, lang) : text[lang][word](someone.name)
      return redirectWith(reply, `/occasions/${occasionId}/readiness?before=${days.dayId}`, { notice, outcome, config })
    }
  }
}

interface ThingToDo {
  readonly word: 'warned' | 'offered' | 'admitted'
  readonly how: (tx: Tx, asked: UnreadyAsked) => Promise<UnreadyRefusal | { readonly done: true }>
}

interface Again {
  readonly request: Asked
  readonly reply: FastifyReply
  readonly faults: Readonly<Record<string, Fault>>
  readonly typed: Typed
}

/** The list again, with the form of whoever was to be let in without a reason. */
async function reasonAgain(db: Db, { request, reply, faults, typed }: Again) {
  const met = await getActing(db, request)
  const { bookingId, days } = await getOne(db, met, request.body)
  const { page: wanted = '', sort = '' } = typed
  const shown = await showReadiness(db, met, { before: String(days.dayId), page: wanted, sort })
  const frame = frameOf(request)
  const wrong = { bookingId, message: wordFaults(faults, frame.lang).reason ?? '', typed: typed.reason ?? '' }
  return page(reply, <ReadinessPage frame={frame} {...shown} wrong={wrong} />, 422)
}

/** Whoever leads the course or plans in the region acts; those who train only read. */
async function getActing(db: Db, request: Asked): Promise<Met> {
  const met = await getMetOccasion(db, askerOf(request), request.params.occasionId)
  if (!met.mayAct) throw new Missing('readiness')
  return met
}

interface Someone {
  readonly bookingId: number
  readonly name: string
  readonly days: PreparedDays
}

/** The person whom a form is about, on the list of this occasion now or before. */
async function getOne(db: Db, { occasion, groups }: Met, body: unknown): Promise<Someone> {
  const read = readForm(body, ofSomeone)
  if (!read.ok) throw new Missing('booking')
  const { bookingId, dayId } = read.values
  const days = groups.find((group) => group.dayId === dayId)
  const name = await findSeatHolder(db, { occasionId: occasion.occasionId, bookingId })
  if (days === undefined || name === undefined) throw new Missing('booking')
  return { bookingId, name, days }
}

function wordUnreadyRefusal({ refused }: UnreadyRefusal, { name, days }: Someone, lang: Language): string {
  return text[lang].refused[refused](name, formatDayShort(days.prepareBy, lang))
}
