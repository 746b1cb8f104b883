import { today } from '#platform'
import { askerOf, frameOf, page, type Screen } from '#platform/web'
import { parseId } from '#values'
import { listTaughtCourses } from '../run-sheet/teaching.report.ts'
import { listTeachingDays } from './teaching.report.ts'
import { TeachingPage } from './teaching.view.tsx'

const mostComing = 50
const heldPerPage = 20

/** The days of whoever teaches. */
export const teachingScreen: Screen = (area, { db }) => {
  area.get<{ Querystring: { page?: string } }>('/', async (request, reply) => {
    const { personId } = askerOf(request)
    const wanted = Math.min(parseId(request.query.page) ?? 1, 1_000)
    const asked = { personId, today: today() }
    const coming = await listTeachingDays(db, { ...asked, when: 'coming', limit: mostComing, offset: 0 })
    const offset = (wanted - 1) * heldPerPage
    const held = await listTeachingDays(db, { ...asked, when: 'held', limit: heldPerPage, offset })
    const courses = await listTaughtCourses(db, askerOf(request), today())
    const pages = Math.ceil((held[0]?.found ?? 0) / heldPerPage)
    return page(
      reply,
      <TeachingPage frame={frameOf(request)} {...{ coming, held, courses, pages }} today={today()} page={wanted} />,
    )
  })
}
