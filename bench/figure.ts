/** One measured thing. `holds` says whether `ratio`, value by limit, keeps to `goal`; a null goal is there to be read only. */
export interface Figure {
  readonly name: string
  readonly value: number | null
  readonly unit: string
  readonly limit: number | null
  readonly ratio: number | null
  readonly goal: number | null
  readonly holds: boolean
}

interface Measured {
  readonly value: number
  readonly unit: string
  readonly limit: number
}

/** At most `goal` times the limit; a limit of 0 is kept by 0 alone. */
export function atMost(name: string, { value, unit, limit }: Measured, goal = 1): Figure {
  const ratio = limit === 0 ? value : value / limit
  return { name, value, unit, limit, ratio, goal, holds: limit === 0 ? value <= 0 : ratio <= goal }
}

/** The same for a ratio that was measured as such: the median of pairs is not the ratio of medians. */
export function ratioAtMost(name: string, { ratio, ...measured }: Measured & { ratio: number }, goal: number): Figure {
  return { name, ...measured, ratio, goal, holds: ratio <= goal }
}

/** At least `goal` times the limit, measured in the same way. */
export function ratioAtLeast(name: string, { ratio, ...measured }: Measured & { ratio: number }, goal: number): Figure {
  return { name, ...measured, ratio, goal, holds: ratio >= goal }
}

/** Exactly the limit. */
export function exactly(name: string, { value, unit, limit }: Measured): Figure {
  return { name, value, unit, limit, ratio: limit === 0 ? value : value / limit, goal: 1, holds: value === limit }
}

/** A figure to read the others by. */
export function known(name: string, value: number, unit: string): Figure {
  return { name, value, unit, limit: null, ratio: null, goal: null, holds: true }
}

/** What could not be measured does not hold. */
export function unmeasured(name: string): Figure {
  return { name, value: null, unit: '', limit: null, ratio: null, goal: null, holds: false }
}

/** The middle one; the mean of two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.slice(Math.floor((sorted.length - 1) / 2), Math.floor(sorted.length / 2) + 1)
  return middle.reduce((sum, value) => sum + value, 0) / middle.length
}
