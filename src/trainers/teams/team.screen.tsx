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
import { type Asker, isRefusal, Missing, parseId } from '#values'
import { addTeamMember } from './add-team-member.ts'
import { endTeamMember } from './end-team-member.ts'
import { findPersonByAddress, findTeamPlace, listTaughtCourses, listTeams } from './team.report.ts'
import { teamRoles } from './team.rules.ts'
import { text } from './team.text.ts'
import { addressOf, TeamsPage, type TeamsShown } from './team.view.tsx'

/** The trainer teams of a region, course by course, with who joins and who leaves. */
export const teamsScreen: Screen = (area, { db, config }) => {
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
    const { email, course, role, from } = read.values
    if (!shown.teams.some(({ courseId }) => courseId === course))
      return again(wordFaults({ course: 'notAChoice' }, lang))
    const person = await findPersonByAddress(db, { email, regionId: shown.region.id, today: today() })
    if (person === undefined) return again({ email: text[lang].nobody })
    const asked = { regionId: shown.region.id, courseId: course, personId: person.id, role, from }
    const outcome = await attempt(db, (tx) => addTeamMember(tx, { ...asked, actor: actorOf(request) }))
    if (isRefusal(outcome)) return again({ email: text[lang].alreadyInTeam(formatDate(outcome.from, lang)) })
    return redirectWith(reply, addressOf(shown.region.id), { notice: text[lang].added(person.name), config })
  })

  area.post<{ Params: { memberId: string } }>('/members/:memberId/ending', async (request, reply) => {
    const { lang } = frameOf(request)
    const place = await findTeamPlace(db, askerOf(request), parseId(request.params.memberId) ?? 0)
    if (place === undefined) throw new Missing('team member')
    const asked = { memberId: place.memberId, until: today(), actor: actorOf(request) }
    const outcome = await attempt(db, (tx) => endTeamMember(tx, asked))
    const notice = isRefusal(outcome) ? text[lang].alreadyEnded(formatDate(outcome.until, lang)) : text[lang].ended
    return redirectWith(reply, addressOf(place.regionId), { notice, outcome, config })
  })
}

const newMember = {
  region: field.id(),
  email: field.email(),
  course: field.id(),
  role: field.choice(teamRoles),
  from: field.day(),
}

async function showTeams(db: Db, asker: Asker, regionAsked: string | undefined): Promise<TeamsShown> {
  const regions = await listPlannedRegions(db, asker)
  const region = regionAsked === undefined ? regions[0] : regions.find(({ id }) => String(id) === regionAsked)
  if (region === undefined) throw new Missing('region')
  const [courses, members] = await Promise.all([
    listTaughtCourses(db, asker, region.id),
    listTeams(db, { regionId: region.id, today: today() }),
  ])
  const teams = courses.map(({ courseId, courseName, stepName, journeyName }) => ({
    courseId,
    courseName,
    where: `${journeyName} · ${stepName}`,
    members: members.filter((member) => member.courseId === courseId),
  }))
  return { region, regions, teams, today: today() }
}

interface Again {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly shown: TeamsShown
  readonly errors: FieldErrors
  readonly typed: Typed
}

function teamsAgain({ request, reply, shown, errors, typed }: Again) {
  return page(reply, <TeamsPage frame={frameOf(request)} {...shown} errors={errors} typed={typed} />, 422)
}
