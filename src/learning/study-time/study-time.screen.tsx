import type { FastifyReply, FastifyRequest } from 'fastify'
import { today } from '#platform'
import { attempt } from '#platform/db'
import {
  actorOf,
  askerOf,
  field,
  frameOf,
  type House,
  page,
  readForm,
  redirectWith,
  type Screen,
  wordFaults,
} from '#platform/web'
import { addDays, isRefusal } from '#values'
import { noteStudyTime } from './note-study-time.ts'
import { listOwnNotes, listSuggestions, listTravelledCourses } from './study-time.report.ts'
import { mostMinutes, type NoteRefusal } from './study-time.rules.ts'
import { text } from './study-time.text.ts'
import { StudyTimePage } from './study-time.view.tsx'

const fields = {
  course: field.id(),
  onDay: field.day(),
  minutes: field.whole(0, mostMinutes),
  paid: field.choice(['yes', 'no']),
}

/** So many days back suggestions are made. */
const lookBack = 60

export const studyTimeScreen: Screen = (area, house) => {
  area.get('/', (request, reply) =>
    formPage(house, { request, reply }, { errors: undefined, typed: readForm(request.query, {}).typed }),
  )

  area.post('/', async (request, reply) => {
    const { lang } = frameOf(request)
    const read = readForm(request.body, fields)
    const again = (errors: Record<string, string>) => formPage(house, { request, reply }, { errors, typed: read.typed })
    if (!read.ok) return again(wordFaults(read.faults, lang))
    const { course: courseId, paid, ...note } = read.values
    const { personId } = askerOf(request)
    const outcome = await attempt(house.db, (tx) =>
      noteStudyTime(tx, { ...note, personId, courseId, paid: paid === 'yes', actor: actorOf(request) }),
    )
    if (isRefusal(outcome)) return again({ [fieldOf(outcome)]: text[lang].refused[outcome.refused] })
    return redirectWith(reply, '/record/study-time', { notice: text[lang].saved, config: house.config })
  })
}

function fieldOf({ refused }: NoteRefusal): string {
  if (refused === 'no-such-course') return 'course'
  return refused === 'nothing-to-take-away' ? 'minutes' : 'onDay'
}

async function formPage(
  { db }: House,
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
  returned: { errors: Record<string, string> | undefined; typed: Record<string, string> },
) {
  const { personId } = askerOf(request)
  const [courses, notes, suggestions] = await Promise.all([
    listTravelledCourses(db, personId),
    listOwnNotes(db, personId),
    listSuggestions(db, personId, addDays(today(), -lookBack)),
  ])
  const shown = { courses, notes, suggestions, ...returned }
  return page(reply, <StudyTimePage frame={frameOf(request)} {...shown} />, returned.errors ? 422 : 200)
}
