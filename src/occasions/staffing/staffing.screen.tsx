import type { FastifyReply, FastifyRequest } from 'fastify'
import { formatDayShort, type Typed } from '#design'
import { today } from '#platform'
import { attempt, type Db, type Tx } from '#platform/db'
import { askerOf, field, frameOf, page, readForm, redirectWith, type Screen, wordFaults } from '#platform/web'
import { listTeamMembers } from '#trainers'
import { type Asker, isRefusal, type Language, Missing } from '#values'
import { type Conflicting, seenAs } from '../conflicts/conflicts.rules.ts'
import { listConflictsOf } from '../conflicts/conflicts.store.ts'
import { lookOver } from '../conflicts/look-over.ts'
import { knownActorOf } from '../occasion/known-actor.screen.ts'
import { getPlanned } from '../occasion/occasion.screen.tsx'
import { typedIn } from '../occasion/typed-in.screen.ts'
import type { StaffPlan } from '../planning/plan.rules.ts'
import { fieldsOfDay, staffOf } from '../planning/read-plan.screen.ts'
import { wordPlanFaults } from '../planning/word-fault.view.ts'
import { keyOf } from '../rota/candidate.rules.ts'
import { listRotaDaysById } from '../rota/rota.report.ts'
import { othersFor } from '../rota/rota.rules.ts'
import { gatherRota } from '../rota/rota-ground.screen.ts'
import { changeStaff, type StaffAsked } from './change-staff.ts'
import type { Replaceable } from './replacement.view.tsx'
import { type ChangeStaffRefusal, type FaultOnDay, withReplaced } from './staffing.rules.ts'
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
    if (isRefusal(outcome)) return again(request, reply, { outcome, typed })
    const notice = outcome.told > 0 ? text[lang].saved(outcome.told) : text[lang].same
    return redirectWith(reply, `/occasions/${occasionId}`, { notice, config })
  })

  area.post<Params>('/replacement', async (request, reply) => {
    const { lang } = frameOf(request)
    const { occasion, day, team } = await showStaff(db, askerOf(request), request.params)
    const read = readForm(request.body, { leaves: field.id(), comes: field.id(), version: field.id() })
    if (!read.ok) throw new Missing('person')
    const { leaves, comes, version } = read.values
    const nameOf = (id: number) => [...day.staff, ...team].find(({ personId }) => personId === id)?.name
    const [from, to] = [day.staff.find(({ personId }) => personId === leaves)?.name, nameOf(comes)]
    const { occasionId } = occasion
    const { dayId, number } = day
    // Whoever was to be replaced is gone, or the other is no longer to be had: the page says how it is now.
    const staff = from === undefined || to === undefined ? day.staff : withReplaced(day.staff, { leaves, comes })
    const typed = typedOf(staff, { number, version: occasion.version })
    if (from === undefined || to === undefined) return again(request, reply, { outcome: { refused: 'stale' }, typed })
    const asked = {
      occasionId,
      dayId,
      staff,
      days: 'this' as const,
      version,
      today: today(),
      actor: knownActorOf(request),
    }
    const outcome = await attempt(db, (tx) => changeAndLookOver(tx, { asked, number, seen: '' }))
    if (isRefusal(outcome)) return again(request, reply, { outcome, typed })
    return redirectWith(reply, `/occasions/${occasionId}/days/${dayId}`, {
      notice: text[lang].replaced(from, to),
      config,
    })
  })

  const again = async (request: FastifyRequest<Params>, reply: FastifyReply, { outcome, typed }: Refused) => {
    const frame = frameOf(request)
    const fresh = await showStaff(db, askerOf(request), request.params)
    if (outcome.refused === 'planFaulty') {
      const errors = wordFaultsOf(outcome.faults, fresh, frame.lang)
      return page(reply, <StaffPage frame={frame} {...fresh} errors={errors} typed={typed} />, 422)
    }
    const conflicts = outcome.refused === 'conflicting' ? outcome.conflicts : []
    const stale = outcome.refused === 'stale'
    return page(reply, <StaffPage frame={frame} {...{ ...fresh, typed, conflicts, stale }} />, 409)
  }
}

interface Refused {
  readonly outcome: ChangeStaffRefusal | Conflicting | { readonly refused: 'stale' }
  readonly typed: Typed
}

/** The staff as the form would send them, to be looked at again before they are saved. */
function typedOf(
  staff: readonly StaffPlan[],
  { number, version }: { readonly number: number; readonly version: number },
) {
  const of = (role: StaffPlan['role']) =>
    staff.filter((one) => one.role === role).map(({ personId }) => String(personId))
  return {
    ...{ [`leader-${number}`]: of('course-leader')[0] ?? '', [`trainers-${number}`]: of('trainer') },
    ...{ [`reserves-${number}`]: of('reserve'), days: 'this', version: String(version) },
  }
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
  // Whoever is only a reserve of the team is last in the list and says so, to teach on no day by mistake.
  const inTeam = members.map((member) =>
    member.role === 'reserve' ? { ...member, name: say.inTeamAsReserve(member.name) } : member,
  )
  const unique = new Map([...left, ...inTeam].map((member) => [member.personId, member]))
  const replaceable = await listReplaceable(db, asker, { regionId, dayId: day.dayId })
  return { occasion, day, team: [...unique.values()], replaceable, today: today() }
}

/** Everyone on the staff of a day, with who might come instead and what speaks for each. */
async function listReplaceable(
  db: Db,
  asker: Asker,
  { regionId, dayId }: { readonly regionId: number; readonly dayId: number },
): Promise<Replaceable[]> {
  const bare = await listRotaDaysById(db, asker, { regionId, dayIds: [dayId] })
  const { days, ground } = await gatherRota(db, regionId, bare)
  return days.flatMap((day) =>
    day.staff.map((one) => {
      const said = ground.said.get(keyOf(one.personId, dayId))
      return { ...one, cannot: said?.kind === 'cannot' ? said : undefined, others: othersFor(day, ground, one) }
    }),
  )
}
