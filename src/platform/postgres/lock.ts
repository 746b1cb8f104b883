import { randomUUID } from 'node:crypto'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { lookAt, pidWorld } from './processes.ts'
import { PostgresRefusal } from './refusal.ts'
import { bareEnvironment, run } from './run.ts'
import { HELD } from './way.ts'

export interface Lock {
  /** `PID.STARTED` of this process, to mark what it starts. */
  holder: string
  release(): Promise<void>
}

/**
 * Makes this process the only one to use the data folder until it releases the lock or dies. `guard` is the file that
 * a running PostgreSQL holds with flock: the judge where the pid in the lock is of another container.
 */
export async function takeLock(dataDir: string, guard: string): Promise<Lock> {
  const path = join(dataDir, 'app.lock')
  const started = (await lookAt(process.pid))?.started ?? 'unknown'
  const mine = `${process.pid}\n${started}\n${await pidWorld()}\n${randomUUID()}\n`
  const user = await takeOrFindUser(path, mine, guard)
  if (user !== undefined) throw inUse(dataDir, user)
  const release = async () => {
    if ((await readLock(path)) === mine) await rm(path, { force: true })
  }
  return { holder: `${process.pid}.${started}`, release }
}

/**
 * A lock whose process is dead may be removed only under a lock of its own: of several who judge it dead, the slower
 * would else remove the lock that the quickest just took.
 */
async function takeOrFindUser(path: string, mine: string, guard: string): Promise<string | undefined> {
  for (;;) {
    if (await created(path, mine)) return undefined
    const found = await readLock(path)
    if (found === undefined) continue
    const user = await liveUser(found, guard)
    if (user !== undefined) return user
    const removal = `${path}.removal`
    if ((await takeOrFindUser(removal, mine, guard)) === undefined) {
      if ((await readLock(path)) === found) await rm(path)
      await rm(removal)
    } else {
      await sleep(10)
    }
  }
}

/** The refusal of a second process on the same data. */
export function inUse(dataDir: string, user: string): PostgresRefusal {
  return new PostgresRefusal(`Another process (${user}) is using ${dataDir}; stop it or set another DATA_DIR.`)
}

async function created(path: string, text: string): Promise<boolean> {
  try {
    await writeFile(path, text, { flag: 'wx', mode: 0o600 })
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw unusable(error)
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}

function unusable(error: unknown): PostgresRefusal {
  return new PostgresRefusal(`The data folder cannot be written to: ${String(error)}. Set another DATA_DIR.`)
}

function nothingIfGone(error: unknown): undefined {
  if (codeOf(error) !== 'ENOENT') throw unusable(error)
}

async function readLock(path: string): Promise<string | undefined> {
  for (let look = 0; look < 10; look++) {
    const text = await readFile(path, 'utf8').catch(nothingIfGone)
    if (text !== '') return text
    // Created, and not yet written: its process is at it, or died in between.
    await sleep(20)
  }
  return ''
}

async function liveUser(lock: string, guard: string): Promise<string | undefined> {
  const [pid = '', started, world] = lock.split('\n')
  if (world !== (await pidWorld())) {
    const probe = await run(['flock', '-n', '-E', String(HELD), guard, 'true'], { env: bareEnvironment() })
    return probe.code === HELD ? `pid ${pid} of another container` : undefined
  }
  const seen = await lookAt(Number(pid))
  return seen?.started === started ? `pid ${pid}` : undefined
}
