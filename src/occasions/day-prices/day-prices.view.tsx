import {
  type FieldErrors,
  Fieldset,
  Form,
  type Frame,
  formatDay,
  formatDayShort,
  formatKr,
  HiddenField,
  Layout,
  Notice,
  NumberField,
  Rows,
  Section,
  sentenceCase,
  TextField,
  type Typed,
} from '#design'
import { type Day, krText, type Language, type Ore } from '#values'
import { type PriceComponent, seatPrice } from '../occasion/occasion.rules.ts'
import { text as shared } from '../occasion/occasion.text.ts'
import type { Occasion, StaffedDay } from '../occasion/shown.rules.ts'
import { wordComponent } from '../occasion/word-occasion.view.ts'
import { Compared } from './compared.view.tsx'
import { knownComponents, mostOwn, whyNotSetPrices } from './day-prices.rules.ts'
import { text } from './day-prices.text.ts'
import { wordPricesRefusal, wordSeats } from './word-refusal.view.ts'

export interface DayPricesShown {
  readonly occasion: Occasion
  readonly day: StaffedDay
  /** What the price list in force on the day proposes. */
  readonly proposed: readonly PriceComponent[]
  readonly changes: readonly Changed[]
  readonly today: Day
}

/** A change of the price that put right what was charged already. */
export interface Changed {
  readonly fromOre: Ore
  readonly toOre: Ore
  readonly seats: number
  readonly reason: string
  readonly by: string
  readonly changedOn: Day
}

interface PageProps extends DayPricesShown {
  readonly frame: Frame
  readonly errors?: FieldErrors
  readonly typed?: Typed | undefined
  /** The region's own components in the form that came in, in its order. */
  readonly ownTyped?: readonly string[] | undefined
  /** The form that came in was older than the occasion. */
  readonly stale?: boolean
}

/** What a seat costs on a day, component by component, beside the price list of that day. */
export function DayPricesPage({ frame, errors, typed, ownTyped, stale, ...shown }: PageProps) {
  const { lang } = frame
  const say = text[lang]
  const { occasion, day, today } = shown
  const at = `/occasions/${occasion.occasionId}`
  const price = seatPrice([day])
  const refusal = whyNotSetPrices(day, { seatsTaken: occasion.seatsTaken, today })
  return (
    <Layout
      frame={frame}
      title={price === 0 ? say.titleFree(day.number) : say.title(day.number, formatKr(price, lang))}
      lead={<p>{say.lead(sentenceCase(formatDay(day.onDay, lang)), shared[lang].form[day.form])}</p>}
      line={occasion.colour}
      breadcrumb={[{ href: at, label: occasion.courseName }]}
      width="text"
    >
      {stale && (
        <Notice lang={lang} kind="problem" title={say.stale}>
          <ul>
            {day.prices.map(({ component, amountOre }) => (
              <li key={component}>{`${wordComponent(component, lang)}: ${formatKr(amountOre, lang)}`}</li>
            ))}
          </ul>
          <p>{say.staleAgain}</p>
        </Notice>
      )}
      {refusal ? (
        <Notice lang={lang} title={say.stays}>
          <p>{wordPricesRefusal(refusal, lang)}</p>
        </Notice>
      ) : (
        <PricesForm {...shown} lang={lang} errors={errors} typed={typed} ownTyped={ownTyped} />
      )}
      {day.form !== 'recorded' && (
        <Compared {...shown} isOpen={refusal === undefined && occasion.seatsTaken === 0} lang={lang} />
      )}
      <Changes changes={shown.changes} lang={lang} />
    </Layout>
  )
}

interface FormProps extends DayPricesShown {
  readonly lang: Language
  readonly errors: FieldErrors | undefined
  readonly typed: Typed | undefined
  readonly ownTyped: readonly string[] | undefined
}

function PricesForm({ occasion, day, lang, errors, typed, ownTyped }: FormProps) {
  const say = text[lang]
  const at = `/occasions/${occasion.occasionId}`
  const known: readonly string[] = knownComponents
  const own = ownTyped ?? day.prices.map(({ component }) => component).filter((component) => !known.includes(component))
  const amountOf = (component: string) => wordAmount(day.prices, component, lang)
  return (
    <Form
      lang={lang}
      action={`${at}/days/${day.dayId}/prices`}
      submit={say.save}
      cancel={{ href: at }}
      errors={errors}
      typed={typed}
    >
      <HiddenField name="version" value={occasion.version} />
      {occasion.seatsTaken > 0 && <Notice lang={lang}>{say.charged(wordSeats(occasion.seatsTaken, lang))}</Notice>}
      {own.map((component, index) => (
        <HiddenField key={component} name={`name-own${index + 1}`} value={component} />
      ))}
      <Fieldset legend={say.amounts} hint={say.amountsHint}>
        {knownComponents.map((component) => (
          <NumberField
            key={component}
            name={`amount-${component}`}
            label={wordComponent(component, lang)}
            decimals
            unit={say.kr}
            value={amountOf(component)}
          />
        ))}
        {own.map((component, index) => (
          <NumberField
            key={component}
            name={`amount-own${index + 1}`}
            label={wordComponent(component, lang)}
            decimals
            unit={say.kr}
            value={amountOf(component)}
          />
        ))}
      </Fieldset>
      {own.length < mostOwn && (
        <Fieldset legend={say.another} hint={say.anotherHint}>
          <TextField name="name-new" label={say.name} optional width="medium" />
          <NumberField name="amount-new" label={say.amount} optional decimals unit={say.kr} />
        </Fieldset>
      )}
      {occasion.seatsTaken > 0 && <TextField name="reason" label={say.reason} hint={say.reasonHint} />}
    </Form>
  )
}

function Changes({ changes, lang }: { changes: readonly Changed[]; lang: Language }) {
  const say = text[lang]
  if (changes.length === 0) return null
  return (
    <Section title={say.changes}>
      <Rows
        items={changes.map(({ fromOre, toOre, seats, reason, by, changedOn }, at) => ({
          key: String(at),
          title: say.changed(formatKr(fromOre, lang), formatKr(toOre, lang), say.seats(seats)),
          note: say.changedBy(formatDayShort(changedOn, lang), by, reason),
        }))}
      />
    </Section>
  )
}

/** As it is typed in the reader's language: "1250,50". */
function wordAmount(prices: readonly PriceComponent[], component: string, lang: Language): string | undefined {
  const amount = prices.find((price) => price.component === component)?.amountOre
  if (amount === undefined) return undefined
  return lang === 'sv' ? krText(amount).replace('.', ',') : krText(amount)
}
