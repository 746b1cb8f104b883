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
  /** The places of those who got none although their remainder was as large as that of someone who did: an order decided. */
  readonly passedOver: readonly number[]
}

/** Where the last coins of a division of nothing or more went, to be told to whoever asks why one part was rounded up. */
export function lastCoins(parts: readonly DividedPart[], unit: MoneyUnit): LastCoins {
  const remainders = parts.map(({ exact }) => {
    const down = unit === 'kr' ? roundToKr(exact, 'down') : roundToOre(exact, 'down')
    return { down, remainder: addExact(exact, exactOre(negate(down))) }
  })
  const isUp = (at: number) => parts[at]?.rounded === 'up'
  const up = remainders.filter((_, at) => isUp(at))
  const passedOver = remainders.flatMap(({ remainder }, at) =>
    !isUp(at) && up.some((one) => isSame(one.remainder, remainder)) ? [at] : [],
  )
  return { remainders, left: up.length, passedOver }
}

function isSame(a: ExactOre, b: ExactOre): boolean {
  return a.numerator * b.denominator === b.numerator * a.denominator
}
