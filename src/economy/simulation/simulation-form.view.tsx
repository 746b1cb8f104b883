import { Details, Fieldset, Form, HiddenField, NumberField, SelectField, Table } from '#design'
import type { Language } from '#values'
import { fieldAmount } from '../overview/amounts.view.tsx'
import { dayText } from '../overview/region-year.view.tsx'
import { PriceFields } from './price-fields.view.tsx'
import { monthsField, monthsToday } from './read-terms.rules.ts'
import { text } from './simulation.text.ts'
import type { SimulationView } from './simulation.view.tsx'

/** Filled in with today's terms; what is tried goes into the address. */
export function SimulationForm(view: SimulationView & { readonly lang: Language }) {
  const { lang, ground, keys, keyId, typed, errors, action, hidden, own } = view
  const say = text[lang]
  const { today } = ground
  const kr = (ore: typeof today.cost) => (ore === null ? undefined : fieldAmount(ore, lang))
  return (
    <Form
      lang={lang}
      action={action}
      method="get"
      submit={say.look}
      cancel={{ href: view.again, label: say.again }}
      errors={errors}
      typed={typed}
    >
      {Object.entries(hidden).map(([name, value]) => (
        <HiddenField key={name} name={name} value={value} />
      ))}
      <NumberField name="cost" label={say.cost} unit={say.kr} value={kr(today.cost)} />
      <SelectField
        name="key"
        label={say.key}
        value={keyId === null ? keys[0]?.choice : String(keyId)}
        options={keys.map(({ choice, name, asOf }) => ({
          value: choice,
          label: name === null ? say.basisOption(dayText(asOf, lang)) : say.keyOption(name, dayText(asOf, lang)),
        }))}
      />
      <NumberField name="fee" label={say.fee} unit={say.kr} decimals value={kr(today.fee)} />
      <Fieldset legend={say.prices} hint={say.pricesHint}>
        <PriceFields lang={lang} lists={today.lists} typed={typed} errors={errors} />
      </Fieldset>
      <Details
        summary={say.members}
        open={Object.keys({ ...typed, ...errors }).some((name) => name.startsWith('months-'))}
      >
        <p>{say.membersHint}</p>
        <Table
          caption={say.members}
          quietCaption
          rows={ground.municipalities.filter(({ municipalityId }) => own === undefined || own.has(municipalityId))}
          rowKey={({ municipalityId }) => municipalityId}
          columns={[
            { key: 'name', head: say.municipality, cell: ({ name }) => name },
            {
              key: 'months',
              head: say.months,
              align: 'number',
              cell: (row) => (
                <NumberField
                  name={monthsField(row.municipalityId)}
                  label={say.monthsOf(row.name)}
                  quietLabel
                  value={String(monthsToday(ground, row))}
                />
              ),
            },
          ]}
        />
      </Details>
    </Form>
  )
}
