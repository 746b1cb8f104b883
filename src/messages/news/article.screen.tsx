import { today } from '#platform'
import { askerOf, frameOf, page, type Screen } from '#platform/web'
import { Forbidden, Missing, parseId } from '#values'
import { findWritten } from '../writing/writing.report.ts'
import type { WrittenArticle } from '../writing/writing.rules.ts'
import { findShownArticle, getArticlePlace } from './article.report.ts'
import { type Article, readsFrom } from './article.rules.ts'
import { ArticlePage, type ArticleState } from './article.view.tsx'

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
    const article = shown ?? (written && { ...written, shownFrom: today() })
    if (article === undefined) {
      const place = await getArticlePlace(db, articleId)
      // Whoever has nothing to do at that place is told so; who has is not told what else there is.
      throw readsFrom(place, asker).length === 0 ? new Forbidden('the place of others') : new Missing('article')
    }
    return page(reply, <ArticlePage frame={frameOf(request)} article={article} state={stateOf(shown, written)} />)
  })
}

function stateOf(shown: Article | undefined, written: WrittenArticle | undefined): ArticleState {
  if (written === undefined) return 'reader'
  if (shown === undefined) return 'draft'
  return written.title === shown.title && written.body === shown.body ? 'newest' : 'older'
}
