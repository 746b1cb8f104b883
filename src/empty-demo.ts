import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import type { Config } from '#platform'
import { startPostgres } from './platform/postgres/supervisor.ts'

/** Drops and makes anew the embedded database, and removes its stored files. Refused while another process uses it. */
export async function emptyDemo(config: Config): Promise<void> {
  const own = await startPostgres({ dataDir: config.dataDir })
  const admin = new pg.Client({ connectionString: own.adminUrl('postgres') })
  try {
    await admin.connect()
    const name = new URL(own.url, 'postgres://socket').pathname.slice(1) || 'yrkesresan'
    const { rows } = await admin.query<{ owner: string }>(
      'select pg_get_userbyid(datdba) as owner from pg_database where datname = $1',
      [name],
    )
    await admin.query(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`)
    await admin.query(
      `create database ${pg.escapeIdentifier(name)} owner ${pg.escapeIdentifier(rows[0]?.owner ?? 'postgres')}`,
    )
  } finally {
    await admin.end()
    await own.stop()
  }
  await rm(join(config.dataDir, 'files'), { recursive: true, force: true })
}
