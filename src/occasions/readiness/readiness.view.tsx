import {
  Empty,
  type Frame,
  formatDate,
  formatDay,
  formatDayShort,
  formatMinutes,
  inWords,
  Layout,
  Notice,
  Pager,
  Quiet,
  Rows,
  Section,
  Status,
  SubMenu,
  sentenceCase,
  Table,
} from '#design'
import type { FormAnswers } from '#learning'
import type { Day, Language } from '#values'
import type { Occasion } from '../occasion/shown.rules.ts'
import { text as sharingWords } from '../sharing/sharing.text.ts'
import { Answers } from './answers.view.tsx'
import { type PreparedDays, type Sorting, sortings } from './readiness.rules.ts'
import { text } from './readiness.text.ts'
import { ReadinessActs } from './readiness-acts.view.tsx'
import type { ListedShown, OfferedShown } from './shown.rules.ts'

export interface ReadinessShown {
  readonly occasion: Occasion
  readonly groups: readonly PreparedDays[]
  /** The days that are asked about; undefined where there is nothing to prepare. */
  readonly days: PreparedDays | undefined
  readonly list: readonly ListedShown[]
  readonly answers: readonly FormAnswers[]
  readonly offeredOn: readonly OfferedShown[]
  readonly sorting: Sorting
  readonly page: number
  readonly pages: number
  readonly found: number
  readonly ready: number
  readonly mayAct: boolean
  readonly plansTheRegion: boolean
  readonly today: Day
}

export interface ReadinessProps extends ReadinessShown {
  readonly frame: Frame
  /** The booking whose form came back, with what is wrong in it. */
  readonly wrong?: { readonly bookingId: number; readonly message: string; readonly typed: string }
}

/** Who is ready for the days that come, what is left for whom, and what can be done about it. */
export function ReadinessPage({ frame, wrong, ...shown }: ReadinessProps) {
  const { lang } = frame
  const say = text[lang]
  const { occasion, days, offeredOn, plansTheRegion } = shown
  const at = `/occasions/${occasion.occasionId}`
  return (
    <Layout
      frame={frame}
      title={titleOf(shown, lang)}
      eyebrow={say.eyebrow(occasion.courseName)}
      line={occasion.colour}
      lead={days && <p>{wordDeadline(days, shown.today, lang)}</p>}
      breadcrumb={[
        plansTheRegion ? { href: at, label: occasion.courseName } : { href: '/teaching', label: say.toTeaching },
      ]}
    >
      {days && (
        <Notice lang={lang} title={say.theRule}>
          <p>{say.rule[days.unready]}</p>
        </Notice>
      )}
      {days && <Choices {...shown} days={days} lang={lang} />}
      {days && <List {...shown} days={days} wrong={wrong} lang={lang} />}
      {days && occasion.seatsTaken > shown.found && <Quiet>{sharingWords[lang].guestsElsewhere}</Quiet>}
      {offeredOn.length > 0 && (
        <Section title={say.wentOn}>
          <Rows
            items={offeredOn.map(({ name, wentTo, by, on }) => ({
              key: name,
              title: say.wentTo(name, wentTo),
              note: say.wentOnBy(by, formatDate(on, lang)),
            }))}
          />
        </Section>
      )}
    </Layout>
  )
}

function wordDays({ number, lastNumber }: PreparedDays, lang: Language): string {
  const say = text[lang]
  return number === lastNumber ? say.day(number) : say.days(number, lastNumber)
}

function titleOf({ days, found, ready }: ReadinessShown, lang: Language): string {
  const say = text[lang]
  if (days === undefined) return say.title.nothing
  if (found === 0) return say.title.nobody
  if (ready === found) return say.title.all(wordDays(days, lang))
  const readyWord = ready === 0 ? say.none : sentenceCase(inWords(ready, lang))
  return say.title.some(readyWord, inWords(found, lang), wordDays(days, lang))
}

function wordDeadline({ prepareBy, firstDay }: PreparedDays, today: Day, lang: Language): string {
  const say = text[lang]
  const by = formatDayShort(prepareBy, lang)
  return `${today > prepareBy ? say.passed(by) : say.deadline(by)} ${say.begins(formatDay(firstDay, lang))}`
}

type Chosen = ReadinessShown & { readonly days: PreparedDays; readonly lang: Language }

function hrefOf({ occasion, days, sorting }: Chosen, change: { dayId?: number; sorting?: Sorting; page?: number }) {
  const { dayId = days.dayId, sorting: order = sorting, page = 1 } = change
  return `/occasions/${occasion.occasionId}/readiness?before=${dayId}&sort=${order}${page > 1 ? `&page=${page}` : ''}`
}

function Choices(shown: Chosen) {
  const { groups, days, sorting, found, lang } = shown
  const say = text[lang]
  return (
    <>
      {groups.length > 1 && (
        <SubMenu
          label={say.groups}
          items={groups.map((group) => ({
            href: hrefOf(shown, { dayId: group.dayId }),
            label: say.before(wordDays(group, lang)),
            current: group.dayId === days.dayId,
          }))}
        />
      )}
      {found > 1 && (
        <SubMenu
          label={say.sorting}
          items={sortings.map((each) => ({
            href: hrefOf(shown, { sorting: each }),
            label: say.sortings[each],
            current: each === sorting,
          }))}
        />
      )}
    </>
  )
}

function List({ wrong, ...shown }: Chosen & { wrong: ReadinessProps['wrong'] }) {
  const { list, answers, mayAct, page, pages, lang } = shown
  const say = text[lang]
  return (
    <Section title={say.list}>
      <Table
        caption={say.list}
        quietCaption
        rows={list}
        rowKey={({ bookingId }) => bookingId}
        empty={
          <Empty title={say.title.nobody}>
            <p>{say.listEmpty}</p>
          </Empty>
        }
        columns={[
          { key: 'name', head: say.name, cell: (one) => <Who one={one} /> },
          { key: 'stands', head: say.stands, cell: (one) => <Stands one={one} lang={lang} /> },
          {
            key: 'left',
            head: say.left,
            cell: (one) => (
              <>
                <Left one={one} lang={lang} />
                <Answers of={answers.filter(({ personId }) => personId === one.personId)} lang={lang} />
              </>
            ),
          },
          ...(mayAct
            ? [
                {
                  key: 'act',
                  head: say.act,
                  cell: (one: ListedShown) => <ReadinessActs {...shown} one={one} wrong={wrong} />,
                },
              ]
            : []),
        ]}
      />
      <Pager lang={lang} page={page} pages={pages} href={(n) => hrefOf(shown, { page: n })} />
    </Section>
  )
}

function Who({ one: { name, unitName, municipalityName } }: { one: ListedShown }) {
  const works = unitName === municipalityName ? municipalityName : `${municipalityName}, ${unitName}`
  return (
    <>
      {name}
      <Quiet>{works}</Quiet>
    </>
  )
}

function Stands({ one: { done, asked, acts }, lang }: { one: ListedShown; lang: Language }) {
  const say = text[lang]
  const isReady = done >= asked
  return (
    <>
      <Status kind={isReady ? 'done' : 'waiting'}>
        {isReady ? say.ready : done === 0 ? say.readyNone : say.readyOf(done, asked)}
      </Status>
      {acts.map(({ act, by, on, reason }) => (
        <Quiet key={`${act} ${on}`}>
          {say.acts[act](by, formatDate(on, lang))}
          {reason && `: ${reason}`}
        </Quiet>
      ))}
    </>
  )
}

function Left({ one: { left, minutesLeft }, lang }: { one: ListedShown; lang: Language }) {
  const say = text[lang]
  if (left.length === 0) return <>{say.nothingLeft}</>
  return (
    <>
      <p>{say.minutes(formatMinutes(minutesLeft, lang))}</p>
      <ul lang="sv">
        {left.map(({ title, minutes }) => (
          <li key={title}>{say.item(title, formatMinutes(minutes, lang))}</li>
        ))}
      </ul>
    </>
  )
}
