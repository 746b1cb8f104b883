import {
  Actions,
  ButtonLink,
  DayList,
  Details,
  Empty,
  type Frame,
  inWords,
  Layout,
  Quiet,
  Status,
  sentenceCase,
} from '#design'
import type { Language } from '#values'
import { TrainerWays } from '../register/ways.view.tsx'
import { text } from './meeting.text.ts'
import type { ListedMeeting } from './shown.rules.ts'

interface MeetingsProps {
  readonly frame: Frame
  readonly ahead: readonly ListedMeeting[]
  readonly past: readonly ListedMeeting[]
  readonly mayHold: boolean
  /** The first region that the asker plans in, if any. */
  readonly regionId: number | undefined
}

const here = '/trainers/meetings'

/** What trainers are gathered to: held by the asker, or where their trainers are asked. */
export function MeetingsPage({ frame, ahead, past, mayHold, regionId }: MeetingsProps) {
  const { lang } = frame
  const say = text[lang]
  const first = mayHold && <ButtonLink href={`${here}/new`}>{say.newMeeting}</ButtonLink>
  return (
    <Layout frame={frame} title={titleOf(ahead.length, lang)} lead={<p>{say.lead}</p>}>
      {regionId !== undefined && <TrainerWays lang={lang} regionId={regionId} current="meetings" />}
      {ahead.length === 0 ? (
        <Empty title={say.titleNone} action={first || undefined}>
          <p>{mayHold ? say.emptyBody : say.emptyOthers}</p>
        </Empty>
      ) : (
        <>
          {first && <Actions>{first}</Actions>}
          <Meetings meetings={ahead} lang={lang} />
        </>
      )}
      {past.length > 0 && (
        <Details summary={say.past}>
          <Meetings meetings={past} lang={lang} />
        </Details>
      )}
    </Layout>
  )
}

function titleOf(count: number, lang: Language): string {
  const say = text[lang]
  if (count === 0) return say.titleNone
  return say.title(count === 1 ? say.one : say.many(sentenceCase(inWords(count, lang))))
}

function Meetings({ meetings, lang }: { meetings: readonly ListedMeeting[]; lang: Language }) {
  const say = text[lang]
  return (
    <DayList
      lang={lang}
      items={meetings.map((one) => ({
        key: one.meetingId,
        day: one.firstDay,
        title: one.title,
        href: `${here}/${one.meetingId}`,
        note: `${say.kinds[one.kind]} · ${one.journeyName} · ${one.hostName}`,
        end: <Standing one={one} lang={lang} />,
      }))}
    />
  )
}

function Standing({ one, lang }: { one: ListedMeeting; lang: Language }) {
  const say = text[lang]
  if (one.isCancelled) return <Status kind="problem">{say.cancelled}</Status>
  if (!one.isAsked) return <Status kind="waiting">{say.notAsked}</Status>
  return <Quiet>{say.counts(one.yes, one.asked)}</Quiet>
}
