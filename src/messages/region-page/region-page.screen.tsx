import { today } from '#platform'
import { askerOf, frameOf, page, type Screen } from '#platform/web'
import { Missing } from '#values'
import { listRegionArticles } from '../news/article.report.ts'
import { listRegionDays } from './region-days.report.ts'
import { getRegionPage, listContacts, listRegionPages } from './region-page.store.ts'
import { RegionPageView } from './region-page.view.tsx'
import { RegionsPage } from './regions.view.tsx'

const mostDays = 12

export const regionsScreen: Screen = (area, { db }) => {
  // The menu leads everyone here, and those who belong to one region further to its page.
  area.get<{ Querystring: { show?: string } }>('/', async (request, reply) => {
    const regions = await listRegionPages(db, askerOf(request))
    const own = regions.filter(({ isOwn }) => isOwn)
    if (own.length === 1 && request.query.show === undefined) return reply.redirect(`/regions/${own[0]?.slug}`, 303)
    return page(reply, <RegionsPage frame={frameOf(request)} regions={regions} />)
  })

  area.get<{ Params: { slug: string } }>('/:slug', async (request, reply) => {
    const region = await getRegionPage(db, askerOf(request), slugOf(request.params.slug))
    const { regionId } = region
    const [contacts, articles, days] = await Promise.all([
      listContacts(db, regionId),
      listRegionArticles(db, { regionId, today: today() }),
      listRegionDays(db, { region, today: today(), limit: mostDays }),
    ])
    const shown = { region, contacts, articles, days, today: today() }
    return page(reply, <RegionPageView frame={frameOf(request)} {...shown} />)
  })
}

/** A word of an address: nothing else is asked of the database. */
export function slugOf(asked: string): string {
  if (!/^[a-z0-9-]{1,80}$/.test(asked)) throw new Missing('region')
  return asked
}
