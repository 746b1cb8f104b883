import {
  DateField,
  Details,
  Empty,
  type FieldErrors,
  Form,
  type Frame,
  formatDate,
  HiddenField,
  inWords,
  Layout,
  Notice,
  Quiet,
  RadioField,
  Rows,
  Section,
  SelectField,
  Split,
  SubMenu,
  sentenceCase,
  Table,
  TextField,
  type Typed,
} from '#design'
import type { Day, Language } from '#values'
import { TrainerWays } from '../register/ways.view.tsx'
import { MemberActs, roleOf } from './member.view.tsx'
import { NeedForm, NeedOfCourse } from './need.view.tsx'
import { type SaidNeed, type TeamMember, teamRoles } from './team.rules.ts'
import { text } from './team.text.ts'

export interface CourseTeam {
  readonly courseId: number
  readonly courseName: string
  readonly where: string
  readonly members: readonly TeamMember[]
}

export interface TeamsShown {
  readonly region: { readonly id: number; readonly name: string }
  readonly regions: readonly { readonly id: number; readonly name: string }[]
  readonly teams: readonly CourseTeam[]
  /** Who is in the region's register, and can be chosen. */
  readonly registered: readonly { readonly id: number; readonly name: string; readonly employer: string }[]
  readonly needs: readonly SaidNeed[]
  readonly today: Day
}

interface PageProps extends TeamsShown {
  readonly frame: Frame
  readonly errors?: FieldErrors
  readonly typed?: Typed
  /** Which form it was that came in wrong. */
  readonly wrong?: 'member' | 'need'
}

export function TeamsPage({ frame, errors, typed, wrong = 'member', ...shown }: PageProps) {
  const { lang } = frame
  const say = text[lang]
  const { region, regions, teams } = shown
  const staffed = teams.filter(({ members }) => members.length > 0)
  return (
    <Layout frame={frame} title={titleOf(shown, lang)} lead={<p>{say.lead}</p>}>
      <TrainerWays lang={lang} regionId={region.id} current="teams" />
      {regions.length > 1 && (
        <SubMenu
          label={say.regions}
          items={regions.map(({ id, name }) => ({ href: addressOf(id), label: name, current: id === region.id }))}
        />
      )}
      <Split
        aside={
          <>
            <AddForm {...shown} lang={lang} {...(wrong === 'member' ? { errors, typed } : nothingTyped)} />
            {teams.length > 0 && (
              <NeedForm
                {...{ regionId: region.id, courses: teams, today: shown.today, lang }}
                {...(wrong === 'need' ? { errors, typed } : nothingTyped)}
              />
            )}
          </>
        }
      >
        {staffed.length > 0 && (
          <p>
            <a href={`/rota/${region.id}`}>{say.toRota}</a>
          </p>
        )}
        {teams.length === 0 && <Empty title={say.noCourses} />}
        {staffed.map((team) => (
          <Team key={team.courseId} team={team} needs={shown.needs} lang={lang} today={shown.today} />
        ))}
        <Unstaffed teams={teams.filter(({ members }) => members.length === 0)} lang={lang} />
      </Split>
    </Layout>
  )
}

const nothingTyped = { errors: undefined, typed: undefined }

export function addressOf(regionId: number): string {
  return `/trainers?region=${regionId}`
}

function titleOf({ teams, region }: TeamsShown, lang: Language): string {
  const say = text[lang]
  const people = new Set(teams.flatMap(({ members }) => members.map(({ personId }) => personId))).size
  const courses = teams.filter(({ members }) => members.length > 0).length
  if (people === 0) return say.titleEmpty(region.name)
  const counted = (count: number, one: string, many: string) => `${inWords(count, lang)} ${count === 1 ? one : many}`
  return say.title(
    sentenceCase(counted(people, say.person, say.persons)),
    counted(courses, say.course, say.courses),
    region.name,
  )
}

interface TeamProps {
  readonly team: CourseTeam
  readonly needs: readonly SaidNeed[]
  readonly lang: Language
  readonly today: Day
}

function Team({ team, needs, lang, today }: TeamProps) {
  const say = text[lang]
  const hasLeader = team.members.some(({ role }) => role === 'course-leader')
  const hasHead = team.members.some(({ isHead }) => isHead)
  return (
    <Section title={team.courseName} lead={team.where}>
      {!hasLeader && (
        <Notice lang={lang} kind="problem">
          <p>{say.noLeader}</p>
        </Notice>
      )}
      <NeedOfCourse {...{ needs, courseId: team.courseId, today, lang }} />
      {hasLeader && !hasHead && <Quiet>{say.noHead}</Quiet>}
      <Table
        caption={say.teamOf(team.courseName)}
        quietCaption
        rows={team.members}
        rowKey={({ memberId }) => memberId}
        columns={[
          { key: 'name', head: say.name, cell: ({ name }) => name },
          { key: 'role', head: say.role, cell: (member) => roleOf(member, lang) },
          { key: 'employer', head: say.employer, cell: ({ employer }) => employer },
          { key: 'since', head: say.since, cell: (member) => sinceWhen(member, today, lang) },
          {
            key: 'act',
            head: say.act,
            cell: (member) =>
              member.until === null && <MemberActs member={member} course={team.courseName} lang={lang} />,
          },
        ]}
      />
    </Section>
  )
}

function sinceWhen({ from, until }: TeamMember, today: Day, lang: Language): string {
  const say = text[lang]
  if (until !== null) return say.until(formatDate(until, lang))
  return from > today ? say.starts(formatDate(from, lang)) : say.from(from.slice(0, 4))
}

function Unstaffed({ teams, lang }: { teams: readonly CourseTeam[]; lang: Language }) {
  const say = text[lang]
  if (teams.length === 0) return null
  const count = `${inWords(teams.length, lang)} ${teams.length === 1 ? say.course : say.courses}`
  return (
    <Details summary={sentenceCase(say.without(count))}>
      <Rows
        items={teams.map(({ courseId, courseName, where }) => ({ key: courseId, title: courseName, note: where }))}
      />
    </Details>
  )
}

interface AddFormProps extends TeamsShown {
  readonly lang: Language
  readonly errors: FieldErrors | undefined
  readonly typed: Typed | undefined
}

function AddForm({ region, teams, registered, today, lang, errors, typed }: AddFormProps) {
  const say = text[lang]
  if (teams.length === 0) return null
  const hints = { 'course-leader': say.addLeaderHint, trainer: say.addTrainerHint, reserve: say.addReserveHint }
  return (
    <Section title={say.addTitle}>
      <Form lang={lang} action="/trainers/members" submit={say.add} errors={errors} typed={typed}>
        <HiddenField name="region" value={region.id} />
        {registered.length > 0 && (
          <SelectField
            name="person"
            label={say.addPerson}
            empty={say.addPersonEmpty}
            options={registered.map(({ id, name, employer }) => ({
              value: String(id),
              label: employer === '' ? name : `${name}, ${employer}`,
            }))}
          />
        )}
        <TextField name="email" type="email" label={say.addEmail} hint={say.addEmailHint} optional />
        <SelectField
          name="course"
          label={say.addCourse}
          options={teams.map(({ courseId, courseName }) => ({ value: String(courseId), label: courseName }))}
        />
        <RadioField
          name="role"
          label={say.addRole}
          value="trainer"
          options={teamRoles.map((role) => ({ value: role, label: say.roles[role], hint: hints[role] }))}
        />
        <DateField name="from" label={say.addFrom} value={today} />
      </Form>
    </Section>
  )
}
