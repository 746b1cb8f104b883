import { rmdir } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { connectionString, NAME } from './connection.ts'
import { type Launch, launchServer, type Server, stopServer } from './launch.ts'
import type { Lock } from './lock.ts'

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

/** Starts the server again when it ends by itself, and ends it with the program. */
export function keepRunning(launch: Launch, first: Server, lock: Lock): RunningPostgres {
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
    // A stop of everything at once, as systemd does it, reaches the server first: then `stop` is called by now.
    await sleep(500)
    if (stopping !== undefined) return
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
