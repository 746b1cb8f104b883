import { listPlannedRegions } from '#people'
import { attempt } from '#platform/db'
import { askerOf, field, frameOf, page, readForm, redirectWith, type Screen } from '#platform/web'
import { Missing, parseId } from '#values'
import { makerOf } from '../workshop/making.screen.ts'
import { text } from './additions.text.ts'
import { AddingRegionsPage, AdditionsPage } from './additions.view.tsx'
import { confirmAdditions } from './confirm-additions.ts'
import { CourseAdditionsPage, hrefOfCourse } from './course-additions.view.tsx'
import { listAddedCourses } from './regions.report.ts'
import { removeAddition } from './remove-addition.ts'
import { type CourseParams, getAddingRegion, getCourseOfRegion } from './show-additions.screen.ts'

/** The regions that one adds for, and the courses of each. */
export const additionsScreen: Screen = (area, { db }) => {
  area.get('/', async (request, reply) => {
    const regions = await listPlannedRegions(db, askerOf(request))
    const [only] = regions
    if (only !== undefined && regions.length === 1) return reply.redirect(`/additions/${only.id}`, 303)
    return page(reply, <AddingRegionsPage frame={frameOf(request)} regions={regions} />)
  })

  area.get<{ Params: { regionId: string } }>('/:regionId', async (request, reply) => {
    const asker = askerOf(request)
    const region = await getAddingRegion(db, asker, request.params.regionId)
    const courses = await listAddedCourses(db, asker, { regionId: region.id })
    return page(reply, <AdditionsPage frame={frameOf(request)} region={region} courses={courses} />)
  })
}

/** What a region adds to one course: looked at, confirmed, removed. */
export const courseAdditionsScreen: Screen = (area, { db, config }) => {
  area.get<CourseParams>('/', async (request, reply) => {
    const shown = await getCourseOfRegion(db, askerOf(request), request.params)
    return page(reply, <CourseAdditionsPage frame={frameOf(request)} {...shown} />)
  })

  area.post<CourseParams>('/confirmation', async (request, reply) => {
    const shown = await getCourseOfRegion(db, askerOf(request), request.params)
    const { region, course } = shown
    const say = text[frameOf(request).lang]
    const read = readForm(request.body, { revisionId: field.id(), additionId: field.optionalText(12) })
    const revisionId = read.ok ? read.values.revisionId : 0
    const additionId = read.ok ? parseId(read.values.additionId) : undefined
    const href = hrefOfCourse(shown)
    if (revisionId !== course.revisionId)
      return redirectWith(reply, href, { notice: say.newerRevision, outcome: { refused: 'newerRevision' }, config })
    const asked = { regionId: region.id, courseId: course.courseId, revisionId, actor: makerOf(request) }
    const outcome = await attempt(db, (tx) => confirmAdditions(tx, additionId ? { ...asked, additionId } : asked))
    return redirectWith(reply, href, { notice: say.confirmed(outcome.confirmed), config })
  })

  area.post<{ Params: CourseParams['Params'] & { additionId: string } }>(
    '/:additionId/removal',
    async (request, reply) => {
      const shown = await getCourseOfRegion(db, askerOf(request), request.params)
      const additionId = parseId(request.params.additionId)
      if (additionId === undefined) throw new Missing('addition')
      const asked = { additionId, regionId: shown.region.id, courseId: shown.course.courseId, actor: makerOf(request) }
      await attempt(db, (tx) => removeAddition(tx, asked))
      return redirectWith(reply, hrefOfCourse(shown), { notice: text[frameOf(request).lang].removed, config })
    },
  )
}
