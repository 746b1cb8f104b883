import {
  Actions,
  ButtonLink,
  Empty,
  type Frame,
  formatDate,
  formatNumber,
  HiddenField,
  inWords,
  Layout,
  Pager,
  SearchForm,
  SelectField,
  SubMenu,
  sentenceCase,
  Table,
  TextField,
} from '#design'
import type { Language } from '#values'
import { daysOfHalves, type RegisterRow, trainerKinds } from './register.rules.ts'
import { text } from './register.text.ts'
import { TrainerWays } from './ways.view.tsx'

export interface RegisterShown {
  readonly region: { readonly id: number; readonly name: string }
  readonly regions: readonly { readonly id: number; readonly name: string }[]
  readonly courses: readonly { readonly courseId: number; readonly courseName: string }[]
  readonly rows: readonly RegisterRow[]
  readonly count: number
  readonly page: number
  readonly pages: number
  readonly asked: Readonly<Record<'search' | 'kind' | 'course' | 'who', string>>
}

const here = '/trainers/register'
const mostCourses = 2

export function RegisterPage({ frame, ...shown }: RegisterShown & { frame: Frame }) {
  const { lang } = frame
  const say = text[lang]
  const { region, regions, page, pages, asked } = shown
  return (
    <Layout frame={frame} title={titleOf(shown, lang)} lead={<p>{say.lead}</p>}>
      <TrainerWays lang={lang} regionId={region.id} current="register" />
      {regions.length > 1 && (
        <SubMenu
          label={say.regions}
          items={regions.map(({ id, name }) => ({
            href: `${here}?region=${id}`,
            label: name,
            current: id === region.id,
          }))}
        />
      )}
      <Actions>
        <ButtonLink href={`${here}/new?region=${region.id}`}>{say.add}</ButtonLink>
      </Actions>
      <Filter {...shown} lang={lang} />
      <People {...shown} lang={lang} />
      <Pager
        {...{ lang, page, pages }}
        href={(to) =>
          `${here}?${new URLSearchParams({ ...asked, region: String(region.id), page: String(to) }).toString()}`
        }
      />
    </Layout>
  )
}

function isFiltered({ asked }: RegisterShown): boolean {
  return asked.search !== '' || asked.kind !== '' || asked.course !== ''
}

function titleOf(shown: RegisterShown, lang: Language): string {
  const say = text[lang]
  const { count, region, asked } = shown
  const people = sentenceCase(`${inWords(count, lang)} ${count === 1 ? say.person : say.persons}`)
  if (isFiltered(shown)) return count === 0 ? say.nobodyFound : say.titleFound(people)
  if (asked.who === 'left') return say.titleLeft(people, region.name)
  return count === 0 ? say.titleEmpty(region.name) : say.title(people, region.name)
}

type PartProps = RegisterShown & { lang: Language }

function Filter({ region, courses, asked, lang }: PartProps) {
  const say = text[lang]
  return (
    <SearchForm lang={lang} action={here} submit={say.show} typed={asked}>
      <HiddenField name="region" value={region.id} />
      <TextField name="search" label={say.search} type="search" width="medium" />
      <SelectField
        name="kind"
        label={say.kind}
        empty={say.every}
        options={trainerKinds.map((kind) => ({ value: kind, label: say.kinds[kind] }))}
      />
      <SelectField
        name="course"
        label={say.course}
        empty={say.every}
        options={courses.map(({ courseId, courseName }) => ({ value: String(courseId), label: courseName }))}
      />
      <SelectField name="who" label={say.who} empty={say.standing} options={[{ value: 'left', label: say.left }]} />
    </SearchForm>
  )
}

function People({ lang, rows, ...shown }: PartProps) {
  const say = text[lang]
  const { region } = shown
  if (rows.length === 0)
    return isFiltered({ ...shown, rows }) || shown.asked.who === 'left' ? (
      <Empty
        title={say.nobodyFound}
        action={
          <ButtonLink href={`${here}?region=${region.id}`} kind="quiet">
            {say.showAll}
          </ButtonLink>
        }
      >
        <p>{say.nobodyBody}</p>
      </Empty>
    ) : (
      <Empty
        title={say.emptyTitle}
        action={<ButtonLink href={`/trainers/calls?region=${region.id}`}>{say.toCalls}</ButtonLink>}
      >
        <p>{say.emptyBody}</p>
      </Empty>
    )
  return (
    <Table
      caption={say.caption}
      quietCaption
      rows={rows}
      rowKey={({ trainerId }) => trainerId}
      columns={[
        {
          key: 'name',
          head: say.name,
          cell: ({ trainerId, name }) => <a href={`${here}/${trainerId}`}>{name}</a>,
        },
        { key: 'employer', head: say.employer, cell: (row) => <From row={row} lang={lang} /> },
        { key: 'may', head: say.may, cell: (row) => wordMay(row, lang) },
        {
          key: 'taught',
          head: say.taught,
          align: 'number',
          cell: ({ taughtHalves }) => formatNumber(daysOfHalves(taughtHalves), lang, 1),
        },
        {
          key: 'next',
          head: say.next,
          cell: ({ nextDay }) => (nextDay === null ? say.none : formatDate(nextDay, lang)),
        },
      ]}
    />
  )
}

function From({ row, lang }: { row: RegisterRow; lang: Language }) {
  const say = text[lang]
  const { employer, kind, until } = row
  const notes = [kind === 'lent' ? '' : say.kinds[kind], until === null ? '' : say.leaves(formatDate(until, lang))]
  const note = notes.filter((one) => one !== '').join(', ')
  return (
    <>
      {employer}
      {note !== '' && <span class="quiet"> {sentenceCase(note)}</span>}
    </>
  )
}

function wordMay({ may }: RegisterRow, lang: Language): string {
  const say = text[lang]
  if (may.length === 0) return say.mayNothing
  const named = may
    .slice(0, mostCourses)
    .map(({ course, role }) => (role === 'course-leader' ? say.leads(course) : course))
  return `${named.join(', ')}${may.length > mostCourses ? ` ${say.more(may.length - mostCourses)}` : ''}`
}
