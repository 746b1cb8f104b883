import {
  ButtonLink,
  Empty,
  type Frame,
  formatCount,
  inWords,
  Layout,
  Rows,
  Section,
  sentenceCase,
  Table,
  Worklist,
} from '#design'
import type { Language } from '#values'
import { text } from './additions.text.ts'

interface Region {
  readonly id: number
  readonly name: string
}

/** A course with how many additions the region has, and how many are to be looked at again. */
export interface CourseLine {
  readonly courseId: number
  readonly courseName: string
  readonly stepName: string
  readonly journeyName: string
  readonly revisionNumber: number
  readonly additions: number
  readonly toLook: number
}

/** Whoever adds for several regions chooses one. */
export function AddingRegionsPage({ frame, regions }: { frame: Frame; regions: readonly Region[] }) {
  return (
    <Layout frame={frame} title={text[frame.lang].which}>
      <Rows items={regions.map(({ id, name }) => ({ key: id, title: name, href: `/additions/${id}` }))} />
    </Layout>
  )
}

interface ListProps {
  readonly frame: Frame
  readonly region: Region
  readonly courses: readonly CourseLine[]
}

/** What a region adds to each course, with what a new revision asks it to look at first. */
export function AdditionsPage({ frame, region, courses }: ListProps) {
  const { lang } = frame
  const say = text[lang]
  const toLook = courses.filter((course) => course.toLook > 0)
  return (
    <Layout
      frame={frame}
      title={toLook.length > 0 ? say.title.toLook(wordCourses(toLook.length, lang)) : say.title.quiet(region.name)}
      lead={<p>{say.lead}</p>}
    >
      {toLook.length > 0 && (
        <Section title={say.toLook}>
          <Worklist
            items={toLook.map(({ courseId, courseName, toLook: count, revisionNumber }) => ({
              key: courseId,
              title: courseName,
              why: say.toLookWhy(count, revisionNumber),
              action: <ButtonLink href={`/additions/${region.id}/courses/${courseId}`}>{say.look}</ButtonLink>,
            }))}
          />
        </Section>
      )}
      <Section title={say.courses}>
        <Table
          caption={say.courses}
          quietCaption
          rows={courses}
          rowKey={({ courseId }) => courseId}
          empty={
            <Empty title={say.noCourses}>
              <p>{say.noCoursesBody}</p>
            </Empty>
          }
          columns={[
            {
              key: 'course',
              head: say.course,
              cell: ({ courseId, courseName }) => (
                <a href={`/additions/${region.id}/courses/${courseId}`}>{courseName}</a>
              ),
            },
            { key: 'where', head: say.where, cell: ({ journeyName, stepName }) => `${journeyName} · ${stepName}` },
            {
              key: 'additions',
              head: say.additions,
              align: 'number',
              cell: ({ additions }) => (additions === 0 ? say.none : formatCount(additions, lang)),
            },
          ]}
        />
      </Section>
      <p>
        <a href="/workshop/objections">{say.toObjections}</a>
      </p>
    </Layout>
  )
}

function wordCourses(n: number, lang: Language): string {
  const say = text[lang]
  return n === 1 ? say.oneCourse : sentenceCase(say.manyCourses(inWords(n, lang)))
}
