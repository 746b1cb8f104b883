import { listPlannedRegions, type PlannedRegion } from '#people'
import { dayAt } from '#platform'
import type { Db } from '#platform/db'
import { type Asker, Missing, parseId } from '#values'
import type { KeptAddition } from './addition.rules.ts'
import { getBesides, listAdditionsOf } from './additions.store.ts'
import type { CourseOfRegion } from './course-additions.view.tsx'
import { listAddedCourses } from './regions.report.ts'

export interface CourseParams {
  Params: { regionId: string; courseId: string }
}

/** The region of the address, when the asker adds for it. */
export async function getAddingRegion(db: Db, asker: Asker, regionId: string): Promise<PlannedRegion> {
  const region = (await listPlannedRegions(db, asker)).find(({ id }) => String(id) === regionId)
  if (region === undefined) throw new Missing('region')
  return region
}

/** The course of the address as the region adds to it; a course of a journey that the asker does not plan is not there. */
export async function getCourseOfRegion(
  db: Db,
  asker: Asker,
  { regionId, courseId: wanted }: CourseParams['Params'],
): Promise<CourseOfRegion> {
  const region = await getAddingRegion(db, asker, regionId)
  const courseId = parseId(wanted) ?? 0
  const [course] = await listAddedCourses(db, asker, { regionId: region.id, courseId })
  if (course === undefined) throw new Missing('course')
  const besides = await getBesides(db, courseId)
  const kept = await listAdditionsOf(db, { courseId, regionId: region.id })
  const additions = kept.map(
    ({ writtenAt, lookedAt, ...addition }): KeptAddition => ({
      ...addition,
      writtenOn: dayAt(writtenAt),
      lookedOn: lookedAt && dayAt(lookedAt),
    }),
  )
  return { region, course, besides, additions }
}
