import { formatDate, Rows, Tag } from '#design'
import type { Language } from '#values'
import type { Article } from './article.rules.ts'
import { opening } from './article-text.rules.ts'
import { ArticleText } from './article-text.view.tsx'
import { text } from './news.text.ts'

/** Whoever tells it: "Norrbottens Kommuner", "hela landet, Barn och unga". */
export function wordSender({ isNational, senderName, journeyName }: Article, lang: Language): string {
  const say = text[lang]
  if (!isNational) return senderName
  return journeyName === null ? say.national : say.of(journeyName)
}

/** Articles as lines that lead to their texts, each with how it begins. */
export function ArticleRows({ articles, lang }: { articles: readonly Article[]; lang: Language }) {
  const say = text[lang]
  return (
    <Rows
      items={articles.map((article) => ({
        key: article.articleId,
        title: <span lang="sv">{article.title}</span>,
        href: `/articles/${article.articleId}`,
        note: (
          <>
            <p lang="sv">{shortened(opening(article.body))}</p>
            <p>{`${say.from(wordSender(article, lang))} · ${formatDate(article.shownFrom, lang)}`}</p>
          </>
        ),
        end: article.isInvented && <Tag>{say.invented}</Tag>,
      }))}
    />
  )
}

const mostLetters = 150

function shortened(words: string): string {
  if (words.length <= mostLetters) return words
  return `${words.slice(0, words.lastIndexOf(' ', mostLetters))} …`
}

/** Articles to be read where they stand, opened one at a time. */
export function OpenArticles({ articles, lang }: { articles: readonly Article[]; lang: Language }) {
  return (
    <>
      {articles.map((article, index) => (
        <details class="details" key={article.articleId} open={index === 0}>
          <summary class="summary" lang="sv">
            {article.title}
          </summary>
          <div class="details-body">
            <ArticleText text={article.body} level={3} />
            {article.isInvented && <Tag>{text[lang].invented}</Tag>}
          </div>
        </details>
      ))}
    </>
  )
}
