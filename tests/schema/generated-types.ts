import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type pg from 'pg'

/** The table types of a migrated database, as kysely-codegen writes them, with our days, öre and checked words. */
export async function generateTypes(pool: pg.Pool, url: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'types-'))
  const file = join(folder, 'schema.ts')
  try {
    await runCodegen(url, file, await overridesOf(pool))
    const text = await readFile(file, 'utf8')
    return text
      .replace('import type { ColumnType } from "kysely";', imports)
      .replace(/^ \* Please do not.*$/m, ' * Run `npm run types` after a migration.')
  } finally {
    await rm(folder, { recursive: true })
  }
}

const imports = `import type { ColumnType } from "kysely";

import type { Day, Ore } from "#values";`

async function runCodegen(url: string, file: string, overrides: Record<string, string>): Promise<void> {
  const bin = join(import.meta.dirname, '../../node_modules/kysely-codegen/dist/cli/bin.js')
  const options = [
    '--dialect=postgres',
    '--camel-case',
    '--date-parser=string',
    `--url=${url}`,
    `--out-file=${file}`,
    '--exclude-pattern=schema_migration',
    '--type-mapping={"date":"Day","int8":"number","timestamptz":"Date"}',
    `--overrides=${JSON.stringify({ columns: overrides })}`,
  ]
  // It formats what it wrote with a formatter we do not have, and exits 1 for it; the file is there.
  await promisify(execFile)(process.execPath, [bin, ...options]).catch(() => undefined)
}

/** Amounts are Ore, and a column that a check limits to certain words has just those words as its type. */
async function overridesOf(pool: pg.Pool): Promise<Record<string, string>> {
  const { rows } = await pool.query<{
    column: string
    definition: string | null
    optional: boolean
    generated: boolean
  }>(`
    select c.relname || '.' || a.attname as column, pg_get_constraintdef(k.oid) as definition,
      not a.attnotnull as optional, a.atthasdef as generated
    from pg_attribute a
    join pg_class c on c.oid = a.attrelid and c.relkind = 'r'
    join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
    left join pg_constraint k on k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]
      and pg_get_constraintdef(k.oid) like '%= ANY (ARRAY[%'
    where a.attnum > 0 and not a.attisdropped and (k.oid is not null or a.attname like '%\\_ore')`)
  return Object.fromEntries(rows.map((row) => [row.column, typeOf(row)]))
}

function typeOf(row: { column: string; definition: string | null; optional: boolean; generated: boolean }): string {
  const words = [...(row.definition ?? '').matchAll(/'([^']+)'::text/g)].map((match) => `'${match[1]}'`)
  const type = `${words.length > 0 ? words.join(' | ') : 'Ore'}${row.optional ? ' | null' : ''}`
  return row.generated ? `Generated<${type}>` : type
}
