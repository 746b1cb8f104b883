import {
  dayInWords,
  Empty,
  type Frame,
  formatList,
  inWords,
  Layout,
  Quiet,
  Rows,
  Section,
  Split,
  Suitcase,
  sentenceCase,
  Worklist,
} from '#design'
import { type Article, ArticleRows, OpenArticles } from '#messages'
import type { Day, Language } from '#values'
import { text as recordWords } from '../quota-record/quota-record.text.ts'
import { Board } from './board.view.tsx'
import { workOf } from './matters.view.tsx'
import { type LeadersStep, mattersOf, type StationFacts } from './station.rules.ts'
import { text } from './station.text.ts'

export interface StationShown {
  readonly facts: StationFacts
  readonly steps: readonly LeadersStep[]
  readonly articles: readonly Article[]
  /** Which of the tools are the asker's. */
  readonly tools: { readonly team: boolean; readonly people: boolean; readonly municipality: boolean }
  readonly mayBook: boolean
  readonly today: Day
}

/** Stationen: what waits, who travels when, and what someone who leads needs. */
export function StationPage({ frame, ...shown }: StationShown & { frame: Frame }) {
  const { lang } = frame
  const say = text[lang]
  const { facts, steps, articles, tools, mayBook, today } = shown
  const matters = mattersOf(facts, today)
  const meetings = articles.filter(({ topic }) => topic === 'workplace-meeting')
  return (
    <Layout
      frame={frame}
      title={titleOf(facts, matters.length, lang)}
      eyebrow={say.menu}
      lead={facts.people > 0 ? say.lead(wordPeople(facts.people, lang)) : undefined}
    >
      {matters.length > 0 && (
        <Section title={say.waits}>
          <Worklist items={matters.map((matter) => workOf(matter, { lang, mayBook, leads: tools.team }))} />
        </Section>
      )}
      <Section title={say.board} lead={<p>{say.boardLead}</p>}>
        {facts.days.length === 0 ? (
          <Empty title={say.empty} action={tools.team && <a href="/team">{say.book}</a>}>
            <p>{say.emptyBody}</p>
          </Empty>
        ) : (
          <Board days={facts.days} {...{ mayBook, today, lang }} />
        )}
      </Section>
      <Split aside={<Aside {...{ steps, tools, lang }} />}>
        <Told articles={articles} lang={lang} />
        {meetings.length > 0 && (
          <Section title={say.meetings} lead={<p>{say.meetingsLead}</p>}>
            <ArticleRows articles={meetings} lang={lang} />
          </Section>
        )}
      </Split>
    </Layout>
  )
}

function titleOf({ people, days }: StationFacts, matters: number, lang: Language): string {
  const { title } = text[lang]
  if (people === 0) return title.nobody
  if (matters > 0) return matters === 1 ? title.one : sentenceCase(title.many(inWords(matters, lang)))
  const [next] = days
  if (next === undefined) return title.quiet
  const { weekday, date, month } = dayInWords(next.onDay, lang)
  const names = next.people.slice(0, 3).map(({ name }) => name)
  return title.next(formatList(names, lang), `${weekday} ${date}\u00a0${month}`)
}

function wordPeople(count: number, lang: Language): string {
  return count === 1 ? text[lang].onePerson : sentenceCase(text[lang].persons(inWords(count, lang)))
}

function Told({ articles, lang }: Pick<StationShown, 'articles'> & { lang: Language }) {
  const say = text[lang]
  const news = articles.filter(({ topic }) => topic === 'news')
  const about = articles.filter(({ topic }) => topic === 'about')
  return (
    <>
      {news.length > 0 && (
        <Section title={say.news}>
          <ArticleRows articles={news} lang={lang} />
        </Section>
      )}
      <Section title={say.about}>
        {about.length === 0 ? <Quiet>{say.noArticles}</Quiet> : <OpenArticles articles={about} lang={lang} />}
      </Section>
    </>
  )
}

function Aside({ steps, tools, lang }: Pick<StationShown, 'steps' | 'tools'> & { lang: Language }) {
  const say = text[lang]
  const links = [
    ...(tools.team ? [{ href: '/team', title: say.tool.team }] : []),
    ...(tools.team ? [{ href: '/team/reflections', title: say.tool.reflections }] : []),
    ...(tools.people ? [{ href: '/people', title: say.tool.people }] : []),
    ...(tools.municipality ? [{ href: '/municipality', title: say.tool.municipality }] : []),
    ...(tools.municipality ? [{ href: '/quotas', title: recordWords[lang].door }] : []),
  ]
  const travelled = steps.filter(({ isTravelled }) => isTravelled)
  const others = steps.filter(({ isTravelled }) => !isTravelled)
  return (
    <>
      <Section title={say.tools}>
        <Rows items={links.map((link) => ({ ...link, key: link.href }))} />
      </Section>
      <Section title={say.courses} lead={<p>{say.coursesLead}</p>}>
        {travelled.map((step) => (
          <Suitcase
            key={step.stepId}
            lang={lang}
            href={step.href}
            colour={step.colour}
            step={step.stepName}
            journey={step.journeyName}
            done={step.done}
            of={step.courses}
            label={say.courseCount(step.courses).replace(/^\d+ /, '')}
          />
        ))}
        <Rows
          items={others.map(({ stepId, href, stepName, journeyName, courses }) => ({
            key: stepId,
            title: `${journeyName}: ${stepName}`,
            href,
            note: `${say.courseCount(courses)} · ${say.notTravelled}`,
          }))}
        />
      </Section>
    </>
  )
}
