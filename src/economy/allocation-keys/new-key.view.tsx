import {
  DateField,
  type FieldErrors,
  FileField,
  Form,
  type Frame,
  formatList,
  Notice,
  Quiet,
  RadioField,
  TextArea,
  TextField,
  type Typed,
} from '#design'
import type { MunicipalRow } from '#people'
import { type Day, type Weight, weightText } from '#values'
import { decimalsText } from '../allocation/exact.view.tsx'
import { type RegionYear, RegionYearPage } from '../overview/region-year.view.tsx'
import { allWeights, keyKinds } from './allocation-key.rules.ts'
import { text } from './allocation-keys.text.ts'
import { WeightsTable } from './allocation-keys.view.tsx'
import { LookedAt } from './looked-at.view.tsx'

interface NewKey extends RegionYear {
  readonly frame: Frame
  readonly today: Day
  /** The region's municipalities, one a row, to be filled in. */
  readonly proposed: string
  readonly errors?: FieldErrors | undefined
  readonly typed?: Typed | undefined
}

/** The form of a new key: typed, pasted, or from a file. */
export function NewKeyPage({ frame, region, year, today, proposed, errors, typed }: NewKey) {
  const { lang } = frame
  const say = text[lang]
  return (
    <RegionYearPage frame={frame} region={region} year={year} part="fixedCost" title={say.newTitle} lead={say.newLead}>
      <Form
        lang={lang}
        action={`/economy/keys/${region.id}/preview`}
        submit={say.look}
        cancel={{ href: `/economy/keys/${region.id}` }}
        errors={errors}
        typed={typed}
        upload
      >
        <TextField name="name" label={say.name} hint={say.nameHint} />
        <RadioField
          name="kind"
          label={say.kind}
          value="population"
          options={keyKinds.map((kind) => ({ value: kind, label: say.kinds[kind], hint: say.kindHints[kind] }))}
        />
        <DateField name="asOf" label={say.asOf} max={today} />
        <TextArea name="rows" label={say.rows} hint={say.rowsHint} rows={14} value={proposed} />
        <FileField name="file" label={say.file} hint={say.fileHint} accept=".xlsx,.csv,.txt" />
        <TextField name="source" label={say.sourceField} hint={say.sourceHint} />
      </Form>
    </RegionYearPage>
  )
}

interface Preview extends RegionYear {
  readonly frame: Frame
  readonly typed: Typed
  readonly name: string
  readonly rows: readonly MunicipalRow[]
  /** The sum row that was pasted along. */
  readonly sum: Weight | undefined
  /** The region's municipalities that have no row. */
  readonly left: readonly string[]
}

/** A key as it will be, before it is saved. */
export function KeyPreviewPage({ frame, region, year, typed, name, rows, sum, left }: Preview) {
  const { lang } = frame
  const say = text[lang]
  const weights = rows.map((row) => ({ ...row, weight: weightText(row.weight) }))
  const ours = decimalsText(allWeights(weights), lang)
  const theirs = sum === undefined ? undefined : decimalsText(weightText(sum), lang)
  return (
    <RegionYearPage
      frame={frame}
      region={region}
      year={year}
      part="fixedCost"
      title={say.previewTitle(name)}
      lead={say.previewLead}
    >
      {theirs !== undefined && (
        <Notice lang={lang} kind={theirs === ours ? 'done' : 'problem'}>
          {theirs === ours ? say.sumSame(theirs) : say.sumOther(theirs, ours)}
        </Notice>
      )}
      <WeightsTable lang={lang} caption={say.caption(name)} rows={weights} />
      {left.length > 0 && <Quiet>{say.left(formatList(left, lang))}</Quiet>}
      <LookedAt
        {...{ lang, typed }}
        action={`/economy/keys/${region.id}`}
        fields={['name', 'kind', 'asOf', 'rows', 'source']}
        save={say.save}
        change={say.change}
      />
    </RegionYearPage>
  )
}
