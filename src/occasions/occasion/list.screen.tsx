import { today } from '#platform'
import { askerOf, frameOf, page, type Screen } from '#platform/web'
import { addDays, parseId } from '#values'
import { OccasionsPage } from './list.view.tsx'
import { listOccasions, listUnmarkedDays } from './occasion.report.ts'
import { whens } from './occasion.rules.ts'
import { inTheirRegion } from './reach.report.ts'

const perPage = 20
/** Attendance that has been missing for longer is no longer a thing to do today. */
const rememberedForDays = 120

/** The region's occasions, with what needs doing first. */
export const occasionListScreen: Screen = (area, { db }) => {
  area.get<{ Querystring: { when?: string; page?: string } }>('/', async (request, reply) => {
    const asker = askerOf(request)
    const when = whens.find((one) => one === request.query.when) ?? 'coming'
    const wanted = Math.min(parseId(request.query.page) ?? 1, 10_000)
    const lines = await listOccasions(db, asker, {
      when,
      today: today(),
      limit: perPage,
      offset: (wanted - 1) * perPage,
    })
    const remembered = { from: addDays(today(), -rememberedForDays), today: today(), limit: 10 }
    const unmarked =
      when === 'coming' ? await listUnmarkedDays(db, inTheirRegion(asker, 'plan occasions'), remembered) : []
    const found = lines[0]?.found ?? 0
    const shown = { when, lines, unmarked, found, page: wanted, pages: Math.ceil(found / perPage) }
    return page(reply, <OccasionsPage frame={frameOf(request)} today={today()} {...shown} />)
  })
}
