import {
  Actions,
  ButtonLink,
  CheckboxGroup,
  Empty,
  type FieldErrors,
  Form,
  type Frame,
  formatDate,
  formatList,
  inWords,
  Layout,
  Notice,
  PostButton,
  Rows,
  Section,
  SelectField,
  type Typed,
} from '#design'
import type { Language } from '#values'
import type { InterestCourse, Interested } from './interest.rules.ts'
import { text } from './interest.text.ts'

export interface InterestShown {
  readonly courses: readonly InterestCourse[]
  readonly interested: readonly Interested[]
  /** Whom one may ask for: oneself first, then the team. Nobody where one works in no municipality and leads nobody. */
  readonly people: readonly { readonly personId: number; readonly name: string }[]
  readonly personId: number
  readonly chosen: InterestCourse | undefined
  readonly leadsTeam: boolean
}

interface PageProps extends InterestShown {
  readonly frame: Frame
  readonly errors?: FieldErrors | undefined
  readonly typed?: Typed | undefined
}

/** What one, or one's team, waits for, and the way to say so. */
export function InterestPage({ frame, errors, typed, ...shown }: PageProps) {
  const { lang } = frame
  const say = text[lang]
  const { interested, people, chosen } = shown
  return (
    <Layout frame={frame} title={titleOf(shown, lang)} lead={<p>{say.lead}</p>} width="text">
      {interested.length > 0 && <Waiting {...shown} lang={lang} />}
      {chosen && chosen.occasions.length > 0 && <HasDates {...shown} chosen={chosen} lang={lang} />}
      {people.length === 0 ? (
        <Empty title={say.noWorkplace}>
          <p>{say.noWorkplaceBody}</p>
        </Empty>
      ) : (
        <InterestForm {...shown} lang={lang} errors={errors} typed={typed} />
      )}
    </Layout>
  )
}

function titleOf({ interested, personId }: InterestShown, lang: Language): string {
  const say = text[lang].title
  const [first] = interested
  const courses = new Set(interested.map(({ courseId }) => courseId)).size
  const isOwn = interested.every((one) => one.personId === personId)
  if (first === undefined) return say.none
  if (courses > 1) return (isOwn ? say.meMany : say.many)(inWords(courses, lang))
  return (isOwn ? say.me : say.one)(first.courseName)
}

function Waiting({ interested, lang }: InterestShown & { lang: Language }) {
  const say = text[lang]
  return (
    <Section title={say.waiting}>
      <Rows
        items={interested.map(({ interestId, courseId, courseName, personId, name, since }) => ({
          key: interestId,
          title: `${courseName}: ${name}`,
          note: say.since(formatDate(since, lang)),
          end: (
            <PostButton
              action="/interest/withdrawal"
              fields={{ course: courseId, person: personId }}
              label={say.withdrawLabel(name, courseName)}
            >
              {say.withdraw}
            </PostButton>
          ),
        }))}
      />
    </Section>
  )
}

function HasDates({ chosen, leadsTeam, lang }: InterestShown & { chosen: InterestCourse; lang: Language }) {
  const say = text[lang]
  const days = chosen.occasions.map(({ firstDay }) => formatDate(firstDay, lang))
  return (
    <>
      <Notice lang={lang} title={say.hasDates(chosen.name)}>
        <p>{say.hasDatesBody(formatList(days, lang))}</p>
        {!leadsTeam && <p>{say.askLeader}</p>}
      </Notice>
      {leadsTeam && (
        <Actions>
          {chosen.occasions.slice(0, 3).map(({ occasionId, firstDay }) => (
            <ButtonLink key={occasionId} kind="quiet" href={`/occasions/${occasionId}/booking`}>
              {say.book(formatDate(firstDay, lang))}
            </ButtonLink>
          ))}
        </Actions>
      )}
    </>
  )
}

interface FormProps extends InterestShown {
  readonly lang: Language
  readonly errors: FieldErrors | undefined
  readonly typed: Typed | undefined
}

function InterestForm({ courses, people, personId, chosen, leadsTeam, lang, errors, typed }: FormProps) {
  const say = text[lang]
  return (
    <Section title={say.form}>
      <Form lang={lang} action="/interest" submit={leadsTeam ? say.submit : say.submitMe} errors={errors} typed={typed}>
        <SelectField
          name="course"
          label={say.course}
          value={chosen && String(chosen.courseId)}
          options={courses.map(({ courseId, name, stepName }) => ({
            value: String(courseId),
            label: say.courseOption(name, stepName),
          }))}
        />
        {leadsTeam && (
          <CheckboxGroup
            name="person"
            label={say.people}
            hint={say.peopleHint}
            options={people.map((one) => ({
              value: String(one.personId),
              label: one.personId === personId ? say.me(one.name) : one.name,
            }))}
          />
        )}
      </Form>
    </Section>
  )
}
