import { today } from '#platform'
import { askerOf, frameOf, page, type Screen } from '#platform/web'
import { findTravelledRevision } from '../content/read-content.store.ts'
import { getMadeCourse } from '../workshop/making.screen.ts'
import { listSourceUses, listUnsourcedItems } from './sources.report.ts'
import { SourcesPage } from './sources.view.tsx'

/** What the texts of a course rest on. */
export const sourcesScreen: Screen = (area, { db }) => {
  area.get<{ Params: { courseId: string } }>('/', async (request, reply) => {
    const course = await getMadeCourse(db, askerOf(request), request.params.courseId)
    const travelled = await findTravelledRevision(db, course.id)
    const sources = travelled ? await listSourceUses(db, travelled.id) : []
    const unsourced = travelled ? await listUnsourcedItems(db, travelled.id) : []
    const shown = { course, sources, unsourced, reviewOn: travelled?.reviewOn, today: today() }
    return page(reply, <SourcesPage frame={frameOf(request)} {...shown} />)
  })
}
