import { Actions, Button, ButtonLink, Form, type Frame, formatDay, HiddenField, Layout, Rows, Section } from '#design'
import type { Day, Language } from '#values'
import { text } from './enrolment.text.ts'
import { trailTo } from './enrolments.view.tsx'
import { type Plan, type PlannedCourse, type WantedWay, wayKey } from './plan.rules.ts'

interface Seat {
  readonly dayId: number
  readonly occasionId: number
  readonly courseName: string
  readonly number: number
  readonly onDay: Day
}

interface PlanProps {
  frame: Frame
  person: { readonly id: number; readonly name: string }
  label: string
  wanted: WantedWay
  plan: Plan
  /** The way on the same step that it replaces. */
  current: string | undefined
  seats: readonly Seat[]
}

/** What a change means, before it is saved. */
export function PlanPage({ frame, person, label, wanted, plan, current, seats }: PlanProps) {
  const { lang } = frame
  const say = text[lang]
  const isLeaving = wanted.to === undefined
  const href = `/people/${person.id}/enrolments`
  const title = isLeaving ? say.leaveTitle(person.name, label) : say.planTitle(person.name, label)
  const replaces = !isLeaving && current !== undefined && current !== label
  return (
    <Layout
      frame={frame}
      title={title}
      lead={replaces ? `${say.instead(current)} ${say.planLead}` : say.planLead}
      breadcrumb={[...trailTo(person, lang), { href, label: say.title(person.name) }]}
      width="text"
    >
      <Courses
        title={say.remains}
        none={isLeaving ? say.leftNothing : say.remainsNothing}
        courses={plan.remains}
        lang={lang}
      />
      <Courses title={say.kept} none={say.keptNothing} courses={plan.kept} lang={lang} />
      <Courses title={say.fallsAway} none={say.fallsAwayNothing} courses={plan.fallsAway} lang={lang} />
      {seats.length > 0 && (
        <Section title={say.seats} lead={say.seatsLead}>
          <Rows
            items={seats.map(({ dayId, occasionId, courseName, number, onDay }) => ({
              key: dayId,
              title: (
                <a href={`/occasions/${occasionId}/booking`}>{say.seat(courseName, number, formatDay(onDay, lang))}</a>
              ),
            }))}
          />
        </Section>
      )}
      <Form lang={lang} action={href}>
        <HiddenField name="way" value={wayKey(wanted)} />
        <Actions>
          <Button>{isLeaving ? say.end : say.save}</Button>
          <ButtonLink href={href} kind="quiet">
            {say.back}
          </ButtonLink>
        </Actions>
      </Form>
    </Layout>
  )
}

interface CoursesProps {
  title: string
  none: string
  courses: readonly PlannedCourse[]
  lang: Language
}

function Courses({ title, none, courses, lang }: CoursesProps) {
  return (
    <Section title={title}>
      {courses.length === 0 ? (
        <p>{none}</p>
      ) : (
        <Rows
          items={courses.map((course) => ({
            key: course.courseId,
            title: course.name,
            note: progressOf(course, lang),
          }))}
        />
      )}
    </Section>
  )
}

function progressOf({ completedOn, done, mandatory, daysEarned, days }: PlannedCourse, lang: Language): string {
  const say = text[lang]
  return completedOn === null ? say.partly(done, mandatory, daysEarned, days) : say.done(formatDay(completedOn, lang))
}
