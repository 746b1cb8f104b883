import { z } from 'zod'

const prepared = z.object({ text: z.string(), values: z.array(z.unknown()).default([]) })

interface Asked {
  readonly text: string | undefined
  readonly values: unknown[]
}

/** What the driver was asked: a text with values, or a prepared statement with both. Without a text it was something else. */
export function asked(given: readonly unknown[]): Asked {
  const [first, second] = given
  if (typeof first === 'string') return { text: first, values: Array.isArray(second) ? [...second] : [] }
  const read = prepared.safeParse(first)
  return read.success ? read.data : { text: undefined, values: [] }
}
