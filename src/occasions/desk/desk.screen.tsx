import { today } from '#platform'
import { askerOf, frameOf, page, type Screen } from '#platform/web'
import { listMatters, listTerms } from './desk.report.ts'
import { orderMatters, termOf } from './desk.rules.ts'
import { DeskPage } from './desk.view.tsx'

/** The region's desk: what needs doing today across all occasions, in order. */
export const deskScreen: Screen = (area, { db }) => {
  area.get('/', async (request, reply) => {
    const asker = askerOf(request)
    const term = termOf(today())
    const [matters, terms] = await Promise.all([listMatters(db, asker, today()), listTerms(db, asker, term)])
    const shown = { list: orderMatters(matters, today()), terms, term, today: today() }
    return page(reply, <DeskPage frame={frameOf(request)} {...shown} />)
  })
}
