import { type Day, kr, krFromText, type Ore } from '#values'
import { partOfYear } from '../allocation/member.rules.ts'
import { priceChanges, priceField, pricesBy, type TriedList } from './price-trial.rules.ts'
import type { Ground, Simulated, Terms } from './simulation.rules.ts'

/** What the address says, as it was typed. */
export type Typed = Readonly<Record<string, string>>

/** The fields whose text is no amount or no number of months. */
export type TermsFault = 'notAnAmount' | 'notWholeKr' | 'tooMuch' | 'notMonths' | 'unknownKey'
export interface ReadTerms {
  readonly terms: Terms
  readonly faults: Readonly<Record<string, TermsFault>>
  /** What was typed that is not as today, and nothing else: an address to send. */
  readonly told: Typed
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

/** The key by which today's cost is shared, and those of the one that is tried. */
export interface TriedKey {
  readonly keyId: number | null
  readonly choice: string
  readonly weights: ReadonlyMap<number, string>
}

/** The terms to try: today's, but for what was typed otherwise. */
export function readTerms(ground: Ground, typed: Typed, { keyId, choice, weights }: TriedKey): ReadTerms {
  const faults: Record<string, TermsFault> = {}
  const told: Record<string, string> = choice === '' || choice === String(keyId) ? {} : { key: choice }
  const amount = (name: string, today: Ore | null): Ore | null => {
    const written = typed[name]?.trim() ?? ''
    if (written === '') return today
    const read = krFromText(written)
    const fault = whyNotAmount(read, { isCost: name === 'cost', unit: ground.unit })
    if (read !== today) told[name] = written
    if (fault === undefined && read !== undefined) return read
    if (fault !== undefined) faults[name] = fault
    return today
  }
  const cost = amount('cost', ground.today.cost)
  const fee = amount('fee', ground.today.fee)
  const lists = ground.today.lists.map((list) => readList(list, amount))
  const months = new Map<number, number>()
  for (const municipality of ground.municipalities) {
    const name = monthsField(municipality.municipalityId)
    const written = typed[name]?.trim() ?? ''
    if (written === '' || written === String(monthsToday(ground, municipality))) continue
    told[name] = written
    if (/^\d{1,2}$/.test(written) && Number(written) <= 12) months.set(municipality.municipalityId, Number(written))
    else faults[name] = 'notMonths'
  }
  return { terms: { cost, fee, lists, weights, months }, faults, told }
}

function readList(today: TriedList, amount: (name: string, today: Ore) => Ore | null): TriedList {
  const parts = today.parts.map(({ component, prices }) => ({
    component,
    prices: pricesBy((form) => amount(priceField(today, component, form), prices[form]) ?? prices[form]),
  }))
  const tried = { ...today, parts }
  return { ...tried, isOwn: today.isOwn || priceChanges([today], [tried]).length > 0 }
}

function whyNotAmount(
  read: Ore | undefined,
  { isCost, unit }: { readonly isCost: boolean; readonly unit: Ground['unit'] },
): TermsFault | undefined {
  if (read === undefined || read < 0) return 'notAnAmount'
  if (isCost && unit === 'kr' && read % 100 !== 0) return 'notWholeKr'
  return read > (isCost ? most.cost : most.other) ? 'tooMuch' : undefined
}

/** A key that may be tried, as the page shows it; without a name it is a population of the register. */
export interface KeyShown {
  /** `12` for a key, `b3` for a population. */
  readonly choice: string
  readonly name: string | null
  readonly asOf: Day
}
