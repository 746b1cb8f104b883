import { mkdir, realpath } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { type Binaries, findBinaries, linkLibraries } from './binaries.ts'
import { ensureCluster } from './cluster.ts'
import { stopFormer } from './former.ts'
import { keepRunning, type RunningPostgres } from './keep-running.ts'
import { type Launch, launchServer, turnLog } from './launch.ts'
import { type Lock, takeLock } from './lock.ts'
import { refuseOthersData } from './owner.ts'
import { PostgresRefusal } from './refusal.ts'
import { bareEnvironment } from './run.ts'
import { socketFolder } from './socket.ts'
import { chooseWay } from './way.ts'

export { PostgresRefusal, type RunningPostgres }

export interface PostgresOptions {
  dataDir: string
  log?: (line: string) => void
  /** PostgreSQL settings on top of the defaults, such as `fsync: 'off'` for data that may be lost. */
  settings?: Record<string, string>
}

/**
 * Starts the PostgreSQL of one data folder, making the folder if it is new, and keeps it running until `stop` or the
 * end of this process. Throws PostgresRefusal with what to do about it. Call it from the main thread: the server ends
 * with the thread that started it.
 */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const binaries = await findBinaries()
  const dataDir = await openFolder(options.dataDir)
  await refuseOthersData(join(dataDir, 'postgres'))
  const guard = join(dataDir, 'postgres.lock')
  const lock = await takeLock(dataDir, guard)
  try {
    const launch = await prepare({ binaries, dataDir, guard, lock, options })
    return keepRunning(launch, await launchServer(launch), lock)
  } catch (error) {
    await lock.release()
    throw error
  }
}

async function openFolder(dataDir: string): Promise<string> {
  try {
    await mkdir(resolve(dataDir), { recursive: true, mode: 0o700 })
    return await realpath(dataDir)
  } catch (error) {
    throw new PostgresRefusal(`The data folder cannot be made: ${String(error)}. Set another DATA_DIR.`)
  }
}

interface Ingredients {
  binaries: Binaries
  dataDir: string
  guard: string
  lock: Lock
  options: PostgresOptions
}

async function prepare({ binaries, dataDir, guard, lock, options }: Ingredients): Promise<Launch> {
  const { log = () => undefined, settings = {} } = options
  const cluster = join(dataDir, 'postgres')
  // Before the files may change hands.
  await stopFormer(cluster, log)
  const env = bareEnvironment(await linkLibraries(binaries.folder, join(dataDir, 'libraries')))
  const way = await chooseWay({ binaries, guard, env })
  await ensureCluster({ cluster, binaries, way, env, durable: settings.fsync !== 'off', log })
  const sockets = await socketFolder(dataDir, way.owner)
  const logFile = join(dataDir, 'postgres.log')
  await turnLog(logFile)
  return { cluster, sockets, logFile, holder: lock.holder, postgres: binaries.postgres, way, env, settings, log }
}
