import {
  DateField,
  type FieldErrors,
  Fieldset,
  Form,
  NumberField,
  RadioField,
  SelectField,
  TextField,
  type Typed,
} from '#design'
import { type Day, krText, type Language } from '#values'
import { type Ladder, mostRungs, type Rung, rungAt } from './ladder.rules.ts'
import { text } from './ladder.text.ts'

interface FormProps {
  readonly region: { readonly id: number }
  readonly journeys: readonly { readonly id: number; readonly name: string }[]
  /** What the form begins with. */
  readonly ladder: Ladder
  readonly today: Day
  readonly lang: Language
  readonly errors: FieldErrors | undefined
  readonly typed: Typed | undefined
}

/** A new ladder from a day on, filled in with the one that holds. */
export function LadderForm({ region, journeys, ladder, today, lang, errors, typed }: FormProps) {
  const say = text[lang]
  const noShow = rungAt(ladder, null)
  return (
    <Form lang={lang} action={`/cancellation-rules/${region.id}`} submit={say.save} errors={errors} typed={typed}>
      <DateField name="from" label={say.from} hint={say.fromHint} min={today} />
      <SelectField
        name="journey"
        label={say.journey}
        empty={false}
        value={ladder.journeyId ?? 'all'}
        options={[
          { value: 'all', label: say.allJourneys },
          ...journeys.map(({ id, name }) => ({ value: String(id), label: name })),
        ]}
      />
      <RungFields ladder={ladder} lang={lang} />
      <TextField
        name="no-show"
        label={say.noShowField}
        hint={say.noShowHint}
        optional
        width="medium"
        value={noShow && typedCost(noShow)}
      />
      <RadioField
        name="excuse"
        label={say.excuse}
        value={ladder.excuseWaives ? 'yes' : 'no'}
        options={[
          { value: 'yes', label: say.excuseYes },
          { value: 'no', label: say.excuseNo },
        ]}
      />
      <TextField name="source" label={say.source} hint={say.sourceHint} />
    </Form>
  )
}

function RungFields({ ladder, lang }: { ladder: Ladder; lang: Language }) {
  const say = text[lang]
  const rungs = ladder.rungs.filter(({ daysBefore }) => daysBefore !== null)
  return (
    <Fieldset legend={say.rungs} hint={say.rungsHint}>
      {Array.from({ length: mostRungs }, (_, at) => at + 1).map((row) => {
        const rung = rungs[row - 1]
        return (
          <div key={row} class="rung">
            <NumberField
              name={`days-${row}`}
              label={say.rungDays(row)}
              unit={say.unitDays}
              value={rung?.daysBefore ?? undefined}
            />
            <TextField name={`cost-${row}`} label={say.rungCost} width="medium" value={rung && typedCost(rung)} />
          </div>
        )
      })}
    </Fieldset>
  )
}

/** As one types it: "50 %", "250 kr". */
function typedCost({ percent, amountOre }: Rung): string {
  if (percent !== null) return `${percent} %`
  return amountOre === null ? '' : `${krText(amountOre).replace('.', ',')} kr`
}
