import { join } from 'node:path'
import pg from 'pg'
import { startPostgres } from '../../src/platform/postgres/supervisor.ts'

/** The PostgreSQL that is measured on, with the settings of production: durable, as a role that is no superuser. */
export interface BenchServer {
  /** Makes a database, empty or as a copy of another, and answers its address. It is gone after `close`. */
  createDatabase(name: string, template?: string): Promise<string>
  close(): Promise<void>
}

/** The server of BENCH_DATABASE_URL, whose role may make databases, or an embedded one in the folder. */
export async function openBenchServer(folder: string): Promise<BenchServer> {
  const given = process.env.BENCH_DATABASE_URL
  if (given !== undefined && given !== '') return serverAt({ url: given, admin: given, stop: async () => undefined })
  const own = await startPostgres({ dataDir: join(folder, 'data') })
  return serverAt({ url: own.url, admin: own.adminUrl('postgres'), stop: own.stop })
}

function serverAt({ url, admin, stop }: { url: string; admin: string; stop: () => Promise<void> }): BenchServer {
  const made: string[] = []
  const owner = decodeURIComponent(new URL(url).username)
  const prefix = `yrkesresan_bench_${process.pid}`
  return {
    async createDatabase(name, template) {
      const full = `${prefix}_${name}`
      await administer(
        admin,
        `create database ${full} owner "${owner}" template ${template ? `${prefix}_${template}` : 'template0'}`,
      )
      made.push(full)
      const address = new URL(url)
      address.pathname = `/${full}`
      return address.href
    },
    async close() {
      for (const name of made) await administer(admin, `drop database if exists ${name} with (force)`)
      await stop()
    },
  }
}

async function administer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
