import { rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { inUse } from './lock.ts'
import { type Glimpse, lookAt, pidIn } from './processes.ts'
import { PostgresRefusal } from './refusal.ts'
import { PORT } from './socket.ts'

/** The setting that marks a PostgreSQL with the `PID.STARTED` of the process that started it. */
export const OWNER_SETTING = 'yrkesresan.owner'
const MARK = /yrkesresan\.owner=(\d+)\.(\S+)/

/** Stops a PostgreSQL that outlived its program on this data folder; refuses if its program is alive after all. */
export async function stopFormer(cluster: string, log: (line: string) => void): Promise<void> {
  const pid = await pidIn(join(cluster, 'postmaster.pid'))
  const seen = await lookAtServer(pid, cluster)
  if (pid === undefined || seen === undefined) return
  const [, owner = '', started = ''] = MARK.exec(seen.command) ?? []
  if (started !== '' && (await lookAt(Number(owner)))?.started === started && Number(owner) !== process.pid) {
    throw inUse(dirname(cluster), `pid ${owner}`)
  }
  log(`Stopping the PostgreSQL (pid ${pid}) that a program which died left behind`)
  if (await stopped(pid, cluster)) return
  throw new PostgresRefusal(`The PostgreSQL with pid ${pid} still uses ${cluster} and does not stop; stop it by hand.`)
}

async function lookAtServer(pid: number | undefined, cluster: string): Promise<Glimpse | undefined> {
  const seen = pid === undefined ? undefined : await lookAt(pid)
  return seen?.command.includes(`/postgres -D ${cluster} -c `) ? seen : undefined
}

async function stopped(pid: number, cluster: string): Promise<boolean> {
  // SIGQUIT is PostgreSQL's immediate stop: nothing committed is lost, the next start recovers.
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    try {
      process.kill(pid, signal)
    } catch {
      return (await lookAtServer(pid, cluster)) === undefined
    }
    for (let look = 0; look < 400; look++) {
      if ((await lookAtServer(pid, cluster)) === undefined) return true
      await sleep(25)
    }
  }
  return false
}

/**
 * Removes PostgreSQL's own lock files where their pid is dead, a zombie, or now another program's: PostgreSQL itself
 * only sees that the pid exists, and would never start again. True if there were any.
 */
export async function removeStaleFiles(cluster: string, sockets: string): Promise<boolean> {
  const lockFiles = [join(cluster, 'postmaster.pid'), join(sockets, `.s.PGSQL.${PORT}.lock`)]
  let removed = false
  for (const file of lockFiles) {
    const pid = await pidIn(file)
    if (pid === undefined || (await lookAtServer(pid, cluster)) !== undefined) continue
    await rm(file, { force: true })
    removed = true
  }
  return removed
}
