import { formatDay } from '#design'
import { today } from '#platform'
import { attempt, type Db } from '#platform/db'
import { askerOf, field, frameOf, page, readForm, redirectWith, type Screen } from '#platform/web'
import { type Asker, isRefusal, Missing, parseId } from '#values'
import { knownActorOf } from '../occasion/known-actor.screen.ts'
import { findOccasion } from '../occasion/occasion.report.ts'
import { inTheirRegion, staffedBy } from '../occasion/reach.report.ts'
import type { OccasionsPorts } from '../ports.ts'
import { bookOneDay } from './book-one-day.ts'
import { text } from './make-up.text.ts'
import { MakeUpsPage, type MakeUpsShown } from './make-up.view.tsx'
import { listMissedDays, listOtherDays } from './missed.report.ts'

interface Params {
  Params: { occasionId: string }
}

/** Days that were missed and can be taken again elsewhere: for those who plan in the region, and who leads a day of it. */
export function makeUpScreen({ money }: OccasionsPorts): Screen {
  return (area, { db, config }) => {
    area.get<Params>('/', async (request, reply) => {
      const shown = await showMakeUps(db, askerOf(request), request.params.occasionId)
      return page(reply, <MakeUpsPage frame={frameOf(request)} {...shown} />)
    })

    area.post<Params>('/', async (request, reply) => {
      const { lang } = frameOf(request)
      const say = text[lang]
      const { occasion, missed, others } = await showMakeUps(db, askerOf(request), request.params.occasionId)
      const read = readForm(request.body, { booking: field.id(), day: field.id() })
      const day = read.ok ? others.find(({ dayId }) => dayId === read.values.day) : undefined
      const one = missed.find(
        ({ bookingId, dayNumber }) => read.ok && bookingId === read.values.booking && dayNumber === day?.number,
      )
      const back = `/occasions/${occasion.occasionId}/make-ups`
      if (day === undefined || one === undefined)
        return redirectWith(reply, back, { notice: say.notThere, outcome: { refused: 'notThere' }, config })
      if (one.takes !== undefined)
        return redirectWith(reply, back, { notice: say.alreadyTakes, outcome: { refused: 'alreadyTakes' }, config })
      const { occasionId, dayId, onDay } = day
      const asked = { occasionId, dayId, personId: one.personId, gotBy: 'make-up', money, today: today() } as const
      const outcome = await attempt(db, (tx) => bookOneDay(tx, { ...asked, actor: knownActorOf(request) }))
      const notice = isRefusal(outcome) ? say.refused[outcome.refused] : say.booked(one.name, formatDay(onDay, lang))
      return redirectWith(reply, back, { notice, outcome, config })
    })
  }
}

async function showMakeUps(db: Db, asker: Asker, occasionId: string): Promise<MakeUpsShown> {
  const id = parseId(occasionId) ?? 0
  const planned = await findOccasion(db, id, inTheirRegion(asker, 'plan occasions'))
  const occasion = planned ?? (await findOccasion(db, id, staffedBy(asker.personId)))
  const leads = occasion?.days.some(({ staff }) =>
    staff.some(({ personId, role }) => personId === asker.personId && role === 'course-leader'),
  )
  if (occasion === undefined || (planned === undefined && !leads)) throw new Missing('occasion')
  const others = await listOtherDays(db, { occasionId: id, today: today() })
  const back =
    planned === undefined
      ? { href: `/occasions/${id}/run-sheet`, label: text[asker.language].occasion }
      : { href: `/occasions/${id}`, label: occasion.courseName }
  return { occasion, missed: await listMissedDays(db, id), others, back }
}
