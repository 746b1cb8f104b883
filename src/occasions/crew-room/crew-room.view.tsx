import { DayList, dayInWords, type Frame, formatDate, formatTime, Layout, Quiet, Rows, Section, Split } from '#design'
import { type Article, ArticleRows, OpenArticles } from '#messages'
import type { MyTeam, TeamPost } from '#trainers'
import type { Day, Language } from '#values'
import { needsMarks, type TeachingDay } from '../attendance/teaching.rules.ts'
import { text } from './crew-room.text.ts'
import { Material, type TaughtNow, Teams } from './material.view.tsx'

export interface CrewRoomShown extends TaughtNow {
  readonly days: readonly TeachingDay[]
  readonly teams: readonly MyTeam[]
  readonly articles: readonly Article[]
  readonly posts: readonly (TeamPost & { readonly writtenOn: Day })[]
  readonly today: Day
}

/** Plattformen, as a crew room: my days, my material, my team, and what the others say. */
export function CrewRoomPage({ frame, ...shown }: CrewRoomShown & { frame: Frame }) {
  const { lang } = frame
  const say = text[lang]
  const { days, teams, articles, posts, today } = shown
  const of = (topic: Article['topic']) => articles.filter((article) => article.topic === topic)
  const [news, about, assignment] = [of('news'), of('about'), of('assignment')]
  return (
    <Layout frame={frame} title={titleOf(days, today, lang)} eyebrow={say.menu}>
      <Split
        aside={
          <>
            <Section title={say.team}>
              <Teams teams={teams} lang={lang} />
            </Section>
            <Talk posts={posts} lang={lang} />
          </>
        }
      >
        <Section title={say.days}>
          {days.length === 0 ? <Quiet>{say.noDays}</Quiet> : <Days days={days} lang={lang} />}
          <p>
            <a href="/teaching">{say.allDays}</a>
          </p>
        </Section>
        <Section title={say.material} lead={<p>{say.materialLead}</p>}>
          <Material {...shown} lang={lang} />
          <p>
            <a href="/workshop/objections">{say.toObjections}</a>
          </p>
        </Section>
        {assignment.length > 0 && (
          <Section title={say.assignment}>
            <OpenArticles articles={assignment} lang={lang} />
          </Section>
        )}
        {news.length > 0 && (
          <Section title={say.news}>
            <ArticleRows articles={news} lang={lang} />
          </Section>
        )}
        {about.length > 0 && (
          <Section title={say.about}>
            <ArticleRows articles={about} lang={lang} />
          </Section>
        )}
      </Split>
    </Layout>
  )
}

function titleOf(days: readonly TeachingDay[], today: Day, lang: Language): string {
  const { title } = text[lang]
  if (days.some((day) => needsMarks(day, today))) return title.toMark
  const [next] = days
  if (next === undefined) return title.quiet
  if (next.onDay === today) return title.today(next.courseName)
  const { weekday, date, month } = dayInWords(next.onDay, lang)
  return title.next(`${weekday} ${date}\u00a0${month}`, next.courseName)
}

function Days({ days, lang }: { days: readonly TeachingDay[]; lang: Language }) {
  const say = text[lang]
  return (
    <DayList
      lang={lang}
      items={days.map((day) => ({
        key: day.dayId,
        day: day.onDay,
        title: say.dayOf(day.courseName, day.number),
        href: `/occasions/${day.occasionId}/days/${day.dayId}/attendance`,
        note: [
          formatTime(day.starts, day.ends, lang),
          day.form === 'on-site' ? day.place : say.digital,
          say.you(say.roles[day.mine.role]),
        ].join(' · '),
        end: <a href={`/occasions/${day.occasionId}/run-sheet`}>{say.runSheet}</a>,
      }))}
    />
  )
}

function Talk({ posts, lang }: Pick<CrewRoomShown, 'posts'> & { lang: Language }) {
  const say = text[lang]
  return (
    <Section title={say.talk} lead={posts.length > 0 && <p>{say.talkLead}</p>}>
      {posts.length === 0 && <Quiet>{say.noTalk}</Quiet>}
      <Rows
        items={posts.map((post) => ({
          key: post.postId,
          title: post.name,
          note: (
            <>
              <p lang={post.body === null ? undefined : 'sv'}>{post.body ?? say.takenBack}</p>
              <p>
                {[
                  formatDate(post.writtenOn, lang),
                  ...(post.replies.length > 0 ? [say.replies(post.replies.length)] : []),
                ].join(' · ')}
              </p>
            </>
          ),
        }))}
      />
      <p>
        <a href="/trainer-platform/collaboration">{say.toTalk}</a>
      </p>
    </Section>
  )
}
