import { record } from '#platform'
import { attempt, type Db } from '#platform/db'
import { actorOf, askerOf, frameOf, page, type Screen } from '#platform/web'
import { type Asker, Missing, parseId } from '#values'
import { findOccasion } from '../occasion/occasion.report.ts'
import { inTheirRegion, staffedBy } from '../occasion/reach.report.ts'
import { countDiets } from './details.store.ts'
import { isCourseLeaderOf, listTold } from './told.report.ts'
import { ToldPage } from './told.view.tsx'

/** What participants have told, for those who plan the region's occasions and the course leader. Each opening is recorded. */
export const toldScreen: Screen = (area, { db }) => {
  area.get<{ Params: { occasionId: string } }>('/', async (request, reply) => {
    const occasion = await getTold(db, askerOf(request), parseId(request.params.occasionId) ?? 0)
    const { occasionId, regionId } = occasion
    await attempt(db, (tx) =>
      record(tx, actorOf(request), {
        act: 'seat details read',
        subject: { kind: 'occasion', id: occasionId },
        organisationId: regionId,
      }),
    )
    const shown = { occasion, told: await listTold(db, occasionId), counts: await countDiets(db, occasionId) }
    return page(reply, <ToldPage frame={frameOf(request)} {...shown} />)
  })
}

async function getTold(db: Db, asker: Asker, occasionId: number) {
  const planned = await findOccasion(db, occasionId, inTheirRegion(asker, 'plan occasions'))
  if (planned !== undefined) return planned
  const led = (await isCourseLeaderOf(db, { occasionId, personId: asker.personId }))
    ? await findOccasion(db, occasionId, staffedBy(asker.personId))
    : undefined
  if (led === undefined) throw new Missing('occasion')
  return led
}
