import type { FastifyReply, FastifyRequest } from 'fastify'
import { type FieldErrors, formatDate, type Typed } from '#design'
import { today } from '#platform'
import { attempt, type Db } from '#platform/db'
import { askerOf, field, frameOf, page, readForm, redirectWith, type Screen, wordFaults } from '#platform/web'
import { isRefusal, Missing, parseId } from '#values'
import { knownActorOf } from '../occasion/known-actor.screen.ts'
import { findOccasion } from '../occasion/occasion.report.ts'
import { concerning } from '../occasion/reach.report.ts'
import { typedIn } from '../occasion/typed-in.screen.ts'
import { dietOf, diets, dietText } from './details.rules.ts'
import { findDetails } from './details.store.ts'
import { text } from './details.text.ts'
import { DetailsPage } from './details.view.tsx'
import { keepDetails } from './keep-details.ts'
import { findOwnSeat } from './told.report.ts'

interface Params {
  Params: { occasionId: string }
}
type Asked = FastifyRequest<Params>

const most = 500
const fields = {
  diet: field.choices(diets),
  other: field.optionalText(200),
  access: field.optionalText(most),
  travel: field.optionalText(most),
}

/** What whoever has a seat tells those who arrange the day. */
export const detailsScreen: Screen = (area, { db, config }) => {
  area.get<Params>('/', (request, reply) => show(db, { request, reply }))

  area.post<Params>('/', async (request, reply) => {
    const { bookingId, occasionId } = await ownSeat(db, request)
    const { lang } = frameOf(request)
    const read = readForm(request.body, fields)
    if (!read.ok) {
      const errors = wordFaults(read.faults, lang)
      return show(db, { request, reply, errors, typed: typedIn(request.body), status: 422 })
    }
    const { diet, other, access: accessNeeds, travel } = read.values
    const told = { bookingId, diet: dietText({ known: diet, other }), accessNeeds, travel }
    const outcome = await attempt(db, (tx) =>
      keepDetails(tx, { ...told, actor: knownActorOf(request), today: today() }),
    )
    const say = text[lang]
    const notice = isRefusal(outcome)
      ? outcome.refused === 'started'
        ? say.started(formatDate(outcome.firstDay, lang))
        : say.seatGone
      : say.kept
    return redirectWith(reply, `/occasions/${occasionId}/place`, { notice, outcome, config })
  })
}

async function ownSeat(db: Db, request: Asked) {
  const { personId } = askerOf(request)
  const occasion = await findOccasion(db, parseId(request.params.occasionId) ?? 0, concerning(personId))
  const bookingId = occasion && (await findOwnSeat(db, { occasionId: occasion.occasionId, personId }))
  if (occasion === undefined || bookingId === undefined) throw new Missing('seat')
  return { occasion, bookingId, occasionId: occasion.occasionId }
}

interface Answer {
  readonly request: Asked
  readonly reply: FastifyReply
  readonly errors?: FieldErrors
  readonly typed?: Typed
  readonly status?: number
}

async function show(db: Db, { request, reply, status, ...told }: Answer): Promise<FastifyReply> {
  const { occasion, bookingId } = await ownSeat(db, request)
  const kept = await findDetails(db, bookingId)
  const details = { accessNeeds: '', travel: '', ...kept, diet: dietOf(kept?.diet ?? '') }
  return page(
    reply,
    <DetailsPage frame={frameOf(request)} {...{ occasion, details }} today={today()} {...told} />,
    status,
  )
}
