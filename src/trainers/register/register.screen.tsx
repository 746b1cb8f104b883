import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FieldErrors } from '#design'
import { listPlannedRegions, type PlannedRegion } from '#people'
import { today } from '#platform'
import { attempt } from '#platform/db'
import {
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
import { isRefusal, parseId } from '#values'
import { findPersonByAddress, listTaughtCourses } from '../teams/team.report.ts'
import { addEmployee, addExternalTrainer } from './add-trainer.ts'
import { knownActor } from './known-actor.screen.ts'
import { NewTrainerPage } from './new-trainer.view.tsx'
import { regionAmong } from './planned-region.screen.ts'
import { countRegister, listRegister } from './register.report.ts'
import { trainerKinds } from './register.rules.ts'
import { text } from './register.text.ts'
import { RegisterPage } from './register.view.tsx'

const perPage = 25
const longest = 100

type Asked = FastifyRequest<{ Querystring: Readonly<Record<string, unknown>> }>

/** Everyone who can teach in a region, and taking someone new in. */
export const registerScreen: Screen = (area, { db, config }) => {
  area.get('/', async (request: Asked, reply) => {
    const asker = askerOf(request)
    const regions = await listPlannedRegions(db, asker)
    const region = regionAmong(regions, request.query.region)
    const courses = await listTaughtCourses(db, asker, region.id)
    const asked = readAsked(request.query)
    const question = {
      ...{ regionId: region.id, today: today(), search: asked.search, left: asked.who === 'left' },
      kind: trainerKinds.find((kind) => kind === asked.kind),
      courseId: courses.find(({ courseId }) => String(courseId) === asked.course)?.courseId,
    }
    const count = await countRegister(db, question)
    const pages = Math.max(1, Math.ceil(count / perPage))
    const number = Math.min(parseId(String(request.query.page ?? '1')) ?? 1, pages)
    const rows = await listRegister(db, question, { offset: (number - 1) * perPage, most: perPage })
    const shown = { region, regions, courses, rows, count, page: number, pages, asked }
    return page(reply, <RegisterPage frame={frameOf(request)} {...shown} />)
  })

  area.get('/new', async (request: Asked, reply) => {
    const region = regionAmong(await listPlannedRegions(db, askerOf(request)), request.query.region)
    return page(reply, <NewTrainerPage frame={frameOf(request)} region={region} />)
  })

  area.post('/employees', async (request, reply) => {
    const { lang } = frameOf(request)
    const read = readForm(request.body, { region: field.id(), email: field.email() })
    const region = regionAmong(await listPlannedRegions(db, askerOf(request)), read.typed.region)
    const again = (errors: FieldErrors) =>
      showNew({ request, reply, region, form: 'employees', errors, typed: read.typed })
    if (!read.ok) return again(wordFaults(read.faults, lang))
    const person = await findPersonByAddress(db, { email: read.values.email, regionId: region.id, today: today() })
    if (person === undefined) return again({ email: text[lang].nobody })
    const joining = { regionId: region.id, personId: person.id, actor: knownActor(request) }
    const outcome = await attempt(db, (tx) => addEmployee(tx, joining))
    if (isRefusal(outcome)) return again({ email: text[lang].inRegister })
    return toTrainer(reply, outcome.trainerId, { notice: text[lang].added(person.name), config })
  })

  area.post('/external', async (request, reply) => {
    const { lang } = frameOf(request)
    const read = readForm(request.body, external)
    const region = regionAmong(await listPlannedRegions(db, askerOf(request)), read.typed.region)
    const again = (errors: FieldErrors) =>
      showNew({ request, reply, region, form: 'external', errors, typed: read.typed })
    if (!read.ok) return again(wordFaults(read.faults, lang))
    const { name, email, firm } = read.values
    const asked = { regionId: region.id, name, email, firm, actor: knownActor(request) }
    const outcome = await attempt(db, (tx) => addExternalTrainer(tx, asked))
    if (isRefusal(outcome))
      return again({ email: outcome.refused === 'email-taken' ? text[lang].emailTaken : text[lang].inRegister })
    return toTrainer(reply, outcome.trainerId, { notice: text[lang].added(name), config })
  })
}

const external = { region: field.id(), name: field.text(120), email: field.email(), firm: field.text(120) }

function readAsked(query: Readonly<Record<string, unknown>>) {
  const typed = (name: string) => {
    const value = query[name]
    return typeof value === 'string' ? value.trim().slice(0, longest) : ''
  }
  return { search: typed('search'), kind: typed('kind'), course: typed('course'), who: typed('who') }
}

type Told = Parameters<typeof redirectWith>[2]

function toTrainer(reply: FastifyReply, trainerId: number, told: Told): FastifyReply {
  return redirectWith(reply, `/trainers/register/${trainerId}`, told)
}

interface Again {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly region: PlannedRegion
  readonly form: 'employees' | 'external'
  readonly errors: FieldErrors
  readonly typed: Typed
}

function showNew({ request, reply, ...shown }: Again) {
  return page(reply, <NewTrainerPage frame={frameOf(request)} {...shown} />, 422)
}
