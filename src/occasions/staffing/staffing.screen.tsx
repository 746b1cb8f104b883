import { formatDayShort } from '#design'
import { today } from '#platform'
import { attempt, type Db, type Tx } from '#platform/db'
import { askerOf, field, frameOf, page, readForm, redirectWith, type Screen, wordFaults } from '#platform/web'
import { listTeamMembers } from '#trainers'
import { type Asker, isRefusal, type Language, Missing } from '#values'
import { seenAs } from '../conflicts/conflicts.rules.ts'
import { listConflictsOf } from '../conflicts/conflicts.store.ts'
import { lookOver } from '../conflicts/look-over.ts'
import { knownActorOf } from '../occasion/known-actor.screen.ts'
import { getPlanned } from '../occasion/occasion.screen.tsx'
import { typedIn } from '../occasion/typed-in.screen.ts'
import { fieldsOfDay, staffOf } from '../planning/read-plan.screen.ts'
import { wordPlanFaults } from '../planning/word-fault.view.ts'
import { changeStaff, type StaffAsked } from './change-staff.ts'
import type { FaultOnDay } from './staffing.rules.ts'
import { text } from './staffing.text.ts'
import { StaffPage, type StaffShown } from './staffing.view.tsx'

interface Params {
  Params: { occasionId: string; dayId: string }
}

/** Who leads, teaches and stands by on a day, changed for it or for every day to come. */
export const staffScreen: Screen = (area, { db, config }) => {
  area.get<Params>('/', async (request, reply) => {
    const shown = await showStaff(db, askerOf(request), request.params)
    return page(reply, <StaffPage frame={frameOf(request)} {...shown} />)
  })

  area.post<Params>('/', async (request, reply) => {
    const frame = frameOf(request)
    const { lang } = frame
    const shown = await showStaff(db, askerOf(request), request.params)
    const { occasionId } = shown.occasion
    const { dayId, number } = shown.day
    const typed = typedIn(request.body)
    const read = readForm({ ...typed, ...fieldsOfDay(typed, number) }, staffForm)
    if (!read.ok) {
      const errors = withNumber(wordFaults(read.faults, lang), number)
      return page(reply, <StaffPage frame={frame} {...shown} errors={errors} typed={typed} />, 422)
    }
    const { days, version, leader, trainers, reserves } = read.values
    const staff = staffOf(leader, trainers, reserves)
    const asked = { occasionId, dayId, staff, days, version, today: today(), actor: knownActorOf(request) }
    const outcome = await attempt(db, (tx) => changeAndLookOver(tx, { asked, number, seen: String(typed.seen ?? '') }))
    if (!isRefusal(outcome)) {
      const say = text[lang]
      const notice = outcome.told > 0 ? say.saved(outcome.told) : say.same
      return redirectWith(reply, `/occasions/${occasionId}`, { notice, config })
    }
    const fresh = await showStaff(db, askerOf(request), request.params)
    if (outcome.refused === 'planFaulty') {
      const errors = wordFaultsOf(outcome.faults, fresh, lang)
      return page(reply, <StaffPage frame={frame} {...fresh} errors={errors} typed={typed} />, 422)
    }
    const conflicts = outcome.refused === 'conflicting' ? outcome.conflicts : []
    const stale = outcome.refused === 'stale'
    return page(reply, <StaffPage frame={frame} {...{ ...fresh, typed, conflicts, stale }} />, 409)
  })
}

const staffForm = {
  leader: field.optionalText(10),
  trainers: field.ids(20),
  reserves: field.ids(20),
  days: field.choice(['this', 'coming']),
  version: field.id(),
}

function withNumber(errors: Readonly<Record<string, string>>, number: number) {
  const ofWhole = ['days', 'version']
  return Object.fromEntries(
    Object.entries(errors).map(([name, message]) => [ofWhole.includes(name) ? name : `${name}-${number}`, message]),
  )
}

interface Change {
  readonly asked: StaffAsked
  readonly number: number
  /** The conflicts that the form had already shown. */
  readonly seen: string
}

/** What was there before is no news, nor what the form has shown. */
async function changeAndLookOver(tx: Tx, { asked, number, seen }: Change) {
  const { occasionId, days } = asked
  const before = seenAs(await listConflictsOf(tx, occasionId, asked.today))
  const changed = await changeStaff(tx, asked)
  if (isRefusal(changed)) return changed
  const only = days === 'this' ? { number } : {}
  return (await lookOver(tx, { occasionId, ...only, seen: `${before}|${seen}`, today: asked.today })) ?? changed
}

/** A fault of another day than the form's says which. */
function wordFaultsOf(faults: readonly FaultOnDay[], { team }: StaffShown, lang: Language): Record<string, string> {
  const worded = faults.map((fault) => {
    const said = wordPlanFaults([fault], team, lang)[fault.field] ?? ''
    return [fault.field, fault.onDay ? text[lang].onDay(formatDayShort(fault.onDay, lang), said) : said] as const
  })
  return Object.fromEntries(worded.toReversed())
}

async function showStaff(db: Db, asker: Asker, params: Params['Params']): Promise<StaffShown> {
  const occasion = await getPlanned(db, asker, { id: params.occasionId, right: 'plan occasions' })
  const day = occasion.days.find(({ dayId }) => String(dayId) === params.dayId)
  if (day === undefined) throw new Missing('day')
  const { regionId, courseId } = occasion
  const members = await listTeamMembers(db, { regionId, courseId, onDay: day.onDay })
  const say = text[asker.language]
  const left = day.staff
    .filter(({ personId }) => !members.some((member) => member.personId === personId))
    .map(({ personId, name }) => ({ personId, name: say.left(name), employer: '' }))
  const unique = new Map([...left, ...members].map((member) => [member.personId, member]))
  return { occasion, day, team: [...unique.values()], today: today() }
}
