import { Empty, Facts, type Frame, formatDay, Layout, Table } from '#design'
import type { Language } from '#values'
import type { EmployedPerson, EmployerEvidence } from './employer-record.rules.ts'
import { text } from './employer-record.text.ts'

interface EmployerRecordProps {
  frame: Frame
  person: EmployedPerson
  evidence: readonly EmployerEvidence[]
}

/** What someone has earned while employed with whoever reads. */
export function EmployerRecordPage({ frame, person, evidence }: EmployerRecordProps) {
  const { lang } = frame
  const say = text[lang]
  const { name, employments } = person
  return (
    <Layout
      frame={frame}
      title={evidence.length === 0 ? say.titleEmpty(name) : say.title(name)}
      lead={say.lead}
      breadcrumb={[{ href: '/people', label: say.people }]}
    >
      <Facts facts={[{ term: say.employed, value: employments.map((one) => periodOf(one, lang)).join('; ') }]} />
      <Table
        caption={say.caption}
        rows={evidence}
        rowKey={({ id }) => id}
        empty={
          <Empty title={say.emptyTitle}>
            <p>{say.emptyBody}</p>
          </Empty>
        }
        columns={[
          { key: 'what', head: say.what, cell: (row) => whatOf(row, lang) },
          { key: 'course', head: say.course, cell: ({ courseName, stepName }) => `${courseName} (${stepName})` },
          { key: 'when', head: say.when, cell: ({ earnedOn }) => formatDay(earnedOn, lang) },
        ]}
      />
    </Layout>
  )
}

function periodOf({ workplace, from, until }: EmployedPerson['employments'][number], lang: Language): string {
  const say = text[lang]
  return until === null
    ? say.since(workplace, formatDay(from, lang))
    : say.between(workplace, formatDay(from, lang), formatDay(until, lang))
}

function whatOf({ kind, title, dayNumber, isCorrected }: EmployerEvidence, lang: Language): string {
  const say = text[lang]
  const what = { item: title ?? '', day: say.day(dayNumber ?? 0), course: say.whole }[kind]
  return isCorrected ? `${what} (${say.corrected})` : what
}
