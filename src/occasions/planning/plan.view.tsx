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
import type { PriceComponent } from '../occasion/occasion.rules.ts'
import { FormField, OnlyForm, WhenFields, WhereFields } from './day-fields.view.tsx'
import type { CourseDay, DayForm } from './plan.rules.ts'
import { text } from './plan.text.ts'
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
  /** What a seat costs a day of each form, by the price list in force today. */
  readonly prices: readonly { readonly form: DayForm; readonly parts: readonly PriceComponent[] }[]
  readonly today: Day
  readonly token: string
}

interface PlanProps extends PlanShown {
  readonly frame: Frame
  readonly errors?: FieldErrors
  readonly typed?: Typed
}

/** The second step: the days, who teaches them, the seats and when they are booked. */
export function PlanPage({ frame, errors, typed, ...shown }: PlanProps) {
  const { lang } = frame
  const say = text[lang]
  const { course, region, courseDays, team } = shown
  const days = courseDays.length === 1 ? say.oneDay : sentenceCase(say.days(inWords(courseDays.length, lang)))
  return (
    <Layout
      frame={frame}
      title={say.title(course.courseName)}
      eyebrow={`${course.journeyName} · ${course.stepName}`}
      lead={<p>{say.lead(days, region.name)}</p>}
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
        <PlanForm {...shown} lang={lang} errors={errors} typed={typed} />
      )}
    </Layout>
  )
}

interface FormProps extends PlanShown {
  readonly lang: Language
  readonly errors: FieldErrors | undefined
  readonly typed: Typed | undefined
}

function PlanForm({ course, region, courseDays, team, prices, today, token, lang, errors, typed }: FormProps) {
  const say = text[lang]
  const isWrong = (number: number) =>
    Object.keys(errors ?? {}).some((name) => /^(leader|trainers|reserves)-/.test(name) && name.endsWith(`-${number}`))
  return (
    <Form
      lang={lang}
      action="/occasions/new"
      submit={say.save}
      cancel={{ href: '/occasions' }}
      errors={errors}
      typed={typed}
    >
      <HiddenField name="token" value={token} />
      <HiddenField name="course" value={course.courseId} />
      <HiddenField name="region" value={region.id} />
      {courseDays.map(({ number, length, forms }) => (
        <Fieldset key={number} legend={say.day(number, say.length[length])}>
          <OnlyForm number={number} forms={forms} />
          <WhenFields number={number} values={{ ...blank, ...hours[length] }} earliest={today} lang={lang} />
          <FormField number={number} forms={forms} lang={lang} />
          <WhereFields number={number} forms={forms} values={blank} lang={lang} />
          <StaffFields number={number} team={team} lang={lang} isOpen={isWrong(number)} />
        </Fieldset>
      ))}
      <Fieldset legend={say.booking}>
        <NumberField name="seats" label={say.seats} hint={say.seatsHint} />
        <DateField name="bookingOpens" label={say.opens} value={today} />
        <DateField name="bookingCloses" label={say.closes} hint={say.closesHint} />
      </Fieldset>
      <Prices prices={prices} lang={lang} />
    </Form>
  )
}

const blank = { onDay: undefined, starts: '', ends: '', place: '', link: '' }
const hours = { whole: { starts: '09:00', ends: '16:00' }, half: { starts: '09:00', ends: '12:00' } }

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
          <p>{say.price}</p>
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
