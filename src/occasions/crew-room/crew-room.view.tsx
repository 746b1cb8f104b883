import { dayInWords, type Frame, formatDate, Layout, Quiet, Rows, Section, Split } from '#design'
import { type Article, ArticleRows, OpenArticles } from '#messages'
import type { MyTeam, TeamPost } from '#trainers'
import type { Day, Language } from '#values'
import { needsMarks } from '../attendance/teaching.rules.ts'
import type { AskedToStepIn } from '../call-outs/asked.rules.ts'
import type { CrewDay, MyMeeting } from './crew-day.rules.ts'
import { CrewDays, Meetings, StepIns } from './crew-days.view.tsx'
import { text } from './crew-room.text.ts'
import { Material, type TaughtNow, Teams } from './material.view.tsx'

export interface CrewRoomShown extends TaughtNow {
  readonly days: readonly CrewDay[]
  /** What they are asked to step in on just now. */
  readonly stepIns: readonly AskedToStepIn[]
  readonly meetings: readonly MyMeeting[]
  readonly teams: readonly MyTeam[]
  readonly articles: readonly Article[]
  readonly posts: readonly (TeamPost & { readonly writtenOn: Day })[]
  readonly today: Day
}

/** Plattformen, as a crew room: my days, my material, my team, and what the others say. */
export function CrewRoomPage({ frame, ...shown }: CrewRoomShown & { frame: Frame }) {
  const { lang } = frame
  const say = text[lang]
  const { days, stepIns, meetings, teams, articles, posts, today } = shown
  const of = (topic: Article['topic']) => articles.filter((article) => article.topic === topic)
  const [news, about, assignment] = [of('news'), of('about'), of('assignment')]
  return (
    <Layout frame={frame} title={titleOf(shown, lang)} eyebrow={say.menu}>
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
        {stepIns.length > 0 && (
          <Section title={say.stepIn}>
            <StepIns asks={stepIns} lang={lang} />
          </Section>
        )}
        <Section title={say.days}>
          {days.length === 0 ? <Quiet>{say.noDays}</Quiet> : <CrewDays days={days} today={today} lang={lang} />}
          <p>
            <a href="/teaching">{say.allDays}</a> · <a href="/trainer-platform/availability">{say.availability}</a> ·{' '}
            <a href="/trainer-platform/workload">{say.workload}</a> ·{' '}
            <a href="/trainer-platform/profile">{say.profile}</a> ·{' '}
            <a href="/trainer-platform/meetings">{say.allMeetings}</a>
          </p>
        </Section>
        {meetings.length > 0 && (
          <Section title={say.meetings}>
            <Meetings meetings={meetings} lang={lang} />
          </Section>
        )}
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

function titleOf({ days, stepIns, today }: Pick<CrewRoomShown, 'days' | 'stepIns' | 'today'>, lang: Language): string {
  const { title } = text[lang]
  if (stepIns.length > 0) return title.stepIn
  if (days.some((day) => needsMarks(day, today))) return title.toMark
  const [next] = days
  if (next === undefined) return title.quiet
  if (next.onDay === today) return title.today(next.courseName)
  const { weekday, date, month } = dayInWords(next.onDay, lang)
  return title.next(`${weekday} ${date}\u00a0${month}`, next.courseName)
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
