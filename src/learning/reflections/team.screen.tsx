import { today } from '#platform'
import { askerOf, frameOf, page, type Screen } from '#platform/web'
import { listTeamReflections } from './reflections.report.ts'
import { TeamReflectionsPage } from './reflections.view.tsx'

export const teamReflectionsScreen: Screen = (area, { db }) => {
  area.get('/', async (request, reply) => {
    const reflections = await listTeamReflections(db, askerOf(request), today())
    return page(reply, <TeamReflectionsPage frame={frameOf(request)} reflections={reflections} />)
  })
}
