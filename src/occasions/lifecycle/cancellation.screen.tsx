import type { FastifyRequest } from 'fastify'
import { sentenceCase } from '#design'
import { today } from '#platform'
import { attempt, type Db } from '#platform/db'
import { askerOf, field, frameOf, page, readForm, redirectWith, type Screen, wordFaults } from '#platform/web'
import { isRefusal, Missing } from '#values'
import { knownActorOf } from '../occasion/known-actor.screen.ts'
import { getPlanned } from '../occasion/occasion.screen.tsx'
import type { OccasionsPorts } from '../ports.ts'
import { cancelDay } from './cancel-day.ts'
import { cancelOccasion } from './cancel-occasion.ts'
import { text } from './cancellation.text.ts'
import { CancellationPage, type CancellationShown } from './cancellation.view.tsx'
import { findConcerned } from './concerned.report.ts'
import { whyNotCancelDay, whyNotCancelOccasion } from './lifecycle.rules.ts'

interface Params {
  Params: { occasionId: string; dayId?: string }
}

const form = { why: field.text(1000), interest: field.optionalText(3) }

/** Cancelling an occasion, or one day of it: what happens to how many is shown before it is asked why. */
export function occasionCancellationScreen({ money }: OccasionsPorts): Screen {
  return (area, { db, config }) => {
    area.get<Params>('/', async (request, reply) => {
      const shown = await showCancellation(db, request)
      return page(reply, <CancellationPage frame={frameOf(request)} {...shown} />)
    })

    area.post<Params>('/', async (request, reply) => {
      const frame = frameOf(request)
      const { lang } = frame
      const shown = await showCancellation(db, request)
      const { occasionId } = shown.occasion
      const read = readForm(request.body, form)
      if (!read.ok) {
        const errors = wordFaults(read.faults, lang)
        return page(reply, <CancellationPage frame={frame} {...shown} errors={errors} typed={read.typed} />, 422)
      }
      const asked = { occasionId, why: read.values.why, money, actor: knownActorOf(request) }
      const outcome = await attempt(db, async (tx) => {
        if (shown.day) return cancelDay(tx, { ...asked, dayId: shown.day.dayId, today: today() })
        return cancelOccasion(tx, { ...asked, keepsInterest: read.values.interest !== '' })
      })
      if (isRefusal(outcome))
        return page(reply, <CancellationPage frame={frame} {...shown} refusal={outcome} typed={read.typed} />, 409)
      const { seats, staff } = outcome
      const say = text[lang]
      const notice = 'number' in outcome ? say.dayCancelled(outcome.number, seats, staff) : say.cancelled(seats, staff)
      return redirectWith(reply, `/occasions/${occasionId}`, { notice: sentenceCase(notice), config })
    })
  }
}

async function showCancellation(db: Db, request: FastifyRequest<Params>): Promise<CancellationShown> {
  const { occasionId: id, dayId } = request.params
  const occasion = await getPlanned(db, askerOf(request), { id, right: 'plan occasions' })
  const day = occasion.days.find((one) => String(one.dayId) === dayId)
  if (dayId !== undefined && day === undefined) throw new Missing('day')
  const concerned = await findConcerned(db, occasion.occasionId, day?.dayId ?? null)
  const { attended } = concerned
  const daysLeft = occasion.days.filter(({ cancelledWhy }) => cancelledWhy === null).length
  const refusal = day
    ? whyNotCancelDay(occasion, { isCancelled: day.cancelledWhy !== null, daysLeft, attended })
    : whyNotCancelOccasion(occasion, attended)
  return { occasion, day, concerned, refusal }
}
