import {
  ButtonLink,
  Empty,
  type FieldErrors,
  Form,
  type Frame,
  formatDayShort,
  HiddenField,
  Layout,
  Notice,
  RadioField,
  Section,
  type Typed,
} from '#design'
import type { Day, Language } from '#values'
import type { Conflict } from '../conflicts/conflicts.rules.ts'
import { text as conflictWords } from '../conflicts/conflicts.text.ts'
import { ConflictNotice, SeenConflicts } from '../conflicts/conflicts.view.tsx'
import { Days, isAhead, wordStaff } from '../occasion/days.view.tsx'
import type { Occasion, StaffedDay } from '../occasion/shown.rules.ts'
import { OwnStaff } from '../planning/staff-fields.view.tsx'
import { type Replaceable, Replacement } from './replacement.view.tsx'
import { text } from './staffing.text.ts'

export interface StaffShown {
  readonly occasion: Occasion
  readonly day: StaffedDay
  /** Those who can be chosen: the team that day, and who stands there already. */
  readonly team: readonly { readonly personId: number; readonly name: string; readonly employer: string }[]
  readonly replaceable: readonly Replaceable[]
  readonly today: Day
}

interface PageProps extends StaffShown {
  readonly frame: Frame
  readonly errors?: FieldErrors
  readonly typed?: Typed
  /** The form that came in was older than the day. */
  readonly stale?: boolean
  /** Seen before it is saved all the same. */
  readonly conflicts?: readonly Conflict[]
}

/** Who leads a day, teaches it and stands by, to be changed. */
export function StaffPage({ frame, errors, typed, stale, conflicts = [], ...shown }: PageProps) {
  const { occasion, day, today } = shown
  const { lang } = frame
  const say = text[lang]
  const at = `/occasions/${occasion.occasionId}`
  const isCancelled = Boolean(occasion.cancelledAt) || day.cancelledWhy !== null
  const isOpen = isAhead(day, today) && !isCancelled
  const closed = isCancelled ? say.notHeld : say.over
  return (
    <Layout
      frame={frame}
      title={isOpen ? say.title(day.number, occasion.courseName) : closed}
      lead={isOpen ? <p>{say.lead}</p> : undefined}
      line={occasion.colour}
      breadcrumb={[{ href: at, label: occasion.courseName }]}
      width="text"
    >
      {stale && (
        <Notice lang={lang} kind="problem" title={say.stale}>
          <Days days={[day]} lang={lang} />
          <p>{say.staleAgain}</p>
        </Notice>
      )}
      <ConflictNotice conflicts={conflicts} lang={lang} />
      {isOpen ? (
        <>
          {errors === undefined && conflicts.length === 0 && (
            <Replacement {...{ occasion, day, replaceable: shown.replaceable, lang }} />
          )}
          <Section title={say.whole}>
            <StaffForm {...{ ...shown, lang, conflicts, errors, typed }} />
          </Section>
        </>
      ) : (
        <Empty title={isCancelled ? say.notHeldBody : say.overBody} action={<a href={at}>{say.back}</a>} />
      )}
    </Layout>
  )
}

interface FormProps extends StaffShown {
  readonly lang: Language
  readonly conflicts: readonly Conflict[]
  readonly errors: FieldErrors | undefined
  readonly typed: Typed | undefined
}

function StaffForm({ occasion, day, team, today, lang, conflicts, errors, typed }: FormProps) {
  const say = text[lang]
  const at = `/occasions/${occasion.occasionId}`
  if (team.length === 0) return <Empty title={say.noTeam} action={<a href="/teams">{say.toTeams}</a>} />
  return (
    <Form
      lang={lang}
      action={`${at}/days/${day.dayId}/staff`}
      submit={conflicts.length > 0 ? conflictWords[lang].despiteChange : say.save}
      cancel={{ href: at }}
      {...(errors && { errors })}
      {...(typed && { typed })}
    >
      <SeenConflicts conflicts={conflicts} />
      <HiddenField name="version" value={occasion.version} />
      <OwnStaff number={day.number} team={team} chosen={day.staff} lang={lang} />
      <Reach {...{ occasion, day, today, lang }} />
    </Form>
  )
}

function Reach({ occasion, day, today, lang }: Pick<FormProps, 'occasion' | 'day' | 'today' | 'lang'>) {
  const say = text[lang]
  const coming = occasion.days.filter((one) => one.cancelledWhy === null && isAhead(one, today))
  if (coming.length < 2) return <HiddenField name="days" value="this" />
  const dates = coming.map(({ onDay }) => formatDayShort(onDay, lang)).join(', ')
  return (
    <RadioField
      name="days"
      label={say.days}
      value="this"
      options={[
        { value: 'this', label: say.this(day.number) },
        { value: 'coming', label: say.coming(dates), hint: say.comingHint },
      ]}
    />
  )
}

/** On the page of a day: who is on its staff, and where that is changed. */
export function StaffOfDay({ day, occasionId, lang }: { day: StaffedDay; occasionId: number; lang: Language }) {
  const say = text[lang]
  return (
    <Section title={say.section} id="staff">
      <p>{day.staff.length > 0 ? wordStaff(day.staff, lang) : say.nobody}</p>
      <ButtonLink kind="quiet" href={`/occasions/${occasionId}/days/${day.dayId}/staff`}>
        {say.door}
      </ButtonLink>
    </Section>
  )
}
