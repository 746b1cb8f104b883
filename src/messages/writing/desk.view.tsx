import {
  Actions,
  ButtonLink,
  type Frame,
  formatDate,
  inWords,
  Layout,
  type MarkKind,
  Section,
  Status,
  sentenceCase,
  Table,
} from '#design'
import type { Day, Language } from '#values'
import { wordNamed, wordSpot } from './new-article.view.tsx'
import { type Standing, standingOf, type WrittenArticle } from './writing.rules.ts'
import { text } from './writing.text.ts'

interface DeskProps {
  frame: Frame
  written: readonly WrittenArticle[]
  today: Day
}

/** Everything the asker writes, with where it stands. */
export function DeskPage({ frame, written, today }: DeskProps) {
  const { lang } = frame
  const say = text[lang]
  return (
    <Layout frame={frame} title={titleOf(written, today, lang)} lead={say.lead}>
      <Actions>
        <ButtonLink href="/articles/new">{say.write}</ButtonLink>
      </Actions>
      {written.length > 0 && (
        <Section title={say.all}>
          <Table
            caption={say.all}
            quietCaption
            rows={written}
            rowKey={({ articleId }) => articleId}
            columns={[
              { key: 'article', head: say.article, cell: (one) => <ToDraft article={one} /> },
              { key: 'where', head: say.where, cell: (one) => wordSpot(one, lang) },
              { key: 'who', head: say.who, cell: (one) => wordNamed(one, lang) },
              { key: 'state', head: say.state, cell: (one) => <Where article={one} today={today} lang={lang} /> },
            ]}
          />
        </Section>
      )}
    </Layout>
  )
}

function titleOf(written: readonly WrittenArticle[], today: Day, lang: Language): string {
  const say = text[lang]
  const count = (which: Standing) => written.filter((article) => standingOf(article, today) === which).length
  const [drafts, shown] = [count('draft'), count('shown')]
  if (written.length === 0) return say.title.none
  if (drafts > 0)
    return drafts === 1 ? say.title.oneDraft : sentenceCase(say.title.drafts(say.drafts(inWords(drafts, lang))))
  return shown === 1 ? say.title.one : sentenceCase(say.title.all(say.articles(inWords(shown, lang))))
}

function ToDraft({ article: { articleId, title } }: { article: WrittenArticle }) {
  return (
    <a href={`/articles/${articleId}/draft`} lang="sv">
      {title}
    </a>
  )
}

const kindOf: Record<Standing, Exclude<MarkKind, 'info'>> = {
  draft: 'waiting',
  'taken-down': 'planned',
  later: 'planned',
  shown: 'done',
  over: 'planned',
}

/** Where an article stands, and until when. */
export function Where({ article, today, lang }: { article: WrittenArticle; today: Day; lang: Language }) {
  const say = text[lang]
  const { showing, number } = article
  const standing = standingOf(article, today)
  const more = [
    ...(standing === 'later' && showing?.from ? [say.from(formatDate(showing.from, lang))] : []),
    ...(standing === 'shown' && showing?.until ? [say.until(formatDate(showing.until, lang))] : []),
    ...(standing === 'shown' && showing?.number !== number ? [say.newerText] : []),
  ]
  return <Status kind={kindOf[standing]}>{[say.standing[standing], ...more].join(', ')}</Status>
}
