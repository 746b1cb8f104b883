import { randomUUID } from 'node:crypto'
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises'
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
  for (;;) {
    if (await created(path, mine)) break
    const found = await readLock(path)
    if (found === undefined) continue
    const user = await liveUser(found, guard)
    if (user !== undefined) throw inUse(dataDir, user)
    await setAside(path, found)
  }
  const release = async () => {
    if ((await readLock(path)) === mine) await rm(path, { force: true })
  }
  return { holder: `${process.pid}.${started}`, release }
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
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw new PostgresRefusal(`The data folder cannot be written to: ${String(error)}. Set another DATA_DIR.`)
  }
}

async function readLock(path: string): Promise<string | undefined> {
  for (let look = 0; look < 10; look++) {
    const text = await readFile(path, 'utf8').catch(() => undefined)
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

/** Removes a dead process's lock, and puts it back when it turns out that another process was quicker. */
async function setAside(path: string, judged: string): Promise<void> {
  const aside = `${path}.${randomUUID()}`
  try {
    await rename(path, aside)
  } catch {
    return
  }
  if ((await readLock(aside)) !== judged) await link(aside, path).catch(() => undefined)
  await rm(aside, { force: true })
}
