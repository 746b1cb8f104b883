import { csvOf, type XlsxColumn, xlsxOf } from '#platform'
import type { Language } from '#values'
import type { SheetCourse } from './sheet.rules.ts'
import { text } from './sheet.text.ts'

interface TemplateOf {
  readonly courses: readonly SheetCourse[]
  readonly people: readonly { readonly name: string; readonly email: string }[]
  readonly lang: Language
}

const usual = { whole: ['09:00', '16:00'], half: ['09:00', '12:00'] } as const

/** A sheet to fill in: a row for each of the region's courses with its usual hours, the rest empty. */
function rowsOf({ courses, lang }: TemplateOf): { readonly heads: string[]; readonly rows: string[][] } {
  const { columns } = text[lang]
  const mostDays = Math.max(1, ...courses.map(({ days }) => days.length))
  const days = Array.from({ length: mostDays }, (_, at) => columns.onDay(at + 1))
  const heads = [
    ...[columns.course, ...days, columns.starts, columns.ends, columns.form, columns.place, columns.link],
    ...[columns.seats, columns.leader, columns.trainers, columns.reserves, columns.least, columns.decideBy],
  ]
  const names = courses.map(({ courseName }) => courseName)
  const rows = courses.map(({ courseName, journeyName, days: held }) => {
    const isTwice = names.filter((name) => name === courseName).length > 1
    const [starts, ends] = usual[held[0]?.length ?? 'whole']
    const row = [isTwice ? `${courseName} (${journeyName})` : courseName, ...days.map(() => ''), starts, ends]
    return [...row, ...Array.from({ length: heads.length - row.length }, () => '')]
  })
  return { heads, rows }
}

export function templateCsv(of: TemplateOf): string {
  const { heads, rows } = rowsOf(of)
  return csvOf(heads, rows)
}

export async function templateXlsx(of: TemplateOf): Promise<Buffer> {
  const { heads, rows } = rowsOf(of)
  const { sheetNames, columns } = text[of.lang]
  const asText = (head: string): XlsxColumn => ({ head, kind: 'text' })
  return xlsxOf([
    { name: sheetNames.plan, columns: heads.map(asText), rows },
    {
      name: sheetNames.people,
      columns: [asText(columns.name), asText(columns.address)],
      rows: of.people.map(({ name, email }) => [name, email]),
    },
  ])
}
