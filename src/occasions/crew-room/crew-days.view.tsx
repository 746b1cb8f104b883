import {
  Actions,
  DayList,
  Details,
  formatDayShort,
  formatMinutes,
  formatTime,
  PostButton,
  Quiet,
  Rows,
  Status,
} from '#design'
import type { Day, Language } from '#values'
import { StepInAnswers, StepInDay } from '../call-outs/answer.view.tsx'
import type { AskedToStepIn } from '../call-outs/asked.rules.ts'
import { text as answerWords } from '../staff-invitations/link.text.ts'
import type { CrewDay, MyMeeting } from './crew-day.rules.ts'
import { text } from './crew-room.text.ts'

const home = '/trainer-platform'

/** My days with all that is needed the night before: when, where, with whom, for whom, and whether I have answered. */
export function CrewDays({ days, today, lang }: { days: readonly CrewDay[]; today: Day; lang: Language }) {
  const say = text[lang]
  const first = days.find(({ state }) => state === 'waiting' || state === 'seen')
  return (
    <DayList
      lang={lang}
      items={days.map((day) => ({
        key: day.dayId,
        day: day.onDay,
        title: say.dayOf(day.courseName, day.number),
        href: `/occasions/${day.occasionId}/days/${day.dayId}/attendance`,
        note: <CrewDayNote day={day} today={today} isFirst={day === first} lang={lang} />,
      }))}
    />
  )
}

interface NoteProps {
  readonly day: CrewDay
  readonly today: Day
  /** The first that waits for an answer, and so the page's main thing. */
  readonly isFirst: boolean
  readonly lang: Language
}

function CrewDayNote({ day, today, isFirst, lang }: NoteProps) {
  const say = text[lang]
  const { mine, prepared, seatsTaken, travel, address, access } = day
  const isOnSite = day.form === 'on-site'
  const role = mine.isCalledIn ? say.calledIn : say.roles[mine.role]
  const way =
    travel && travel.minutes > 0 && isOnSite ? say.way(formatMinutes(travel.minutes, lang), travel.isEstimate) : ''
  const group = prepared.of === 0 || seatsTaken === 0 ? '' : say.ready(prepared.ready, prepared.of)
  return (
    <>
      <p>{[formatTime(day.starts, day.ends, lang), isOnSite ? day.place : say.digital, say.you(role)].join(' · ')}</p>
      {isOnSite && (address !== '' || way !== '') && <p>{[address, way].filter((part) => part !== '').join(' · ')}</p>}
      {isOnSite && access !== '' && <Quiet>{access}</Quiet>}
      <p>{[say.group(seatsTaken), group].filter((part) => part !== '').join(' · ')}</p>
      <p>{wordMates(day, lang)}</p>
      <p>
        <Links day={day} lang={lang} />
      </p>
      {day.onDay >= today && <Assignment day={day} isFirst={isFirst} lang={lang} />}
    </>
  )
}

function wordMates({ staff, mine }: CrewDay, lang: Language): string {
  const say = text[lang]
  const others = staff.filter(({ personId }) => personId !== mine.personId)
  if (others.length === 0) return say.alone1
  return say.mates(
    others.map(({ name, role, isCalledIn }) => `${name} (${isCalledIn ? say.calledIn : say.roles[role]})`).join(', '),
  )
}

function Links({ day, lang }: { day: CrewDay; lang: Language }) {
  const { links } = text[lang]
  const one = `/occasions/${day.occasionId}`
  return (
    <>
      <a href={`${one}/run-sheet`}>{links.runSheet}</a> ·{' '}
      <a href={`${one}/days/${day.dayId}/attendance`}>{links.list}</a>
      {day.prepared.of > 0 && (
        <>
          {' '}
          · <a href={`${one}/readiness`}>{links.ready}</a>
        </>
      )}
    </>
  )
}

/** What one has answered, with what one may still answer; falling away is one press. */
function Assignment({ day, isFirst, lang }: Omit<NoteProps, 'today'>) {
  const say = text[lang]
  const words = answerWords[lang]
  const on = formatDayShort(day.onDay, lang)
  const action = `${home}/days/${day.dayId}/answer`
  const { state } = day
  return (
    <>
      {state !== 'not-asked' && (
        <p>
          <Status kind={state === 'yes' ? 'done' : 'waiting'}>{say.states[state]}</Status>
        </p>
      )}
      {(state === 'waiting' || state === 'seen') && (
        <Actions>
          <PostButton
            action={action}
            fields={{ answer: 'yes' }}
            kind={isFirst ? 'primary' : 'quiet'}
            label={words.yesOf(on)}
          >
            {words.yes}
          </PostButton>
          <PostButton action={action} fields={{ answer: 'no' }} label={words.noOf(on)}>
            {words.no}
          </PostButton>
          {state === 'waiting' && (
            <PostButton action={action} fields={{ answer: 'seen' }} label={words.seenOf(on)}>
              {words.seen}
            </PostButton>
          )}
        </Actions>
      )}
      {(state === 'yes' || state === 'not-asked') && (
        <Details summary={say.cannot}>
          <p>{say.cannotBody}</p>
          <PostButton action={`${home}/days/${day.dayId}/departure`} label={say.cannotOf(on)}>
            {say.cannot}
          </PostButton>
        </Details>
      )}
    </>
  )
}

/** What one is asked to step in on just now. */
export function StepIns({ asks, lang }: { asks: readonly AskedToStepIn[]; lang: Language }) {
  return (
    <>
      {asks.map((ask) => (
        <div key={ask.askId}>
          <StepInDay ask={ask} lang={lang} />
          <StepInAnswers standing="open" action={`${home}/call-outs/${ask.askId}`} lang={lang} />
        </div>
      ))}
      <Quiet>{text[lang].until}</Quiet>
    </>
  )
}

/** Meetings ahead. */
export function Meetings({ meetings, lang }: { meetings: readonly MyMeeting[]; lang: Language }) {
  const say = text[lang]
  return (
    <Rows
      items={meetings.map((meeting) => ({
        key: `${meeting.meetingId} ${meeting.onDay}`,
        title: meeting.title,
        href: `${home}/meetings/${meeting.meetingId}`,
        note: [
          formatDayShort(meeting.onDay, lang),
          formatTime(meeting.starts, meeting.ends, lang),
          meeting.form === 'on-site' ? meeting.place : say.digital,
        ].join(' · '),
        end: (
          <Status kind={meeting.answer === 'yes' ? 'done' : 'waiting'}>
            {say.meetingAnswers[meeting.answer ?? 'none']}
          </Status>
        ),
      }))}
    />
  )
}
