import { Details, type FieldErrors, formatKr, NumberField, Table } from '#design'
import type { Language } from '#values'
import { fieldAmount } from '../overview/amounts.view.tsx'
import { componentText } from '../prices/component.view.tsx'
import { listPrice, pricedForms, priceField, type TriedList } from './price-trial.rules.ts'
import type { Typed } from './read-terms.rules.ts'
import { text } from './simulation.text.ts'

interface Props {
  readonly lang: Language
  readonly lists: readonly TriedList[]
  readonly typed: Typed | undefined
  readonly errors: FieldErrors | undefined
}

/** Each price list, part by part and form by form; folded away but where something is tried or wrong. */
export function PriceFields({ lang, lists, typed, errors }: Props) {
  const say = text[lang]
  return (
    <>
      {lists.map((list) => {
        const names = list.parts.flatMap(({ component }) =>
          pricedForms.map((form) => priceField(list, component, form)),
        )
        return (
          <Details
            key={list.journeyId ?? 'all'}
            summary={summaryOf(list, lang)}
            open={names.some((name) => typed?.[name] !== undefined || errors?.[name] !== undefined)}
          >
            <p>{list.journeyId === null ? say.sharedListHint : list.isOwn ? say.ownListHint : say.newListHint}</p>
            <Table
              caption={summaryOf(list, lang)}
              quietCaption
              rows={list.parts}
              rowKey={({ component }) => component}
              columns={[
                { key: 'part', head: say.part, cell: ({ component }) => componentText(component, lang) },
                ...pricedForms.map((form) => ({
                  key: form,
                  head: say.forms[form],
                  unit: say.kr,
                  align: 'number' as const,
                  cell: ({ component, prices }: TriedList['parts'][number]) => (
                    <NumberField
                      name={priceField(list, component, form)}
                      label={say.priceOf(componentText(component, lang), say.forms[form], listName(list, lang))}
                      quietLabel
                      decimals
                      value={fieldAmount(prices[form], lang)}
                    />
                  ),
                })),
              ]}
            />
          </Details>
        )
      })}
    </>
  )
}

/** "Regionens prislista", or the journey it is for. */
export function listName({ journeyId, name }: TriedList, lang: Language): string {
  return journeyId === null ? text[lang].sharedList : name
}

function summaryOf(list: TriedList, lang: Language): string {
  const say = text[lang]
  const [onSite, digital] = [listPrice(list, 'on-site'), listPrice(list, 'digital')]
  const costs = say.listCosts(formatKr(onSite, lang), formatKr(digital, lang))
  if (list.isOwn) return `${listName(list, lang)}: ${costs}`
  return say.follows(listName(list, lang))
}
