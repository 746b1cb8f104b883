import type { FastifyInstance, FastifyReply } from 'fastify'
import { today } from '#platform'
import { askerOf, frameOf, type House, page } from '#platform/web'
import { mayAnywhere, parseId } from '#values'
import { leastSearch, mustSearch, placesOfPeople } from './account.rules.ts'
import { countPeople, listPeople } from './account.store.ts'
import { PeoplePage } from './people.view.tsx'

const perPage = 50
/** Beyond twenty pages one searches; counting further only costs. */
const most = 1000
const longestSearch = 100

export function peopleScreen(area: FastifyInstance, { db }: House): void {
  area.get<{ Querystring: { search?: unknown; page?: unknown } }>(
    '/',
    async (request, reply): Promise<FastifyReply> => {
      const asker = askerOf(request)
      const asked = request.query.search
      const search = typeof asked === 'string' ? asked.trim().slice(0, longestSearch) : ''
      const question = { places: placesOfPeople(asker), search, today: today() }
      const isSearchNeeded = mustSearch(asker) && search.length < leastSearch
      const count = isSearchNeeded ? 0 : await countPeople(db, question, most)
      const pages = Math.max(1, Math.ceil(Math.min(count, most) / perPage))
      const number = Math.min(parseId(String(request.query.page ?? '1')) ?? 1, pages)
      const people =
        count === 0 ? [] : await listPeople(db, question, { offset: (number - 1) * perPage, most: perPage })
      return page(
        reply,
        <PeoplePage
          frame={frameOf(request)}
          people={people}
          count={count}
          most={most}
          search={search}
          page={number}
          pages={pages}
          isSearchNeeded={isSearchNeeded}
          mayCreate={mayAnywhere(asker, 'create accounts')}
          today={question.today}
        />,
      )
    },
  )
}
