import { Actions, Button, Fieldset, Form, HiddenField, NumberField, SelectField, TextField } from '#design'
import type { Language } from '#values'
import { amountForms, cellKinds, dateForms, type FileColumn } from './layout.rules.ts'
import { text } from './ledger-export.text.ts'
import type { ProfileView } from './profile.view.tsx'

/** A file built column by column: the example is shown again without being kept, or it is saved. */
export function LayoutForm({ frame: { lang }, region, profile, layout, rows, errors, typed }: ProfileView) {
  const say = text[lang]
  const isFixed = profile.form === 'fixed-width'
  return (
    <Form
      lang={lang}
      action={`/economy/ledger-export/${region.id}/profiles/${profile.id}`}
      errors={errors}
      typed={typed}
    >
      <HiddenField name="rows" value={rows} />
      <SelectField
        name="encoding"
        label={say.encoding}
        empty={false}
        value={layout.encoding}
        options={[
          { value: 'utf-8', label: 'UTF-8' },
          { value: 'iso-8859-1', label: 'ISO 8859-1 (Windows)' },
          { value: 'cp437', label: 'PC8 (437)' },
        ]}
      />
      <SelectField
        name="lineEnd"
        label={say.lineEnd}
        empty={false}
        value={layout.lineEnd}
        options={(['crlf', 'lf'] as const).map((value) => ({ value, label: say.lineEnds[value] }))}
      />
      {!isFixed && (
        <SelectField
          name="head"
          label={say.head}
          empty={false}
          value={layout.head}
          options={(['with', 'without'] as const).map((value) => ({ value, label: say.heads[value] }))}
        />
      )}
      {Array.from({ length: rows }, (_, index) => (
        <Fieldset key={index} legend={say.column(index + 1)}>
          <div class="file-column">
            <ColumnFields lang={lang} row={index + 1} column={layout.columns[index]} form={profile.form} />
          </div>
        </Fieldset>
      ))}
      <Actions>
        <Button name="act" value="save">
          {say.save}
        </Button>
        <Button kind="quiet" name="act" value="example">
          {say.showExample}
        </Button>
        <Button kind="quiet" name="act" value="more">
          {say.moreColumns}
        </Button>
      </Actions>
    </Form>
  )
}

interface ColumnProps {
  readonly lang: Language
  readonly row: number
  readonly column: FileColumn | undefined
  readonly form: ProfileView['profile']['form']
}

function ColumnFields({ lang, row, column, form }: ColumnProps) {
  const say = text[lang]
  const named = (name: string) => `${name}-${row}`
  return (
    <>
      <SelectField
        name={named('cell')}
        label={say.cell}
        empty={say.noCell}
        value={column?.cell}
        options={cellKinds.map((value) => ({ value, label: say.cells[value] }))}
      />
      {form === 'fixed-width' && <PlaceFields lang={lang} row={row} column={column} form={form} />}
      {isAmount(column) && (
        <SelectField
          name={named('amountForm')}
          label={say.amountForm}
          empty={false}
          value={column?.amountForm}
          options={amountForms.map((value) => ({ value, label: value }))}
        />
      )}
      {isDate(column) && (
        <SelectField
          name={named('dateForm')}
          label={say.dateForm}
          empty={false}
          value={column?.dateForm}
          options={dateForms.map((value) => ({ value, label: value }))}
        />
      )}
      {column?.cell === 'constant' && (
        <TextField name={named('constant')} label={say.constant} width="medium" value={column.constant} />
      )}
    </>
  )
}

const isAmount = (column: FileColumn | undefined) => ['amount', 'debit', 'credit'].includes(column?.cell ?? '')
const isDate = (column: FileColumn | undefined) => ['date', 'due-date'].includes(column?.cell ?? '')

function PlaceFields({ lang, row, column }: ColumnProps) {
  const say = text[lang]
  const named = (name: string) => `${name}-${row}`
  return (
    <>
      <NumberField name={named('start')} label={say.start} value={column?.start} />
      <NumberField name={named('width')} label={say.width} value={column?.width} />
      <SelectField
        name={named('align')}
        label={say.align}
        empty={false}
        value={column?.align ?? 'left'}
        options={(['left', 'right'] as const).map((value) => ({ value, label: say.aligns[value] }))}
      />
      <SelectField
        name={named('pad')}
        label={say.pad}
        empty={false}
        value={column?.pad === '0' ? 'zero' : 'space'}
        options={(['space', 'zero'] as const).map((value) => ({ value, label: say.pads[value] }))}
      />
      <SelectField
        name={named('tooLong')}
        label={say.tooLongWhat}
        empty={false}
        value={column?.tooLong ?? 'refuse'}
        options={(['refuse', 'cut'] as const).map((value) => ({ value, label: say.tooLongs[value] }))}
      />
    </>
  )
}
