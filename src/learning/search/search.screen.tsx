import { type Article, listReadArticles } from '#messages'
import { whyNotOpenContent } from '#people'
import { today } from '#platform'
import { askerOf, frameOf, page, type Screen } from '#platform/web'
import { type Asker, placesWith } from '#values'
import { listAddedBeside, listFound, listJourneyIds, listReadableCourses, listWords } from './search.report.ts'
import { besideFound, coursesFound, type FoundBeside, foundOnAPage, type Reader } from './search.rules.ts'
import { SearchPage } from './search.view.tsx'
import { isFoundBy, stemOf, termsOf } from './stem.rules.ts'

const longestQuestion = 200

/** Search across all that whoever asks may read. */
export const searchScreen: Screen = (area, { db }) => {
  area.get<{ Querystring: { q?: unknown; page?: unknown } }>('/', async (request, reply) => {
    const { q, page: asked } = request.query
    const question = typeof q === 'string' ? q.trim().slice(0, longestQuestion) : ''
    const number = typeof asked === 'string' && /^[1-9]\d{0,2}$/.test(asked) ? Number(asked) : 1
    const stems = termsOf(question).map(stemOf)
    const frame = frameOf(request)
    if (stems.length === 0) return page(reply, <SearchPage frame={frame} question={question} />)
    const asker = askerOf(request)
    const [content, journeyIds, words] = await Promise.all([
      whyNotOpenContent(db, asker.personId, today()),
      listJourneyIds(db),
      listWords(db, stems),
    ])
    const reader = readerOf(asker, { isClosed: content !== undefined, journeyIds })
    const wordsByTerm = stems.map((stem) => [
      ...new Set([
        stem,
        ...words.filter((each) => each.stem === stem && isFoundBy(each.word, stem)).map(({ word }) => word),
      ]),
    ])
    const skipped = (number - 1) * foundOnAPage
    const [items, courses, added, articles] = await Promise.all([
      listFound(db, { reader, wordsByTerm, shown: foundOnAPage, skipped }),
      listReadableCourses(db, reader),
      listAddedBeside(db, reader, asker.employerIds),
      listReadArticles(db, { asker, today: today() }),
    ])
    const beside = besideFound([...added, ...articles.map(besideOf)], stems)
    const found = { ...items, courses: coursesFound(courses, stems), beside, stems, page: number }
    return page(reply, <SearchPage frame={frame} question={question} found={found} />)
  })
}

function besideOf({ articleId, title, body, senderName }: Article): FoundBeside {
  return { key: `article-${articleId}`, title, href: `/articles/${articleId}`, of: senderName, texts: [body] }
}

/** Whoever teaches or makes content in a journey reads all of it; others what they travel, unless it is closed to them. */
function readerOf(
  asker: Asker,
  { isClosed, journeyIds }: { isClosed: boolean; journeyIds: readonly number[] },
): Reader {
  const mayRead = (journeyId: number) =>
    placesWith(asker, 'teach', journeyId).length > 0 || placesWith(asker, 'make content', journeyId).length > 0
  return { personId: isClosed ? null : asker.personId, journeyIds: journeyIds.filter(mayRead) }
}
