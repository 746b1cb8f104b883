import {
  Actions,
  Button,
  type Crumb,
  Details,
  Empty,
  type FieldErrors,
  Form,
  type Frame,
  formatDay,
  formatTime,
  HiddenField,
  inWords,
  Layout,
  Notice,
  Quiet,
  RadioField,
  Section,
  Status,
  sentenceCase,
  Table,
  TextField,
  type Typed,
} from '#design'
import type { Day, Language } from '#values'
import { wordStaff } from '../occasion/days.view.tsx'
import type { Occasion, StaffedDay } from '../occasion/shown.rules.ts'
import { type Mark, marks } from './attendance.rules.ts'
import { text } from './attendance.text.ts'

/** Someone on the day's list: who, how prepared, and what is marked. */
export interface Listed {
  readonly bookingId: number
  readonly name: string
  readonly works: string
  readonly done: number
  readonly mandatory: number
  readonly mark: Mark | undefined
}

export interface DayListShown {
  readonly occasion: Occasion
  readonly day: StaffedDay
  readonly list: readonly Listed[]
  /** The newest mark on the list, 0 before the first. */
  readonly seen: number
  readonly mayMark: boolean
  readonly today: Day
  readonly back: Crumb
}

interface PageProps extends DayListShown {
  readonly frame: Frame
  readonly errors?: FieldErrors
  readonly typed?: Typed
}

/** The list of a course day: who comes and is ready; on the day and after it, who was there. */
export function AttendancePage({ frame, errors, typed, ...shown }: PageProps) {
  const { lang } = frame
  const say = text[lang]
  const { occasion, day, list, mayMark, today, back } = shown
  const isMarked = mayMark && day.onDay <= today && list.length > 0
  return (
    <Layout
      frame={frame}
      title={titleOf(shown, lang)}
      eyebrow={say.dayOf(occasion.courseName, day.number)}
      line={occasion.colour}
      lead={<p>{whenAndWhere(day, lang)}</p>}
      breadcrumb={[back]}
    >
      <Quiet>{wordStaff(day.staff, lang)}</Quiet>
      {!isMarked && list.length > 0 && (
        <Notice lang={lang}>
          <p>{mayMark ? say.notYet(formatDay(day.onDay, lang)) : say.leaderMarks}</p>
        </Notice>
      )}
      <Section title={say.list}>
        {list.length === 0 && <Empty title={say.title.nobody} />}
        {isMarked ? (
          <MarkForm {...shown} lang={lang} errors={errors} typed={typed} />
        ) : (
          list.length > 0 && <List {...shown} lang={lang} />
        )}
      </Section>
    </Layout>
  )
}

function whenAndWhere({ onDay, starts, ends, place }: StaffedDay, lang: Language): string {
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
  const unmarked = list.filter(({ mark }) => mark === undefined).length
  if (unmarked === list.length) return say.title.unmarked
  if (unmarked > 0) return say.title.some(sentenceCase(counted(unmarked)))
  return say.title.marked(list.filter(({ mark }) => mark === 'attended').length, list.length)
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
        { key: 'works', head: say.works, cell: ({ works }) => works },
        {
          key: 'ready',
          head: say.ready,
          cell: (listed) => <Status kind={isReady(listed) ? 'done' : 'waiting'}>{wordReady(listed, lang)}</Status>,
        },
        ...(hasBeen
          ? [{ key: 'mark', head: say.mark, cell: ({ mark }: Listed) => (mark ? say.was[mark] : say.unmarked) }]
          : []),
      ]}
    />
  )
}

interface FormProps extends DayListShown {
  readonly lang: Language
  readonly errors: FieldErrors | undefined
  readonly typed: Typed | undefined
}

function MarkForm({ occasion, day, list, seen, lang, errors, typed }: FormProps) {
  const say = text[lang]
  const isOpen = list.some(({ mark }) => mark === undefined)
  return (
    <>
      <Form
        lang={lang}
        action={`/occasions/${occasion.occasionId}/days/${day.dayId}/attendance`}
        submit={say.save}
        errors={errors}
        typed={typed}
      >
        <HiddenField name="seen" value={seen} />
        {list.map((listed) => (
          <RadioField
            key={listed.bookingId}
            name={`mark-${listed.bookingId}`}
            label={listed.name}
            hint={`${listed.works} · ${wordReady(listed, lang)}`}
            value={listed.mark}
            options={marks.map((each) => ({ value: each, label: say.marks[each] }))}
            inline
          />
        ))}
        {list.some(({ mark }) => mark === 'attended') && (
          <Details summary={say.correct} open={errors?.reason !== undefined}>
            <TextField name="reason" label={say.reason} hint={say.reasonHint} />
          </Details>
        )}
        {isOpen && (
          <>
            <Quiet>{say.allHereHint}</Quiet>
            <Actions>
              <Button kind="quiet" name="others" value="attended">
                {say.allHere}
              </Button>
            </Actions>
          </>
        )}
      </Form>
      <Quiet>{say.earns}</Quiet>
    </>
  )
}
