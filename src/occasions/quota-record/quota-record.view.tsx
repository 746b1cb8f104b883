import {
  ButtonLink,
  Details,
  Empty,
  type Frame,
  formatCount,
  Layout,
  PartBars,
  Prose,
  Rows,
  Section,
  SubMenu,
  Table,
} from '#design'
import type { Language } from '#values'
import { countedColumns, type RecordRow, sumOf } from './quota-record.rules.ts'
import { text } from './quota-record.text.ts'

interface Region {
  readonly id: number
  readonly name: string
}

export interface RecordShown {
  readonly region: Region
  readonly year: number
  readonly years: readonly number[]
  readonly rows: readonly RecordRow[]
  /** Whether the way back to the occasions is theirs to go. */
  readonly seesOccasions: boolean
}

const backOf = (lang: Language) => ({ href: '/occasions', label: text[lang].back })

/** Whoever sees several regions chooses one. */
export function RecordRegionsPage({
  frame,
  regions,
  year,
}: {
  frame: Frame
  regions: readonly Region[]
  year: number
}) {
  return (
    <Layout frame={frame} title={text[frame.lang].which}>
      <Rows items={regions.map(({ id, name }) => ({ key: id, title: name, href: `/quotas/${id}/${year}` }))} />
    </Layout>
  )
}

/** What became of the seats of a year, municipality by municipality. */
export function QuotaRecordPage({ frame, ...shown }: RecordShown & { frame: Frame }) {
  const { lang } = frame
  const say = text[lang]
  const { region, year, years, rows } = shown
  const counted = rows.filter((row) => countedColumns.some((column) => row[column] > 0))
  return (
    <Layout
      frame={frame}
      title={titleOf(shown, lang)}
      eyebrow={region.name}
      lead={<p>{say.lead}</p>}
      breadcrumb={shown.seesOccasions ? [backOf(lang)] : undefined}
    >
      <SubMenu
        label={say.years}
        items={years.map((one) => ({
          href: `/quotas/${region.id}/${one}`,
          label: String(one),
          current: one === year,
        }))}
      />
      {counted.length === 0 ? (
        <Empty title={say.noneTitle}>
          <p>{say.noneBody}</p>
        </Empty>
      ) : (
        <>
          <Picture rows={counted} lang={lang} />
          <Figures {...shown} lang={lang} />
        </>
      )}
    </Layout>
  )
}

function titleOf({ rows, year }: RecordShown, lang: Language): string {
  const say = text[lang].title
  const used = sumOf(rows, 'used')
  const [only] = rows
  if (used === 0) return say.none(year)
  const words = used === 1 ? text[lang].onePlace : text[lang].places(formatCount(used, lang))
  return rows.length === 1 && only ? say.own(only.name, words, year) : say.region(words, year)
}

function Picture({ rows, lang }: { rows: readonly RecordRow[]; lang: Language }) {
  const say = text[lang]
  return (
    <PartBars
      lang={lang}
      title={say.picture}
      what={say.municipality}
      parts={[
        { label: say.columns.used, colour: 'fir' },
        { label: say.columns.late, colour: 'cloudberry' },
        { label: say.columns.missed, colour: 'lingon' },
        { label: say.columns.unused, colour: 'slate' },
      ]}
      rows={rows.map((row) => ({
        label: row.name,
        values: [row.used, row.late, row.missed, row.unused],
        text: say.of(row.used, row.quota),
      }))}
    />
  )
}

function Figures({ region, year, rows, lang }: RecordShown & { lang: Language }) {
  const say = text[lang]
  return (
    <Section title={say.table}>
      <Table
        caption={say.table}
        quietCaption
        rows={rows}
        rowKey={({ municipalityId }) => municipalityId}
        columns={[
          { key: 'name', head: say.municipality, cell: ({ name }) => name },
          ...countedColumns.map((column) => ({
            key: column,
            head: say.columns[column],
            align: 'number' as const,
            cell: (row: RecordRow) => formatCount(row[column], lang),
          })),
        ]}
        foot={
          rows.length > 1
            ? {
                name: say.sum,
                ...Object.fromEntries(countedColumns.map((column) => [column, formatCount(sumOf(rows, column), lang)])),
              }
            : undefined
        }
      />
      <Details summary={say.explained}>
        <Prose>
          <ul>
            {countedColumns.map((column) => (
              <li key={column}>{say.explain[column]}</li>
            ))}
          </ul>
        </Prose>
      </Details>
      <p>
        <ButtonLink kind="quiet" href={`/quotas/${region.id}/${year}.csv`}>
          {say.csv}
        </ButtonLink>
      </p>
    </Section>
  )
}

/** The same as a file for a spreadsheet. */
export function recordRows(rows: readonly RecordRow[], lang: Language) {
  const say = text[lang]
  return {
    columns: [say.municipality, ...countedColumns.map((column) => say.columns[column])],
    rows: rows.map((row) => [row.name, ...countedColumns.map((column) => String(row[column]))]),
  }
}
