import { getRevisionContent, hrefsOf } from '#journeys'
import type { Db } from '#platform/db'
import { askerOf, frameOf, page, type Screen } from '#platform/web'
import { Missing, parseId, parseTimeOfDay, type TimeOfDay } from '#values'
import { findOccasion } from '../occasion/occasion.report.ts'
import { inTheirRegion, staffedBy } from '../occasion/reach.report.ts'
import { usualStart } from './run-sheet.rules.ts'
import { text } from './run-sheet.text.ts'
import { RunSheetPage, type RunSheetShown } from './run-sheet.view.tsx'
import type { TaughtCourse } from './shown.rules.ts'
import { findCourseOfRevision, findTaughtCourse, listTeachingFiles } from './teaching.report.ts'

/** A course for those who teach or make it, as it is published now. */
export const taughtCourseScreen: Screen = (area, { db }) => {
  area.get<{ Params: { courseId: string }; Querystring: { starts?: string } }>('/', async (request, reply) => {
    const course = await findTaughtCourse(db, askerOf(request), parseId(request.params.courseId) ?? 0)
    if (course === undefined) throw new Missing('course')
    const frame = frameOf(request)
    const typed = request.query.starts
    const starts = (typeof typed === 'string' && parseTimeOfDay(typed)) || usualStart
    const back = { href: '/teaching', label: text[frame.lang].back }
    return page(
      reply,
      <RunSheetPage frame={frame} {...(await showCourse(db, course, starts))} back={back} isReadable />,
    )
  })
}

/** The same for an occasion, in its revision and on its own days; for its staff and whoever plans it. */
export const runSheetScreen: Screen = (area, { db }) => {
  area.get<{ Params: { occasionId: string } }>('/', async (request, reply) => {
    const asker = askerOf(request)
    const id = parseId(request.params.occasionId) ?? 0
    const planned = await findOccasion(db, id, inTheirRegion(asker, 'plan occasions'))
    const occasion = planned ?? (await findOccasion(db, id, staffedBy(asker.personId)))
    const course = occasion && (await findCourseOfRevision(db, occasion.revisionId))
    if (occasion === undefined || course === undefined) throw new Missing('occasion')
    const frame = frameOf(request)
    const { days, regionName, courseName } = occasion
    const back = planned
      ? { href: `/occasions/${id}`, label: courseName }
      : { href: '/teaching', label: text[frame.lang].back }
    const isReadable = (await findTaughtCourse(db, asker, course.courseId)) !== undefined
    const shown = { ...(await showCourse(db, course, usualStart)), held: { days, regionName }, isReadable }
    return page(reply, <RunSheetPage frame={frame} {...shown} back={back} />)
  })
}

async function showCourse(
  db: Db,
  course: TaughtCourse,
  starts: TimeOfDay,
): Promise<Omit<RunSheetShown, 'back' | 'isReadable'>> {
  const content = await getRevisionContent(db, course.revisionId)
  return { course, content, starts, href: hrefsOf(await listTeachingFiles(db, course.revisionId)) }
}
