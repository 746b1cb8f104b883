import { formatAmount, PostButton, Section, Table } from '#design'
import type { Language } from '#values'
import { type PriceComponent, seatPrice } from '../occasion/occasion.rules.ts'
import type { Occasion, StaffedDay } from '../occasion/shown.rules.ts'
import { wordComponent } from '../occasion/word-occasion.view.ts'
import { isSamePrice } from './day-prices.rules.ts'
import { text } from './day-prices.text.ts'

interface ComparedProps {
  readonly occasion: Pick<Occasion, 'occasionId' | 'version'>
  readonly day: Pick<StaffedDay, 'dayId' | 'prices'>
  readonly proposed: readonly PriceComponent[]
  /** The price can be set. */
  readonly isOpen: boolean
  readonly lang: Language
}

/** The day's price beside the list's, with the way to take the list's where the price can be set. */
export function Compared({ occasion, day, proposed, isOpen, lang }: ComparedProps) {
  const say = text[lang]
  const all: readonly PriceComponent[] = [...day.prices, ...proposed]
  const components = [...new Set(all.map(({ component }) => component))]
  const decimals = all.some(({ amountOre }) => amountOre % 100 !== 0) ? 'always' : 'when any'
  const amount = (prices: readonly PriceComponent[], component: string) => {
    const found = prices.find((price) => price.component === component)?.amountOre
    return found === undefined ? '–' : formatAmount(found, lang, decimals)
  }
  const sum = (prices: readonly PriceComponent[]) => formatAmount(seatPrice([{ prices }]), lang, decimals)
  const head = { unit: say.kr, align: 'number' as const }
  return (
    <Section title={say.list}>
      {components.length > 0 && (
        <Table
          caption={say.caption}
          quietCaption
          rows={components}
          rowKey={(component) => component}
          columns={[
            { key: 'part', head: say.part, cell: (component) => wordComponent(component, lang) },
            { key: 'day', head: say.day, ...head, cell: (component) => amount(day.prices, component) },
            { key: 'list', head: say.onList, ...head, cell: (component) => amount(proposed, component) },
          ]}
          foot={{ part: say.sum, day: sum(day.prices), list: proposed.length === 0 ? '–' : sum(proposed) }}
        />
      )}
      {proposed.length === 0 && <p>{say.noList}</p>}
      {proposed.length > 0 && isSamePrice(day.prices, proposed) && <p>{say.isList}</p>}
      {isOpen && proposed.length > 0 && !isSamePrice(day.prices, proposed) && (
        <PostButton
          action={`/occasions/${occasion.occasionId}/days/${day.dayId}/prices`}
          fields={{ version: occasion.version, from: 'list' }}
        >
          {say.take}
        </PostButton>
      )}
    </Section>
  )
}
