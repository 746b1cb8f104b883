import {
  Actions,
  ButtonLink,
  Details,
  Empty,
  type Frame,
  formatDate,
  formatDay,
  formatPercent,
  Layout,
  Pager,
  Section,
  Status,
  Table,
} from '#design'
import type { Language } from '#values'
import { countsOf, type RecordedCourse, type RecordedEvidence, type RecordedStep } from './record.rules.ts'
import { text } from './record.text.ts'

interface RecordPageProps {
  frame: Frame
  courses: readonly RecordedCourse[]
  /** How many courses there are on all pages. */
  total: number
  steps: readonly RecordedStep[]
  page: number
  pages: number
}

/** My record: everything earned, course by course, with the certificates and a way out of the system. */
export function RecordPage({ frame, courses, steps, total, page, pages }: RecordPageProps) {
  const { lang } = frame
  const say = text[lang]
  return (
    <Layout frame={frame} title={total === 0 ? say.titleEmpty : say.title} eyebrow={say.menu} lead={say.lead}>
      {total === 0 && (
        <Empty title={say.emptyTitle} action={<ButtonLink href="/">{say.toStart}</ButtonLink>}>
          <p>{say.emptyBody}</p>
        </Empty>
      )}
      {steps.map((step) => (
        <StepRecord key={step.id} step={step} lang={lang} />
      ))}
      {courses.map((course, index) => (
        <CourseRecord key={course.courseId} course={course} isOpen={index === 0} lang={lang} />
      ))}
      <Pager lang={lang} page={page} pages={pages} href={(to) => `/record?page=${to}`} />
      {total > 0 && (
        <Actions>
          <ButtonLink href="/record/evidence.csv" kind="quiet">
            {say.download}
          </ButtonLink>
          <ButtonLink href="/record/evidence.pdf" kind="quiet">
            {say.downloadPdf}
          </ButtonLink>
        </Actions>
      )}
      <Section title={say.studyTitle}>
        <p>
          <a href="/record/study-time">{say.toStudy}</a>
        </p>
      </Section>
    </Layout>
  )
}

function StepRecord({ step, lang }: { step: RecordedStep; lang: Language }) {
  const say = text[lang]
  const { certificateId, checkCode, earnedOn, stepName, journeyName, trackName } = step
  return (
    <Section
      title={say.wholeStep(stepName)}
      lead={[journeyName, trackName].filter((name) => name !== null).join(' · ')}
    >
      <p>
        {certificateId === null ? (
          <Status kind="problem">{say.stepFallen}</Status>
        ) : (
          <Status kind="done">{say.stepDone(formatDay(earnedOn, lang))}</Status>
        )}
      </p>
      {certificateId !== null && (
        <Actions>
          <ButtonLink href={`/record/certificates/${certificateId}.pdf`} kind="quiet">
            {say.certificate}
          </ButtonLink>
        </Actions>
      )}
      <p>
        <a href={`/certificates/${checkCode}`}>{say.code(checkCode)}</a>
      </p>
    </Section>
  )
}

function CourseRecord({ course, isOpen, lang }: { course: RecordedCourse; isOpen: boolean; lang: Language }) {
  const say = text[lang]
  const { completedOn, certificateId, checkCode, evidence } = course
  const { items, days } = countsOf(evidence)
  const what = [...(items > 0 ? [say.items(items)] : []), ...(days > 0 ? [say.days(days)] : [])].join(', ')
  return (
    <Section title={course.courseName} lead={say.course(course.stepName, course.journeyName)}>
      <p>
        {completedOn === null ? (
          <Status kind="waiting">{say.underway(what)}</Status>
        ) : (
          <Status kind="done">{say.completed(formatDay(completedOn, lang), what)}</Status>
        )}
      </p>
      {certificateId !== null && checkCode !== null && (
        <>
          <Actions>
            <ButtonLink href={`/record/certificates/${certificateId}.pdf`} kind="quiet">
              {say.certificate}
            </ButtonLink>
          </Actions>
          <p>
            <a href={`/certificates/${checkCode}`}>{say.code(checkCode)}</a>
          </p>
        </>
      )}
      <Details summary={say.all} open={isOpen}>
        <Table
          caption={say.caption(course.courseName)}
          quietCaption
          columns={[
            { key: 'what', head: say.what, cell: (row: RecordedEvidence) => whatOf(row, lang) },
            { key: 'when', head: say.when, cell: (row: RecordedEvidence) => formatDay(row.earnedOn, lang) },
            { key: 'rule', head: say.rule, cell: (row: RecordedEvidence) => <RuleCell row={row} lang={lang} /> },
          ]}
          rows={evidence}
          rowKey={(row) => row.id}
        />
      </Details>
    </Section>
  )
}

/** What was earned, in words. */
export function whatOf({ kind, title, score, dayNumber }: RecordedEvidence, lang: Language): string {
  const say = text[lang]
  const scored = typeof score === 'number' ? ` (${formatPercent(score / 100, lang)})` : ''
  return { item: `${title ?? ''}${scored}`, day: say.day(dayNumber ?? 0), course: say.wholeCourse }[kind]
}

function RuleCell({ row, lang }: { row: RecordedEvidence; lang: Language }) {
  return (
    <>
      <span lang="sv">{row.rule}</span>
      {row.correctedOn !== null && (
        <p>
          <Status kind="problem">{text[lang].correctedOn(formatDate(row.correctedOn, lang), row.reason ?? '')}</Status>
        </p>
      )}
    </>
  )
}
