import {
  DateField,
  DayList,
  type FieldErrors,
  Fieldset,
  Form,
  type Frame,
  formatDate,
  formatDayShort,
  formatDays,
  formatTime,
  inWords,
  Layout,
  Notice,
  PostButton,
  Quiet,
  RadioField,
  Rows,
  Section,
  SelectField,
  Split,
  TextArea,
  TimeField,
  type Typed,
} from '#design'
import type { Day, Language } from '#values'
import { availabilityKinds, missedDays, type SaidAvailability, type StaffedAhead } from './availability.rules.ts'
import { text } from './availability.text.ts'
import { AvailabilityCalendar } from './calendar.view.tsx'
import { weekdayNumbers, wordWeekday } from './word-weekday.view.ts'

export interface AvailabilityShown {
  readonly said: readonly SaidAvailability[]
  readonly staffed: readonly StaffedAhead[]
  readonly today: Day
}

interface PageProps extends AvailabilityShown {
  readonly frame: Frame
  /** What is to be changed, on a page of its own. */
  readonly changing?: SaidAvailability | undefined
  readonly errors?: FieldErrors
  readonly typed?: Typed
}

export const availabilityAt = '/trainer-platform/availability'

/** When someone cannot teach and when they would rather, on one page. */
export function AvailabilityPage({ frame, changing, errors, typed, ...shown }: PageProps) {
  const { lang } = frame
  const say = text[lang]
  const missed = missedDays(shown.said, shown.staffed)
  const form = <SayForm {...{ changing, today: shown.today, lang, errors, typed }} />
  if (changing)
    return (
      <Layout
        frame={frame}
        title={say.changeTitle}
        breadcrumb={[
          { href: '/trainer-platform', label: say.back },
          { href: availabilityAt, label: say.said },
        ]}
        width="text"
      >
        {form}
      </Layout>
    )
  const days = missed.length === 1 ? say.oneDay : say.days(inWords(missed.length, lang))
  return (
    <Layout
      frame={frame}
      title={missed.length > 0 ? say.titleConflicts(days) : say.title}
      lead={<p>{say.lead}</p>}
      breadcrumb={[{ href: '/trainer-platform', label: say.back }]}
    >
      <Split aside={<Section title={say.add}>{form}</Section>}>
        {missed.length > 0 && <Missed days={missed} lang={lang} />}
        <Section title={say.said}>
          {shown.said.length === 0 ? <Quiet>{say.none}</Quiet> : <Said said={shown.said} lang={lang} />}
        </Section>
        <Section title={say.calendar}>
          <AvailabilityCalendar
            {...{
              said: shown.said,
              staffed: new Set(shown.staffed.map(({ onDay }) => onDay)),
              today: shown.today,
              lang,
            }}
          />
        </Section>
      </Split>
    </Layout>
  )
}

function Missed({ days, lang }: { days: readonly StaffedAhead[]; lang: Language }) {
  const say = text[lang]
  return (
    <Section title={say.conflicts}>
      <Notice lang={lang} kind="problem">
        <p>{say.conflictsLead}</p>
      </Notice>
      <DayList
        lang={lang}
        items={days.map(({ dayId, number, courseName, onDay, starts, ends, role }) => ({
          key: dayId,
          day: onDay,
          title: say.dayOf(courseName, number),
          note: `${formatTime(starts, ends, lang)} · ${say.you(say.roles[role])}`,
          end: (
            <PostButton
              action={`/trainer-platform/days/${dayId}/departure`}
              label={say.handOverLabel(courseName, formatDayShort(onDay, lang))}
            >
              {say.handOver}
            </PostButton>
          ),
        }))}
      />
    </Section>
  )
}

function Said({ said, lang }: { said: readonly SaidAvailability[]; lang: Language }) {
  const say = text[lang]
  return (
    <Rows
      items={said.map((one) => {
        const what = wordSaid(one, lang)
        const at = `${availabilityAt}/${one.availabilityId}`
        return {
          key: one.availabilityId,
          title: what,
          note: one.note,
          end: (
            <>
              <a href={at} aria-label={say.changeLabel(what)}>
                {say.change}
              </a>{' '}
              <PostButton action={`${at}/removal`} label={say.removeLabel(what)}>
                {say.remove}
              </PostButton>
            </>
          ),
        }
      })}
    />
  )
}

/** "Kan inte: torsdagar från 12 mars och tills vidare, 8.00–12.00". */
function wordSaid({ kind, from, until, weekday, starts, ends }: SaidAvailability, lang: Language): string {
  const say = text[lang]
  const period = until === null ? say.onwards(formatDate(from, lang)) : formatDays(from, until, lang)
  const when = weekday === null ? period : say.everyWeekday(wordWeekday(weekday, lang), period)
  const part = starts !== null && ends !== null ? `, ${formatTime(starts, ends, lang)}` : ''
  return `${say.kinds[kind]}: ${when}${part}`
}

interface SayFormProps {
  readonly changing: SaidAvailability | undefined
  readonly today: Day
  readonly lang: Language
  readonly errors: FieldErrors | undefined
  readonly typed: Typed | undefined
}

function SayForm({ changing, today, lang, errors, typed }: SayFormProps) {
  const say = text[lang]
  return (
    <Form
      lang={lang}
      action={changing ? `${availabilityAt}/${changing.availabilityId}` : availabilityAt}
      submit={say.save}
      cancel={changing && { href: availabilityAt }}
      errors={errors}
      typed={typed}
    >
      <RadioField
        name="kind"
        label={say.kind}
        value={changing?.kind ?? 'cannot'}
        options={availabilityKinds.map((kind) => ({ value: kind, label: say.kinds[kind] }))}
      />
      <DateField name="from" label={say.from} value={changing?.from ?? today} />
      <DateField name="until" label={say.until} hint={say.untilHint} value={changing?.until ?? undefined} optional />
      <SelectField
        name="weekday"
        label={say.weekday}
        empty={say.everyDay}
        value={changing?.weekday ?? undefined}
        options={weekdayNumbers.map((number) => ({
          value: String(number),
          label: say.only(wordWeekday(number, lang)),
        }))}
      />
      <Fieldset legend={say.part} hint={say.partHint}>
        <TimeField name="starts" label={say.starts} value={changing?.starts ?? undefined} optional />
        <TimeField name="ends" label={say.ends} value={changing?.ends ?? undefined} optional />
      </Fieldset>
      <TextArea name="note" label={say.note} hint={say.noteHint} value={changing?.note} rows={2} optional />
    </Form>
  )
}
