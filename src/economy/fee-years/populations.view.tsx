import {
  DateField,
  type FieldErrors,
  FileField,
  Form,
  type Frame,
  formatCount,
  Layout,
  Notice,
  Table,
  TextArea,
  TextField,
  type Typed,
} from '#design'
import { type Day, type Weight, weightText } from '#values'
import { decimalsText } from '../allocation/exact.view.tsx'
import { text as keyText } from '../allocation-keys/allocation-keys.text.ts'
import { LookedAt } from '../allocation-keys/looked-at.view.tsx'
import { text } from './populations.text.ts'

const path = '/national-fee/populations'

interface FormProps {
  readonly frame: Frame
  readonly today: Day
  readonly errors?: FieldErrors | undefined
  readonly typed?: Typed | undefined
}

/** The form of a new population of the country. */
export function PopulationsPage({ frame, today, errors, typed }: FormProps) {
  const { lang } = frame
  const say = text[lang]
  return (
    <Layout frame={frame} title={say.title} lead={say.lead} breadcrumb={[{ href: '/national-fee', label: say.back }]}>
      <Form lang={lang} action={`${path}/preview`} submit={say.look} errors={errors} typed={typed} upload>
        <DateField name="asOf" label={say.asOf} max={today} />
        <TextArea name="rows" label={say.rows} hint={say.rowsHint} rows={12} />
        <FileField name="file" label={say.file} hint={say.fileHint} accept=".xlsx,.csv,.txt" />
        <TextField name="source" label={say.source} hint={say.sourceHint} />
      </Form>
    </Layout>
  )
}

/** A region of the population that is to be saved. */
export interface RegionCount {
  readonly regionId: number
  readonly region: string
  readonly municipalities: number
  readonly counted: number
  readonly inhabitants: number
}

interface PreviewProps {
  readonly frame: Frame
  readonly typed: Typed
  readonly regions: readonly RegionCount[]
  readonly sum: Weight | undefined
}

/** What would be saved, region by region, and what the source's own sum says. */
export function PopulationsPreview({ frame, typed, regions, sum }: PreviewProps) {
  const { lang } = frame
  const say = text[lang]
  const total = (pick: (row: RegionCount) => number) => regions.reduce((all, row) => all + pick(row), 0)
  const inhabitants = formatCount(
    total((row) => row.inhabitants),
    lang,
  )
  const theirs = sum === undefined ? undefined : decimalsText(weightText(sum), lang)
  return (
    <Layout
      frame={frame}
      title={say.previewTitle(
        formatCount(
          total((row) => row.counted),
          lang,
        ),
        inhabitants,
      )}
      lead={say.previewLead}
      breadcrumb={[{ href: '/national-fee', label: say.back }]}
      width="page"
    >
      {theirs !== undefined && (
        <Notice lang={lang} kind={theirs === inhabitants ? 'done' : 'problem'}>
          {theirs === inhabitants ? keyText[lang].sumSame(theirs) : keyText[lang].sumOther(theirs, inhabitants)}
        </Notice>
      )}
      <Table
        caption={say.title}
        quietCaption
        rows={regions}
        rowKey={({ regionId }) => regionId}
        columns={[
          { key: 'region', head: say.region, cell: ({ region }) => region },
          {
            key: 'municipalities',
            head: say.municipalities,
            align: 'number',
            cell: (row) => say.of(row.counted, row.municipalities),
          },
          {
            key: 'inhabitants',
            head: say.inhabitants,
            align: 'number',
            cell: (row) => formatCount(row.inhabitants, lang),
          },
        ]}
        foot={{
          region: say.sum,
          municipalities: say.of(
            total((row) => row.counted),
            total((row) => row.municipalities),
          ),
          inhabitants,
        }}
      />
      <LookedAt
        {...{ lang, typed }}
        action={path}
        fields={['asOf', 'rows', 'source']}
        save={say.save}
        change={say.change}
      />
    </Layout>
  )
}
