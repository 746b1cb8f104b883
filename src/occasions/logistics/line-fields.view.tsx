import { CheckboxField, NumberField, RadioField, SelectField, TextField } from '#design'
import type { Language } from '#values'
import { countings, lineKinds, type Terms } from './logistics.rules.ts'
import { text } from './logistics.text.ts'
import { text as termWords } from './terms.text.ts'

interface FieldsProps {
  readonly lang: Language
  /** What it says now, when it is changed. */
  readonly terms?: Terms
}

/** What kind of thing a line is and how often it is ordered: chosen once, when it is made. */
export function KindFields({ lang }: { lang: Language }) {
  const say = termWords[lang]
  return (
    <>
      <SelectField
        name="kind"
        label={say.kind}
        options={lineKinds.map((value) => ({ value, label: text[lang].kinds[value] }))}
      />
      <RadioField
        name="onEach"
        label={say.onEach}
        value="occasion"
        options={(['day', 'occasion'] as const).map((value) => ({ value, label: say.onEachChoices[value] }))}
      />
    </>
  )
}

/** What it is called, how many, by when and from whom. */
export function TermFields({ lang, terms }: FieldsProps) {
  const say = termWords[lang]
  return (
    <>
      <TextField name="what" label={say.what} value={terms?.what} />
      <RadioField
        name="counts"
        label={say.counts}
        value={terms?.counts ?? 'expected'}
        options={countings.map((value) => ({ value, label: say.countChoices[value] }))}
      />
      <div class="line-figures">
        <NumberField name="perPeople" label={say.perPeople} value={terms?.perPeople ?? 1} />
        <NumberField name="forEvery" label={say.forEvery} hint={say.forEveryHint} value={terms?.forEvery ?? 1} />
        <NumberField name="perStaff" label={say.perStaff} value={terms?.perStaff ?? 0} />
        <NumberField name="extra" label={say.extra} value={terms?.extra ?? 0} />
      </div>
      <CheckboxField name="onSiteOnly" label={say.onSiteOnly} checked={terms?.onSiteOnly ?? true} />
      <NumberField name="orderDays" label={say.orderDays} value={terms?.orderDays ?? 14} />
      <TextField name="supplier" label={say.supplier} hint={say.supplierHint} value={terms?.supplier} optional />
    </>
  )
}
