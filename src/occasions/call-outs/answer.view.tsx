import { Actions, ButtonLink, DayList, type Frame, formatTime, Layout, Notice, PostButton } from '#design'
import type { Language } from '#values'
import { text } from './answer.text.ts'
import type { AskedToStepIn } from './asked.rules.ts'

interface AskProps {
  readonly frame: Frame
  readonly ask: AskedToStepIn
  /** "torsdag 12 mars" */
  readonly day: string
  readonly until: string
  readonly isOver: boolean
  /** A procured leader has no account, and so nowhere to sign in. */
  readonly hasPlatform: boolean
  readonly action: string
  readonly problem: string | undefined
}

type Standing = 'open' | 'taken' | 'notNeeded' | 'over' | 'yours' | 'declined'

/** Can you step in? With yes and no, for whoever has the link. */
export function AskPage({ frame, ask, day, until, isOver, hasPlatform, action, problem }: AskProps) {
  const { lang } = frame
  const say = text[lang]
  const standing = standingOf(ask, isOver)
  const isOpen = standing === 'open' || standing === 'declined'
  const lead =
    standing === 'open' ? say.lead.open(say.roles[ask.role], ask.courseName, ask.regionName) : say.lead[standing]
  return (
    <Layout
      frame={frame}
      title={standing === 'open' ? say.title.open(day) : say.title[standing]}
      lead={<p>{lead}</p>}
      width="text"
    >
      {problem && (
        <Notice lang={lang} kind="problem">
          <p>{problem}</p>
        </Notice>
      )}
      <StepInDay ask={ask} lang={lang} />
      {isOpen && <StepInAnswers {...{ standing, action, lang }} />}
      {standing === 'open' && <p>{say.until(until)}</p>}
      {hasPlatform && (
        <Actions>
          <ButtonLink href="/trainer-platform" kind="quiet">
            {say.platform}
          </ButtonLink>
        </Actions>
      )}
    </Layout>
  )
}

function standingOf({ answer, endedAt, isTaker, isFilled }: AskedToStepIn, isOver: boolean): Standing {
  if (isTaker) return 'yours'
  if (isOver) return 'over'
  if (endedAt !== null) return isFilled ? 'taken' : 'notNeeded'
  return answer === 'no' ? 'declined' : 'open'
}

/** The day that someone is asked to step in on: when, where, how many, with whom. */
export function StepInDay({ ask, lang }: { ask: AskedToStepIn; lang: Language }) {
  const say = text[lang]
  const where = ask.form === 'on-site' ? ask.place : say.forms[ask.form]
  const others = ask.staff.map(({ name, role }) => say.other(name, say.roles[role])).join(', ')
  return (
    <DayList
      lang={lang}
      items={[
        {
          key: ask.askId,
          day: ask.onDay,
          title: say.dayTitle(ask.courseName, ask.number),
          note: (
            <>
              <p>{[formatTime(ask.starts, ask.ends, lang), where, say.group(ask.seatsTaken)].join(' · ')}</p>
              {others !== '' && <p>{say.others(others)}</p>}
            </>
          ),
        },
      ]}
    />
  )
}

/** Yes and no; whoever has said no may still say yes. */
export function StepInAnswers({
  standing,
  action,
  lang,
}: {
  standing: 'open' | 'declined'
  action: string
  lang: Language
}) {
  const say = text[lang]
  return (
    <Actions>
      <PostButton action={action} fields={{ answer: 'yes' }} kind="primary">
        {say.yes}
      </PostButton>
      {standing === 'open' && (
        <PostButton action={action} fields={{ answer: 'no' }}>
          {say.no}
        </PostButton>
      )}
    </Actions>
  )
}

export function AskUnknownPage({ frame }: { frame: Frame }) {
  const say = text[frame.lang]
  return (
    <Layout frame={frame} title={say.unknown} lead={<p>{say.unknownBody}</p>} width="text">
      <Actions>
        <ButtonLink href="/trainer-platform" kind="quiet">
          {say.platform}
        </ButtonLink>
      </Actions>
    </Layout>
  )
}
