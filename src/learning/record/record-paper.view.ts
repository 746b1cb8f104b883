import { formatDate, formatDay } from '#design'
import type { Day, Language } from '#values'
import type { RecordedEvidence, RecordedStep, RecordedStudy } from './record.rules.ts'
import { text } from './record.text.ts'
import { whatOf } from './record.view.tsx'

interface Row extends RecordedEvidence {
  readonly courseName: string
  readonly stepName: string
  readonly journeyName: string
}

interface OnPaper {
  readonly rows: readonly Row[]
  readonly steps: readonly RecordedStep[]
  readonly study: readonly RecordedStudy[]
  readonly today: Day
}

/** Everything someone has earned, as a document to take along. */
export function paperOf({ rows, steps, study, today }: OnPaper, lang: Language) {
  const say = text[lang]
  return [
    { kind: 'paragraph', text: say.pdfLead(formatDay(today, lang)) } as const,
    ...(steps.length === 0 ? [] : [stepsOf(steps, lang)]),
    ...[...Map.groupBy(rows, ({ courseName }) => courseName)].map(([course, earned]) => courseOf(course, earned, lang)),
    ...(study.length === 0 ? [] : [studyOf(study, lang)]),
  ]
}

function stepsOf(steps: readonly RecordedStep[], lang: Language) {
  const say = text[lang]
  const { columns } = say
  return {
    kind: 'table' as const,
    caption: say.pdfSteps,
    columns: [{ head: columns.step }, { head: columns.journey }, { head: columns.earnedOn }, { head: columns.rule }],
    rows: steps.map(({ stepName, journeyName, earnedOn, rule }) => [
      ...[stepName, journeyName, formatDate(earnedOn, lang), rule],
    ]),
  }
}

function courseOf(course: string, rows: readonly Row[], lang: Language) {
  const { columns, correctedOn: corrected } = text[lang]
  const [first] = rows
  return {
    kind: 'table' as const,
    caption: [course, first?.stepName, first?.journeyName].filter(Boolean).join(', '),
    columns: [
      { head: columns.what },
      { head: columns.earnedOn },
      { head: columns.rule },
      { head: columns.revision, align: 'number' as const },
      { head: columns.municipality },
    ],
    rows: rows.map((row) => [
      whatOf(row, lang),
      formatDate(row.earnedOn, lang),
      row.correctedOn === null ? row.rule : corrected(formatDate(row.correctedOn, lang), row.reason ?? ''),
      String(row.revision),
      row.municipality ?? '',
    ]),
  }
}

function studyOf(study: readonly RecordedStudy[], lang: Language) {
  const say = text[lang]
  const yes = (is: boolean) => (is ? say.yes : say.no)
  return {
    kind: 'table' as const,
    caption: say.pdfStudy,
    columns: [
      { head: say.columns.course },
      { head: say.columns.earnedOn },
      { head: say.minutes, align: 'number' as const },
      { head: say.paid },
      { head: say.certified },
    ],
    rows: study.map(({ courseName, onDay, minutes, paid, certified }) => [
      ...[courseName, formatDate(onDay, lang), String(minutes), yes(paid), yes(certified)],
    ]),
  }
}
