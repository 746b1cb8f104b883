import { randomUUID } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { attempt, type Db } from '#platform/db'
import { askerOf, field, frameOf, page, readForm, redirectWith, type Screen, wordFaults } from '#platform/web'
import { isRefusal, Missing, parseId } from '#values'
import { isMaking } from '../drafts/draft.rules.ts'
import { listJourneys } from '../journey/journey.store.ts'
import { getMadeCourse, getOwnJourney, makerOf } from '../workshop/making.screen.ts'
import { postedOnce } from '../workshop/posted-once.ts'
import { copyCourse } from './copy-course.ts'
import { journeyHref } from './journey.view.tsx'
import { CopyPage, type CourseValues, PlacedCoursePage } from './placed-course.view.tsx'
import { addCourse, changeCourse, moveCourse } from './save-course.ts'
import { deliveries, type MadeJourney, type PlaceRefusal } from './structure.rules.ts'
import { getCourseFacts, listJourneysOf } from './structure.store.ts'
import { text } from './structure.text.ts'

type Course = { Params: { courseId: string } }

const courseForm = {
  token: field.token(),
  name: field.text(120),
  summary: field.optionalText(1000),
  targetGroup: field.optionalText(300),
  delivery: field.choice(deliveries),
  stepId: field.id(),
  trackId: field.optionalText(10),
}

const fieldOf: Record<PlaceRefusal['refused'], string> = {
  'step-elsewhere': 'stepId',
  'track-elsewhere': 'trackId',
  'track-of-leaders': 'trackId',
  'delivery-kept': 'delivery',
}

/** A new course in a journey. */
export const newCourseScreen: Screen = (area, { db, config }) => {
  type Asked = { Params: { journeySlug: string }; Querystring: { step?: string } }
  area.get<Asked>('/', async (request, reply) => {
    const journey = await getOwnJourney(db, askerOf(request), request.params.journeySlug)
    const values = emptyCourse(journey, request.query.step)
    const shown = { frame: frameOf(request), journey, values, courseId: undefined, token: randomUUID() }
    return page(reply, <PlacedCoursePage {...shown} />)
  })

  area.post<Asked>('/', async (request, reply) => {
    const journey = await getOwnJourney(db, askerOf(request), request.params.journeySlug)
    const shown = { journey, values: emptyCourse(journey, undefined), courseId: undefined }
    const read = readForm(request.body, courseForm)
    if (!read.ok) return courseAgain({ request, reply, shown, read, status: 422 })
    const { token, ...typed } = read.values
    const fields = { ...typed, trackId: parseId(typed.trackId) ?? null }
    const actor = makerOf(request)
    const outcome = await attempt(db, (tx) =>
      postedOnce<PlaceRefusal>(tx, { token, personId: actor.personId }, async () => {
        const made = await addCourse(tx, { journeyId: journey.id, fields, actor })
        return isRefusal(made) ? made : `/workshop/courses/${made}`
      }),
    )
    if (isRefusal(outcome)) return courseAgain({ request, reply, shown, read, refusal: outcome, status: 409 })
    return redirectWith(reply, outcome, { notice: text[frameOf(request).lang].courseAdded, config })
  })
}

/** What a course is called and where it lies. */
export const courseSettingsScreen: Screen = (area, { db, config }) => {
  const show = async (request: FastifyRequest<Course>) => {
    const course = await getMadeCourse(db, askerOf(request), request.params.courseId)
    const journey = await getOwnJourney(db, askerOf(request), course.journeySlug)
    return { journey, values: await getCourseFacts(db, course.id), courseId: course.id }
  }

  area.get<Course>('/', async (request, reply) =>
    page(reply, <PlacedCoursePage frame={frameOf(request)} {...(await show(request))} token={randomUUID()} />),
  )

  area.post<Course>('/', async (request, reply) => {
    const shown = await show(request)
    const read = readForm(request.body, courseForm)
    if (!read.ok) return courseAgain({ request, reply, shown, read, status: 422 })
    const { token: _, ...typed } = read.values
    const fields = { ...typed, trackId: parseId(typed.trackId) ?? null }
    const { courseId } = shown
    const outcome = await attempt(db, (tx) => changeCourse(tx, { courseId, fields, actor: makerOf(request) }))
    if (isRefusal(outcome)) return courseAgain({ request, reply, shown, read, refusal: outcome, status: 409 })
    return redirectWith(reply, `/workshop/courses/${courseId}`, {
      notice: text[frameOf(request).lang].courseSaved,
      config,
    })
  })
}

interface Again {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly shown: {
    readonly journey: MadeJourney
    readonly values: CourseValues
    readonly courseId: number | undefined
  }
  readonly read: ReturnType<typeof readForm<typeof courseForm>>
  readonly refusal?: PlaceRefusal
  readonly status: number
}

function courseAgain({ request, reply, shown, read, refusal, status }: Again) {
  const frame = frameOf(request)
  const errors = {
    ...(read.ok ? {} : wordFaults(read.faults, frame.lang)),
    ...(refusal && { [fieldOf[refusal.refused]]: text[frame.lang].refusals[refusal.refused] }),
  }
  const token = read.typed.token ?? randomUUID()
  const view = <PlacedCoursePage frame={frame} {...shown} token={token} errors={errors} typed={read.typed} />
  return page(reply, view, status)
}

function emptyCourse({ steps }: MadeJourney, step: string | undefined): CourseValues {
  const stepId = steps.find(({ id }) => String(id) === step)?.id
  return { name: '', summary: '', targetGroup: '', delivery: 'course-days', stepId, trackId: null }
}

/** Up or down among the courses of its step. */
export const coursePositionScreen: Screen = (area, { db, config }) => {
  area.post<Course>('/', async (request, reply) => {
    const course = await getMadeCourse(db, askerOf(request), request.params.courseId)
    const read = readForm(request.body, { way: field.choice(['up', 'down']) })
    if (!read.ok) throw new Missing('a way to move the course')
    await attempt(db, (tx) => moveCourse(tx, { courseId: course.id, way: read.values.way, actor: makerOf(request) }))
    const href = journeyHref({ slug: course.journeySlug })
    return redirectWith(reply, href, { notice: text[frameOf(request).lang].moved, config })
  })
}

/** A copy of a course, in this journey or another that whoever asks makes. */
export const courseCopyScreen: Screen = (area, { db, config }) => {
  const show = async (request: FastifyRequest<Course>) => {
    const asker = askerOf(request)
    const course = await getMadeCourse(db, asker, request.params.courseId)
    const journey = { slug: course.journeySlug, name: course.journeyName }
    return { course, journey, journeys: await listOwnJourneys(db, asker) }
  }

  area.get<Course>('/', async (request, reply) =>
    page(reply, <CopyPage frame={frameOf(request)} {...(await show(request))} token={randomUUID()} />),
  )

  area.post<Course>('/', async (request, reply) => {
    const frame = frameOf(request)
    const say = text[frame.lang]
    const shown = await show(request)
    const read = readForm(request.body, { token: field.token(), name: field.text(120), stepId: field.id() })
    const again = (errors: Record<string, string>, status: number) => {
      const token = read.typed.token ?? randomUUID()
      return page(reply, <CopyPage frame={frame} {...shown} errors={errors} typed={read.typed} token={token} />, status)
    }
    if (!read.ok) return again(wordFaults(read.faults, frame.lang), 422)
    const { token, name, stepId } = read.values
    const target = shown.journeys.find(({ steps }) => steps.some(({ id }) => id === stepId))
    if (target === undefined) return again({ stepId: say.notThere }, 422)
    const actor = makerOf(request)
    const asked = { courseId: shown.course.id, to: { journeyId: target.id, stepId, name }, actor }
    const outcome = await attempt(db, (tx) =>
      postedOnce(tx, { token, personId: actor.personId }, async () => {
        const made = await copyCourse(tx, asked)
        return isRefusal(made) ? made : `/workshop/courses/${made}`
      }),
    )
    if (isRefusal(outcome)) return again({ name: say.nothingToCopy }, 409)
    return redirectWith(reply, outcome, { notice: say.copied, config })
  })
}

/** The journeys that whoever asks makes content of. */
export async function listOwnJourneys(db: Db, asker: ReturnType<typeof askerOf>): Promise<MadeJourney[]> {
  const all = await listJourneys(db)
  return listJourneysOf(
    db,
    all.filter(({ id }) => isMaking(asker, id)).map(({ id }) => id),
  )
}
