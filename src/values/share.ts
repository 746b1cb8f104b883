import type { ExactOre } from './exact.ts'
import { isWholeKr, type Ore, ore } from './money.ts'
import type { Refusal } from './refusal.ts'
import { sumWeights, type Weight } from './weight.ts'

export interface Party {
  readonly key: string
  readonly weight: Weight
}

/** What parts are counted in: whole kronor, or öre. */
export type MoneyUnit = 'kr' | 'öre'

/** One party's part. `exact` is what it would be undivided by coins; `rounded` says which way the part left it. */
export interface Share extends Party {
  readonly part: Ore
  readonly exact: ExactOre
  readonly rounded: 'not' | 'up' | 'down'
}

export type ShareRefusal =
  | Refusal<'no-parties'>
  | Refusal<'no-weight'>
  | (Refusal<'negative-weight'> & { readonly key: string })
  | (Refusal<'duplicate-key'> & { readonly key: string })
  | (Refusal<'total-not-whole-kronor'> & { readonly total: Ore })

/** Why a total cannot be divided among these parties, or undefined. Nothing among nobody, or by no weight, can. */
export function whyNotShare(total: Ore, parties: readonly Party[], unit: MoneyUnit = 'öre'): ShareRefusal | undefined {
  if (unit === 'kr' && !isWholeKr(total)) return { refused: 'total-not-whole-kronor', total }
  const seen = new Set<string>()
  for (const { key, weight } of parties) {
    if (weight < 0n) return { refused: 'negative-weight', key }
    if (seen.has(key)) return { refused: 'duplicate-key', key }
    seen.add(key)
  }
  if (total === 0) return undefined
  if (parties.length === 0) return { refused: 'no-parties' }
  return sumWeights(parties.map((party) => party.weight)) === 0n ? { refused: 'no-weight' } : undefined
}

/**
 * Divides money by weight so that the parts always add up: the largest remainder method, exact, in the order given.
 * Each gets its exact part rounded down; the units left go one each to those with the largest remainder, and among equal
 * remainders to the heavier weight, then to the key that sorts first by code unit. The order of the parties therefore
 * changes nothing. A negative total mirrors the positive. RangeError for what `whyNotShare` refuses.
 */
export function share(total: Ore, parties: readonly Party[], unit: MoneyUnit = 'öre'): Share[] {
  const refusal = whyNotShare(total, parties, unit)
  if (refusal) throw new RangeError(`Cannot share: ${JSON.stringify(refusal)}`)
  const coin = unit === 'kr' ? 100n : 1n
  const sign = total < 0 ? -1n : 1n
  const units = (BigInt(total) * sign) / coin
  const sum = sumWeights(parties.map((party) => party.weight)) || 1n
  const floors = parties.map((party) => (units * party.weight) / sum)
  const oneMore = whoGetsOneMore(parties, units, sum)
  return parties.map((party, at) => ({
    key: party.key,
    weight: party.weight,
    part: ore(Number(sign * coin * ((floors[at] ?? 0n) + (oneMore.has(party.key) ? 1n : 0n)))),
    exact: { numerator: BigInt(total) * party.weight, denominator: sum },
    rounded: oneMore.has(party.key) ? 'up' : (units * party.weight) % sum === 0n ? 'not' : 'down',
  }))
}

function whoGetsOneMore(parties: readonly Party[], units: bigint, sum: bigint): Set<string> {
  const ranked = parties.map((party) => ({ ...party, remainder: (units * party.weight) % sum }))
  const left = Number(ranked.reduce((total, party) => total + party.remainder, 0n) / sum)
  ranked.sort(
    (a, b) => descending(a.remainder, b.remainder) || descending(a.weight, b.weight) || (a.key < b.key ? -1 : 1),
  )
  return new Set(ranked.slice(0, left).map((party) => party.key))
}

function descending(a: bigint, b: bigint): number {
  return a === b ? 0 : a > b ? -1 : 1
}
