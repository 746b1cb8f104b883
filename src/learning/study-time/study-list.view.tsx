import {
  Actions,
  ButtonLink,
  Empty,
  type Frame,
  formatNumber,
  Layout,
  SearchForm,
  Section,
  SelectField,
  Table,
} from '#design'
import type { Language } from '#values'
import { minutesIn, type RequisitionRow } from './study-time.rules.ts'
import { text } from './study-time.text.ts'

export interface StudyList {
  readonly municipality: { readonly id: number; readonly name: string }
  readonly year: number
  readonly rows: readonly RequisitionRow[]
}

interface StudyListProps extends StudyList {
  frame: Frame
  municipalities: readonly { readonly id: number; readonly name: string }[]
  years: readonly number[]
}

/** The year's certified time of a municipality, for the grant requisition. */
export function StudyListPage({ frame, municipalities, years, municipality, year, rows }: StudyListProps) {
  const { lang } = frame
  const say = text[lang]
  const href = `/municipality/study-time/${municipality.id}/${year}`
  return (
    <Layout frame={frame} title={say.list.title(municipality.name, year)} lead={say.list.lead}>
      <SearchForm
        lang={lang}
        action="/municipality/study-time"
        submit={say.list.show}
        typed={{ municipality: String(municipality.id), year: String(year) }}
      >
        <SelectField
          name="municipality"
          label={say.list.municipality}
          empty={false}
          options={municipalities.map(({ id, name }) => ({ value: String(id), label: name }))}
        />
        <SelectField
          name="year"
          label={say.list.year}
          empty={false}
          options={years.map((one) => ({ value: String(one), label: String(one) }))}
        />
      </SearchForm>
      <Section title={say.list.caption}>
        <Listed rows={rows} lang={lang} />
        {rows.length > 0 && (
          <Actions>
            <ButtonLink href={`${href}.csv`} kind="quiet">
              {say.list.csv}
            </ButtonLink>
            <ButtonLink href={`${href}.pdf`} kind="quiet">
              {say.list.pdf}
            </ButtonLink>
          </Actions>
        )}
      </Section>
    </Layout>
  )
}

function Listed({ rows, lang }: { rows: readonly RequisitionRow[]; lang: Language }) {
  const say = text[lang]
  return (
    <Table
      caption={say.list.caption}
      quietCaption
      rows={rows}
      rowKey={({ personId, courseName }) => `${personId} ${courseName}`}
      foot={{ name: say.list.sum, minutes: formatNumber(minutesIn(rows), lang) }}
      empty={
        <Empty title={say.list.emptyTitle}>
          <p>{say.list.emptyBody}</p>
        </Empty>
      }
      columns={[
        { key: 'name', head: say.team.who, cell: ({ name }) => name },
        { key: 'unit', head: say.list.unit, cell: ({ unitName }) => unitName },
        { key: 'course', head: say.course, cell: ({ courseName }) => courseName },
        { key: 'days', head: say.list.days, align: 'number', cell: ({ days }) => String(days) },
        { key: 'minutes', head: say.minutes, align: 'number', cell: ({ minutes }) => formatNumber(minutes, lang) },
      ]}
    />
  )
}

/** The heads and cells of the list as a file or a document has them; minutes are whole. */
export function cellsOf(rows: readonly RequisitionRow[], lang: Language): { heads: string[]; cells: string[][] } {
  const say = text[lang]
  return {
    heads: [say.team.who, say.list.unit, say.course, say.list.days, say.minutes],
    cells: rows.map(({ name, unitName, courseName, days, minutes }) => [
      ...[name, unitName, courseName, String(days), String(minutes)],
    ]),
  }
}
