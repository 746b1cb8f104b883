import { Actions, ButtonLink, type Frame, formatDate, Layout, Notice, Quiet, Tag } from '#design'
import type { Article } from './article.rules.ts'
import { ArticleText } from './article-text.view.tsx'
import { wordSender } from './articles.view.tsx'
import { text } from './news.text.ts'

/** What the text is to whoever reads it: a writer is told of a draft, and of a newer text than the one shown. */
export type ArticleState = 'reader' | 'draft' | 'newest' | 'older'

interface ArticlePageProps {
  frame: Frame
  article: Article
  state: ArticleState
}

const placeHref = { station: '/station', 'trainer-platform': '/trainer-platform', region: '/regions' } as const

/** One article, to be read here or on paper. */
export function ArticlePage({ frame, article, state }: ArticlePageProps) {
  const { lang } = frame
  const say = text[lang]
  const { place, topic, title, body, shownFrom, isInvented, articleId } = article
  const isShown = state !== 'draft'
  return (
    <Layout
      frame={frame}
      title={title}
      eyebrow={`${say.places[place]} · ${say.topics[topic]}`}
      lead={
        isShown
          ? `${say.from(wordSender(article, lang))} · ${formatDate(shownFrom, lang)}`
          : say.from(wordSender(article, lang))
      }
      breadcrumb={state === 'reader' ? [{ href: placeHref[place], label: say.places[place] }] : []}
      width="text"
    >
      {state === 'draft' && <Notice lang={lang} kind="waiting" title={say.draftOnly} />}
      {state === 'older' && <Notice lang={lang} title={say.notNewest} />}
      <ArticleText text={body} />
      {topic === 'workplace-meeting' && <Quiet>{say.printHint}</Quiet>}
      {isInvented && (
        <p>
          <Tag>{say.invented}</Tag>
        </p>
      )}
      {state !== 'reader' && (
        <Actions>
          <ButtonLink href={`/articles/${articleId}/draft`} kind="quiet">
            {say.change}
          </ButtonLink>
        </Actions>
      )}
    </Layout>
  )
}
