import { listCourseDays } from '#journeys'
import { today } from '#platform'
import { attempt, type Db } from '#platform/db'
import { askerOf, field, frameOf, page, readForm, redirectWith, type Screen, wordFaults } from '#platform/web'
import { type Asker, isRefusal, Missing } from '#values'
import { seenAs } from '../conflicts/conflicts.rules.ts'
import { listConflictsOf } from '../conflicts/conflicts.store.ts'
import { lookOver } from '../conflicts/look-over.ts'
import { knownActorOf } from '../occasion/known-actor.screen.ts'
import { getPlanned } from '../occasion/occasion.screen.tsx'
import { typedIn } from '../occasion/typed-in.screen.ts'
import { dayForms, formsOn } from '../planning/plan.rules.ts'
import { wordPlanFaults } from '../planning/word-fault.view.ts'
import type { OccasionsPorts } from '../ports.ts'
import { withRoom } from '../venues/choose-room.rules.ts'
import { listRoomChoices } from '../venues/venue.report.ts'
import { findRoomOf } from '../venues/venue.store.ts'
import { changeDay } from './change-day.ts'
import { text } from './day.text.ts'
import { DayPage, type DayShown } from './day.view.tsx'

interface Params {
  Params: { occasionId: string; dayId: string }
}

/** One day of an occasion, to be moved or given another time, place or form. */
export const dayScreen =
  ({ prices, money }: OccasionsPorts): Screen =>
  (area, { db, config }) => {
    area.get<Params>('/', async (request, reply) => {
      const shown = await showDay(db, askerOf(request), request.params)
      return page(reply, <DayPage frame={frameOf(request)} {...shown} />)
    })

    area.post<Params>('/', async (request, reply) => {
      const frame = frameOf(request)
      const { lang } = frame
      const shown = await showDay(db, askerOf(request), request.params)
      const { occasion, day } = shown
      const typed = typedIn(request.body)
      const read = readForm(withoutNumber(typed, day.number), dayForm)
      if (!read.ok) {
        const errors = withNumber(wordFaults(read.faults, lang), day.number)
        return page(reply, <DayPage frame={frame} {...shown} errors={errors} typed={typed} />, 422)
      }
      const { on, version, dayAfter, ...filled } = read.values
      const rest = withRoom(filled, shown.rooms)
      if (rest === undefined) {
        const errors = withNumber(wordFaults({ room: 'notAChoice' }, lang), day.number)
        return page(reply, <DayPage frame={frame} {...shown} errors={errors} typed={typed} />, 422)
      }
      const change = { ...rest, onDay: on, endsDayAfter: dayAfter !== '' }
      const asked = { occasionId: occasion.occasionId, dayId: day.dayId, version, change, prices, money }
      const outcome = await attempt(db, async (tx) => {
        const { occasionId } = occasion
        const before = seenAs(await listConflictsOf(tx, occasionId, today()))
        const changed = await changeDay(tx, { ...asked, today: today(), actor: knownActorOf(request) })
        if (isRefusal(changed)) return changed
        const seen = `${before}|${String(typed.seen ?? '')}`
        return (await lookOver(tx, { occasionId, number: day.number, seen, today: today() })) ?? changed
      })
      if (!isRefusal(outcome)) {
        const say = text[lang]
        const notice =
          outcome.told > 0 ? [say.saved(outcome.told), say.priceAfter[outcome.price]].join(' ').trim() : say.same
        return redirectWith(reply, `/occasions/${occasion.occasionId}`, { notice, config })
      }
      const fresh = await showDay(db, askerOf(request), request.params)
      if (outcome.refused === 'conflicting')
        return page(reply, <DayPage frame={frame} {...fresh} typed={typed} conflicts={outcome.conflicts} />, 409)
      if (outcome.refused !== 'planFaulty')
        return page(reply, <DayPage frame={frame} {...fresh} typed={typed} stale={outcome.refused === 'stale'} />, 409)
      const errors = wordPlanFaults(outcome.faults, day.staff, lang)
      return page(reply, <DayPage frame={frame} {...fresh} errors={errors} typed={typed} />, 422)
    })
  }

const dayForm = {
  on: field.day(),
  starts: field.time(),
  ends: field.time(),
  dayAfter: field.optionalText(3),
  form: field.choice(dayForms),
  material: field.optionalText(1000),
  room: field.optionalText(10),
  place: field.optionalText(200),
  link: field.optionalText(500),
  version: field.id(),
}

/** The fields of a day carry its number, as where it was planned. */
function withoutNumber(typed: Readonly<Record<string, unknown>>, number: number) {
  return Object.fromEntries(Object.entries(typed).map(([name, value]) => [name.replace(`-${number}`, ''), value]))
}

function withNumber(errors: Readonly<Record<string, string>>, number: number) {
  return Object.fromEntries(Object.entries(errors).map(([name, message]) => [`${name}-${number}`, message]))
}

async function showDay(db: Db, asker: Asker, params: Params['Params']): Promise<DayShown> {
  const occasion = await getPlanned(db, asker, { id: params.occasionId, right: 'plan occasions' })
  const day = occasion.days.find(({ dayId }) => String(dayId) === params.dayId)
  if (day === undefined) throw new Missing('day')
  const forms = new Set([...formsOn(await listCourseDays(db, occasion.revisionId), day.number), day.form])
  const roomId = await findRoomOf(db, day.dayId)
  const rooms = await listRoomChoices(db, { regionId: occasion.regionId, had: roomId === null ? [] : [roomId] })
  return { occasion, day: { ...day, roomId }, forms: dayForms.filter((form) => forms.has(form)), rooms, today: today() }
}
