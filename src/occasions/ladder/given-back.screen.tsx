import type { FastifyReply, FastifyRequest } from 'fastify'
import { dayAt, today } from '#platform'
import { attempt, type Db } from '#platform/db'
import { askerOf, field, frameOf, page, readForm, redirectWith, type Screen, wordFaults } from '#platform/web'
import { isRefusal, Missing } from '#values'
import { knownActorOf } from '../occasion/known-actor.screen.ts'
import { getPlanned } from '../occasion/occasion.screen.tsx'
import type { OccasionsPorts } from '../ports.ts'
import { listGivenBack } from './given-back.report.ts'
import { text } from './given-back.text.ts'
import { GivenBackPage } from './given-back.view.tsx'
import { waiveFee } from './waive-fee.ts'

type Params = { Params: { occasionId: string } }

const fields = {
  bookingId: field.id(),
  kind: field.choice(['cancelled-late', 'no-show']),
  reason: field.text(500),
}

/** The seats of an occasion that were given back or not used, and letting someone off what that cost. */
export function givenBackScreen({ money }: OccasionsPorts): Screen {
  return (area, { db, config }) => {
    area.get<Params>('/', (request, reply) => show(db, { request, reply }))

    area.post<Params>('/waiver', async (request, reply) => {
      const { occasionId } = await getPlanned(db, askerOf(request), {
        id: request.params.occasionId,
        right: 'plan occasions',
      })
      const { lang } = frameOf(request)
      const read = readForm(request.body, fields)
      if (!read.ok) {
        const message = wordFaults(read.faults, lang).reason
        if (message === undefined) throw new Missing('booking')
        const wrong = { bookingId: Number(read.typed.bookingId), message, typed: read.typed.reason ?? '' }
        return show(db, { request, reply, wrong, status: 422 })
      }
      const { bookingId } = read.values
      const someone = (await listGivenBack(db, occasionId)).find((one) => one.bookingId === bookingId)
      if (someone === undefined) throw new Missing('booking')
      const outcome = await attempt(db, (tx) => waiveFee(tx, { ...read.values, money, actor: knownActorOf(request) }))
      const notice = isRefusal(outcome) ? text[lang].nothingDue : text[lang].waived(someone.name)
      return redirectWith(reply, `/occasions/${occasionId}/cancellations`, { notice, outcome, config })
    })
  }
}

interface Answer {
  readonly request: FastifyRequest<Params>
  readonly reply: FastifyReply
  readonly wrong?: { readonly bookingId: number; readonly message: string; readonly typed: string }
  readonly status?: number
}

async function show(db: Db, { request, reply, wrong, status }: Answer): Promise<FastifyReply> {
  const occasion = await getPlanned(db, askerOf(request), { id: request.params.occasionId, right: 'plan occasions' })
  const seats = (await listGivenBack(db, occasion.occasionId)).map(({ endedAt, ...seat }) => ({
    ...seat,
    endedOn: dayAt(endedAt),
  }))
  const shown = { occasion, seats, wrong, today: today() }
  return page(reply, <GivenBackPage frame={frameOf(request)} {...shown} />, status)
}
