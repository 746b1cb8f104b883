import type { FastifyReply, FastifyRequest } from 'fastify'
import { type FieldErrors, formatDate, formatList } from '#design'
import { findAbove, findWorkplace, listTeam } from '#people'
import { today } from '#platform'
import { attempt, type Db } from '#platform/db'
import { askerOf, field, frameOf, page, readForm, redirectWith, type Screen, wordFaults } from '#platform/web'
import { type Asker, isRefusal, type Language, mayAnywhere } from '#values'
import { knownActorOf } from '../occasion/known-actor.screen.ts'
import { typedIn } from '../occasion/typed-in.screen.ts'
import { beInterested, type NotInterested } from './be-interested.ts'
import { withdrawInterest } from './end-interest.ts'
import { listInterestCourses, listInterested } from './interest.report.ts'
import type { InterestRefusal } from './interest.rules.ts'
import { text } from './interest.text.ts'
import { InterestPage, type InterestShown } from './interest.view.tsx'

type Asked = FastifyRequest<{ Querystring: { course?: string } }>

const mostAtOnce = 100

/** Courses without dates that one waits for, for oneself or for the team. */
export const interestScreen: Screen = (area, { db, config }) => {
  area.get<{ Querystring: { course?: string } }>('/', async (request, reply) => {
    const shown = await showInterest(db, askerOf(request), request.query.course)
    return page(reply, <InterestPage frame={frameOf(request)} {...shown} />)
  })

  area.post<{ Querystring: { course?: string } }>('/', async (request, reply) => {
    const asker = askerOf(request)
    const { lang } = frameOf(request)
    const say = text[lang]
    const no = (errors: FieldErrors, status: number) => again(db, { request, reply, errors, status })
    const read = readForm(request.body, { course: field.id(), person: field.ids(mostAtOnce) })
    if (!read.ok) return no(wordFaults(read.faults, lang), 422)
    const shown = await showInterest(db, asker, String(read.values.course))
    if (shown.chosen === undefined) return no({ course: say.chooseCourse }, 422)
    const { person: chosen } = read.values
    const personIds = chosen.length > 0 || shown.leadsTeam ? chosen : [asker.personId]
    if (personIds.length === 0) return no({ person: say.chooseSomeone }, 422)
    const names = new Map(shown.people.map(({ personId, name }) => [personId, name]))
    if (personIds.some((id) => !names.has(id))) return no({ person: say.chooseKnown }, 422)
    const { courseId, name: course } = shown.chosen
    const asked = { courseId, personIds, actor: knownActorOf(request), today: today() }
    const outcome = await attempt(db, (tx) => beInterested(tx, asked))
    const why = (not: readonly NotInterested[]) =>
      not.map(({ personId, refusal }) => `${names.get(personId)} ${wordRefusal(refusal, lang)}`)
    const at = shown.leadsTeam ? 'person' : 'course'
    if (isRefusal(outcome)) return no({ [at]: `${formatList(why(outcome.not), lang)}.` }, 409)
    const isOwn = outcome.asked.every((id) => id === asker.personId)
    const told = isOwn ? say.askedMe(course) : say.asked(outcome.asked.length, course)
    const others = outcome.not.length === 0 ? '' : ` ${say.notAsked(formatList(why(outcome.not), lang))}`
    return redirectWith(reply, '/interest', { notice: `${told}${others}`, config })
  })

  area.post('/withdrawal', async (request, reply) => {
    const asker = askerOf(request)
    const say = text[frameOf(request).lang]
    const read = readForm(request.body, { course: field.id(), person: field.id() })
    const interested = await listInterested(db, asker, today())
    const one = interested.find(
      ({ courseId, personId }) => read.ok && courseId === read.values.course && personId === read.values.person,
    )
    if (one === undefined) return redirectWith(reply, '/interest', { notice: say.withdrawnBefore, config })
    const { courseId, personId, name } = one
    const actor = knownActorOf(request)
    const was = await attempt(db, (tx) => withdrawInterest(tx, { courseId, personId, actor }))
    return redirectWith(reply, '/interest', { notice: was ? say.withdrawn(name) : say.withdrawnBefore, config })
  })
}

async function showInterest(db: Db, asker: Asker, course: string | undefined): Promise<InterestShown> {
  const { personId, name } = asker
  const workplace = await findWorkplace(db, personId, today())
  const leadsTeam = mayAnywhere(asker, 'see own team')
  const team = leadsTeam ? await listTeam(db, asker, today()) : []
  const municipalityId = workplace?.municipalityId ?? team[0]?.municipalityId
  const region = municipalityId === undefined ? undefined : await findAbove(db, municipalityId, 'region-body')
  const courses = await listInterestCourses(db, asker, { regionId: region?.id ?? 0, today: today() })
  return {
    ...{ courses, personId, leadsTeam },
    interested: await listInterested(db, asker, today()),
    people: [...(workplace ? [{ personId, name }] : []), ...team],
    chosen: courses.find(({ courseId }) => String(courseId) === course),
  }
}

interface Again {
  readonly request: Asked
  readonly reply: FastifyReply
  readonly errors: FieldErrors
  readonly status: number
}

async function again(db: Db, { request, reply, errors, status }: Again): Promise<FastifyReply> {
  const typed = typedIn(request.body)
  const shown = await showInterest(db, askerOf(request), String(typed.course ?? ''))
  return page(reply, <InterestPage frame={frameOf(request)} {...shown} errors={errors} typed={typed} />, status)
}

function wordRefusal(refusal: InterestRefusal, lang: Language): string {
  const say = text[lang].refused
  switch (refusal.refused) {
    case 'noWorkplace':
    case 'alreadyInterested':
      return say[refusal.refused]
    case 'hasSeat':
      return say.hasSeat(formatDate(refusal.firstDay, lang))
  }
}
