import {
  ButtonLink,
  DateField,
  Empty,
  type FieldErrors,
  Fieldset,
  Form,
  type Frame,
  formatKr,
  HiddenField,
  inWords,
  Layout,
  Notice,
  NumberField,
  Rows,
  Section,
  SubMenu,
  sentenceCase,
  type Typed,
} from '#design'
import type { TaughtCourse, TeamMember } from '#trainers'
import { type Day, type Language, sumMoney } from '#values'
import type { Conflict } from '../conflicts/conflicts.rules.ts'
import { text as conflictWords } from '../conflicts/conflicts.text.ts'
import { ConflictNotice, SeenConflicts } from '../conflicts/conflicts.view.tsx'
import type { PriceComponent } from '../occasion/occasion.rules.ts'
import type { SeatRule } from '../seats/seat-rule.rules.ts'
import type { RoomChoice } from '../venues/venue.rules.ts'
import { FormField, MaterialField, OnlyForm, WhenFields, WhereFields } from './day-fields.view.tsx'
import type { CourseDay, DayForm } from './plan.rules.ts'
import { text } from './plan.text.ts'
import { type PlanStart, startOfDay } from './plan-start.rules.ts'
import { StaffFields } from './staff-fields.view.tsx'

interface Region {
  readonly id: number
  readonly name: string
}

interface ChooseProps {
  readonly frame: Frame
  readonly courses: readonly TaughtCourse[]
  readonly region: Region
  readonly regions: readonly Region[]
}

/** The first step: which course, and for whoever plans in several regions where. */
export function ChooseCoursePage({ frame, courses, region, regions }: ChooseProps) {
  const say = text[frame.lang]
  const href = (courseId: number) => `/occasions/new?course=${courseId}&region=${region.id}`
  return (
    <Layout
      frame={frame}
      title={say.chooseTitle}
      lead={<p>{say.chooseLead}</p>}
      breadcrumb={[{ href: '/occasions', label: say.back }]}
      width="text"
    >
      {regions.length > 1 && (
        <SubMenu
          label={say.regions}
          items={regions.map(({ id, name }) => ({
            href: `/occasions/new?region=${id}`,
            label: name,
            current: id === region.id,
          }))}
        />
      )}
      {courses.length === 0 ? (
        <Empty title={say.noCourses}>
          <p>{say.noCoursesBody}</p>
        </Empty>
      ) : (
        <Rows
          items={courses.map(({ courseId, courseName, stepName, journeyName }) => ({
            key: courseId,
            title: courseName,
            href: href(courseId),
            note: `${journeyName} · ${stepName}`,
          }))}
        />
      )}
    </Layout>
  )
}

export interface PlanShown {
  readonly course: TaughtCourse
  readonly region: Region
  readonly courseDays: readonly CourseDay[]
  readonly team: readonly TeamMember[]
  readonly rooms: readonly RoomChoice[]
  /** What a seat costs a day of each form, by the price list in force today. */
  readonly prices: readonly { readonly form: DayForm; readonly parts: readonly PriceComponent[] }[]
  /** When seats are booked unless the dates are filled in. */
  readonly rule: SeatRule
  /** What is filled in from the start, of an occasion that is copied. */
  readonly start: PlanStart | undefined
  readonly today: Day
  readonly token: string
}

interface PlanProps extends PlanShown {
  readonly frame: Frame
  readonly errors?: FieldErrors
  readonly typed?: Typed
  /** Seen before it is planned all the same. */
  readonly conflicts?: readonly Conflict[]
}

/** The second step: the days, who teaches them, the seats and when they are booked. */
export function PlanPage({ frame, errors, typed, conflicts = [], ...shown }: PlanProps) {
  const { lang } = frame
  const say = text[lang]
  const { course, region, courseDays, team } = shown
  const days = courseDays.length === 1 ? say.oneDay : sentenceCase(say.days(inWords(courseDays.length, lang)))
  return (
    <Layout
      frame={frame}
      title={say.title(course.courseName)}
      eyebrow={`${course.journeyName} · ${course.stepName}`}
      lead={<p>{shown.start ? say.copyLead(days, region.name) : say.lead(days, region.name)}</p>}
      breadcrumb={[
        { href: '/occasions', label: say.back },
        { href: '/occasions/new', label: say.otherCourse },
      ]}
      width="text"
    >
      {team.length === 0 ? (
        <Empty
          title={say.noTeamTitle}
          action={<ButtonLink href={`/trainers?region=${region.id}`}>{say.toTeam}</ButtonLink>}
        >
          <p>{say.noTeam}</p>
        </Empty>
      ) : (
        <>
          <ConflictNotice conflicts={conflicts} lang={lang} />
          <PlanForm {...shown} lang={lang} errors={errors} typed={typed} conflicts={conflicts} />
        </>
      )}
    </Layout>
  )
}

interface FormProps extends PlanShown {
  readonly lang: Language
  readonly errors: FieldErrors | undefined
  readonly typed: Typed | undefined
  readonly conflicts: readonly Conflict[]
}

function PlanForm(props: FormProps) {
  const { course, region, courseDays, team, rooms, conflicts, prices, start, today, token, lang, errors, typed } = props
  const say = text[lang]
  const isWrong = (number: number) =>
    Object.keys(errors ?? {}).some((name) => /^(leader|trainers|reserves)-/.test(name) && name.endsWith(`-${number}`))
  return (
    <Form
      lang={lang}
      action="/occasions/new"
      submit={conflicts.length > 0 ? conflictWords[lang].despite : say.save}
      cancel={{ href: '/occasions' }}
      errors={errors}
      typed={typed}
    >
      <SeenConflicts conflicts={conflicts} />
      <HiddenField name="token" value={token} />
      <HiddenField name="course" value={course.courseId} />
      <HiddenField name="region" value={region.id} />
      {start && <HiddenField name="copy" value={start.copyOf} />}
      {courseDays.map(({ number, length, forms }) => {
        const values = startOfDay(start, { number, length })
        return (
          <Fieldset key={number} legend={say.day(number, say.length[length])}>
            <OnlyForm number={number} forms={forms} />
            <WhenFields number={number} values={values} earliest={today} lang={lang} />
            <FormField number={number} forms={forms} value={values.form} lang={lang} />
            <WhereFields number={number} forms={forms} rooms={rooms} values={values} lang={lang} />
            <StaffFields
              {...{ number, team, lang, isAsFirst: values.isAsFirst, chosen: values.staff }}
              isOpen={!values.isAsFirst || isWrong(number)}
            />
            <MaterialField number={number} value={values.material} lang={lang} />
          </Fieldset>
        )
      })}
      <SeatFields {...props} />
      <Prices prices={prices} lang={lang} />
    </Form>
  )
}

/** How many seats, the fewest it is held for, and when they are booked. */
function SeatFields({ start, rule, lang }: FormProps) {
  const say = text[lang]
  return (
    <Fieldset legend={say.booking} hint={<p>{say.windowFrom(rule.opensDays, rule.closesDays)}</p>}>
      <NumberField name="seats" label={say.seats} hint={say.seatsHint} value={start?.seats} />
      <DateField name="bookingOpens" label={say.opens} optional />
      <DateField name="bookingCloses" label={say.closes} hint={say.closesHint} optional />
      <NumberField name="least" label={say.least} hint={say.leastHint} value={start?.least} optional />
      <DateField name="decideBy" label={say.decideBy} hint={say.decideByHint} optional />
    </Fieldset>
  )
}

function Prices({ prices, lang }: Pick<PlanShown, 'prices'> & { lang: Language }) {
  const say = text[lang]
  const priced = prices.filter(({ parts }) => parts.length > 0)
  return (
    <Section title={say.priceTitle}>
      {priced.length === 0 ? (
        <Notice lang={lang} kind="problem">
          <p>{say.noPrices}</p>
        </Notice>
      ) : (
        <>
          <p>{`${say.price} ${say.sameAsDigital}`}</p>
          <Rows
            items={priced.map(({ form, parts }) => ({
              key: form,
              title: say.priceOf(say.forms[form], formatKr(sumMoney(parts.map(({ amountOre }) => amountOre)), lang)),
            }))}
          />
        </>
      )}
    </Section>
  )
}
