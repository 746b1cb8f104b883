import type pg from 'pg'
import { z } from 'zod'
import type { Statement } from './stand/process.ts'

export interface FullRead {
  readonly table: string
  readonly text: string
}

interface Plan {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string | undefined
  readonly Plans?: readonly Plan[] | undefined
}

const plan: z.ZodType<Plan> = z.object({
  'Node Type': z.string(),
  'Relation Name': z.string().optional(),
  get Plans() {
    return z.array(plan).optional()
  },
})
const explained = z.array(z.object({ 'QUERY PLAN': z.array(z.object({ Plan: plan })) }))

const largeFrom = 1000

/** Where the plans of the statements, with the values they were sent with, read a table of over 1 000 rows from end to end. */
export async function listSeqScans(pool: pg.Pool, statements: readonly Statement[]): Promise<FullRead[]> {
  const large = await largeTables(pool)
  const found: FullRead[] = []
  for (const { text, values } of statements) {
    if (!/^\s*(select|with|insert|update|delete)\b/i.test(text)) continue
    const { rows } = await pool.query(`explain (format json) ${text}`, [...values])
    const nodes = explained.parse(rows).flatMap((row) => row['QUERY PLAN'].flatMap(({ Plan }) => within(Plan)))
    for (const node of nodes) {
      const table = node['Relation Name'] ?? ''
      if (node['Node Type'] === 'Seq Scan' && large.has(table)) found.push({ table, text })
    }
  }
  return found
}

async function largeTables(pool: pg.Pool): Promise<Set<string>> {
  const { rows } = await pool.query<{ name: string }>(
    `select relname as name from pg_class where relkind = 'r' and reltuples > $1`,
    [largeFrom],
  )
  return new Set(rows.map(({ name }) => name))
}

function within(of: Plan): Plan[] {
  return [of, ...(of.Plans ?? []).flatMap(within)]
}
