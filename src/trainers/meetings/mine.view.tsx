import {
  Actions,
  ButtonLink,
  DayList,
  Empty,
  type Frame,
  formatList,
  formatTime,
  inWords,
  Layout,
  Notice,
  PostButton,
  Quiet,
  Section,
  Status,
  sentenceCase,
} from '#design'
import type { Language } from '#values'
import { Agenda } from './agenda.view.tsx'
import { text } from './meeting.text.ts'
import type { MyMeeting } from './shown.rules.ts'

/** The meetings that someone is asked to, each with yes and no. */
export function MyMeetingsPage({ frame, meetings }: { frame: Frame; meetings: readonly MyMeeting[] }) {
  const { lang } = frame
  const say = text[lang]
  const count = meetings.filter(({ isCancelled }) => !isCancelled).length
  const silent = meetings.filter(({ isCancelled, answer }) => !isCancelled && answer === null).length
  const wordCount = (n: number) => (n === 1 ? say.one : say.many(sentenceCase(inWords(n, lang))))
  const title = silent > 0 ? say.myTitle(wordCount(silent)) : say.myAhead(wordCount(count))
  return (
    <Layout
      frame={frame}
      title={count === 0 ? say.myNone : title}
      lead={<p>{count === 0 ? say.myNoneBody : say.myLead}</p>}
      breadcrumb={[{ href: '/trainer-platform', label: say.platform }]}
      width="text"
    >
      {meetings.length === 0 && <Empty title={say.myNone} />}
      {meetings.map((meeting) => (
        <Section
          key={meeting.guestId}
          title={meeting.title}
          lead={
            <p>
              {say.kinds[meeting.kind]} · {meeting.hostName}
            </p>
          }
        >
          <Details meeting={meeting} lang={lang} />
          <AnswerForm meeting={meeting} lang={lang} action={`/trainer-platform/meetings/${meeting.meetingId}/answer`} />
        </Section>
      ))}
    </Layout>
  )
}

const mostNames = 6

function Details({ meeting, lang }: { meeting: MyMeeting; lang: Language }) {
  const say = text[lang]
  const { days, agenda, yes, isCancelled, cancelReason } = meeting
  const named = yes.length > mostNames ? [...yes.slice(0, mostNames), say.andMore(yes.length - mostNames)] : yes
  return (
    <>
      {isCancelled && (
        <Notice lang={lang} kind="problem" title={say.isCancelled}>
          <p lang="sv">{cancelReason}</p>
        </Notice>
      )}
      <DayList
        lang={lang}
        items={days.map(({ dayId, onDay, starts, ends, form, place, link }) => ({
          key: dayId,
          day: onDay,
          title: formatTime(starts, ends, lang),
          note: form === 'digital' ? <a href={link}>{say.forms.digital}</a> : place,
        }))}
      />
      <Agenda agenda={agenda} />
      {named.length > 0 && <Quiet>{say.who(formatList(named, lang))}</Quiet>}
    </>
  )
}

/** What was answered, and the other answer beside it. */
function AnswerForm({ meeting, lang, action }: { meeting: MyMeeting; lang: Language; action: string }) {
  const say = text[lang]
  const { answer, title, isCancelled } = meeting
  if (isCancelled) return null
  const said = { yes: say.saidYes, no: say.saidNo, none: say.silent }[answer ?? 'none']
  const kind = answer === 'yes' ? 'done' : answer === 'no' ? 'planned' : 'waiting'
  return (
    <>
      <p>
        <Status kind={kind}>{said}</Status>
      </p>
      <Actions>
        {answer !== 'yes' && (
          <PostButton
            action={action}
            kind={answer === null ? 'primary' : 'quiet'}
            label={say.yesLabel(title)}
            fields={{ answer: 'yes' }}
          >
            {say.yes}
          </PostButton>
        )}
        {answer !== 'no' && (
          <PostButton action={action} label={say.noLabel(title)} fields={{ answer: 'no' }}>
            {say.no}
          </PostButton>
        )}
      </Actions>
    </>
  )
}

interface LinkProps {
  readonly frame: Frame
  readonly meeting: MyMeeting
  readonly action: string
  /** Why there is nothing to answer. */
  readonly why: string | undefined
  /** What was answered this moment. */
  readonly thanks?: string | undefined
}

/** The meeting for whoever has the link of a letter. */
export function MeetingLinkPage({ frame, meeting, action, why, thanks }: LinkProps) {
  const { lang } = frame
  const say = text[lang]
  return (
    <Layout
      frame={frame}
      title={why ?? thanks ?? say.linkTitle(meeting.title)}
      eyebrow={`${say.kinds[meeting.kind]} · ${meeting.hostName}`}
      width="text"
    >
      {thanks && <p>{meeting.title}</p>}
      <Details meeting={{ ...meeting, yes: [] }} lang={lang} />
      {!why && <AnswerForm meeting={meeting} lang={lang} action={action} />}
    </Layout>
  )
}

export function MeetingUnknownPage({ frame }: { frame: Frame }) {
  const say = text[frame.lang]
  return (
    <Layout frame={frame} title={say.linkUnknown} lead={<p>{say.linkUnknownBody}</p>} width="text">
      <Actions>
        <ButtonLink href="/trainer-platform/meetings" kind="quiet">
          {say.toPlatform}
        </ButtonLink>
      </Actions>
    </Layout>
  )
}
