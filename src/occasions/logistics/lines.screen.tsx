import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FieldErrors } from '#design'
import { attempt, type Db } from '#platform/db'
import { field, frameOf, page, readForm, redirectWith, type Screen } from '#platform/web'
import { isRefusal, Missing, parseId } from '#values'
import { knownActorOf } from '../occasion/known-actor.screen.ts'
import { typedIn } from '../occasion/typed-in.screen.ts'
import { getPlannedRegion } from '../regions/planned-region.screen.tsx'
import { addLogisticsLine, beginLogistics, changeLogisticsLine } from './change-lines.ts'
import { listCourseChoices } from './choices.report.ts'
import { LinesPage } from './lines.view.tsx'
import { listLogisticsLines } from './logistics.store.ts'
import { readLine, readTerms } from './read-line.screen.ts'
import type { CourseChoice } from './shown.rules.ts'
import { text } from './terms.text.ts'

interface Params {
  Params: { regionId: string; lineId: string }
}
type Asked = FastifyRequest<Params>

const seenField = { seen: field.whole(1, 999_999) }

/** The list of what a region orders for its occasions. */
export const logisticsLinesScreen: Screen = (area, { db, config }) => {
  area.get<Params>('/', (request, reply) => show(db, { request, reply }))

  area.post<Params>('/usual', async (request, reply) => {
    const { id: regionId } = await getPlannedRegion(db, request)
    const actor = knownActorOf(request)
    await attempt(db, async (tx) => {
      await beginLogistics(tx, { regionId, actor })
      return { done: true }
    })
    return redirectWith(reply, `/logistics/regions/${regionId}`, { notice: text[frameOf(request).lang].begun, config })
  })

  area.post<Params>('/lines', async (request, reply) => {
    const { id: regionId } = await getPlannedRegion(db, request)
    const { lang } = frameOf(request)
    const read = readLine(request.body, lang)
    const of = ofAsked(request.body, await listCourseChoices(db))
    if (!read.ok || of === undefined) {
      const errors = { ...(read.ok ? {} : read.errors), ...(of === undefined ? { of: text[lang].noSuch } : {}) }
      return show(db, { request, reply, wrong: 0, errors })
    }
    const { kind, onEach, terms } = read
    const asked = { regionId, of, kind, onEach, terms, actor: knownActorOf(request) }
    await attempt(db, async (tx) => ({ lineId: await addLogisticsLine(tx, asked) }))
    return redirectWith(reply, `/logistics/regions/${regionId}`, { notice: text[lang].saved(terms.what), config })
  })

  area.post<Params>('/lines/:lineId', async (request, reply) => {
    const { lineId, seen } = await getLine(db, request)
    const { lang } = frameOf(request)
    const read = readTerms(request.body, lang)
    if (!read.ok) return show(db, { request, reply, wrong: lineId, errors: read.errors })
    return change(request, reply, { lineId, seen, terms: read.terms })
  })

  area.post<Params>('/lines/:lineId/removal', async (request, reply) => {
    const { lineId, seen } = await getLine(db, request)
    return change(request, reply, { lineId, seen })
  })

  async function change(
    request: Asked,
    reply: FastifyReply,
    asked: Pick<Parameters<typeof changeLogisticsLine>[1], 'lineId' | 'seen' | 'terms'>,
  ) {
    const { id: regionId } = await getPlannedRegion(db, request)
    const say = text[frameOf(request).lang]
    const outcome = await attempt(db, (tx) =>
      changeLogisticsLine(tx, { ...asked, regionId, actor: knownActorOf(request) }),
    )
    const done = asked.terms === undefined ? say.removed : say.saved
    const notice = isRefusal(outcome) ? say.refused : done(outcome.what)
    return redirectWith(reply, `/logistics/regions/${regionId}`, { notice, outcome, config })
  }
}

/** The line of the address, which is on that region's list, and the version that the form had shown. */
async function getLine(db: Db, request: Asked) {
  const region = await getPlannedRegion(db, request)
  const line = (await listLogisticsLines(db, region.id)).find(({ lineId }) => String(lineId) === request.params.lineId)
  const read = readForm(request.body, seenField)
  if (line === undefined || line.isEnded) throw new Missing('line')
  return { lineId: line.lineId, seen: read.ok ? read.values.seen : 0 }
}

/** For all courses, or for the journey or course that was chosen; nothing when there is no such one. */
function ofAsked(
  body: unknown,
  choices: readonly CourseChoice[],
): { journeyId?: number; courseId?: number } | undefined {
  const chosen = typedIn(body).of
  if (chosen === undefined || chosen === '') return {}
  if (!choices.some(({ value }) => value === chosen)) return undefined
  const [kind, id] = String(chosen).split('-')
  const found = parseId(id)
  if (found === undefined) return undefined
  return kind === 'journey' ? { journeyId: found } : { courseId: found }
}

interface Shown {
  readonly request: Asked
  readonly reply: FastifyReply
  readonly wrong?: number
  readonly errors?: FieldErrors
}

async function show(db: Db, { request, reply, wrong, errors }: Shown): Promise<FastifyReply> {
  const region = await getPlannedRegion(db, request)
  const lines = (await listLogisticsLines(db, region.id)).filter(({ isEnded }) => !isEnded)
  const shown = { region, lines, choices: await listCourseChoices(db) }
  const again = errors === undefined || wrong === undefined ? {} : { errors, wrong, typed: typedIn(request.body) }
  return page(reply, <LinesPage frame={frameOf(request)} {...shown} {...again} />, errors === undefined ? 200 : 422)
}
