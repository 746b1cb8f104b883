import {
  Actions,
  ButtonLink,
  DateField,
  DayList,
  Details,
  Facts,
  type FieldErrors,
  Figures,
  Form,
  type Frame,
  formatDate,
  formatNumber,
  formatTime,
  inWords,
  Layout,
  Notice,
  Quiet,
  Rows,
  Section,
  Split,
  type Typed,
} from '#design'
import { type Day, type Language, yearOf } from '#values'
import { Authorisations, type AuthorisationsProps } from './authorisations.view.tsx'
import { type Authorisation, daysOfHalves, isRunning, type Profile, type Registered } from './register.rules.ts'
import { text } from './trainer.text.ts'
import { TrainerWays } from './ways.view.tsx'

type Task = 'course-leader' | 'trainer' | 'reserve'

export interface TrainerPageShown {
  readonly trainer: Registered &
    Profile & {
      readonly regionName: string
      readonly name: string
      readonly email: string
      readonly firm: string
      readonly employer: string
      readonly hasAccount: boolean
      readonly homeName: string | null
      readonly agreedDays: number | null
    }
  readonly authorisations: readonly Authorisation[]
  readonly courses: AuthorisationsProps['courses']
  readonly teams: readonly { readonly courseId: number; readonly courseName: string; readonly role: string }[]
  readonly year: {
    readonly ledHalves: number
    readonly trainedHalves: number
    readonly comingHalves: number
    readonly calledIn: number
  }
  readonly days: readonly {
    readonly dayId: number
    readonly occasionId: number
    readonly courseName: string
    readonly number: number
    readonly onDay: Day
    readonly starts: string
    readonly ends: string
    readonly place: string
    readonly task: Task
  }[]
  readonly today: Day
}

interface PageProps extends TrainerPageShown {
  readonly frame: Frame
  readonly form?: 'authorisation' | 'leaving'
  readonly errors?: FieldErrors
  readonly typed?: Typed
}

/** One trainer: what they may, what they do, and how one reaches them. */
export function TrainerPage({ frame, form, errors, typed, ...shown }: PageProps) {
  const { lang } = frame
  const say = text[lang]
  const { trainer, today } = shown
  const hasLeft = trainer.until !== null && trainer.until < today
  const told = (which: 'authorisation' | 'leaving') => (form === which ? { errors, typed } : {})
  return (
    <Layout
      frame={frame}
      title={say.title(trainer.name, wordStanding(shown, lang))}
      eyebrow={trainer.regionName}
      breadcrumb={[
        { href: `/trainers?region=${trainer.regionId}`, label: say.trainers },
        { href: `/trainers/register?region=${trainer.regionId}`, label: say.register },
      ]}
    >
      <TrainerWays lang={lang} regionId={trainer.regionId} />
      <StaffedAfter {...shown} lang={lang} />
      <Split aside={<About {...shown} lang={lang} />}>
        <Year {...shown} lang={lang} />
        <Coming {...shown} lang={lang} />
        <Authorisations
          {...{ lang, today, hasLeft }}
          trainerId={trainer.trainerId}
          authorisations={shown.authorisations}
          courses={shown.courses}
          {...told('authorisation')}
        />
        <Teams {...shown} lang={lang} />
        {trainer.until === null && <Leaving {...shown} lang={lang} {...told('leaving')} />}
      </Split>
    </Layout>
  )
}

type PartProps = TrainerPageShown & { lang: Language }

function wordStanding({ trainer, authorisations, today }: TrainerPageShown, lang: Language): string {
  const say = text[lang]
  if (trainer.until !== null && trainer.until < today) return say.hasLeft(formatDate(trainer.until, lang))
  const running = authorisations.filter((one) => isRunning(one, today)).map(({ courseId }) => courseId)
  const count = new Set(running).size
  if (count === 0) return say.mayNothing
  return say.mayTeach(count === 1 ? say.course : say.courses(inWords(count, lang)))
}

/** Leaving does not take anyone off a day: someone must be found for it. */
function StaffedAfter({ trainer, days, lang }: PartProps) {
  const say = text[lang]
  const { until } = trainer
  const after = until === null ? [] : days.filter(({ onDay }) => onDay > until)
  if (after.length === 0) return null
  const count = after.length === 1 ? say.day : say.someDays(inWords(after.length, lang))
  return (
    <Notice lang={lang} kind="problem">
      <p>{say.staffedAfter(count)}</p>
    </Notice>
  )
}

function About({ trainer, lang }: PartProps) {
  const say = text[lang]
  const { kind, firm, employer, from, until, email, phone, homeName, agreedDays, presentation, hasAccount } = trainer
  const home = homeName ?? (employer === '' ? say.unknown : say.homeOfWork(employer))
  const facts = [
    { term: say.kind, value: say.kinds[kind] },
    { term: say.employer, value: kind === 'external' ? firm : employer },
    { term: say.email, value: <a href={`mailto:${email}`}>{email}</a> },
    {
      term: say.phone,
      value: phone === '' ? say.unknown : <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a>,
    },
    { term: say.home, value: home },
    ...(agreedDays === null ? [] : [{ term: say.agreed, value: say.agreedDays(formatNumber(agreedDays, lang, 0)) }]),
    { term: say.since, value: dated(from, lang) },
    ...(until === null ? [] : [{ term: say.until, value: dated(until, lang) }]),
  ]
  return (
    <Section title={say.about}>
      {presentation !== '' && <p lang="sv">{presentation}</p>}
      <Facts facts={facts} />
      {!hasAccount && <Quiet>{say.noAccount}</Quiet>}
      <Actions>
        <ButtonLink href={`/trainers/register/${trainer.trainerId}/profile`} kind="quiet">
          {say.change}
        </ButtonLink>
      </Actions>
    </Section>
  )
}

function Year({ year, today, lang }: PartProps) {
  const say = text[lang]
  const days = (halves: number) => formatNumber(daysOfHalves(halves), lang, 1)
  return (
    <Section title={say.year(yearOf(today))}>
      <Figures
        figures={[
          { term: say.led, value: days(year.ledHalves) },
          { term: say.trained, value: days(year.trainedHalves) },
          { term: say.coming, value: days(year.comingHalves) },
          { term: say.calledIn, value: formatNumber(year.calledIn, lang, 0) },
        ]}
      />
    </Section>
  )
}

function Coming({ days, lang }: PartProps) {
  const say = text[lang]
  return (
    <Section title={say.days}>
      {days.length === 0 && <Quiet>{say.noDays}</Quiet>}
      <DayList
        lang={lang}
        items={days.map(({ dayId, occasionId, courseName, number, onDay, starts, ends, place, task }) => ({
          key: dayId,
          day: onDay,
          title: say.dayOf(courseName, number),
          href: `/occasions/${occasionId}`,
          note: [formatTime(starts, ends, lang), place].filter((one) => one !== '').join(', '),
          end: say.tasks[task],
        }))}
      />
    </Section>
  )
}

function Teams({ trainer, teams, lang }: PartProps) {
  const say = text[lang]
  const words: Readonly<Record<string, string>> = say.tasks
  return (
    <Section title={say.teams}>
      {teams.length === 0 && <Quiet>{say.noTeams}</Quiet>}
      <Rows
        items={teams.map(({ courseId, courseName, role }) => ({ key: courseId, title: courseName, end: words[role] }))}
      />
      {trainer.until === null && (
        <Actions>
          <ButtonLink href={`/trainers?region=${trainer.regionId}`} kind="quiet">
            {say.addToTeam}
          </ButtonLink>
        </Actions>
      )}
    </Section>
  )
}

function Leaving({
  trainer,
  today,
  lang,
  errors,
  typed,
}: PartProps & { errors?: FieldErrors | undefined; typed?: Typed | undefined }) {
  const say = text[lang]
  return (
    <Details summary={say.leave} open={errors !== undefined}>
      <p>{say.leaveLead}</p>
      <Form
        {...{ lang, errors, typed }}
        id="l"
        action={`/trainers/register/${trainer.trainerId}/ending`}
        submit={say.leaveSubmit}
        submitKind="danger"
      >
        <DateField name="last" label={say.leaveDay} value={today} />
      </Form>
    </Details>
  )
}

/** With its year: what is told here may lie years back. */
function dated(day: Day, lang: Language): string {
  return `${formatDate(day, lang)} ${yearOf(day)}`
}
