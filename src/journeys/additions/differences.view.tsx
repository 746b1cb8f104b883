import { Empty, type Frame, Layout } from '#design'
import { type Difference, differs } from '../differences/differences.rules.ts'
import { DifferencePart } from '../differences/side-by-side.view.tsx'
import { text } from './additions.text.ts'
import { type CourseOfRegion, hrefOfCourse } from './course-additions.view.tsx'

interface Props extends Pick<CourseOfRegion, 'region' | 'course'> {
  readonly frame: Frame
  /** The revision that the additions were looked at beside. */
  readonly from: number
  readonly differences: readonly Difference[]
}

/** What the producer has changed since the region last looked, side by side. */
export function RegionDifferencesPage({ frame, from, differences, ...shown }: Props) {
  const { lang } = frame
  const say = text[lang]
  const { course } = shown
  const changed = differences.filter(differs)
  return (
    <Layout
      frame={frame}
      title={say.changedSince(course.courseName, from)}
      eyebrow={course.courseName}
      line={course.colour}
      lead={<p>{say.changedLead}</p>}
      breadcrumb={[{ href: hrefOfCourse(shown), label: course.courseName }]}
      width="wide"
    >
      {changed.length === 0 && <Empty title={say.nothingChanged} />}
      {changed.length > 0 && <h2>{say.theChanges}</h2>}
      {changed.map((difference) => (
        <DifferencePart key={`${difference.kind} ${difference.key}`} difference={difference} lang={lang} />
      ))}
    </Layout>
  )
}
