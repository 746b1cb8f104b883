import { join } from 'node:path'
import { siteAddress } from '#people'
import { type Config, faultFacts, localFiles, openJobs, openLog, rememberSite, whyNotConnected } from '#platform'
import { connect, type Db, migrate } from '#platform/db'
import type { House } from '#platform/web'
import { startPostgres } from './platform/postgres/supervisor.ts'

export const projectFolder = join(import.meta.dirname, '..')

export interface OpenHouse {
  readonly house: House
  readonly close: () => Promise<void>
}

/** Opens what a process needs, in order: database (our own when none is given), schema, queues. Closes in the other. */
export async function openHouse(config: Config): Promise<OpenHouse> {
  const log = openLog(config)
  rememberSite(siteAddress(config, { protocol: 'http', host: `${config.host}:${config.port}` }))
  const own = config.databaseUrl === undefined ? await startPostgres({ dataDir: config.dataDir }) : undefined
  const url = config.databaseUrl ?? own?.url ?? ''
  const connection = connect(url, {
    connections: config.databaseConnections,
    onFault: (fault) => log.warn('database connection lost', faultFacts(fault)),
  })
  try {
    const applied = await migrate(connection.pool, join(projectFolder, 'database/migrations'))
    if (applied.length > 0) log.info('database migrated', { migrations: applied.length })
    const jobs = await openJobs(url, { log, works: config.process === 'web' ? 'elsewhere' : 'here' })
    const house = { config, db: connection.db, files: localFiles(join(config.dataDir, 'files')), log, jobs }
    return { house, close: () => closeInOrder([jobs.stop, connection.close, async () => own?.stop()]) }
  } catch (fault) {
    await closeInOrder([connection.close, async () => own?.stop()])
    throw (config.databaseUrl === undefined ? undefined : whyNotConnected(fault)) ?? fault
  }
}

/** The data alone, as they are: for a command that only reads. */
export async function openData(config: Config): Promise<{ db: Db; close: () => Promise<void> }> {
  const own = config.databaseUrl === undefined ? await startPostgres({ dataDir: config.dataDir }) : undefined
  const connection = connect(config.databaseUrl ?? own?.url ?? '', { connections: 2 })
  return { db: connection.db, close: () => closeInOrder([connection.close, async () => own?.stop()]) }
}

async function closeInOrder(acts: (() => Promise<unknown>)[]): Promise<void> {
  for (const act of acts) await act()
}
