import {
  Actions,
  ButtonLink,
  DateField,
  Details,
  type FieldErrors,
  Form,
  type Frame,
  formatDate,
  HiddenField,
  Layout,
  PostButton,
  Rows,
  Section,
  Split,
  type Typed,
} from '#design'
import type { Day, Language } from '#values'
import { ArticleText } from '../news/article-text.view.tsx'
import { Where } from './desk.view.tsx'
import { TextFields, wordNamed, wordSpot } from './new-article.view.tsx'
import { standingOf, type Version, type WrittenArticle } from './writing.rules.ts'
import { text } from './writing.text.ts'

interface DatedVersion extends Version {
  readonly writtenOn: Day
}

export interface DraftShown {
  readonly article: WrittenArticle
  readonly versions: readonly DatedVersion[]
  readonly today: Day
  /** Someone saved a newer text meanwhile, to be read beside what was typed. */
  readonly isStale: boolean
}

interface DraftProps extends DraftShown {
  frame: Frame
  errors?: FieldErrors
  typed?: Typed
  showErrors?: FieldErrors
  showTyped?: Typed
}

/** An article while it is written. */
export function DraftPage({ frame, ...props }: DraftProps) {
  const { lang } = frame
  const say = text[lang]
  const { article, versions, today, isStale, errors, typed } = props
  const { articleId, number, title, body } = article
  const earlier = versions.slice(1)
  return (
    <Layout
      frame={frame}
      title={say.edit(title)}
      eyebrow={`${wordSpot(article, lang)} · ${wordNamed(article, lang)}`}
      lead={<Where article={article} today={today} lang={lang} />}
      breadcrumb={[{ href: '/articles', label: say.back }]}
    >
      <Split aside={<Showing {...props} lang={lang} />}>
        {isStale && (
          <Details summary={say.newer(article.writtenByName ?? say.someone)} open>
            <ArticleText text={body} />
          </Details>
        )}
        {/* Without the version that was typed over, so that saving again is after having read the newer one. */}
        <Form
          lang={lang}
          action={`/articles/${articleId}/draft`}
          submit={say.save}
          errors={errors}
          typed={typed && { title: typed.title ?? '', body: typed.body ?? '' }}
        >
          <HiddenField name="seen" value={number} />
          <TextFields lang={lang} title={title} body={body} />
        </Form>
        <Actions>
          <ButtonLink href={`/articles/${articleId}`} kind="quiet">
            {say.read}
          </ButtonLink>
        </Actions>
        {earlier.length > 0 && (
          <Section title={say.versions}>
            <Rows
              items={earlier.map((version) => ({
                key: version.number,
                title: say.version(version.number),
                href: `/articles/${articleId}/draft/texts/${version.number}`,
                note: wordVersion(version, lang),
              }))}
            />
          </Section>
        )}
      </Split>
    </Layout>
  )
}

function wordVersion({ writtenByName, writtenOn }: DatedVersion, lang: Language): string {
  const say = text[lang]
  return say.by(writtenByName ?? say.someone, formatDate(writtenOn, lang))
}

function Showing({ article, today, showErrors, showTyped, lang }: Omit<DraftProps, 'frame'> & { lang: Language }) {
  const say = text[lang]
  const { articleId, number, showing } = article
  const standing = standingOf(article, today)
  return (
    <Section title={say.publishTitle} lead={<p>{say.publishLead}</p>}>
      <Form
        lang={lang}
        id="p"
        action={`/articles/${articleId}/draft/showing`}
        submit={say.publish}
        submitKind="quiet"
        errors={showErrors}
        typed={showTyped}
      >
        <HiddenField name="seen" value={number} />
        <DateField name="from" label={say.shownFrom} value={showing?.from ?? today} />
        <DateField name="until" label={say.shownUntil} hint={say.untilHint} value={showing?.until ?? ''} optional />
      </Form>
      {(standing === 'shown' || standing === 'later') && (
        <PostButton action={`/articles/${articleId}/draft/withdrawal`} kind="danger">
          {say.takeDown}
        </PostButton>
      )}
    </Section>
  )
}

/** A text as it once was. */
export function OldTextPage({
  frame,
  article,
  version,
}: {
  frame: Frame
  article: WrittenArticle
  version: DatedVersion
}) {
  const { lang } = frame
  const say = text[lang]
  const { articleId } = article
  return (
    <Layout
      frame={frame}
      title={say.oldTitle(version.number, version.title)}
      eyebrow={wordVersion(version, lang)}
      lead={say.oldLead}
      breadcrumb={[
        { href: '/articles', label: say.back },
        { href: `/articles/${articleId}/draft`, label: say.toDraft },
      ]}
      width="text"
    >
      <ArticleText text={version.body} />
    </Layout>
  )
}
