import { join } from 'node:path'
import { holdClock, openJobs, openLog } from '#platform'
import { connect, migrate } from '#platform/db'
import { seed } from '../../database/seeds/seed.ts'
import { administer, type TestServer } from './database.ts'

/** The bare schema, and the demo country. Cloning one is a tenth of the time of filling it. */
export const templates = { bare: 'template_bare', country: 'template_country' } as const

/** When every case is set unless it says otherwise: a Thursday morning. The country is filled on that day, too. */
export const aThursday = '2026-02-12T09:00:00+01:00'

export async function makeTemplates(server: TestServer): Promise<void> {
  holdClock(aThursday)
  const admin = server.url('postgres')
  await administer(admin, ...Object.values(templates).map((name) => `drop database if exists ${name} with (force)`))
  await administer(admin, `create database ${templates.bare}`)
  await filled(server.url(templates.bare), async () => undefined)
  await administer(admin, `create database ${templates.country} template ${templates.bare}`)
  await filled(server.url(templates.country), seed)
}

async function filled(url: string, fill: typeof seed): Promise<void> {
  const connection = connect(url, { connections: 4 })
  await migrate(connection.pool, join(import.meta.dirname, '../../database/migrations'))
  const jobs = await openJobs(url, { log: openLog({ logLevel: 'silent' }), works: 'elsewhere' })
  await fill(connection.db)
  await jobs.stop()
  await connection.close()
}
