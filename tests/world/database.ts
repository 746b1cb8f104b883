import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { startPostgres } from '../../src/platform/postgres/supervisor.ts'

/** A server to test on: the one of TEST_DATABASE_URL, or an embedded one that is gone afterwards. */
export interface TestServer {
  /** Connection string to a database of that server. */
  url(database: string): string
  stop(): Promise<void>
}

/** Durability is off: what a test writes need not outlive the machine. */
const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300' }

export async function openTestServer(given: string | undefined): Promise<TestServer> {
  if (given !== undefined) return { url: (database) => urlWith(given, database), stop: async () => undefined }
  const folder = await mkdtemp(join(tmpdir(), 'yrkesresan-test-'))
  const own = await startPostgres({ dataDir: folder, settings })
  return {
    url: (database) => own.adminUrl(database),
    async stop() {
      await own.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function urlWith(url: string, database: string): string {
  const parsed = new URL(url)
  parsed.pathname = `/${database}`
  return parsed.href
}

/** Runs statements as the one who may make and drop databases. */
export async function administer(url: string, ...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}

/** Any database of the server that tests/run.ts opened. */
export function databaseUrl(database: string): string {
  const admin = process.env.TEST_ADMIN_URL
  if (admin === undefined) throw new Error('run tests with `npm test`, or one file with `npm test -- path`')
  return urlWith(admin, database)
}

/** A database of its own for the calling test file, cloned from a template that tests/run.ts prepared. */
export async function cloneDatabase(template: string): Promise<{ url: string; drop(): Promise<void> }> {
  const admin = databaseUrl('postgres')
  const name = `case_${process.pid}_${Math.random().toString(36).slice(2, 8)}`
  await administer(admin, `create database ${name} template ${template}`)
  return { url: databaseUrl(name), drop: () => administer(admin, `drop database if exists ${name} with (force)`) }
}
