import type { FastifyReply, FastifyRequest } from 'fastify'
import { type FieldErrors, formatDay } from '#design'
import { siteAddress } from '#people'
import { today } from '#platform'
import { attempt } from '#platform/db'
import { askerOf, frameOf, page, redirectWith, type Screen } from '#platform/web'
import { isRefusal, type Language } from '#values'
import { knownActorOf } from '../occasion/known-actor.screen.ts'
import { typedIn } from '../occasion/typed-in.screen.ts'
import type { OccasionsPorts } from '../ports.ts'
import type { MarkRefusal } from './attendance.rules.ts'
import { text } from './attendance.text.ts'
import { AttendancePage } from './attendance.view.tsx'
import { markAttendance } from './mark-attendance.ts'
import { type DayAddress, getMarkable, getMet, listAddress } from './met.screen.ts'
import { mostInAReason, readMarks } from './read-marks.screen.ts'
import { showList } from './show-list.screen.ts'
import { countsOf, type DayListShown } from './shown.rules.ts'

const longestSearch = 100

/** The list of a day, and the attendance that its course leader or the region marks. */
export function attendanceScreen({ money }: OccasionsPorts): Screen {
  return (area, { db, config }) => {
    area.get<DayAddress & { Querystring: { q?: unknown } }>('/', async (request, reply) => {
      const met = await getMet(db, askerOf(request), request.params)
      const frame = frameOf(request)
      const q = String(request.query.q ?? '').slice(0, longestSearch)
      return page(reply, <AttendancePage frame={frame} {...(await showList(db, met, { lang: frame.lang, q }))} />)
    })

    area.post<DayAddress>('/', async (request, reply) => {
      const { lang } = frameOf(request)
      const met = await getMarkable(db, askerOf(request), request.params)
      const { occasion, day } = met
      const shown = await showList(db, met, { lang })
      const { chosen, seen } = readMarks(request.body, shown.list, shown.parts)
      const again = { request, reply, shown }
      if (chosen.some(({ reason }) => reason.length > mostInAReason))
        return listAgain({ ...again, errors: { reason: text[lang].refused.reasonTooLong }, status: 422 })
      const site = siteAddress(config, request)
      const asked = { occasionId: occasion.occasionId, dayId: day.dayId, chosen, seen, money, site, today: today() }
      const outcome = await attempt(db, (tx) => markAttendance(tx, { ...asked, actor: knownActorOf(request) }))
      const fresh = await showList(db, met, { lang })
      if (isRefusal(outcome))
        return listAgain({ ...again, shown: fresh, errors: wordMarkRefusal(outcome, fresh, lang), status: 409 })
      const say = text[lang]
      const { attended } = countsOf(fresh.list)
      const notice = outcome.changed > 0 ? say.saved(attended, fresh.list.length) : say.nothingChanged
      return redirectWith(reply, listAddress(met), { notice, config })
    })
  }
}

interface Again {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly shown: DayListShown
  readonly errors: FieldErrors
  readonly status: number
}

function listAgain({ request, reply, shown, errors, status }: Again) {
  const typed = typedIn(request.body)
  return page(reply, <AttendancePage frame={frameOf(request)} {...shown} errors={errors} typed={typed} />, status)
}

function wordMarkRefusal(refusal: MarkRefusal, { list, parts }: DayListShown, lang: Language): FieldErrors {
  const say = text[lang].refused
  switch (refusal.refused) {
    case 'notYet':
      return { '': text[lang].notYet(formatDay(refusal.onDay, lang)) }
    case 'notHeld':
      return { '': text[lang].notHeld }
    case 'reasonMissing':
      return { reason: say.reasonMissing(namesOf(refusal.bookingIds, list)) }
    case 'excuseMissing':
      return { excuse: say.excuseMissing(namesOf(refusal.bookingIds, list)) }
    case 'markedMeanwhile': {
      const nameOf = (id: number) => (parts.partCount === 1 ? `mark-${id}` : `mark-${id}-1`)
      return Object.fromEntries(refusal.bookingIds.map((id) => [nameOf(id), say.markedMeanwhile]))
    }
    case 'notOnTheList':
      return { '': say.notOnTheList }
  }
}

function namesOf(bookingIds: readonly number[], list: DayListShown['list']): string {
  return bookingIds.map((id) => list.find(({ bookingId }) => bookingId === id)?.name ?? '').join(', ')
}
