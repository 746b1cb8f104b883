import {
  DateField,
  type FieldErrors,
  Fieldset,
  Form,
  NumberField,
  RadioField,
  SelectField,
  TextField,
  TimeField,
  type Typed,
} from '#design'
import type { Day, Language } from '#values'
import { priorities, type SeatTerms, waysToAsk } from './seat-rule.rules.ts'
import { text } from './seat-rule.text.ts'

interface FormProps {
  readonly region: { readonly id: number }
  readonly journeys: readonly { readonly id: number; readonly name: string }[]
  /** What the fields begin with: the rule that holds now. */
  readonly terms: SeatTerms
  readonly today: Day
  readonly lang: Language
  readonly errors: FieldErrors | undefined
  readonly typed: Typed | undefined
}

/** A new rule from a day on. */
export function SeatRuleForm({ region, journeys, terms, today, lang, errors, typed }: FormProps) {
  const { form: say, everyJourney } = text[lang]
  return (
    <Form lang={lang} action={`/seat-rules/${region.id}`} submit={say.save} errors={errors} typed={typed}>
      <SelectField
        name="journey"
        label={say.journey}
        value="all"
        empty={false}
        options={[
          { value: 'all', label: everyJourney },
          ...journeys.map(({ id, name }) => ({ value: String(id), label: name })),
        ]}
      />
      <DateField name="from" label={say.from} hint={say.fromHint} min={today} />
      <NumberField name="opensDays" label={say.opensDays} unit={say.days} value={terms.opensDays} />
      <NumberField name="closesDays" label={say.closesDays} unit={say.days} value={terms.closesDays} />
      <RadioField
        name="employeesAsk"
        label={say.employeesAsk}
        value={terms.employeesAsk}
        options={waysToAsk.map((way) => ({ value: way, label: say.ask[way] }))}
      />
      <NumberField name="requestDays" label={say.requestDays} unit={say.days} value={terms.requestDays} />
      <NumberField
        name="unnamedReleaseDays"
        label={say.unnamedReleaseDays}
        hint={say.unnamedReleaseHint}
        unit={say.days}
        value={terms.unnamedReleaseDays ?? ''}
        optional
      />
      <OfferFields terms={terms} lang={lang} />
      <OrderFields terms={terms} lang={lang} />
      <NumberField
        name="detailsForgottenDays"
        label={say.detailsForgottenDays}
        unit={say.days}
        value={terms.detailsForgottenDays}
      />
      <TextField name="source" label={say.source} hint={say.sourceHint} />
    </Form>
  )
}

interface PartProps {
  readonly terms: SeatTerms
  readonly lang: Language
}

function OfferFields({ terms, lang }: PartProps) {
  const { form: say } = text[lang]
  return (
    <>
      <NumberField
        name="offerHours"
        label={say.offerHours}
        hint={say.offerHoursHint}
        unit={say.hours}
        value={terms.offerHours}
      />
      <Fieldset legend={say.quiet} hint={say.quietHint}>
        <TimeField name="quietFrom" label={say.quietFrom} value={terms.quietFrom} />
        <TimeField name="quietUntil" label={say.quietUntil} value={terms.quietUntil} />
      </Fieldset>
      <NumberField name="offersStopDays" label={say.offersStopDays} unit={say.days} value={terms.offersStopDays} />
    </>
  )
}

function OrderFields({ terms, lang }: PartProps) {
  const { form: say, orders } = text[lang]
  return (
    <Fieldset legend={say.order} hint={say.orderHint}>
      {priorities.map((_, index) => (
        <SelectField
          key={index}
          name={`order${index + 1}`}
          label={say.orderOf(index)}
          value={terms.priorities[index] ?? ''}
          empty={index === 0 ? false : say.noMore}
          optional={index > 0}
          options={priorities.map((priority) => ({ value: priority, label: orders[priority] }))}
        />
      ))}
    </Fieldset>
  )
}
