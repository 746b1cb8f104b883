import { mkdir, realpath, rmdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { type Binaries, findBinaries, linkLibraries } from './binaries.ts'
import { ensureCluster } from './cluster.ts'
import { connectionString, NAME } from './connection.ts'
import { type Launch, launchServer, type Server, stopServer, turnLog } from './launch.ts'
import { type Lock, takeLock } from './lock.ts'
import { PostgresRefusal } from './refusal.ts'
import { bareEnvironment } from './run.ts'
import { socketFolder } from './socket.ts'
import { chooseWay } from './way.ts'

export { PostgresRefusal }

export interface PostgresOptions {
  dataDir: string
  log?: (line: string) => void
  /** PostgreSQL settings on top of the defaults, such as `fsync: 'off'` for data that may be lost. */
  settings?: Record<string, string>
}

export interface RunningPostgres {
  /** For `pg`, over the Unix socket, as a role that owns the database and is no superuser. */
  url: string
  /** The same server as superuser, in any database. */
  adminUrl(database: string): string
  /** Fast shutdown; then another process may use the data folder. */
  stop(): Promise<void>
  /** Of the server running now: another one after it was restarted. */
  readonly pid: number
}

/**
 * Starts the PostgreSQL of one data folder, making the folder if it is new, and keeps it running until `stop` or the
 * end of this process. Throws PostgresRefusal with what to do about it. Call it from the main thread: the server ends
 * with the thread that started it.
 */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const binaries = await findBinaries()
  const dataDir = await openFolder(options.dataDir)
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
  const env = bareEnvironment(await linkLibraries(binaries.folder, join(dataDir, 'libraries')))
  const way = await chooseWay({ binaries, guard, env })
  const cluster = join(dataDir, 'postgres')
  await ensureCluster({ cluster, binaries, way, env, durable: settings.fsync !== 'off' })
  const sockets = await socketFolder(dataDir, way.owner)
  const logFile = join(dataDir, 'postgres.log')
  await turnLog(logFile)
  return { cluster, sockets, logFile, holder: lock.holder, postgres: binaries.postgres, way, env, settings, log }
}

function keepRunning(launch: Launch, first: Server, lock: Lock): RunningPostgres {
  let server = first
  let stopping: Promise<void> | undefined
  let restarting: Promise<void> = Promise.resolve()

  const killWithProgram = () => server.child.kill('SIGINT')
  process.once('exit', killWithProgram)

  const watch = () => {
    // The server keeps no program alive that has nothing else to do.
    server.child.unref()
    server.child.once('exit', () => {
      if (stopping === undefined) restarting = restart()
    })
  }
  const restart = async () => {
    launch.log('PostgreSQL ended by itself and is started again')
    try {
      server = await launchServer(launch)
      watch()
    } catch (error) {
      launch.log(`PostgreSQL is gone and could not be started again: ${String(error)}`)
    }
  }
  const stop = async () => {
    await restarting
    await stopServer(server)
    process.removeListener('exit', killWithProgram)
    await rmdir(launch.sockets).catch(() => undefined)
    await lock.release()
  }

  watch()
  return {
    url: connectionString(launch.sockets, NAME, NAME),
    adminUrl: (database) => connectionString(launch.sockets, 'postgres', database),
    stop: () => {
      stopping ??= stop()
      return stopping
    },
    get pid() {
      return server.pid
    },
  }
}
