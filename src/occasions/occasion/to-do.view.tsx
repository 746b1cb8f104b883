import { Actions, ButtonLink, formatDate, Notice, PostButton, Section, type Work, Worklist } from '#design'
import type { Day, Language } from '#values'
import { text as decisionWords } from '../lifecycle/decision.text.ts'
import { type DecisionDue, decisionDue, isNothingLeft, type LeftToDo } from '../lifecycle/lifecycle.rules.ts'
import { text as settleWords } from '../lifecycle/settle.text.ts'
import { text } from './occasion.text.ts'
import type { Occasion } from './shown.rules.ts'

interface ToDoProps {
  readonly occasion: Occasion
  readonly left: LeftToDo
  readonly today: Day
  readonly lang: Language
}

/** What the planner has to do with an occasion now, most urgent first; nothing when there is nothing. */
export function ToDo(props: ToDoProps) {
  const work = workOf(props)
  if (work.length === 0) return null
  return (
    <Section title={text[props.lang].toDo}>
      <Worklist items={work} />
    </Section>
  )
}

function workOf({ occasion, left, today, lang }: ToDoProps): Work[] {
  if (occasion.cancelledAt || occasion.settledAt) return []
  const say = settleWords[lang]
  const at = `/occasions/${occasion.occasionId}`
  const due = decisionDue(occasion, today)
  const isOver = today > occasion.lastDay
  return [
    ...(due ? [decisionWork(occasion, due, lang)] : []),
    ...left.unmarked.map(({ dayId, number, onDay, people }) => ({
      key: dayId,
      title: say.unmarked(number, formatDate(onDay, lang)),
      why: say.unmarkedWhy(people),
      action: (
        <ButtonLink kind="quiet" href={`${at}/days/${dayId}/attendance`}>
          {say.mark}
        </ButtonLink>
      ),
    })),
    ...(isOver && isNothingLeft(left)
      ? [
          {
            key: 'settle',
            title: say.nothing,
            why: say.leadReady,
            action: <ButtonLink href={`${at}/settle`}>{say.door}</ButtonLink>,
          },
        ]
      : []),
  ]
}

function decisionWork({ occasionId, seatsTaken }: Occasion, due: DecisionDue, lang: Language): Work {
  const say = decisionWords[lang]
  const { least, missing, decideBy, daysLeft } = due
  const day = formatDate(decideBy, lang)
  const who = say.missing(missing)
  return {
    key: 'decision',
    title: daysLeft < 0 ? say.late(who, day) : daysLeft === 0 ? say.dueToday(who) : say.due(who, day),
    why: say.why(least, seatsTaken),
    action: (
      <Actions>
        <PostButton action={`/occasions/${occasionId}/decision`}>{say.keep}</PostButton>
        <ButtonLink kind="danger" href={`/occasions/${occasionId}/cancellation`}>
          {say.cancel}
        </ButtonLink>
      </Actions>
    ),
  }
}

interface EndedProps {
  readonly occasion: Occasion
  /** When it was cancelled or settled, in Sweden. */
  readonly endedOn: Day | undefined
  readonly lang: Language
}

/** Over the page of an occasion that is cancelled or settled: by whom, when and why. */
export function Ended({ occasion, endedOn, lang }: EndedProps) {
  const say = text[lang]
  const { cancelledWhy, cancelledAt, settledAt, endedByName, occasionId } = occasion
  const day = endedOn ? formatDate(endedOn, lang) : ''
  if (cancelledAt)
    return (
      <Notice lang={lang} kind="problem" title={say.cancelledBy(endedByName ?? '', day)}>
        <p>{cancelledWhy}</p>
      </Notice>
    )
  if (!settledAt) return null
  return (
    <Notice lang={lang} kind="done" title={say.settledBy(endedByName ?? '', day)}>
      <p>
        <a href={`/occasions/${occasionId}/settle`}>{settleWords[lang].reopen}</a>
      </p>
    </Notice>
  )
}
