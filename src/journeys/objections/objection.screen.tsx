import { randomUUID } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { dayAt } from '#platform'
import { attempt, type Db, type Tx } from '#platform/db'
import {
  askerOf,
  type Fault,
  field,
  frameOf,
  page,
  readForm,
  redirectWith,
  type Screen,
  type Typed,
  wordFaults,
} from '#platform/web'
import { Forbidden, isRefusal, Missing, parseId } from '#values'
import { getCourse, listPublishedCourses } from '../course/course.store.ts'
import { listJourneys } from '../journey/journey.store.ts'
import { makerOf } from '../workshop/making.screen.ts'
import { postedOnce } from '../workshop/posted-once.ts'
import { argueObjection, decideObjection, liftObjection, type Said } from './answer-objection.ts'
import { NewObjectionPage, type NewObjectionShown, ObjectionsPage } from './list.view.tsx'
import { isParty, mayRead, type ObjectionRefusal, outcomes } from './objection.rules.ts'
import { getObjection, listItemsOfCourse, listObjections } from './objection.store.ts'
import { text } from './objection.text.ts'
import { type FormName, ObjectionPage, type ObjectionShown } from './objection.view.tsx'
import { raiseObjection } from './raise-objection.ts'

/** The disagreements that whoever asks is a party to. */
export const objectionsScreen: Screen = (area, { db }) => {
  area.get('/', async (request, reply) => {
    const asker = askerOf(request)
    const journeys = (await listJourneys(db)).filter(({ id }) => isParty(asker, id))
    const journeyIds = journeys.map(({ id }) => id)
    const objections = await listObjections(db, { journeyIds, raisedBy: asker.personId })
    return page(reply, <ObjectionsPage frame={frameOf(request)} objections={objections} />)
  })
}

/** Where an objection is raised. */
export const newObjectionScreen: Screen = (area, { db, config }) => {
  area.get<{ Querystring: { course?: string; item?: string } }>('/', async (request, reply) => {
    const { course, item } = request.query
    const shown = await showNew(db, request, { course, item })
    return page(reply, <NewObjectionPage frame={frameOf(request)} {...shown} token={randomUUID()} />)
  })

  area.post('/', async (request, reply) => {
    const frame = frameOf(request)
    const form = { token: field.token(), course: field.id(), item: field.optionalText(40), title: field.text(160) }
    const read = readForm(request.body, { ...form, words: field.text(6000) })
    const shown = await showNew(db, request, { course: read.typed.course, item: read.typed.item })
    if (!read.ok || shown.course === undefined) {
      const errors = read.ok ? {} : wordFaults(read.faults, frame.lang)
      const token = read.typed.token ?? randomUUID()
      const view = <NewObjectionPage frame={frame} {...shown} token={token} errors={errors} typed={read.typed} />
      return page(reply, view, 422)
    }
    const { token, item, title, words } = read.values
    const itemKey = shown.items.find(({ key }) => key === item)?.key ?? null
    const actor = makerOf(request)
    const raised = { courseId: shown.course.id, itemKey, title, words, actor, name: askerOf(request).name }
    const href = await attempt(db, (tx) =>
      postedOnce<never>(
        tx,
        { token, personId: actor.personId },
        async () => `/workshop/objections/${await raiseObjection(tx, raised)}`,
      ),
    )
    return redirectWith(reply, href, { notice: text[frame.lang].raised, config })
  })
}

async function showNew(
  db: Db,
  request: FastifyRequest,
  { course, item }: { course: string | undefined; item: string | undefined },
): Promise<Omit<NewObjectionShown, 'token'>> {
  const asker = askerOf(request)
  const id = parseId(course)
  if (id === undefined) {
    const all = await listPublishedCourses(db)
    const courses = all.filter(({ journeyId }) => isParty(asker, journeyId))
    return { courses, course: undefined, items: [], itemKey: undefined }
  }
  const found = await getCourse(db, id)
  if (!isParty(asker, found.journeyId)) throw new Forbidden(`no party to course ${id}`)
  return { courses: [], course: found, items: await listItemsOfCourse(db, id), itemKey: item }
}

type Params = { Params: { objectionId: string } }
const words = { token: field.token(), words: field.text(6000) }

/** One disagreement, and what is added to it. */
export const objectionScreen: Screen = (area, { db, config }) => {
  area.get<Params>('/', async (request, reply) =>
    page(reply, <ObjectionPage frame={frameOf(request)} {...(await showObjection(db, request))} />),
  )

  area.post<Params>('/reply', async (request, reply) => {
    const shown = await showObjection(db, request)
    const read = readForm(request.body, words)
    if (!read.ok) return again({ request, reply, shown, read, form: 'reply' })
    return enter({ request, reply, said: read.values, form: 'reply' }, argueObjection)
  })

  area.post<Params>('/lifting', async (request, reply) => {
    const shown = await showObjection(db, request)
    const read = readForm(request.body, words)
    if (!read.ok) return again({ request, reply, shown, read, form: 'lifting' })
    return enter({ request, reply, said: read.values, form: 'lifting' }, liftObjection)
  })

  area.post<Params>('/decision', async (request, reply) => {
    const shown = await showObjection(db, request)
    const form = { ...words, outcome: field.choice(outcomes), decidedBy: field.text(300) }
    const read = readForm(request.body, form)
    if (!read.ok) return again({ request, reply, shown, read, form: 'decision' })
    const { outcome, decidedBy } = read.values
    const decide = (tx: Tx, said: Said) => decideObjection(tx, { ...said, outcome, decidedBy })
    return enter({ request, reply, said: read.values, form: 'decision' }, decide)
  })

  interface Entered {
    readonly request: Request
    readonly reply: FastifyReply
    readonly said: { readonly token: string; readonly words: string }
    readonly form: FormName
  }

  async function enter({ request, reply, said, form }: Entered, act: typeof argueObjection) {
    const say = text[frameOf(request).lang]
    const asker = askerOf(request)
    const objectionId = idOf(request)
    const href = `/workshop/objections/${objectionId}`
    const given = { objectionId, words: said.words, asker, address: makerOf(request).address }
    const outcome = await attempt(db, (tx) =>
      postedOnce<ObjectionRefusal>(
        tx,
        { token: said.token, personId: asker.personId },
        async () => (await act(tx, given)) ?? href,
      ),
    )
    const done = { reply: say.argued, lifting: say.lifted, decision: say.isDecided }
    const notice = isRefusal(outcome) ? say.refusals[outcome.refused] : done[form]
    return redirectWith(reply, href, { notice, outcome, config })
  }
}

type Request = FastifyRequest<Params>

interface Again {
  readonly request: Request
  readonly reply: FastifyReply
  readonly shown: ObjectionShown
  readonly read: { readonly faults: Readonly<Record<string, Fault>>; readonly typed: Typed }
  readonly form: FormName
}

function again({ request, reply, shown, read, form }: Again) {
  const frame = frameOf(request)
  const wrong = { form, errors: wordFaults(read.faults, frame.lang), typed: read.typed }
  return page(reply, <ObjectionPage frame={frame} {...shown} wrong={wrong} />, 422)
}

function idOf({ params }: Request): number {
  const id = parseId(params.objectionId)
  if (id === undefined) throw new Missing(`objection ${params.objectionId}`)
  return id
}

async function showObjection(db: Db, request: Request): Promise<ObjectionShown> {
  const asker = askerOf(request)
  const objection = await getObjection(db, idOf(request))
  if (!mayRead(asker, objection)) throw new Forbidden(`no party to objection ${objection.id}`)
  return {
    ...{ objection, asker, token: randomUUID() },
    raisedOn: dayAt(objection.raisedAt),
    days: new Map(objection.entries.map(({ id, saidAt }) => [id, dayAt(saidAt)])),
  }
}
