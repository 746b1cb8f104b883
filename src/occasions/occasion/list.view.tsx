import {
  Actions,
  ButtonLink,
  Empty,
  type Frame,
  formatDate,
  formatDayShort,
  formatDays,
  inWords,
  Layout,
  Pager,
  Section,
  Status,
  SubMenu,
  sentenceCase,
  Table,
  type Work,
  Worklist,
} from '#design'
import type { Day, Language } from '#values'
import { text as planWords } from '../planning/plan.text.ts'
import { text as termWords } from '../terms/terms.text.ts'
import { needOf, phaseOf, type When, whens } from './occasion.rules.ts'
import { text } from './occasion.text.ts'
import { RegionWays } from './region-ways.view.tsx'
import type { OccasionLine, UnmarkedDay } from './shown.rules.ts'
import { wordOccasions, wordPhase } from './word-occasion.view.ts'

interface ListProps {
  readonly frame: Frame
  readonly when: When
  readonly lines: readonly OccasionLine[]
  readonly unmarked: readonly UnmarkedDay[]
  readonly today: Day
  readonly found: number
  readonly page: number
  readonly pages: number
}

export function OccasionsPage(props: ListProps) {
  const { frame, when, lines, today, page, pages } = props
  const { lang } = frame
  const say = text[lang]
  const work = workOf(props)
  return (
    <Layout frame={frame} title={titleOf(props, work.length)}>
      <SubMenu
        label={say.show}
        items={whens.map((one) => ({ href: hrefOf(one), label: say.whens[one], current: one === when }))}
      />
      {work.length > 0 && (
        <Section title={say.toDo}>
          <Worklist items={work} />
        </Section>
      )}
      <Section title={say.allOf}>
        {when === 'coming' && lines.length > 0 && (
          <Actions>
            <ButtonLink href="/occasions/new">{say.plan}</ButtonLink>
            <ButtonLink kind="quiet" href="/occasions/series">
              {planWords[lang].series}
            </ButtonLink>
            <ButtonLink kind="quiet" href="/occasions/sheet">
              {planWords[lang].sheet}
            </ButtonLink>
            <ButtonLink kind="quiet" href="/occasions/invitations">
              {termWords[lang].door}
            </ButtonLink>
          </Actions>
        )}
        <Table
          caption={say.allOf}
          quietCaption
          rows={lines}
          rowKey={({ occasionId }) => occasionId}
          columns={columnsFor(lang, today)}
          empty={<NoOccasions when={when} lang={lang} />}
        />
        <Pager
          lang={lang}
          page={page}
          pages={pages}
          href={(n) => `${hrefOf(when)}${when === 'coming' ? '?' : '&'}page=${n}`}
        />
      </Section>
      <RegionWays lang={lang} />
    </Layout>
  )
}

const hrefOf = (when: When) => (when === 'coming' ? '/occasions' : `/occasions?when=${when}`)

function columnsFor(lang: Language, today: Day) {
  const say = text[lang]
  return [
    {
      key: 'course',
      head: say.course,
      cell: ({ occasionId, courseName }: OccasionLine) => <a href={`/occasions/${occasionId}`}>{courseName}</a>,
    },
    {
      key: 'days',
      head: say.days,
      cell: ({ firstDay, lastDay }: OccasionLine) => formatDays(firstDay, lastDay, lang),
    },
    {
      key: 'next',
      head: say.nextDay,
      cell: ({ nextDay }: OccasionLine) => (nextDay === null ? '–' : formatDayShort(nextDay, lang)),
    },
    {
      key: 'seats',
      head: say.seats,
      align: 'number' as const,
      cell: ({ seats, seatsTaken }: OccasionLine) => say.seatsOf(seatsTaken, seats),
    },
    {
      key: 'queue',
      head: say.queue,
      align: 'number' as const,
      cell: ({ queueLength }: OccasionLine) => (queueLength === 0 ? '–' : queueLength),
    },
    {
      key: 'standing',
      head: say.standing,
      cell: (line: OccasionLine) => <Phase line={line} today={today} lang={lang} />,
    },
  ]
}

const kindOf = {
  planned: 'planned',
  open: 'done',
  full: 'waiting',
  closed: 'planned',
  running: 'done',
  held: 'waiting',
  settled: 'done',
  cancelled: 'problem',
} as const

function Phase({ line, today, lang }: { line: OccasionLine; today: Day; lang: Language }) {
  return <Status kind={kindOf[phaseOf(line, today)]}>{wordPhase(line, today, lang)}</Status>
}

function NoOccasions({ when, lang }: Pick<ListProps, 'when'> & { lang: Language }) {
  const say = text[lang]
  if (when !== 'coming') return <Empty title={say.noneOf} />
  return (
    <Empty title={say.listEmptyTitle} action={<ButtonLink href="/occasions/new">{say.plan}</ButtonLink>}>
      <p>{say.listEmpty}</p>
    </Empty>
  )
}

function titleOf({ frame, when, found }: ListProps, things: number): string {
  const { lang } = frame
  const say = text[lang]
  const occasions = wordOccasions(found, lang)
  if (when !== 'coming') return sentenceCase(say.listTitleOf[when](occasions))
  if (found === 0 && things === 0) return say.listEmptyTitle
  const work = things === 1 ? say.oneThing : sentenceCase(say.manyThings(inWords(things, lang)))
  return things === 0 ? sentenceCase(say.listTitle(occasions)) : say.listTitleWithWork(work, occasions)
}

function workOf({ frame, lines, unmarked, today }: ListProps): Work[] {
  const { lang } = frame
  const say = text[lang]
  const marking = unmarked.map((day) => ({
    key: `day-${day.dayId}`,
    title: say.unmarked(day.courseName, day.number, formatDate(day.onDay, lang)),
    why: say.unmarkedWhy(day.unmarked),
    action: (
      <ButtonLink kind="quiet" href={`/occasions/${day.occasionId}/days/${day.dayId}/attendance`}>
        {say.mark}
      </ButtonLink>
    ),
  }))
  return [...marking, ...lines.flatMap((line) => workFor(line, today, lang))]
}

function workFor(line: OccasionLine, today: Day, lang: Language): Work[] {
  const say = text[lang]
  const need = needOf(line, today)
  if (need === undefined) return []
  const action = (
    <ButtonLink kind="quiet" href={`/occasions/${line.occasionId}`}>
      {say.open}
    </ButtonLink>
  )
  const day = formatDate(line.firstDay, lang)
  const key = `occasion-${line.occasionId}`
  if (need.need === 'queue')
    return [{ key, title: say.queueWork(line.courseName, day), why: say.queueWhy(need.waiting), action }]
  const why = say.fewWhy(line.seatsTaken, line.seats, need.daysLeft)
  return [{ key, title: say.fewWork(line.courseName, day), why, action }]
}
