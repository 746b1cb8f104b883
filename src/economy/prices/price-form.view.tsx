import { CheckboxGroup, DateField, Details, Fieldset, Form, NumberField, TextField } from '#design'
import { krText } from '#values'
import { componentText } from './component.view.tsx'
import { chargedForms, knownComponents, ownRows, type PriceList } from './price-list.rules.ts'
import { text } from './price-list.text.ts'
import type { PricesView } from './prices.view.tsx'

/** A new list from a day, filled in with the parts of the one in force. */
export function PriceForm({
  frame: { lang },
  region,
  today,
  now,
  errors,
  typed,
}: PricesView & { now: PriceList | undefined }) {
  const say = text[lang]
  const known: readonly string[] = knownComponents
  const own = (now?.parts ?? []).filter(({ component }) => !known.includes(component))
  const options = chargedForms.map((form) => ({ value: form, label: say.forms[form] }))
  return (
    <Details summary={say.newList} open={errors !== undefined || now === undefined}>
      <Form lang={lang} action={`/economy/prices/${region.id}`} submit={say.save} errors={errors} typed={typed}>
        <DateField name="from" label={say.from} hint={say.fromHint} min={today} />
        {knownComponents.map((component) => {
          const part = now?.parts.find((each) => each.component === component)
          return (
            <Fieldset key={component} legend={componentText(component, lang)}>
              <NumberField
                name={`amount-${component}`}
                label={say.amount}
                hint={say.amountHint}
                decimals
                optional
                unit={say.kr}
                value={part ? krText(part.amountOre) : undefined}
              />
              <CheckboxGroup
                name={`forms-${component}`}
                label={say.charged}
                options={options}
                values={part ? [...part.forms] : [...chargedForms]}
              />
            </Fieldset>
          )
        })}
        {ownRows.map((row) => {
          const part = own[row - 1]
          return (
            <Fieldset key={row} legend={say.own(row)} hint={say.ownHint}>
              <TextField name={`name-own${row}`} label={say.ownName} optional width="medium" value={part?.component} />
              <NumberField
                name={`amount-own${row}`}
                label={say.amount}
                decimals
                optional
                unit={say.kr}
                value={part ? krText(part.amountOre) : undefined}
              />
              <CheckboxGroup
                name={`forms-own${row}`}
                label={say.charged}
                options={options}
                values={part ? [...part.forms] : []}
              />
            </Fieldset>
          )
        })}
        <TextField name="source" label={say.sourceField} hint={say.sourceHint} />
      </Form>
    </Details>
  )
}
