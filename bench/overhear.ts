import pg from 'pg'
import { z } from 'zod'
import { asked } from './asked.ts'

/** A statement with what came back. */
export interface Heard {
  readonly text: string
  readonly values: readonly unknown[]
  readonly rows: readonly Record<string, unknown>[]
}

const answered = z.object({ rows: z.array(z.record(z.string(), z.unknown())) })

/** What this process sends to the driver while it acts, and what comes back. */
export async function overhear(act: () => Promise<unknown>): Promise<Heard[]> {
  const query = pg.Client.prototype.query
  const heard: Promise<Heard>[] = []
  pg.Client.prototype.query = new Proxy(query, {
    apply(target, self, given: unknown[]) {
      const { text, values } = asked(given)
      const answer = Promise.resolve(Reflect.apply(target, self, given))
      if (typeof text === 'string')
        heard.push(
          answer.then((came) => ({
            text,
            values,
            rows: answered.safeParse(came).data?.rows ?? [],
          })),
        )
      return answer
    },
  })
  try {
    await act()
    return await Promise.all(heard)
  } finally {
    pg.Client.prototype.query = query
  }
}
