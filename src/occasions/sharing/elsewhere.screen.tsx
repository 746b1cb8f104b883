import { today } from '#platform'
import { askerOf, frameOf, page, type Screen } from '#platform/web'
import { ElsewherePage } from './elsewhere.view.tsx'
import { listGuests, listSharedWith } from './sharing.report.ts'

/** What other regions share with the asker's, and who of theirs takes part. */
export const elsewhereScreen: Screen = (area, { db }) => {
  area.get('/', async (request, reply) => {
    const asker = askerOf(request)
    const shared = await listSharedWith(db, asker, today())
    const guests = await listGuests(db, asker, today())
    return page(reply, <ElsewherePage frame={frameOf(request)} shared={shared} guests={guests} />)
  })
}
