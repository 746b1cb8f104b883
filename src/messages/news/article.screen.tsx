import { today } from '#platform'
import { askerOf, frameOf, page, type Screen } from '#platform/web'
import { Missing, parseId } from '#values'
import { findWritten } from '../writing/writing.store.ts'
import { isReaderOf } from './article.rules.ts'
import { findShownArticle } from './article.store.ts'
import { ArticlePage } from './article.view.tsx'

/** One article, for those at whose place it stands; and as a draft for those who write it. */
export const articleScreen: Screen = (area, { db }) => {
  area.get<{ Params: { articleId: string } }>('/', async (request, reply) => {
    const asker = askerOf(request)
    const articleId = parseId(request.params.articleId)
    if (articleId === undefined) throw new Missing('article')
    const [shown, written] = await Promise.all([
      findShownArticle(db, { articleId, asker, today: today() }),
      findWritten(db, asker, articleId),
    ])
    const isReader = shown !== undefined && (written !== undefined || isReaderOf(shown.place, asker))
    const draft = written && { ...written, shownFrom: today() }
    const article = isReader ? shown : draft
    if (article === undefined) throw new Missing('article')
    const state =
      written === undefined ? 'reader' : !isReader ? 'draft' : written.body === shown.body ? 'newest' : 'older'
    return page(reply, <ArticlePage frame={frameOf(request)} article={article} state={state} />)
  })
}
