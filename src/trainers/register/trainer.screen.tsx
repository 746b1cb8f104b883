import type { FastifyReply, FastifyRequest } from 'fastify'
import { type FieldErrors, formatDate, type Typed } from '#design'
import { listPlannedRegions } from '#people'
import { today } from '#platform'
import { attempt, type Db } from '#platform/db'
import { askerOf, field, frameOf, page, readForm, redirectWith, type Screen, wordFaults } from '#platform/web'
import { isRefusal, type Language, Missing, parseId } from '#values'
import { listTaughtCourses } from '../teams/team.report.ts'
import { authorise, endAuthorisation } from './authorise.ts'
import { knownActor } from './known-actor.screen.ts'
import { leaveRegister } from './leave-register.ts'
import { type AuthoriseRefusal, teachingRoles } from './register.rules.ts'
import {
  findTrainerShown,
  findYearTaught,
  listAuthorisations,
  listComingDays,
  listTeamPlaces,
  type TrainerShown,
} from './trainer.report.ts'
import { text } from './trainer.text.ts'
import { TrainerPage } from './trainer.view.tsx'

export interface TrainerParams {
  Params: { trainerId: string }
}

/** One trainer in the register of a region that the asker plans in. */
export const trainerScreen: Screen = (area, { db, config }) => {
  area.get<TrainerParams>('/', (request, reply) => show(db, { request, reply }))

  area.post<TrainerParams>('/authorisations', async (request, reply) => {
    const { lang } = frameOf(request)
    const trainer = await getPlannedTrainer(db, request)
    const read = readForm(request.body, authorisation)
    const again = (errors: FieldErrors) =>
      show(db, { request, reply, form: 'authorisation', errors, typed: read.typed, status: 422 })
    if (!read.ok) return again(wordFaults(read.faults, lang))
    const { course, until, ...noted } = read.values
    const courses = await listTaughtCourses(db, askerOf(request), trainer.regionId)
    if (!courses.some(({ courseId }) => courseId === course)) return again(wordFaults({ course: 'notAChoice' }, lang))
    const asked = { ...noted, trainerId: trainer.trainerId, courseId: course, until: until ?? null }
    const outcome = await attempt(db, (tx) => authorise(tx, { ...asked, actor: knownActor(request) }))
    if (isRefusal(outcome)) return again(wordAuthoriseRefusal(outcome, lang))
    return redirectWith(reply, hrefOf(trainer), { notice: text[lang].noted, config })
  })

  area.post<{ Params: { trainerId: string; authorisationId: string } }>(
    '/authorisations/:authorisationId/ending',
    async (request, reply) => {
      const { lang } = frameOf(request)
      const trainer = await getPlannedTrainer(db, request)
      const authorisationId = parseId(request.params.authorisationId) ?? 0
      const asked = { trainerId: trainer.trainerId, authorisationId, actor: knownActor(request) }
      const outcome = await attempt(db, (tx) => endAuthorisation(tx, asked))
      const say = text[lang]
      const words = { hasEnded: say.hasEnded, fromTraining: say.fromTraining }
      const notice = isRefusal(outcome) ? words[outcome.refused] : say.ended
      return redirectWith(reply, hrefOf(trainer), { notice, outcome, config })
    },
  )

  area.post<TrainerParams>('/ending', async (request, reply) => {
    const { lang } = frameOf(request)
    const say = text[lang]
    const trainer = await getPlannedTrainer(db, request)
    const read = readForm(request.body, { last: field.day() })
    const again = (errors: FieldErrors) =>
      show(db, { request, reply, form: 'leaving', errors, typed: read.typed, status: 422 })
    if (!read.ok) return again(wordFaults(read.faults, lang))
    const asked = { trainerId: trainer.trainerId, until: read.values.last, actor: knownActor(request) }
    const outcome = await attempt(db, (tx) => leaveRegister(tx, asked))
    if (isRefusal(outcome) && outcome.refused === 'beforeTheyCame') return again({ last: say.beforeTheyCame })
    const notice = isRefusal(outcome)
      ? say.alreadyLeft(formatDate(outcome.until, lang))
      : say.leftNow(trainer.name, formatDate(read.values.last, lang))
    return redirectWith(reply, hrefOf(trainer), { notice, outcome, config })
  })
}

const authorisation = {
  course: field.id(),
  role: field.choice(teachingRoles),
  from: field.day(),
  until: field.optionalDay(),
  reason: field.text(200),
}

function hrefOf({ trainerId }: Pick<TrainerShown, 'trainerId'>): string {
  return `/trainers/register/${trainerId}`
}

function wordAuthoriseRefusal({ refused }: AuthoriseRefusal, lang: Language): FieldErrors {
  const say = text[lang]
  switch (refused) {
    case 'hasLeft':
      return { '': say.notInRegister }
    case 'mayAlready':
      return { course: say.mayAlready }
    case 'endsBeforeItBegins':
      return { until: say.endsBeforeItBegins }
  }
}

/** The trainer of the address, in a region that the asker plans in; another's is not there. */
export async function getPlannedTrainer(db: Db, request: FastifyRequest<TrainerParams>): Promise<TrainerShown> {
  const trainer = await findTrainerShown(db, parseId(request.params.trainerId) ?? 0, today())
  const regions = await listPlannedRegions(db, askerOf(request))
  if (trainer === undefined || !regions.some(({ id }) => id === trainer.regionId)) throw new Missing('trainer')
  return trainer
}

interface Answer {
  readonly request: FastifyRequest<TrainerParams>
  readonly reply: FastifyReply
  readonly form?: 'authorisation' | 'leaving'
  readonly errors?: FieldErrors
  readonly typed?: Typed
  readonly status?: number
}

const mostDays = 12

async function show(db: Db, { request, reply, status, ...told }: Answer): Promise<FastifyReply> {
  const trainer = await getPlannedTrainer(db, request)
  const { personId, regionId } = trainer
  const about = { personId, regionId, today: today() }
  const [authorisations, teams, year, days, courses] = await Promise.all([
    listAuthorisations(db, about),
    listTeamPlaces(db, about),
    findYearTaught(db, about),
    listComingDays(db, { ...about, most: mostDays }),
    listTaughtCourses(db, askerOf(request), regionId),
  ])
  const shown = { trainer, authorisations, teams, year, days, courses, today: today() }
  return page(reply, <TrainerPage frame={frameOf(request)} {...shown} {...told} />, status)
}
