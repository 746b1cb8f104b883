import { askerOf, frameOf, page, type Screen } from '#platform/web'
import { Missing } from '#values'
import { whyNotComplete } from '../player/access.rules.ts'
import { addressOf, type ItemAddress, openItem, refuse } from '../player/open-item.screen.tsx'
import { getSharedInGroup } from './reflections.report.ts'
import { GroupReflectionsPage } from './reflections.view.tsx'

/** What the others of one's occasion share: for those who travel, whoever teaches is not one of the group. */
export const groupReflectionsScreen: Screen = (area, house) => {
  area.get<ItemAddress>('/:courseId/items/:itemId/group', async (request, reply) => {
    const address = addressOf(request.params)
    const asker = askerOf(request)
    const opened = await openItem(house, asker, address)
    const { item, place, access } = opened
    if (item.body.format !== 'reflection') throw new Missing('a reflection')
    const refusal = whyNotComplete(access)
    if (refusal) return refuse(request, reply, { ...opened, refusal })
    const shared = await getSharedInGroup(house.db, { ...address, personId: asker.personId })
    const course = { name: place.courseName, href: `/courses/${address.courseId}` }
    const asked = { title: item.title, href: `${course.href}/items/${item.id}`, question: item.body.question }
    return page(reply, <GroupReflectionsPage frame={frameOf(request)} shared={shared} item={asked} course={course} />)
  })
}
