import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'

const migrationLock = 7_145_001

/** Applies what is new in database/migrations, in order, each in a transaction; forward only. Answers the names applied. */
export async function migrate(pool: pg.Pool, folder: string): Promise<string[]> {
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock])
    await client.query(
      'create table if not exists schema_migration (name text primary key, fingerprint text not null, applied_at timestamptz not null default now())',
    )
    return await applyNew(client, folder)
  } finally {
    await client.query('select pg_advisory_unlock($1)', [migrationLock])
    client.release()
  }
}

async function applyNew(client: pg.PoolClient, folder: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string; fingerprint: string }>(
    'select name, fingerprint from schema_migration',
  )
  const applied = new Map(rows.map((row) => [row.name, row.fingerprint]))
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  const newer = [...applied.keys()].filter((name) => !names.includes(name))
  if (newer.length > 0) throw new Error(`The database knows migrations that this version does not: ${newer.join(', ')}`)

  const done: string[] = []
  for (const name of names) {
    const text = await readFile(join(folder, name), 'utf8')
    const fingerprint = createHash('sha256').update(text).digest('hex')
    const earlier = applied.get(name)
    if (earlier !== undefined && earlier !== fingerprint) {
      throw new Error(`The migration ${name} has been changed since it was applied; write a new one instead`)
    }
    if (earlier !== undefined) continue
    await applyOne(client, { name, text, fingerprint })
    done.push(name)
  }
  return done
}

async function applyOne(
  client: pg.PoolClient,
  migration: { name: string; text: string; fingerprint: string },
): Promise<void> {
  try {
    await client.query('begin')
    await client.query(migration.text)
    await client.query('insert into schema_migration (name, fingerprint) values ($1, $2)', [
      migration.name,
      migration.fingerprint,
    ])
    await client.query('commit')
  } catch (fault) {
    await client.query('rollback')
    throw new Error(`The migration ${migration.name} could not be applied`, { cause: fault })
  }
}
