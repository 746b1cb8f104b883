import { randomUUID } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FieldErrors, Typed } from '#design'
import { dayAt } from '#platform'
import { attempt, type Db } from '#platform/db'
import { askerOf, field, frameOf, page, readForm, redirectWith, type Screen, wordFaults } from '#platform/web'
import { isRefusal, type Language, Missing } from '#values'
import { makerOf } from '../workshop/making.screen.ts'
import { postedOnce } from '../workshop/posted-once.ts'
import { additionKinds, parseBeside, type SaveRefusal } from './addition.rules.ts'
import { AdditionFormPage, type AdditionFormShown } from './addition-form.view.tsx'
import { listWordings } from './additions.store.ts'
import { text } from './additions.text.ts'
import { hrefOfCourse } from './course-additions.view.tsx'
import { readWords } from './read-words.ts'
import { saveAddition } from './save-addition.ts'
import { type CourseParams, getCourseOfRegion } from './show-additions.screen.ts'

interface Params {
  Params: CourseParams['Params'] & { additionId: string }
}
type Asked = FastifyRequest<Params>

const mostMinutes = 600
const fields = {
  token: field.token(),
  seen: field.whole(0, 100_000),
  kind: field.choice(additionKinds),
  beside: field.text(50),
  title: field.text(200),
  words: field.text(10_000),
  ticked: field.optionalText(3),
  minutes: field.optionalText(4),
}

/** An addition written (`new`) or worded anew. */
export const additionFormScreen: Screen = (area, { db, config }) => {
  area.get<Params>('/', async (request, reply) => show(db, { request, reply }))

  area.post<Params>('/', async (request, reply) => {
    const { lang } = frameOf(request)
    const say = text[lang]
    const shown = await getForm(db, request)
    const read = readForm(request.body, fields)
    const again = { request, reply, typed: read.typed }
    if (!read.ok) return show(db, { ...again, errors: wordFaults(read.faults, lang), status: 422 })
    const { token, seen, kind, beside: besideTyped, title, words, ticked, minutes: minutesTyped } = read.values
    const beside = parseBeside(besideTyped)
    const blocks = readWords(words)
    const minutes = kind === 'item' ? readMinutes(minutesTyped) : null
    const errors = {
      ...(beside === undefined && { beside: say.refused.besideNothing }),
      ...(isRefusal(blocks) && { words: say.refused[blocks.refused] }),
      ...(minutes === undefined && { minutes: wordFaults({ minutes: 'outOfRange' }, lang).minutes ?? '' }),
    }
    if (beside === undefined || isRefusal(blocks) || minutes === undefined)
      return show(db, { ...again, errors, status: 422 })
    const { region, course, addition } = shown
    const actor = makerOf(request)
    const wording = { title, blocks, minutes, isTicked: kind === 'item' && ticked === 'yes' }
    const asked = { regionId: region.id, courseId: course.courseId, kind, beside, wording, actor }
    const change = addition && { additionId: addition.additionId, seen }
    const outcome = await attempt(db, (tx) =>
      postedOnce<SaveRefusal>(tx, { token, personId: actor.personId }, async () => {
        const saved = await saveAddition(tx, change ? { ...asked, change } : asked)
        return isRefusal(saved) ? saved : hrefOfCourse(shown)
      }),
    )
    if (isRefusal(outcome)) return show(db, { ...again, errors: wordSaveRefusal(outcome, lang), status: 409 })
    return redirectWith(reply, outcome, { notice: say.saved, config })
  })
}

/** Whole minutes; nothing typed is none, undefined what is no time. */
function readMinutes(typed: string): number | null | undefined {
  if (typed === '') return null
  const minutes = /^\d{1,3}$/.test(typed) ? Number(typed) : 0
  return minutes >= 1 && minutes <= mostMinutes ? minutes : undefined
}

async function getForm(db: Db, request: Asked): Promise<Omit<AdditionFormShown, 'token'>> {
  const { additionId } = request.params
  const { additions, ...shown } = await getCourseOfRegion(db, askerOf(request), request.params)
  if (additionId === 'new') return { ...shown, addition: undefined, wordings: [] }
  const addition = additions.find((each) => String(each.additionId) === additionId)
  if (addition === undefined) throw new Missing('addition')
  const wordings = await listWordings(db, addition.additionId)
  return {
    ...{ ...shown, addition },
    wordings: wordings.map(({ writtenAt, ...wording }) => ({ ...wording, writtenOn: dayAt(writtenAt) })),
  }
}

interface Answer {
  readonly request: Asked
  readonly reply: FastifyReply
  readonly errors?: FieldErrors
  readonly typed?: Typed
  readonly status?: number
}

async function show(db: Db, { request, reply, status, ...told }: Answer) {
  const shown = await getForm(db, request)
  return page(reply, <AdditionFormPage frame={frameOf(request)} {...shown} token={randomUUID()} {...told} />, status)
}

function wordSaveRefusal(refusal: SaveRefusal, lang: Language): FieldErrors {
  const say = text[lang]
  switch (refusal.refused) {
    case 'changedMeanwhile':
      return { '': say.refused.changedMeanwhile(refusal.by ?? say.someone) }
    case 'besideNothing':
      return { beside: say.refused.besideNothing }
  }
}
