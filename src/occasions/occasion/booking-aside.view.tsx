import {
  Amount,
  Details,
  Facts,
  type FieldErrors,
  Form,
  formatAmount,
  formatDay,
  NumberField,
  Quiet,
  Section,
  Table,
  type Typed,
} from '#design'
import { type Day, type Language, type Ore, sumMoney } from '#values'
import { hasStarted } from '../booking/booking.rules.ts'
import { type HeldDay, seatPrice } from './occasion.rules.ts'
import { text } from './occasion.text.ts'
import type { Occasion } from './shown.rules.ts'
import { wordComponent } from './word-occasion.view.ts'

interface AsideProps {
  readonly occasion: Occasion
  readonly today: Day
  readonly lang: Language
  readonly errors: FieldErrors | undefined
  readonly typed: Typed | undefined
}

/** Beside an occasion: when it is booked, what it costs, and how many seats there are. */
export function BookingAside({ occasion, today, lang, errors, typed }: AsideProps) {
  const say = text[lang]
  const { seats, seatsTaken, seatsHeld, queueLength, bookingOpens, bookingCloses, regionName } = occasion
  return (
    <>
      <Section title={say.booking}>
        <Facts
          facts={[
            { term: say.seats, value: say.seatsOf(seatsTaken, seats) },
            ...(seatsHeld > 0 ? [{ term: say.seatsHeld, value: seatsHeld }] : []),
            ...(queueLength > 0 ? [{ term: say.queue, value: queueLength }] : []),
            { term: say.opens, value: formatDay(bookingOpens, lang) },
            { term: say.closes, value: formatDay(bookingCloses, lang) },
            ...leastOf(occasion, lang),
            { term: say.price, value: <Price days={occasion.days} lang={lang} /> },
            { term: say.region, value: regionName },
          ]}
        />
        <PriceParts days={occasion.days} lang={lang} />
      </Section>
      {!hasStarted(occasion, today) && !occasion.cancelledAt && (
        <Section title={say.moreSeats}>
          <Form
            lang={lang}
            action={`/occasions/${occasion.occasionId}/seats`}
            submit={say.changeSeats}
            submitKind="quiet"
            errors={errors}
            typed={typed}
          >
            <NumberField name="seats" label={say.numberOfSeats} hint={say.seatsHint} value={seats} />
          </Form>
        </Section>
      )}
    </>
  )
}

/** The fewest it is held for, and until when that is decided. */
function leastOf({ minimum, decideBy, keptAt }: Occasion, lang: Language) {
  const say = text[lang]
  if (minimum === null || decideBy === null) return []
  return [
    { term: say.minimum, value: minimum },
    { term: say.decideBy, value: keptAt ? say.kept : formatDay(decideBy, lang) },
  ]
}

type Priced = readonly Pick<HeldDay, 'dayId' | 'number' | 'form' | 'prices'>[]

/** What one seat costs through all days. */
export function Price({ days, lang }: { days: Priced; lang: Language }) {
  const price = seatPrice(days)
  return price === 0 ? <span>{text[lang].free}</span> : <Amount ore={price} lang={lang} />
}

/** The price opened: every component through all days, and their sum. */
export function PriceParts({ days, lang }: { days: Priced; lang: Language }) {
  const say = text[lang]
  const components = [...new Set(days.flatMap(({ prices }) => prices.map(({ component }) => component)))]
  if (components.length === 0) return null
  return (
    <Details summary={say.priceWhy}>
      <Quiet>{say.priceRule}</Quiet>
      <Table
        caption={say.price}
        quietCaption
        rows={components}
        rowKey={(component) => component}
        columns={[
          { key: 'part', head: say.part, cell: (component) => wordComponent(component, lang) },
          {
            key: 'sum',
            head: say.sum,
            unit: say.unit,
            align: 'number',
            cell: (component) => formatAmount(sumMoney(amountsOf(days, component)), lang),
          },
        ]}
        foot={{ part: say.total, sum: formatAmount(seatPrice(days), lang) }}
      />
    </Details>
  )
}

function amountsOf(days: Priced, component: string): Ore[] {
  return days.flatMap(({ prices }) =>
    prices.filter((price) => price.component === component).map(({ amountOre }) => amountOre),
  )
}
