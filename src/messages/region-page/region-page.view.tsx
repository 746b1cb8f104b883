import {
  Actions,
  ButtonLink,
  DayList,
  dayInWords,
  type Frame,
  formatTime,
  inWords,
  Layout,
  Quiet,
  Section,
  Split,
} from '#design'
import type { Day, Language } from '#values'
import type { Article, Topic } from '../news/article.rules.ts'
import { ArticleText } from '../news/article-text.view.tsx'
import { ArticleRows, OpenArticles } from '../news/articles.view.tsx'
import { Contacts } from './contacts.view.tsx'
import type { ContactPerson, RegionDay, RegionPage } from './region-page.rules.ts'
import { text } from './region-page.text.ts'

interface RegionPageProps {
  frame: Frame
  region: RegionPage
  contacts: readonly ContactPerson[]
  articles: readonly Article[]
  days: readonly RegionDay[]
  today: Day
}

/** A region's noticeboard: whom to call, what is new, which days are coming, and where to read more. */
export function RegionPageView({ frame, ...shown }: RegionPageProps) {
  const { lang } = frame
  const say = text[lang]
  const { region, contacts, days } = shown
  const { slug, isOwn, isWriter } = region
  const of = (topic: Topic) => shown.articles.filter((article) => article.topic === topic)
  const [news, about, links] = [of('news'), of('about'), of('links')]
  return (
    <Layout
      frame={frame}
      title={titleOf(shown, lang)}
      eyebrow={`${say.eyebrow} · ${region.name}`}
      lead={isOwn ? say.own : say.notOwn}
    >
      <Split
        aside={
          <>
            <Section title={say.contacts}>
              {contacts.length === 0 ? <Quiet>{say.noContacts}</Quiet> : <Contacts contacts={contacts} />}
              {isWriter && (
                <p>
                  <a href={`/regions/${slug}/contacts`}>{say.keep}</a>
                </p>
              )}
            </Section>
            {links.length > 0 && (
              <Section title={say.links}>
                {links.map(({ articleId, body }) => (
                  <ArticleText key={articleId} text={body} level={3} />
                ))}
              </Section>
            )}
            <p>
              <a href="/regions?show=all">{say.all}</a>
            </p>
          </>
        }
      >
        <Section title={say.news}>
          {news.length === 0 ? <Quiet>{say.noNews}</Quiet> : <ArticleRows articles={news} lang={lang} />}
        </Section>
        <Section title={say.days}>
          {days.length === 0 ? <Quiet>{say.noDays}</Quiet> : <Days days={days} lang={lang} />}
        </Section>
        {about.length > 0 && (
          <Section title={say.about}>
            <OpenArticles articles={about} lang={lang} />
          </Section>
        )}
        {isWriter && (
          <Actions>
            <ButtonLink href="/articles/new?spot=region/news">{say.write}</ButtonLink>
            <ButtonLink href="/articles" kind="quiet">
              {say.drafts}
            </ButtonLink>
          </Actions>
        )}
      </Split>
    </Layout>
  )
}

function titleOf({ region, contacts, articles, days, today }: Omit<RegionPageProps, 'frame'>, lang: Language): string {
  const { title } = text[lang]
  const [next] = days
  if (next !== undefined) {
    if (next.onDay === today) return title.today(region.name)
    const { weekday, date, month } = dayInWords(next.onDay, lang)
    return title.day(region.name, `${weekday} ${date}\u00a0${month}`)
  }
  return contacts.length + articles.length > 0 ? title.call(region.name) : title.quiet(region.name)
}

function Days({ days, lang }: { days: readonly RegionDay[]; lang: Language }) {
  const say = text[lang]
  return (
    <DayList
      lang={lang}
      items={days.map((day) => ({
        key: day.dayId,
        day: day.onDay,
        title: say.dayOf(day.courseName, day.number),
        note: [
          formatTime(day.starts, day.ends, lang),
          day.form === 'on-site' ? day.place : say.digital,
          day.journeyName,
        ]
          .filter(Boolean)
          .join(' · '),
        end: day.number === 1 && <span class="quiet">{wordSeats(day.seatsLeft, lang)}</span>,
      }))}
    />
  )
}

function wordSeats(left: number, lang: Language): string {
  const say = text[lang]
  return left === 0 ? say.full : say.seatsLeft(left === 1 ? say.oneSeat : say.seats(inWords(left, lang)))
}
