import { type Day, parseWeight, type Refusal, sumWeights, weight, weightText } from '#values'

export const keyKinds = ['population', 'staff', 'agreed'] as const
export type KeyKind = (typeof keyKinds)[number]

/** What a key is, without what each counts for. */
export interface KeyHead {
  readonly id: number
  readonly name: string
  readonly kind: KeyKind
  readonly asOf: Day
  readonly source: string
}

/** What a municipality counts for: inhabitants, staff, or a number that was agreed, as decimal text. */
export interface KeyWeight {
  readonly municipalityId: number
  readonly name: string
  readonly weight: string
}

/** A key that a region shares costs by. Never changed: a new one is made. */
export interface AllocationKey extends KeyHead {
  /** The population of the register it was made of. */
  readonly basisId: number | null
  /** Null where nobody of today made it. */
  readonly madeBy: string | null
  readonly isLaidAside: boolean
  /** The years whose fixed cost is shared by it. */
  readonly years: readonly number[]
  /** The heaviest first. */
  readonly weights: readonly KeyWeight[]
}

export type KeyRefusal = (Refusal<'key-in-use'> & { readonly years: readonly number[] }) | Refusal<'key-laid-aside'>

/** Why a key cannot be laid aside, or undefined: a year of today or later is shared by it. */
export function whyNotLayAside(
  { years, isLaidAside }: Pick<AllocationKey, 'years' | 'isLaidAside'>,
  thisYear: number,
): KeyRefusal | undefined {
  if (isLaidAside) return { refused: 'key-laid-aside' }
  const ahead = years.filter((year) => year >= thisYear)
  return ahead.length > 0 ? { refused: 'key-in-use', years: ahead } : undefined
}

/** What all count for together, as decimal text. */
export function allWeights(rows: readonly { readonly weight: string }[]): string {
  return weightText(sumWeights(rows.map((row) => parseWeight(row.weight) ?? weight(0))))
}

/** A population in the register that covers municipalities of a region. */
export interface Register {
  readonly basisId: number
  readonly asOf: Day
  readonly source: string
  readonly inhabitants: number
  /** What the source says the sum is; it need not be. */
  readonly printedTotal: number | null
  readonly weights: readonly { readonly municipalityId: number; readonly weight: string }[]
}
