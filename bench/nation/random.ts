/** Chance with a seed: the same seed draws the same, on every machine. */
export interface Random {
  /** A whole number between the two, both included. */
  whole(from: number, to: number): number
  /** Yes with that probability. */
  chance(probability: number): boolean
  /** One of the list; RangeError when it is empty. */
  pick<Thing>(list: readonly Thing[]): Thing
  /** A new list in another order. */
  shuffle<Thing>(list: readonly Thing[]): Thing[]
}

/** Mulberry32: 32 bits of state are plenty for a country that only has to look alive. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const draw = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const whole = (from: number, to: number): number => from + Math.floor(draw() * (to - from + 1))
  return {
    whole,
    chance: (probability) => draw() < probability,
    pick(list) {
      const picked = list[whole(0, list.length - 1)]
      if (picked === undefined) throw new RangeError('nothing to pick from')
      return picked
    },
    shuffle(list) {
      const keyed = list.map((thing) => ({ thing, key: draw() }))
      return keyed.sort((a, b) => a.key - b.key).map(({ thing }) => thing)
    },
  }
}
