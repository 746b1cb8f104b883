import {
  Actions,
  ButtonLink,
  Empty,
  type FieldErrors,
  Figures,
  type Frame,
  formatDay,
  formatTime,
  inWords,
  Layout,
  Notice,
  Quiet,
  SearchForm,
  Section,
  Status,
  sentenceCase,
  Table,
  TextField,
  type Typed,
} from '#design'
import type { Language } from '#values'
import { Claims } from '../check-in/claims.view.tsx'
import { wordStaff } from '../occasion/days.view.tsx'
import type { StaffedDay } from '../occasion/shown.rules.ts'
import { text as partsWords } from '../parts/parts.text.ts'
import { text } from './attendance.text.ts'
import { MarkForm } from './mark-form.view.tsx'
import { SaidTwiceNotice } from './said-twice.view.tsx'
import { countsOf, type DayListShown, type Listed, matching } from './shown.rules.ts'

interface PageProps extends DayListShown {
  readonly frame: Frame
  readonly errors?: FieldErrors
  readonly typed?: Typed
}

/** The list of a course day: who comes and is ready; on the day and after it, who was there. */
export function AttendancePage({ frame, errors, typed, ...shown }: PageProps) {
  const { lang } = frame
  const say = text[lang]
  const { occasion, day, list, mayMark, today, back, nowMs } = shown
  const isMarked = mayMark && day.onDay <= today && list.length > 0 && !shown.isCancelled
  return (
    <Layout
      frame={frame}
      title={titleOf(shown, lang)}
      eyebrow={say.dayOf(occasion.courseName, day.number)}
      line={occasion.colour}
      lead={<p>{whenAndWhere(day, lang)}</p>}
      breadcrumb={[back]}
      scripts={['attendance']}
    >
      <div hidden data-now={nowMs} />
      <Quiet>{wordStaff(day.staff, lang)}</Quiet>
      {mayMark && !shown.isCancelled && <Ways {...shown} lang={lang} />}
      {!isMarked && list.length > 0 && (
        <Notice lang={lang}>
          <p>{whyNotMarked(shown, lang)}</p>
        </Notice>
      )}
      {isMarked && <SaidTwiceNotice {...shown} lang={lang} />}
      {mayMark && <Claims {...shown} lang={lang} />}
      <Section title={say.list}>
        {list.length === 0 && <Empty title={say.title.nobody} />}
        {day.onDay <= today && list.length > 0 && <Counted list={list} lang={lang} />}
        {isMarked ? (
          <Marking {...shown} lang={lang} errors={errors} typed={typed} />
        ) : (
          list.length > 0 && <List {...shown} lang={lang} />
        )}
      </Section>
    </Layout>
  )
}

function whyNotMarked({ mayMark, isCancelled, day }: DayListShown, lang: Language): string {
  const say = text[lang]
  if (isCancelled) return say.notHeld
  return mayMark ? say.notYet(formatDay(day.onDay, lang)) : say.leaderMarks
}

export function whenAndWhere({ onDay, starts, ends, place }: StaffedDay, lang: Language): string {
  return [formatDay(onDay, lang), formatTime(starts, ends, lang), place].filter(Boolean).join(' · ')
}

function titleOf({ list, day, today }: DayListShown, lang: Language): string {
  const say = text[lang]
  if (list.length === 0) return say.title.nobody
  const counted = (n: number) => `${inWords(n, lang)} ${n === 1 ? say.person : say.persons}`
  if (day.onDay > today) {
    const ready = list.filter(isReady).length
    return say.title.before(sentenceCase(counted(list.length)), ready === 0 ? say.noneOf : inWords(ready, lang))
  }
  const { unmarked, attended } = countsOf(list)
  if (unmarked === list.length) return say.title.unmarked
  if (unmarked > 0) return say.title.some(sentenceCase(counted(unmarked)))
  return say.title.marked(attended, list.length)
}

/** What else the leader can do with the list: the code, the camera, the parts of the day. */
function Ways({ occasion, day, parts, isUntouched, today, lang }: DayListShown & { lang: Language }) {
  const say = text[lang]
  const at = `/occasions/${occasion.occasionId}/days/${day.dayId}`
  return (
    <Actions>
      {day.onDay === today && (
        <ButtonLink kind="quiet" href={`${at}/check-in`}>
          {say.showCode}
        </ButtonLink>
      )}
      {day.onDay === today && (
        <ButtonLink kind="quiet" href={`${at}/scanner`}>
          {say.scan}
        </ButtonLink>
      )}
      {isUntouched && (
        <ButtonLink kind="quiet" href={`${at}/parts`}>
          {parts.partCount === 2 ? partsWords[lang].change : say.parts}
        </ButtonLink>
      )}
    </Actions>
  )
}

function Counted({ list, lang }: { list: readonly Listed[]; lang: Language }) {
  const say = text[lang].counts
  const counts = countsOf(list)
  const shown = (['attended', 'absent', 'excused', 'unmarked'] as const).filter(
    (one) => counts[one] > 0 || one === 'attended',
  )
  return <Figures figures={shown.map((one) => ({ term: say[one], value: String(counts[one]) }))} />
}

interface MarkingProps extends DayListShown {
  readonly lang: Language
  readonly errors: FieldErrors | undefined
  readonly typed: Typed | undefined
}

function Marking({ lang, errors, typed, ...shown }: MarkingProps) {
  const say = text[lang]
  const { list, q, occasion, day, isSettled, parts } = shown
  const found = matching(list, q)
  const at = `/occasions/${occasion.occasionId}/days/${day.dayId}/attendance`
  return (
    <>
      {list.length > 5 && (
        <SearchForm lang={lang} action={at} submit={say.findButton} typed={{ q }}>
          <TextField name="q" label={say.find} type="search" width="medium" />
        </SearchForm>
      )}
      {isSettled && (
        <Notice lang={lang}>
          <p>{say.settled}</p>
        </Notice>
      )}
      {found.length === 0 ? (
        <Empty title={say.findNone(q)} action={<ButtonLink href={at}>{say.showAll}</ButtonLink>} />
      ) : (
        <MarkForm
          {...shown}
          list={found}
          isPart={found.length < list.length}
          lang={lang}
          errors={errors}
          typed={typed}
        />
      )}
      <Quiet>{parts.partCount === 2 ? say.earnsParts(parts.partsNeeded) : say.earns}</Quiet>
      <Quiet>{say.offline}</Quiet>
    </>
  )
}

const isReady = ({ done, mandatory }: Listed) => done >= mandatory

function wordReady(listed: Listed, lang: Language): string {
  const say = text[lang]
  return isReady(listed) ? say.readyAll : say.readyOf(listed.done, listed.mandatory)
}

function List({ list, day, today, lang }: DayListShown & { lang: Language }) {
  const say = text[lang]
  const hasBeen = day.onDay <= today
  return (
    <Table
      caption={say.list}
      quietCaption
      rows={list}
      rowKey={({ bookingId }) => bookingId}
      columns={[
        { key: 'name', head: say.name, cell: ({ name }) => name },
        {
          key: 'works',
          head: say.works,
          cell: ({ works, isMakingUp }) => (isMakingUp ? `${works} · ${say.makingUp}` : works),
        },
        {
          key: 'ready',
          head: say.ready,
          cell: (listed) => <Status kind={isReady(listed) ? 'done' : 'waiting'}>{wordReady(listed, lang)}</Status>,
        },
        ...(hasBeen
          ? [{ key: 'mark', head: say.mark, cell: ({ mark }: Listed) => (mark ? wasOf(mark, lang) : say.unmarked) }]
          : []),
      ]}
    />
  )
}

/** Those who teach see that someone was away, and not why. */
const wasOf = (mark: keyof (typeof text)['sv']['was'], lang: Language) =>
  text[lang].was[mark === 'excused' ? 'absent' : mark]
