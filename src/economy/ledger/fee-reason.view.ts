import { formatKr } from '#design'
import { type Day, type Language, negate, type Ore, ore } from '#values'
import { dayText } from '../overview/region-year.view.tsx'
import { text } from './fee.text.ts'
import type { FeeCause, PostedFacts } from './posting.rules.ts'

/** A fee as it was posted; negative where one of another year is taken back. */
export interface ReasonedFee {
  readonly cause: FeeCause
  readonly occurredOn: Day
  readonly amountOre: Ore
  readonly facts: PostedFacts
}

/** Why a fee is what it is, in two sentences, from the facts that were posted with it. */
export function feeReason({ cause, occurredOn, amountOre, facts }: ReasonedFee, lang: Language): string {
  const say = text[lang]
  const size = amountOre < 0 ? negate(amountOre) : amountOre
  const percent = figure(facts, 'percent')
  const price = figure(facts, 'seatPriceOre')
  const what =
    percent === undefined || price === undefined ? formatKr(size, lang) : say.part(percent, formatKr(ore(price), lang))
  if (cause === 'no-show') return `${say.didNotCome(dayText(occurredOn, lang))} ${say.notComingCosts(what)}`
  const [given, rung] = [figure(facts, 'daysBefore'), figure(facts, 'rungDays')]
  const said = given === undefined ? [] : [say.gaveBack(given)]
  return [...said, ...(rung === undefined ? [] : [say.costs(say.rung(rung), what)])].join(' ')
}

function figure(facts: PostedFacts, name: string): number | undefined {
  const value = facts[name]
  return typeof value === 'number' ? value : undefined
}
