import {
  BarChart,
  ButtonLink,
  Empty,
  type Frame,
  formatCount,
  formatDate,
  inWords,
  Layout,
  Section,
  SubMenu,
  sentenceCase,
  Table,
} from '#design'
import { type Day, daysBetween, type Language } from '#values'
import type { CourseDemand } from './interest.rules.ts'
import { text } from './interest.text.ts'

export interface DemandShown {
  readonly regions: readonly { readonly id: number; readonly name: string }[]
  readonly region: { readonly id: number; readonly name: string }
  readonly courses: readonly CourseDemand[]
  readonly mayPlan: boolean
  readonly today: Day
}

/** What is waited for in a region: the courses, by municipality, and the way to plan them. */
export function DemandPage({ frame, ...shown }: DemandShown & { frame: Frame }) {
  const { lang } = frame
  const say = text[lang].demand
  const { regions, region, courses } = shown
  const people = courses.reduce((sum, one) => sum + one.people, 0)
  return (
    <Layout
      frame={frame}
      title={people === 0 ? say.none : sentenceCase(say.title(wordPeople(people, lang)))}
      eyebrow={region.name}
      lead={people > 0 && <p>{say.lead}</p>}
      breadcrumb={[{ href: '/occasions', label: say.back }]}
    >
      {regions.length > 1 && (
        <SubMenu
          label={say.region}
          items={regions.map(({ id, name }) => ({
            href: `/interest/demand?region=${id}`,
            label: name,
            current: id === region.id,
          }))}
        />
      )}
      {people === 0 ? (
        <Empty title={say.none}>
          <p>{say.noneBody}</p>
        </Empty>
      ) : (
        <BarChart
          lang={lang}
          title={say.picture}
          heads={[say.course, say.people]}
          bars={courses.map((one) => ({
            label: one.courseName,
            value: one.people,
            text: formatCount(one.people, lang),
            href: `#course-${one.courseId}`,
          }))}
        />
      )}
      {courses.map((one) => (
        <Course key={one.courseId} of={one} shown={shown} lang={lang} />
      ))}
    </Layout>
  )
}

/** "tolv personer" */
function wordPeople(n: number, lang: Language): string {
  const say = text[lang].demand
  return `${inWords(n, lang)} ${n === 1 ? say.person : say.persons}`
}

function Course({ of, shown, lang }: { of: CourseDemand; shown: DemandShown; lang: Language }) {
  const say = text[lang].demand
  const { mayPlan, region, today } = shown
  return (
    <Section
      id={`course-${of.courseId}`}
      title={of.courseName}
      lead={<p>{sentenceCase(say.summary(wordPeople(of.people, lang), formatDate(of.since, lang)))}</p>}
    >
      <Table
        caption={say.caption(of.courseName)}
        quietCaption
        rows={of.municipalities}
        rowKey={({ municipalityId }) => municipalityId}
        columns={[
          { key: 'name', head: say.municipality, cell: ({ name }) => name },
          { key: 'people', head: say.people, align: 'number', cell: ({ people }) => people },
          { key: 'since', head: say.since, cell: ({ since }) => formatDate(since, lang) },
          {
            key: 'waited',
            head: say.waited,
            align: 'number',
            cell: ({ since }) => say.days(formatCount(daysBetween(since, today), lang)),
          },
        ]}
      />
      {mayPlan && (
        <p>
          <ButtonLink kind="quiet" href={`/occasions/new?course=${of.courseId}&region=${region.id}`}>
            {say.plan}
          </ButtonLink>
        </p>
      )}
    </Section>
  )
}
