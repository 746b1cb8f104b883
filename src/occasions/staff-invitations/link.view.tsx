import {
  Actions,
  ButtonLink,
  DayList,
  Details,
  type Frame,
  formatDay,
  formatTime,
  Layout,
  Notice,
  PostButton,
  Status,
} from '#design'
import type { Day, Language } from '#values'
import { text } from './link.text.ts'
import type { AskedShown } from './shown.rules.ts'
import { whyNotAnswerDay } from './staff-invitation.rules.ts'
import { wordStaffAnswerRefusal } from './word-answer.view.ts'

interface LinkProps {
  readonly frame: Frame
  readonly name: string
  readonly days: readonly AskedShown[]
  readonly today: Day
  /** A procured leader has no account, and so nowhere to sign in. */
  readonly hasPlatform: boolean
  readonly action: string
  readonly problem: string | undefined
}

/** The days of a letter, each with yes and no, for whoever has its link. */
export function StaffLinkPage({ frame, name, days, today, hasPlatform, action, problem }: LinkProps) {
  const { lang } = frame
  const say = text[lang]
  const open = days.filter((day) => whyNotAnswerDay(day, { today }) === undefined)
  const waiting = open.filter(({ answer }) => answer !== 'yes')
  return (
    <Layout
      frame={frame}
      title={titleOf({ name, open, waiting }, lang)}
      lead={<p>{open.length > 0 ? say.lead : say.closedLead}</p>}
      width="text"
    >
      {problem && (
        <Notice lang={lang} kind="problem">
          <p>{problem}</p>
        </Notice>
      )}
      {waiting.length > 1 && (
        <PostButton action={action} kind="primary" fields={{ about: 'all', answer: 'yes' }}>
          {say.allYes}
        </PostButton>
      )}
      <DayList
        lang={lang}
        items={days.map((day) => ({
          key: day.invitationId,
          day: day.onDay,
          title: say.dayTitle(day.courseName, day.number),
          note: <DayToAnswer {...{ day, today, action, lang }} isOnly={waiting.length === 1} />,
        }))}
      />
      {hasPlatform && (
        <Actions>
          <ButtonLink href="/trainer-platform" kind="quiet">
            {say.signIn}
          </ButtonLink>
        </Actions>
      )}
    </Layout>
  )
}

function titleOf(
  { name, open, waiting }: { name: string; open: readonly AskedShown[]; waiting: readonly AskedShown[] },
  lang: Language,
): string {
  const { title } = text[lang]
  if (open.length === 0) return title.closed
  if (waiting.length === 0) return title.done(name)
  return waiting.length === 1 ? title.one(name) : title.many(name)
}

interface DayProps {
  readonly day: AskedShown
  readonly today: Day
  readonly action: string
  readonly lang: Language
  /** It alone waits for an answer. */
  readonly isOnly: boolean
}

function DayToAnswer({ day, today, action, lang, isOnly }: DayProps) {
  const say = text[lang]
  const why = whyNotAnswerDay(day, { today })
  const where = day.form === 'on-site' ? day.place : say.forms[day.form]
  return (
    <>
      <p>
        {[formatTime(day.starts, day.ends, lang), where].join(' · ')} · {say.as(say.roles[day.role])}
      </p>
      {day.role === 'reserve' && <p class="quiet">{say.reserveMeans}</p>}
      {day.others.length > 0 && (
        <p class="quiet">
          {say.others(day.others.map(({ name, role }) => say.other(name, say.roles[role])).join(', '))}
        </p>
      )}
      {why ? (
        <p>{day.answer === 'no' ? say.states.no : wordStaffAnswerRefusal(why, lang)}</p>
      ) : (
        <Answers {...{ day, action, lang, isOnly }} />
      )}
    </>
  )
}

function Answers({ day, action, lang, isOnly }: Omit<DayProps, 'today'>) {
  const say = text[lang]
  const about = String(day.invitationId)
  const on = formatDay(day.onDay, lang)
  if (day.answer === 'yes')
    return (
      <>
        <p>
          <Status kind="done">{say.states.yes}</Status>
        </p>
        <Details summary={say.cannotAnyMore}>
          <p>{say.cannotBody}</p>
          <PostButton action={action} fields={{ about, answer: 'no' }} label={say.cannotOf(on)}>
            {say.cannotAnyMore}
          </PostButton>
        </Details>
      </>
    )
  return (
    <>
      {day.answer === 'seen' && (
        <p>
          <Status kind="waiting">{say.states.seen}</Status>
        </p>
      )}
      <Actions>
        <PostButton
          action={action}
          fields={{ about, answer: 'yes' }}
          label={say.yesOf(on)}
          {...(isOnly ? { kind: 'primary' as const } : {})}
        >
          {say.yes}
        </PostButton>
        <PostButton action={action} fields={{ about, answer: 'no' }} label={say.noOf(on)}>
          {say.no}
        </PostButton>
        {day.answer === null && (
          <PostButton action={action} fields={{ about, answer: 'seen' }} label={say.seenOf(on)}>
            {say.seen}
          </PostButton>
        )}
      </Actions>
    </>
  )
}

export function StaffLinkUnknownPage({ frame }: { frame: Frame }) {
  const say = text[frame.lang]
  return (
    <Layout frame={frame} title={say.unknown} lead={<p>{say.unknownBody}</p>} width="text">
      <Actions>
        <ButtonLink href="/trainer-platform" kind="quiet">
          {say.signIn}
        </ButtonLink>
      </Actions>
    </Layout>
  )
}
