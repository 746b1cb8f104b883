import type { FastifyReply, FastifyRequest } from 'fastify'
import { type FieldErrors, formatDay } from '#design'
import { listReadiness } from '#learning'
import { siteAddress } from '#people'
import { today } from '#platform'
import { attempt, type Db } from '#platform/db'
import { askerOf, frameOf, page, redirectWith, type Screen } from '#platform/web'
import { type Asker, isRefusal, type Language, Missing, parseId } from '#values'
import { knownActorOf } from '../occasion/known-actor.screen.ts'
import { findOccasion } from '../occasion/occasion.report.ts'
import { listParticipants } from '../occasion/people.report.ts'
import { inTheirRegion, staffedBy } from '../occasion/reach.report.ts'
import type { Occasion, StaffedDay } from '../occasion/shown.rules.ts'
import { typedIn } from '../occasion/typed-in.screen.ts'
import type { OccasionsPorts } from '../ports.ts'
import { type MarkRefusal, mayMark, whyNotMark } from './attendance.rules.ts'
import { listNewestMarks } from './attendance.store.ts'
import { text } from './attendance.text.ts'
import { AttendancePage, type DayListShown } from './attendance.view.tsx'
import { markAttendance } from './mark-attendance.ts'
import { mostInAReason, readMarks } from './read-marks.screen.ts'

interface Params {
  Params: { occasionId: string; dayId: string }
}

/** The list of a day, and the attendance that its course leader or the region marks. */
export function attendanceScreen({ money }: OccasionsPorts): Screen {
  return (area, { db, config }) => {
    area.get<Params>('/', async (request, reply) => {
      const met = await getMet(db, askerOf(request), request.params)
      return page(
        reply,
        <AttendancePage frame={frameOf(request)} {...(await showList(db, met, frameOf(request).lang))} />,
      )
    })

    area.post<Params>('/', async (request, reply) => {
      const { lang } = frameOf(request)
      const met = await getMet(db, askerOf(request), request.params)
      if (!met.mayMark) throw new Missing('attendance')
      const { occasion, day } = met
      const shown = await showList(db, met, lang)
      const { chosen, seen } = readMarks(request.body, shown.list)
      const again = { request, reply, shown }
      if (chosen.some(({ reason }) => reason.length > mostInAReason))
        return listAgain({ ...again, errors: { reason: text[lang].refused.reasonTooLong }, status: 422 })
      const site = siteAddress(config, request)
      const asked = { occasionId: occasion.occasionId, dayId: day.dayId, chosen, seen, money, site, today: today() }
      const outcome = await attempt(db, (tx) => markAttendance(tx, { ...asked, actor: knownActorOf(request) }))
      if (isRefusal(outcome)) {
        const fresh = await showList(db, met, lang)
        return listAgain({ ...again, shown: fresh, errors: wordMarkRefusal(outcome, fresh.list, lang), status: 409 })
      }
      const marked = await listNewestMarks(db, day.dayId)
      const attended = [...marked.values()].filter(({ mark }) => mark === 'attended').length
      const say = text[lang]
      const notice = outcome.changed > 0 ? say.saved(attended, shown.list.length) : say.nothingChanged
      return redirectWith(reply, addressOf(occasion, day), { notice, config })
    })
  }
}

const addressOf = ({ occasionId }: Occasion, { dayId }: StaffedDay) =>
  `/occasions/${occasionId}/days/${dayId}/attendance`

interface Met {
  readonly occasion: Occasion
  readonly day: StaffedDay
  readonly mayMark: boolean
  readonly plansTheRegion: boolean
}

/** The day, for whoever is on the staff of the occasion or plans in its region; for others it is not there. */
async function getMet(db: Db, asker: Asker, params: Params['Params']): Promise<Met> {
  const id = parseId(params.occasionId) ?? 0
  const planned = await findOccasion(db, id, inTheirRegion(asker, 'plan occasions'))
  const occasion = planned ?? (await findOccasion(db, id, staffedBy(asker.personId)))
  const day = occasion?.days.find(({ dayId }) => String(dayId) === params.dayId)
  if (occasion === undefined || day === undefined) throw new Missing('day')
  const leadsTheDay = day.staff.some(({ personId, role }) => personId === asker.personId && role === 'course-leader')
  const plansTheRegion = planned !== undefined
  return { occasion, day, plansTheRegion, mayMark: mayMark({ leadsTheDay, plansTheRegion }) }
}

async function showList(db: Db, met: Met, lang: Language): Promise<DayListShown> {
  const { occasion, day, plansTheRegion } = met
  const { occasionId, revisionId } = occasion
  const participants = await listParticipants(db, occasionId)
  const personIds = participants.map(({ personId }) => personId)
  const readiness = await listReadiness(db, { revisionId, personIds })
  const marked = whyNotMark(day.onDay, today()) ? new Map<number, never>() : await listNewestMarks(db, day.dayId)
  const list = participants.map(({ bookingId, personId, name, unitName, municipalityName }) => {
    const { done = 0, mandatory = 0 } = readiness.find((one) => one.personId === personId) ?? {}
    const works = unitName === municipalityName ? municipalityName : `${municipalityName}, ${unitName}`
    return { bookingId, name, works, done, mandatory, mark: marked.get(bookingId)?.mark }
  })
  const seen = Math.max(0, ...[...marked.values()].map(({ markId }) => markId))
  const back = plansTheRegion
    ? { href: `/occasions/${occasionId}`, label: occasion.courseName }
    : { href: '/teaching', label: text[lang].back }
  return { occasion, day, list, seen, mayMark: met.mayMark, today: today(), back }
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

function wordMarkRefusal(refusal: MarkRefusal, list: DayListShown['list'], lang: Language): FieldErrors {
  const say = text[lang].refused
  switch (refusal.refused) {
    case 'notYet':
      return { '': text[lang].notYet(formatDay(refusal.onDay, lang)) }
    case 'reasonMissing':
      return { reason: say.reasonMissing(namesOf(refusal.bookingIds, list)) }
    case 'markedMeanwhile':
      return Object.fromEntries(refusal.bookingIds.map((id) => [`mark-${id}`, say.markedMeanwhile]))
    case 'notOnTheList':
      return { '': say.notOnTheList }
  }
}

function namesOf(bookingIds: readonly number[], list: DayListShown['list']): string {
  return bookingIds.map((id) => list.find(({ bookingId }) => bookingId === id)?.name ?? '').join(', ')
}
