import {
  Actions,
  Details,
  type Frame,
  formatDay,
  formatDayShort,
  Layout,
  Notice,
  PostButton,
  Quiet,
  Rows,
  Section,
  Status,
} from '#design'
import type { Day, Language } from '#values'
import type { CallOut } from '../call-outs/call-out.rules.ts'
import { isAhead } from '../occasion/days.view.tsx'
import type { Occasion, StaffedDay } from '../occasion/shown.rules.ts'
import { text } from './answers.text.ts'
import { countStates, type StaffState } from './shown.rules.ts'

interface AnswersProps {
  readonly frame: Frame
  readonly occasion: Occasion
  readonly states: readonly StaffState[]
  readonly callOuts: readonly CallOut[]
  readonly today: Day
  readonly problem: string | undefined
}

/** Who can and who has not answered, day by day, and the searches for someone else. */
export function AnswersPage({ frame, occasion, states, callOuts, today, problem }: AnswersProps) {
  const { lang } = frame
  const say = text[lang]
  const at = `/occasions/${occasion.occasionId}`
  const days = occasion.days.filter((day) => isAhead(day, today) && day.cancelledWhy === null)
  const ahead = states.filter(({ dayId }) => days.some((day) => day.dayId === dayId))
  const left = unanswered(ahead)
  const empty = callOuts.filter(({ endedAt }) => endedAt === null).length
  return (
    <Layout
      frame={frame}
      title={titleOf({ days: days.length, staff: ahead.length, left, empty }, lang)}
      lead={<p>{say.lead}</p>}
      line={occasion.colour}
      breadcrumb={[{ href: at, label: occasion.courseName }]}
      width="text"
    >
      {problem && (
        <Notice lang={lang} kind="problem">
          <p>{problem}</p>
        </Notice>
      )}
      {left > 0 && (
        <PostButton action={`${at}/staff-answers/reminder`} kind="primary">
          {say.remind}
        </PostButton>
      )}
      {callOuts.length > 0 && (
        <Section title={say.callOuts}>
          <CallOutRows {...{ callOuts, at, lang }} />
        </Section>
      )}
      {days.map((day) => (
        <Section key={day.dayId} title={`${say.dayOf(day.number)} · ${formatDay(day.onDay, lang)}`}>
          <StaffRows {...{ day, at, lang }} states={states.filter(({ dayId }) => dayId === day.dayId)} />
        </Section>
      ))}
      <p>
        <a href={`/rota/${occasion.regionId}?course=${occasion.courseId}`}>{say.rota}</a> ·{' '}
        <a href={`/staff-rules/${occasion.regionId}`}>{say.rule}</a>
      </p>
    </Layout>
  )
}

function unanswered(states: readonly StaffState[]): number {
  const counts = countStates(states)
  return counts.waiting + counts.seen + counts['not-asked']
}

interface Counts {
  readonly days: number
  readonly staff: number
  readonly left: number
  /** Places that someone is sought for. */
  readonly empty: number
}

function titleOf({ days, staff, left, empty }: Counts, lang: Language): string {
  const { title } = text[lang]
  if (days === 0) return title.over
  if (empty > 0) return title.empty(empty)
  if (staff === 0) return title.none
  return left === 0 ? title.all : title.some(left)
}

const kinds = { yes: 'done', no: 'problem', seen: 'waiting', waiting: 'waiting', 'not-asked': 'waiting' } as const

interface StaffProps {
  readonly day: StaffedDay
  readonly states: readonly StaffState[]
  readonly at: string
  readonly lang: Language
}

function StaffRows({ day, states, at, lang }: StaffProps) {
  const say = text[lang]
  return (
    <>
      {states.length === 0 && <Quiet>{say.nobody}</Quiet>}
      <Rows
        items={states.map((one) => ({
          key: one.personId,
          title: `${one.name}, ${one.isCalledIn ? say.calledIn : say.roles[one.role]}`,
          note: (
            <>
              <p>{wordSaid(one, lang)}</p>
              <StaffActs {...{ one, day, at, lang }} />
            </>
          ),
          end: <Status kind={kinds[one.state]}>{say.states[one.state]}</Status>,
        }))}
      />
      <p>
        <a href={`${at}/days/${day.dayId}/staff`}>{say.change}</a>
      </p>
    </>
  )
}

function StaffActs({ one, day, at, lang }: { one: StaffState; day: StaffedDay; at: string; lang: Language }) {
  const say = text[lang]
  const on = formatDayShort(day.onDay, lang)
  const fields = { day: day.dayId, person: one.personId }
  return (
    <Details summary={say.noteAnswer}>
      <p>{say.cannotBody}</p>
      <Actions>
        <PostButton action={`${at}/staff-answers/departure`} fields={fields} label={say.cannotOf(one.name, on)}>
          {say.cannot}
        </PostButton>
        {one.state !== 'yes' && (
          <PostButton action={`${at}/staff-answers/answer`} fields={fields} label={say.notedYesOf(one.name, on)}>
            {say.notedYes}
          </PostButton>
        )}
      </Actions>
    </Details>
  )
}

function wordSaid({ state, way, saidOn, letters }: StaffState, lang: Language): string {
  const say = text[lang]
  if (saidOn === null) return ''
  const day = formatDayShort(saidOn, lang)
  return state === 'waiting' || way === null ? say.asked(day, letters) : say.said(day, say.ways[way])
}

function CallOutRows({ callOuts, at, lang }: { callOuts: readonly CallOut[]; at: string; lang: Language }) {
  const say = text[lang]
  return (
    <Rows
      items={callOuts.map((one) => ({
        key: one.callOutId,
        title: say.callOutOf(one.name, formatDay(one.onDay, lang)),
        href: `${at}/call-outs/${one.callOutId}`,
        end: <CallOutStatus callOut={one} lang={lang} />,
      }))}
    />
  )
}

/** How a search for someone else stands, in a word. */
export function CallOutStatus({ callOut, lang }: { callOut: CallOut; lang: Language }) {
  const say = text[lang]
  const { outcome, nobodyAt, filledByName } = callOut
  if (outcome === null)
    return nobodyAt === null ? (
      <Status kind="waiting">{say.going}</Status>
    ) : (
      <Status kind="problem">{say.nobodyYet}</Status>
    )
  const isFilled = outcome === 'filled' || outcome === 'given'
  return <Status kind={isFilled ? 'done' : 'waiting'}>{say.outcomes[outcome](filledByName ?? '')}</Status>
}
