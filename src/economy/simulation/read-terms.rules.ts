import { type Day, kr, krFromText, type Ore } from '#values'
import { partOfYear } from '../allocation/member.rules.ts'
import { type Ground, type PricedForm, pricedForms, type Simulated, type Terms } from './simulation.rules.ts'

/** What the address says, as it was typed. */
export type Typed = Readonly<Record<string, string>>

/** The fields whose text is no amount or no number of months. */
export type TermsFault = 'notAnAmount' | 'tooMuch' | 'notMonths' | 'unknownKey'
export interface ReadTerms {
  readonly terms: Terms
  readonly faults: Readonly<Record<string, TermsFault>>
}

/** A thousand million for the cost and 100 000 for one head: the sums of a country stay exact. */
const most = { cost: kr(1_000_000_000), other: kr(100_000) }

/** The field of a municipality's months as a member. */
export function monthsField(municipalityId: number): string {
  return `months-${municipalityId}`
}

/** How many months of the year its agreements make it a member: what the field says before anyone has typed. */
export function monthsToday({ year, counting }: Ground, { periods }: Pick<Simulated, 'periods'>): number {
  if (counting === 'whole-year') return partOfYear(periods, { year, counting }).part * 12
  return partOfYear(periods, { year, counting: 'months' }).part
}

/** The terms to try: today's, but for what was typed otherwise. `weights` are those of the key that was chosen. */
export function readTerms(ground: Ground, typed: Typed, weights: ReadonlyMap<number, string>): ReadTerms {
  const faults: Record<string, TermsFault> = {}
  const amount = (name: string, today: Ore | null): Ore | null => {
    const written = typed[name]?.trim() ?? ''
    if (written === '') return today
    const read = krFromText(written)
    const isAmount = read !== undefined && read >= 0 && (name !== 'cost' || ground.unit === 'öre' || read % 100 === 0)
    if (isAmount && read <= (name === 'cost' ? most.cost : most.other)) return read
    faults[name] = isAmount ? 'tooMuch' : 'notAnAmount'
    return today
  }
  const prices = Object.fromEntries(
    pricedForms.map((form) => [form, amount(form, ground.today.prices[form]) ?? ground.today.prices[form]]),
  )
  const {
    'on-site': onSite,
    digital,
    broadcast,
  } = { ...ground.today.prices, ...prices } satisfies Record<PricedForm, Ore>
  const months = new Map<number, number>()
  for (const municipality of ground.municipalities) {
    const name = monthsField(municipality.municipalityId)
    const written = typed[name]?.trim() ?? ''
    if (written === '' || written === String(monthsToday(ground, municipality))) continue
    if (/^\d{1,2}$/.test(written) && Number(written) <= 12) months.set(municipality.municipalityId, Number(written))
    else faults[name] = 'notMonths'
  }
  const terms: Terms = {
    cost: amount('cost', ground.today.cost),
    fee: amount('fee', ground.today.fee),
    prices: { 'on-site': onSite, digital, broadcast },
    weights,
    months,
  }
  return { terms, faults }
}

/** A key that may be tried, as the page shows it; without a name it is a population of the register. */
export interface KeyShown {
  /** `12` for a key, `b3` for a population. */
  readonly choice: string
  readonly name: string | null
  readonly asOf: Day
}
