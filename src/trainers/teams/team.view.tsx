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
  PostButton,
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
import { type TeamMember, teamRoles } from './team.rules.ts'
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
  readonly today: Day
}

interface PageProps extends TeamsShown {
  readonly frame: Frame
  readonly errors?: FieldErrors
  readonly typed?: Typed
}

export function TeamsPage({ frame, errors, typed, ...shown }: PageProps) {
  const { lang } = frame
  const say = text[lang]
  const { region, regions, teams } = shown
  const staffed = teams.filter(({ members }) => members.length > 0)
  return (
    <Layout frame={frame} title={titleOf(shown, lang)} lead={<p>{say.lead}</p>}>
      {regions.length > 1 && (
        <SubMenu
          label={say.regions}
          items={regions.map(({ id, name }) => ({ href: addressOf(id), label: name, current: id === region.id }))}
        />
      )}
      <Split aside={<AddForm {...shown} lang={lang} errors={errors} typed={typed} />}>
        {teams.length === 0 && <Empty title={say.noCourses} />}
        {staffed.map((team) => (
          <Team key={team.courseId} team={team} lang={lang} today={shown.today} />
        ))}
        <Unstaffed teams={teams.filter(({ members }) => members.length === 0)} lang={lang} />
      </Split>
    </Layout>
  )
}

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

function Team({ team, lang, today }: { team: CourseTeam; lang: Language; today: Day }) {
  const say = text[lang]
  const hasLeader = team.members.some(({ role }) => role === 'course-leader')
  return (
    <Section title={team.courseName} lead={team.where}>
      {!hasLeader && (
        <Notice lang={lang} kind="problem">
          <p>{say.noLeader}</p>
        </Notice>
      )}
      <Table
        caption={say.teamOf(team.courseName)}
        quietCaption
        rows={team.members}
        rowKey={({ memberId }) => memberId}
        columns={[
          { key: 'name', head: say.name, cell: ({ name }) => name },
          { key: 'role', head: say.role, cell: ({ role }) => say.roles[role] },
          { key: 'employer', head: say.employer, cell: ({ employer }) => employer },
          { key: 'since', head: say.since, cell: (member) => sinceWhen(member, today, lang) },
          {
            key: 'act',
            head: say.act,
            cell: ({ memberId, name, until }) =>
              until === null && (
                <PostButton action={`/trainers/members/${memberId}/ending`} label={say.endLabel(name, team.courseName)}>
                  {say.end}
                </PostButton>
              ),
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

function AddForm({ region, teams, today, lang, errors, typed }: AddFormProps) {
  const say = text[lang]
  if (teams.length === 0) return null
  const hints = { 'course-leader': say.addLeaderHint, trainer: say.addTrainerHint }
  return (
    <Section title={say.addTitle}>
      <Form lang={lang} action="/trainers/members" submit={say.add} errors={errors} typed={typed}>
        <HiddenField name="region" value={region.id} />
        <TextField name="email" type="email" label={say.addEmail} hint={say.addEmailHint} />
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
