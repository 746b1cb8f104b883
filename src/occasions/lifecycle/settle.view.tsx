import {
  ButtonLink,
  Empty,
  type Frame,
  formatDate,
  formatDay,
  inWords,
  Layout,
  Notice,
  PostButton,
  sentenceCase,
  type Work,
  Worklist,
} from '#design'
import type { Day, Language } from '#values'
import type { Occasion } from '../occasion/shown.rules.ts'
import type { LeftToDo, ReopenRefusal, SettleRefusal } from './lifecycle.rules.ts'
import { text } from './settle.text.ts'

interface SettleProps {
  readonly frame: Frame
  readonly occasion: Occasion
  readonly left: LeftToDo
  /** When it was settled, in Sweden. */
  readonly settledOn: Day | undefined
  /** Why it cannot be settled now; undefined when it can. */
  readonly refusal: SettleRefusal | undefined
  /** What was asked for and refused. */
  readonly refused?: SettleRefusal | ReopenRefusal
}

/** What is left before an occasion can be settled, with each thing's way; or that it is, and the way back. */
export function SettlePage({ frame, occasion, left, settledOn, refusal, refused }: SettleProps) {
  const { lang } = frame
  const say = text[lang]
  const at = `/occasions/${occasion.occasionId}`
  const work = workOf(occasion, left, lang)
  const head = headOf({ occasion, things: work.length, settledOn, refusal }, lang)
  return (
    <Layout
      frame={frame}
      title={head.title}
      lead={<p>{head.lead}</p>}
      line={occasion.colour}
      breadcrumb={[{ href: at, label: occasion.courseName }]}
      width="text"
    >
      {refused && (
        <Notice lang={lang} kind="problem">
          <p>{say.refused[refused.refused]}</p>
        </Notice>
      )}
      {work.length > 0 && !occasion.cancelledAt && <Worklist items={work} />}
      {refusal === undefined && (
        <PostButton kind="primary" action={`${at}/settle`}>
          {say.settle}
        </PostButton>
      )}
      {refusal?.refused === 'notHeldYet' && work.length === 0 && <Empty title={say.nothing} />}
      {occasion.settledAt && <PostButton action={`${at}/settle/reopening`}>{say.reopen}</PostButton>}
    </Layout>
  )
}

interface HeadOf {
  readonly occasion: Occasion
  readonly things: number
  readonly settledOn: Day | undefined
  readonly refusal: SettleRefusal | undefined
}

function headOf({ occasion, things, settledOn, refusal }: HeadOf, lang: Language) {
  const say = text[lang]
  const { courseName, endedByName } = occasion
  switch (refusal?.refused) {
    case undefined:
      return { title: say.title(courseName), lead: say.leadReady }
    case 'cancelledAlready':
      return { title: say.titleCancelled(courseName), lead: say.leadCancelled }
    case 'settledAlready':
      return {
        title: say.titleSettled(courseName, settledOn ? formatDate(settledOn, lang) : ''),
        lead: say.leadSettled(endedByName ?? ''),
      }
    case 'notHeldYet':
      return { title: say.titleEarly(courseName, formatDay(refusal.lastDay, lang)), lead: say.leadEarly }
    case 'somethingLeft': {
      const count = things === 1 ? say.oneThing : sentenceCase(say.manyThings(inWords(things, lang)))
      return { title: say.titleLeft(courseName, count), lead: say.leadLeft }
    }
  }
}

function workOf({ occasionId }: Occasion, left: LeftToDo, lang: Language): Work[] {
  const say = text[lang]
  const at = `/occasions/${occasionId}`
  const way = (href: string, label: string) => (
    <ButtonLink kind="quiet" href={href}>
      {label}
    </ButtonLink>
  )
  const counted = (key: 'offers' | 'unnamed' | 'logistics', action: Work['action']): Work[] =>
    left[key] > 0 ? [{ key, title: say[key](left[key]), action }] : []
  return [
    ...left.unmarked.map(({ dayId, number, onDay, people }) => ({
      key: dayId,
      title: say.unmarked(number, formatDate(onDay, lang)),
      why: say.unmarkedWhy(people),
      action: way(`${at}/days/${dayId}/attendance`, say.mark),
    })),
    ...counted('offers', way(at, say.toOccasion)),
    ...counted('unnamed', way(at, say.toOccasion)),
    ...counted('logistics', way(`${at}/logistics`, say.toLogistics)),
  ]
}
