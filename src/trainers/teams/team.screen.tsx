import type { FastifyReply, FastifyRequest } from 'fastify'
import { type FieldErrors, formatDate } from '#design'
import { listPlannedRegions } from '#people'
import { today } from '#platform'
import { attempt, type Db } from '#platform/db'
import {
  actorOf,
  askerOf,
  field,
  frameOf,
  page,
  readForm,
  redirectWith,
  type Screen,
  type Typed,
  wordFaults,
} from '#platform/web'
import { type Asker, isRefusal, Missing } from '#values'
import { addTeamMember } from './add-team-member.ts'
import { memberScreen } from './member.screen.ts'
import { setTeamNeed } from './set-team-need.ts'
import { findPersonByAddress, listRegistered, listTaughtCourses, listTeams } from './team.report.ts'
import { teamRoles } from './team.rules.ts'
import { listTeamNeeds } from './team.store.ts'
import { text } from './team.text.ts'
import { addressOf, TeamsPage, type TeamsShown } from './team.view.tsx'

/** The trainer teams of a region, course by course, with who joins and who leaves. */
export const teamsScreen: Screen = (area, house) => {
  const { db, config } = house
  area.get<{ Querystring: { region?: string } }>('/', async (request, reply) => {
    const shown = await showTeams(db, askerOf(request), request.query.region)
    return page(reply, <TeamsPage frame={frameOf(request)} {...shown} />)
  })

  area.post('/members', async (request, reply) => {
    const asker = askerOf(request)
    const { lang } = frameOf(request)
    const read = readForm(request.body, newMember)
    const shown = await showTeams(db, asker, read.typed.region)
    const again = (errors: FieldErrors) => teamsAgain({ request, reply, shown, errors, typed: read.typed })
    if (!read.ok) return again(wordFaults(read.faults, lang))
    const { course, role, from } = read.values
    if (!shown.teams.some(({ courseId }) => courseId === course))
      return again(wordFaults({ course: 'notAChoice' }, lang))
    const chosen = await findChosen(db, shown, read.typed)
    if (chosen.person === undefined)
      return again({ email: text[lang].nobody, ...(chosen.faults && wordFaults(chosen.faults, lang)) })
    const { person } = chosen
    const asked = { regionId: shown.region.id, courseId: course, personId: person.id, role, from }
    const outcome = await attempt(db, (tx) => addTeamMember(tx, { ...asked, actor: actorOf(request) }))
    if (isRefusal(outcome)) {
      const already = text[lang].alreadyInTeam(formatDate(outcome.from, lang))
      return again(chosen.isRegistered ? { person: already } : { email: already })
    }
    return redirectWith(reply, addressOf(shown.region.id), { notice: text[lang].added(person.name), config })
  })

  area.post('/needs', async (request, reply) => {
    const { lang } = frameOf(request)
    const read = readForm(request.body, newNeed)
    const shown = await showTeams(db, askerOf(request), read.typed.region)
    const again = (errors: FieldErrors) =>
      teamsAgain({ request, reply, shown, errors, typed: read.typed, wrong: 'need' })
    if (!read.ok) return again(wordFaults(read.faults, lang))
    const { course, from: fromDay, trainers, reserves, source } = read.values
    const courseId = shown.teams.find((team) => String(team.courseId) === course)?.courseId ?? null
    if (course !== '' && courseId === null) return again(wordFaults({ course: 'notAChoice' }, lang))
    const need = { regionId: shown.region.id, courseId, fromDay, trainers, reserves, source }
    const outcome = await attempt(db, (tx) => setTeamNeed(tx, need, { actor: actorOf(request), today: today() }))
    if (isRefusal(outcome)) return again({ from: text[lang].need.fromThePast })
    const notice = text[lang].need.saved(formatDate(fromDay, lang))
    return redirectWith(reply, addressOf(shown.region.id), { notice, config })
  })

  memberScreen(area, house)
}

const newMember = {
  region: field.id(),
  person: field.optionalText(10),
  course: field.id(),
  role: field.choice(teamRoles),
  from: field.day(),
}

const newNeed = {
  region: field.id(),
  course: field.optionalText(10),
  from: field.day(),
  trainers: field.whole(0, 20),
  reserves: field.whole(0, 20),
  source: field.text(300),
}

/** Out of the register, or by an address in service. */
async function findChosen(db: Db, shown: TeamsShown, typed: Typed) {
  const { person: chosen = '', ...rest } = typed
  if (chosen !== '')
    return { person: shown.registered.find(({ id }) => String(id) === chosen), faults: noPerson, isRegistered: true }
  const read = readForm(rest, { email: field.email() })
  if (!read.ok) return { person: undefined, faults: read.faults, isRegistered: false }
  const asked = { email: read.values.email, regionId: shown.region.id, today: today() }
  return { person: await findPersonByAddress(db, asked), isRegistered: false }
}

const noPerson = { person: 'notAChoice' } as const

async function showTeams(db: Db, asker: Asker, regionAsked: string | undefined): Promise<TeamsShown> {
  const regions = await listPlannedRegions(db, asker)
  const region = regionAsked === undefined ? regions[0] : regions.find(({ id }) => String(id) === regionAsked)
  if (region === undefined) throw new Missing('region')
  const asked = { regionId: region.id, today: today() }
  const [courses, members, registered, needs] = await Promise.all([
    listTaughtCourses(db, asker, region.id),
    listTeams(db, asked),
    listRegistered(db, asked),
    listTeamNeeds(db, region.id),
  ])
  const teams = courses.map(({ courseId, courseName, stepName, journeyName }) => ({
    courseId,
    courseName,
    where: `${journeyName} · ${stepName}`,
    members: members.filter((member) => member.courseId === courseId),
  }))
  return { region, regions, teams, registered, needs, today: today() }
}

interface Again {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly shown: TeamsShown
  readonly errors: FieldErrors
  readonly typed: Typed
  readonly wrong?: 'need'
}

function teamsAgain({ request, reply, shown, ...wrong }: Again) {
  return page(reply, <TeamsPage frame={frameOf(request)} {...shown} {...wrong} />, 422)
}
