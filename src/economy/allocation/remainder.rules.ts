import {
  addExact,
  type ExactOre,
  exactOre,
  type MoneyUnit,
  negate,
  type Ore,
  roundToKr,
  roundToOre,
  type Share,
} from '#values'

/** What has been divided, part by part, as `share` gives it. */
export type DividedPart = Pick<Share, 'part' | 'exact' | 'rounded'>

export interface Remainder {
  /** The exact part rounded down, in the coin that was divided in. */
  readonly down: Ore
  readonly remainder: ExactOre
}

export interface LastCoins {
  /** In the order of the parts. */
  readonly remainders: readonly Remainder[]
  /** How many coins were left when every part was rounded down: so many parts got one more. */
  readonly left: number
  /** The last coin could as well have gone to someone else with the same remainder: an order decided. */
  readonly tied: boolean
}

/** Where the last coins of a division of nothing or more went, to be told to whoever asks why one part was rounded up. */
export function lastCoins(parts: readonly DividedPart[], unit: MoneyUnit): LastCoins {
  const remainders = parts.map(({ exact }) => {
    const down = unit === 'kr' ? roundToKr(exact, 'down') : roundToOre(exact, 'down')
    return { down, remainder: addExact(exact, exactOre(negate(down))) }
  })
  const those = (rounded: readonly Share['rounded'][]) =>
    remainders.filter((_, at) => rounded.includes(parts[at]?.rounded ?? 'not')).map(({ remainder }) => remainder)
  const up = those(['up'])
  return {
    remainders,
    left: up.length,
    tied: up.some((one) => those(['down', 'not']).some((other) => isSame(one, other))),
  }
}

function isSame(a: ExactOre, b: ExactOre): boolean {
  return a.numerator * b.denominator === b.numerator * a.denominator
}
