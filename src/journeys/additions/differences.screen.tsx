import { askerOf, frameOf, page, type Screen } from '#platform/web'
import { getRevisionContent } from '../content/read-content.store.ts'
import { compareRevisions } from '../differences/compare-revisions.ts'
import { getRevision } from '../revisions/revision.store.ts'
import { RegionDifferencesPage } from './differences.view.tsx'
import { type CourseParams, getCourseOfRegion } from './show-additions.screen.ts'

/** What has changed in a course since the region last looked at its additions, or since the revision before. */
export const regionDifferencesScreen: Screen = (area, { db }) => {
  area.get<CourseParams>('/', async (request, reply) => {
    const shown = await getCourseOfRegion(db, askerOf(request), request.params)
    const { courseId, revisionId, revisionNumber } = shown.course
    const looked = shown.additions.flatMap(({ isToLook, lookedUnder }) =>
      isToLook && lookedUnder ? [lookedUnder] : [],
    )
    const from = Math.max(1, Math.min(revisionNumber - 1, ...looked))
    const before = await getRevisionContent(db, (await getRevision(db, { courseId, number: from })).id)
    const differences = compareRevisions(before, await getRevisionContent(db, revisionId))
    return page(
      reply,
      <RegionDifferencesPage frame={frameOf(request)} {...shown} from={from} differences={differences} />,
    )
  })
}
