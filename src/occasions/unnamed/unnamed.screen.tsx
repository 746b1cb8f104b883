import { randomUUID } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type FieldErrors, formatDate, formatList } from '#design'
import { today } from '#platform'
import { attempt } from '#platform/db'
import {
  askerOf,
  field,
  frameOf,
  type House,
  page,
  readForm,
  redirectWith,
  type Screen,
  wordFaults,
} from '#platform/web'
import { isRefusal, type Language, Missing, parseId } from '#values'
import { listBookingPersons } from '../booking/candidates.report.ts'
import { knownActorOf } from '../occasion/known-actor.screen.ts'
import { postOnce } from '../occasion/post-once.ts'
import { typedIn } from '../occasion/typed-in.screen.ts'
import type { OccasionsPorts } from '../ports.ts'
import { type GiveBackRefusal, giveBackUnnamed } from './give-back-unnamed.ts'
import { nameSeats } from './name-seats.ts'
import { reserveUnnamed } from './reserve-unnamed.ts'
import { type Met, meetOccasion, showUnnamed } from './show-unnamed.screen.ts'
import { type NotNamed, type ReserveRefusal, releaseDay } from './unnamed.rules.ts'
import { text } from './unnamed.text.ts'
import { UnnamedPage } from './unnamed.view.tsx'
import { wordNobodyNamed, wordPlaces, wordReserveRefusal } from './word-unnamed.view.ts'

interface Params {
  Params: { occasionId: string }
  Querystring: { q?: string }
}
type Asked = FastifyRequest<Params>

const mostAtOnce = 100
const counted = { municipality: field.id(), token: field.token(), count: field.whole(1, mostAtOnce) }
const chosen = { municipality: field.id(), token: field.token(), person: field.ids(mostAtOnce) }

/** Seats that a municipality holds without names: held, named, given back. */
export function unnamedScreen({ money }: OccasionsPorts): Screen {
  return (area, house) => {
    const { db, config } = house
    area.get<Params>('/', async (request, reply) => show(house, { request, reply }))

    area.post<Params>('/', async (request, reply) => {
      const met = await meetOccasion(db, askerOf(request), request.params.occasionId)
      const { occasionId, firstDay } = met.occasion
      const { lang } = frameOf(request)
      const read = readForm(request.body, counted)
      if (!read.ok) return show(house, { request, reply, errors: wordFaults(read.faults, lang), status: 422 })
      const { municipality: municipalityId, count, token } = read.values
      const { name } = ownOf(met, municipalityId)
      const actor = knownActorOf(request)
      const outcome = await attempt(db, (tx) =>
        postOnce<ReserveRefusal>(tx, {
          ...{ token, personId: actor.personId },
          act: async () => {
            const made = await reserveUnnamed(tx, { occasionId, municipalityId, count, actor, today: today(), money })
            return isRefusal(made) ? made : { href: `/occasions/${occasionId}/unnamed` }
          },
        }),
      )
      if (isRefusal(outcome))
        return show(house, { request, reply, errors: { count: wordReserveRefusal(outcome, lang) }, status: 409 })
      const { releaseDays } = await showUnnamed(db, askerOf(request), { met, search: '' })
      const until = releaseDays === null ? firstDay : releaseDay(firstDay, releaseDays)
      const notice = text[lang].reserved(name, count, formatDate(until, lang))
      return redirectWith(reply, outcome.href, { notice, config })
    })

    area.post<Params>('/names', async (request, reply) => {
      const asker = askerOf(request)
      const met = await meetOccasion(db, asker, request.params.occasionId)
      const { occasion } = met
      const { lang } = frameOf(request)
      const read = readForm(request.body, chosen)
      const no = (errors: FieldErrors, status: number) => show(house, { request, reply, errors, status })
      // The municipality is not typed: where it is none of theirs there is no form to come back to.
      ownOf(met, parseId(read.typed.municipality ?? '') ?? 0)
      if (!read.ok) return no(wordFaults(read.faults, lang), 422)
      const { municipality: municipalityId, person: personIds } = read.values
      if (personIds.length === 0) return no({ person: text[lang].chooseSomeone }, 422)
      const among = { occasion, search: '', first: personIds, limit: personIds.length, today: today() }
      const theirs = new Map((await listBookingPersons(db, asker, among)).map((one) => [one.personId, one.name]))
      if (personIds.some((id) => !theirs.has(id))) return no({ person: text[lang].chooseKnown }, 422)
      const means = { actor: knownActorOf(request), today: today(), money }
      const { occasionId } = occasion
      const outcome = await attempt(db, (tx) => nameSeats(tx, { occasionId, municipalityId, personIds, ...means }))
      const nameOf = (id: number) => theirs.get(id) ?? ''
      if (isRefusal(outcome)) return no({ person: wordNobodyNamed(outcome, nameOf, lang) }, 409)
      const notice = wordNamed(outcome, nameOf, lang)
      return redirectWith(reply, `/occasions/${occasionId}/unnamed`, { notice, config })
    })

    area.post<Params>('/return', async (request, reply) => {
      const met = await meetOccasion(db, askerOf(request), request.params.occasionId)
      const { lang } = frameOf(request)
      const say = text[lang]
      const read = readForm(request.body, counted)
      const no = (errors: FieldErrors, status: number) => show(house, { request, reply, errors, status })
      if (!read.ok) return no(wordFaults(read.faults, lang), 422)
      const { municipality: municipalityId, count, token } = read.values
      ownOf(met, municipalityId)
      const { occasionId } = met.occasion
      const actor = knownActorOf(request)
      let given = 0
      const outcome = await attempt(db, (tx) =>
        postOnce<GiveBackRefusal>(tx, {
          ...{ token, personId: actor.personId },
          act: async () => {
            const back = await giveBackUnnamed(tx, { occasionId, municipalityId, count, actor, today: today(), money })
            if (isRefusal(back)) return back
            given = back.seatsWentTo.length
            return { href: `/occasions/${occasionId}/unnamed` }
          },
        }),
      )
      if (isRefusal(outcome)) return no({ count: say.refused.notSoMany(wordPlaces(outcome.held, lang)) }, 409)
      const notice = given > 0 ? `${say.gaveBack(count)} ${say.seatsWentTo(given)}` : say.gaveBack(count)
      return redirectWith(reply, `/occasions/${occasionId}/unnamed`, { notice, config })
    })
  }
}

/** A municipality that the asker books for; another's is not there. */
function ownOf({ municipalities }: Met, municipalityId: number) {
  const own = municipalities.find((one) => one.municipalityId === municipalityId)
  if (own === undefined) throw new Missing('municipality')
  return own
}

function wordNamed(
  { named, notNamed }: { readonly named: readonly number[]; readonly notNamed: readonly NotNamed[] },
  nameOf: (personId: number) => string,
  lang: Language,
): string {
  const say = text[lang]
  const others = notNamed.map(({ personId }) => nameOf(personId))
  return others.length === 0
    ? say.named(named.length)
    : `${say.named(named.length)} ${say.notNamed(formatList(others, lang))}`
}

interface Answer {
  readonly request: Asked
  readonly reply: FastifyReply
  readonly errors?: FieldErrors
  readonly status?: number
}

async function show({ db }: House, { request, reply, errors, status }: Answer): Promise<FastifyReply> {
  const asker = askerOf(request)
  const met = await meetOccasion(db, asker, request.params.occasionId)
  const search = String(request.query.q ?? '').slice(0, 100)
  const shown = await showUnnamed(db, asker, { met, search })
  const typed = errors && typedIn(request.body)
  const token = status === 422 && typeof typed?.token === 'string' ? typed.token : randomUUID()
  return page(reply, <UnnamedPage frame={frameOf(request)} {...shown} {...{ token, errors, typed }} />, status)
}
