import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Binaries } from './binaries.ts'
import { inUse } from './lock.ts'
import { give, settleOwner } from './owner.ts'
import { PostgresRefusal } from './refusal.ts'
import { run } from './run.ts'
import { as, HELD, type Way } from './way.ts'

interface Making {
  cluster: string
  binaries: Binaries
  way: Way
  env: NodeJS.ProcessEnv
  /** False spares the writing to disk, for data that may be lost. */
  durable: boolean
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
  await settleOwner(cluster, way.owner)
}

async function writtenBy(cluster: string): Promise<string | undefined> {
  const version = await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(() => undefined)
  if (version !== undefined) return version.trim()
  const found = await readdir(cluster).catch(() => [])
  if (found.length === 0) return undefined
  throw new PostgresRefusal(`${cluster} holds files, but is no PostgreSQL data folder. Move it away, then start again.`)
}

/** Made beside its place and then moved there, so that what an interruption leaves is never taken for the real one. */
async function makeCluster({ cluster, binaries, way, env, durable }: Making): Promise<void> {
  const unfinished = `${cluster}.new`
  await rm(unfinished, { recursive: true, force: true })
  await mkdir(unfinished, { mode: 0o700 })
  await give(unfinished, way.owner)
  const options = [
    ['--pgdata', unfinished, '--username', 'postgres', '--auth', 'trust', '--encoding', 'UTF8'],
    // Sorted by code point unless a query asks for sv-x-icu: no index then depends on a library's version.
    ['--locale', 'C', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8'],
    durable ? [] : ['--no-sync'],
  ].flat()
  const { code, output } = await run([...way.prefix, binaries.initdb, ...options], { env, ...as(way) })
  if (code === HELD) throw inUse(dirname(cluster), 'in another container')
  if (code !== 0) {
    throw new PostgresRefusal(`The database could not be made in ${cluster}: ${output.split('\n').slice(-3).join(' ')}`)
  }
  await rename(unfinished, cluster)
  await syncFolder(dirname(cluster))
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}
