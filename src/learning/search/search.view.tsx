import {
  ButtonLink,
  Empty,
  type Frame,
  formatMinutes,
  Layout,
  Pager,
  Rows,
  SearchForm,
  Section,
  TextField,
} from '#design'
import type { Language } from '#values'
import { text as itemWords } from '../course/item-words.text.ts'
import {
  excerptOf,
  type Found,
  type FoundBeside,
  type FoundCourse,
  pagesOf,
  type Stretch,
  stretchesOf,
} from './search.rules.ts'
import { text } from './search.text.ts'

interface Answer {
  readonly found: readonly Found[]
  readonly total: number
  readonly courses: readonly FoundCourse[]
  readonly beside: readonly FoundBeside[]
  readonly stems: readonly string[]
  readonly page: number
}

interface SearchPageProps {
  frame: Frame
  question: string
  /** Undefined before anything was asked. */
  found?: Answer
}

/** One question, and what of one's own content answers it. */
export function SearchPage({ frame, question, found }: SearchPageProps) {
  const { lang } = frame
  const say = text[lang]
  const total = found === undefined ? 0 : found.total + found.courses.length + found.beside.length
  const title = found === undefined ? say.title : total === 0 ? say.none(question) : say.results(total, question)
  return (
    <Layout
      frame={frame}
      title={title}
      eyebrow={say.menu}
      lead={found === undefined ? say.lead : undefined}
      width="text"
    >
      <SearchForm lang={lang} action="/search" submit={say.submit} typed={{ q: question }}>
        <TextField name="q" label={say.label} type="search" width="full" autocomplete="off" />
      </SearchForm>
      {found !== undefined && total === 0 && <Nothing lang={lang} />}
      {found !== undefined && total > 0 && <Hits answer={found} question={question} lang={lang} />}
    </Layout>
  )
}

function Nothing({ lang }: { lang: Language }) {
  const say = text[lang]
  return (
    <Empty title={say.noneTitle} action={<ButtonLink href="/journeys">{say.toJourneys}</ButtonLink>}>
      <ul>
        {[say.fewer, say.shorter, say.own].map((tip) => (
          <li key={tip}>{tip}</li>
        ))}
      </ul>
    </Empty>
  )
}

function Hits({ answer, question, lang }: { answer: Answer; question: string; lang: Language }) {
  const say = text[lang]
  const { courses, found, beside, stems, page, total } = answer
  const pages = pagesOf(total)
  return (
    <>
      {courses.length > 0 && page === 1 && (
        <Section title={say.courses}>
          <Rows
            items={courses.map(({ id, name, summary, stepName, journeyName }) => ({
              key: id,
              title: name,
              href: `/courses/${id}`,
              note: (
                <>
                  <p>{`${stepName}, ${journeyName}`}</p>
                  <p lang="sv">
                    <Marked stretches={stretchesOf(summary, stems)} />
                  </p>
                </>
              ),
            }))}
          />
        </Section>
      )}
      {beside.length > 0 && page === 1 && (
        <Section title={say.beside}>
          <Rows
            items={beside.map(({ key, title, href, of, texts }) => ({
              key,
              title: <span lang="sv">{title}</span>,
              href,
              note: (
                <>
                  <p lang="sv">
                    <Marked stretches={excerptOf(texts, stems)} />
                  </p>
                  <p lang="sv">{of}</p>
                </>
              ),
            }))}
          />
        </Section>
      )}
      {found.length > 0 && (
        <Section title={say.items}>
          <Rows items={found.map((item) => rowOf(item, stems, lang))} />
          <Pager
            lang={lang}
            page={page}
            pages={pages}
            href={(to) => `/search?q=${encodeURIComponent(question)}&page=${to}`}
          />
        </Section>
      )}
    </>
  )
}

function rowOf(item: Found, stems: readonly string[], lang: Language) {
  const { id, courseId, courseName, stepName, title, format, minutes, texts } = item
  return {
    key: id,
    title: <span lang="sv">{title}</span>,
    href: `/courses/${courseId}/items/${id}`,
    note: (
      <>
        <p lang="sv">
          <Marked stretches={excerptOf(texts, stems)} />
        </p>
        <p>{`${itemWords[lang][format]} · ${formatMinutes(minutes, lang)} · ${courseName}, ${stepName}`}</p>
      </>
    ),
  }
}

function Marked({ stretches }: { stretches: readonly Stretch[] }) {
  return (
    <>{stretches.map((stretch, index) => (stretch.isHit ? <mark key={index}>{stretch.text}</mark> : stretch.text))}</>
  )
}
