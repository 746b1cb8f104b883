import { mkdtemp, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Binaries } from './binaries.ts'
import { inUse } from './lock.ts'
import { give, giveFolder } from './owner.ts'
import { PostgresRefusal } from './refusal.ts'
import { type Outcome, run } from './run.ts'
import { HELD, PATIENCE_MS, type Way } from './way.ts'

interface Making {
  cluster: string
  binaries: Binaries
  way: Way
  env: NodeJS.ProcessEnv
  /** False spares the writing to disk, for data that may be lost. */
  durable: boolean
  log: (line: string) => void
}

/** Makes the data folder of PostgreSQL unless it is there; refuses one of another major version. */
export async function ensureCluster(making: Making): Promise<void> {
  const { cluster, binaries, way } = making
  const version = await writtenBy(cluster)
  if (version === undefined) return makeCluster(making)
  if (version !== binaries.major) {
    throw new PostgresRefusal(
      `${cluster} was written by PostgreSQL ${version}, and this release runs PostgreSQL ${binaries.major}. Start the ` +
        'release that wrote it, export the data there and import it into a new DATA_DIR; or set DATABASE_URL.',
    )
  }
  await giveFolder(cluster, way.owner)
}

async function writtenBy(cluster: string): Promise<string | undefined> {
  const version = await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(() => undefined)
  if (version !== undefined) return version.trim()
  const found = await readdir(cluster).catch(() => [])
  if (found.length === 0) return undefined
  throw new PostgresRefusal(`${cluster} holds files, but is no PostgreSQL data folder. Move it away, then start again.`)
}

/** Made beside its place and then moved there, so that what an interruption leaves is never taken for the real one. */
async function makeCluster(making: Making): Promise<void> {
  const { cluster, log } = making
  const enough = performance.now() + PATIENCE_MS
  log(`Making a new database in ${cluster}`)
  for (;;) {
    await removeUnfinished(cluster)
    const unfinished = await mkdtemp(`${cluster}.new-`)
    const { code, output } = await initialise(unfinished, making)
    if (code === 0) {
      await rename(unfinished, cluster)
      return syncFolder(dirname(cluster))
    }
    await removeUnfinished(cluster)
    if (code !== HELD) throw new PostgresRefusal(`The database could not be made in ${cluster}: ${lastOf(output)}`)
    if (performance.now() > enough) throw inUse(dirname(cluster), 'in another container')
    await sleep(200)
  }
}

async function initialise(folder: string, { binaries, way, env, durable }: Making): Promise<Outcome> {
  await give(folder, way.owner)
  const options = [
    ['--pgdata', folder, '--username', 'postgres', '--auth', 'trust', '--encoding', 'UTF8'],
    // Sorted by code point unless a query asks for sv-x-icu: no index then depends on a library's version.
    ['--locale', 'C', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8'],
    durable ? [] : ['--no-sync'],
  ].flat()
  return run([...way.prefix, binaries.initdb, ...options], { env, as: way.as })
}

async function removeUnfinished(cluster: string): Promise<void> {
  const folder = dirname(cluster)
  // Tried again, as an interrupted initdb may still be writing its last.
  const forgiving = { recursive: true, force: true, maxRetries: 10, retryDelay: 50 }
  for (const name of await readdir(folder)) {
    if (name.startsWith(`${basename(cluster)}.new`)) await rm(join(folder, name), forgiving)
  }
}

function lastOf(output: string): string {
  return output.split('\n').slice(-3).join(' ')
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}
