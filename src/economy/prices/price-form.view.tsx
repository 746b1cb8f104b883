import {
  Actions,
  Button,
  CheckboxGroup,
  DateField,
  Details,
  Fieldset,
  Form,
  HiddenField,
  NumberField,
  SelectField,
  TextField,
} from '#design'
import { krText, type Language } from '#values'
import { componentText } from './component.view.tsx'
import {
  chargedForms,
  everyJourney,
  knownComponents,
  listFor,
  mostOwnParts,
  type PriceList,
  type PricePart,
} from './price-list.rules.ts'
import { text } from './price-list.text.ts'
import type { PricesView } from './prices.view.tsx'

/** A new list from a day, filled in with the parts of the one in force for the same. */
export function PriceForm({ frame: { lang }, region, today, lists, journeys, journeyId, ...told }: PricesView) {
  const say = text[lang]
  const { errors, typed } = told
  const now = listFor(lists, { journeyId, on: today })
  const known: readonly string[] = knownComponents
  const own = (now?.parts ?? []).filter(({ component }) => !known.includes(component))
  const rows = Math.min(told.rows ?? own.length + 2, mostOwnParts)
  const everyone = { value: everyJourney, label: say.everyJourney }
  const isOpen = errors !== undefined || typed !== undefined || now === undefined || journeyId !== null
  return (
    <Details summary={say.newList} open={isOpen}>
      <Form lang={lang} action={`/economy/prices/${region.id}`} errors={errors} typed={typed}>
        <HiddenField name="rows" value={rows} />
        <DateField name="from" label={say.from} hint={say.fromHint} min={today} />
        <SelectField
          name="journey"
          label={say.journey}
          hint={say.journeyHint}
          empty={false}
          value={journeyId === null ? everyJourney : String(journeyId)}
          options={[everyone, ...journeys.map(({ id, name }) => ({ value: String(id), label: name }))]}
        />
        {knownComponents.map((component) => (
          <Fieldset key={component} legend={componentText(component, lang)}>
            <PartFields name={component} part={partOf(now, component)} hint={say.amountHint} lang={lang} />
          </Fieldset>
        ))}
        {Array.from({ length: rows }, (_, index) => (
          <Fieldset key={`own${index + 1}`} legend={say.own(index + 1)} hint={say.ownHint}>
            <TextField
              name={`name-own${index + 1}`}
              label={say.ownName}
              optional
              width="medium"
              value={own[index]?.component}
            />
            <PartFields name={`own${index + 1}`} part={own[index]} lang={lang} />
          </Fieldset>
        ))}
        <TextField name="source" label={say.sourceField} hint={say.sourceHint} />
        <Actions>
          <Button>{say.save}</Button>
          {rows < mostOwnParts && (
            <Button kind="quiet" name="more" value="yes">
              {say.more}
            </Button>
          )}
        </Actions>
      </Form>
    </Details>
  )
}

function partOf(list: PriceList | undefined, component: string): PricePart | undefined {
  return list?.parts.find((each) => each.component === component)
}

interface PartProps {
  readonly name: string
  readonly part: PricePart | undefined
  readonly hint?: string
  readonly lang: Language
}

function PartFields({ name, part, hint, lang }: PartProps) {
  const say = text[lang]
  return (
    <>
      <NumberField
        name={`amount-${name}`}
        label={say.amount}
        hint={hint}
        decimals
        optional
        unit={say.kr}
        value={part ? krText(part.amountOre) : undefined}
      />
      <CheckboxGroup
        name={`forms-${name}`}
        label={say.charged}
        options={chargedForms.map((form) => ({ value: form, label: say.forms[form] }))}
        values={[...(part?.forms ?? chargedForms)]}
      />
    </>
  )
}
