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
  readonly 'Index Cond'?: string | undefined
  readonly Plans?: readonly Plan[] | undefined
}

const plan: z.ZodType<Plan> = z.object({
  'Node Type': z.string(),
  'Relation Name': z.string().optional(),
  'Index Cond': z.string().optional(),
  get Plans() {
    return z.array(plan).optional()
  },
})
const explained = z.array(z.object({ 'QUERY PLAN': z.array(z.object({ Plan: plan })) }))

const largeFrom = 1000

/**
 * Where statements, with the values they were sent with, must read a table of over 1 000 rows from end to end because no
 * index serves them. Reading most of a table that way is the planner's right, so it is asked to prefer any index.
 */
export async function listFullReads(pool: pg.Pool, statements: readonly Statement[]): Promise<FullRead[]> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query('set local enable_seqscan = off')
    const large = await largeTables(client)
    const found: FullRead[] = []
    for (const { text, values } of statements.filter(({ text }) => isPlanned(text))) {
      const { rows } = await client.query(`explain (format json) ${text}`, [...values])
      const plans = explained.parse(rows).flatMap((row) => row['QUERY PLAN'].map(({ Plan }) => Plan))
      const tables = plans.flatMap((one) => fullReadsIn(one)).filter((table) => large.has(table))
      found.push(...tables.map((table) => ({ table, text })))
    }
    return found
  } finally {
    await client.query('rollback')
    client.release()
  }
}

function isPlanned(text: string): boolean {
  return /^\s*(select|with|insert|update|delete)\b/i.test(text)
}

async function largeTables(client: pg.PoolClient): Promise<Set<string>> {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relkind = 'r' and reltuples > $1`,
    [largeFrom],
  )
  return new Set(rows.map(({ name }) => name))
}

const readsAll = /^(Sort|Hash|Aggregate|Group|WindowAgg|Unique|Materialize)$/

/** Tables read whole: in sequence, or along an index without a condition, unless only the first rows are asked for. */
function fullReadsIn(node: Plan, isLimited = false): string[] {
  const type = node['Node Type']
  const isWhole =
    type === 'Seq Scan' || (/^Index (Only )?Scan/.test(type) && node['Index Cond'] === undefined && !isLimited)
  const limited = type === 'Limit' || (isLimited && !readsAll.test(type))
  return [
    ...(isWhole ? [node['Relation Name'] ?? ''] : []),
    ...(node.Plans ?? []).flatMap((inner) => fullReadsIn(inner, limited)),
  ]
}
