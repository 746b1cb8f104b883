import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { open, readFile, rename, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { connectionString, connectWhenReady, ensureDatabase } from './connection.ts'
import { removeStaleFiles, stopFormer } from './former.ts'
import { inUse } from './lock.ts'
import { PostgresRefusal } from './refusal.ts'
import { serverArguments } from './settings.ts'
import { HELD, PATIENCE_MS, type Way } from './way.ts'

export interface Launch {
  cluster: string
  sockets: string
  logFile: string
  holder: string
  postgres: string
  way: Way
  env: NodeJS.ProcessEnv
  settings: Record<string, string>
  log: (line: string) => void
}

export interface Server {
  child: ChildProcess
  pid: number
}

const LOG_LIMIT_BYTES = 5_000_000

/** Starts the server and returns when it answers and its database is there. */
export async function launchServer(launch: Launch): Promise<Server> {
  const enough = performance.now() + PATIENCE_MS
  for (;;) {
    await stopFormer(launch.cluster, launch.log)
    const from = await logSize(launch.logFile)
    const child = await spawnServer(launch)
    const server = await answering(child, launch)
    if (server !== undefined) return server

    const said = await logTail(launch.logFile, from)
    const mayPass = child.exitCode === HELD || /already exists|is still in use/.test(said)
    if (!mayPass || performance.now() > enough) throw notStarted(launch, child.exitCode, said)
    if (child.exitCode !== HELD) await removeStaleFiles(launch.cluster, launch.sockets)
    await sleep(200)
  }
}

async function spawnServer({ way, postgres, env, logFile, settings, ...place }: Launch): Promise<ChildProcess> {
  const output = await open(logFile, 'a', 0o600)
  const [command = '', ...args] = [...way.prefix, postgres, ...serverArguments(place, settings)]
  try {
    // Detached, so that Ctrl-C reaches the program alone, which then stops the server when it is done with it.
    const stdio = ['ignore' as const, output.fd, output.fd]
    const child = spawn(command, args, { env, cwd: '/', detached: true, stdio, ...way.as })
    child.once('error', (error) => place.log(`PostgreSQL could not be started: ${error.message}`))
    return child
  } finally {
    await output.close()
  }
}

async function answering(child: ChildProcess, { cluster, sockets, log }: Launch): Promise<Server | undefined> {
  const patient = setInterval(
    () => log('PostgreSQL is still getting ready (after a crash it repairs its data)'),
    10_000,
  )
  const pid = child.pid ?? 0
  const over = () => pid === 0 || hasEnded(child)
  try {
    while (!over() && !(await isReady(cluster, pid))) await sleep(10)
    const client = await connectWhenReady(connectionString(sockets, 'postgres', 'postgres'), over)
    if (client === undefined) return undefined
    await ensureDatabase(client).finally(() => client.end())
    return { child, pid }
  } catch (error) {
    await stopServer({ child, pid })
    throw error
  } finally {
    clearInterval(patient)
  }
}

/** Asks the server's own file, as it is another server that may answer on the same socket. */
async function isReady(cluster: string, pid: number): Promise<boolean> {
  const lines = (await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')
  return lines[0] === String(pid) && lines.some((line) => line.trimEnd() === 'ready')
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null
}

/** Fast shutdown: sessions are cut off, what is committed is written. Immediate (recovered at next start) after 30 s. */
export async function stopServer({ child }: Server): Promise<void> {
  if (hasEnded(child)) return
  const ended = once(child, 'exit')
  child.ref()
  child.kill('SIGINT')
  const late = setTimeout(() => child.kill('SIGQUIT'), 30_000)
  await ended.finally(() => clearTimeout(late))
}

/** Keeps one former log, so that the two never outgrow a few megabytes. */
export async function turnLog(logFile: string): Promise<void> {
  if ((await logSize(logFile)) > LOG_LIMIT_BYTES) await rename(logFile, `${logFile}.old`)
}

async function logSize(logFile: string): Promise<number> {
  return stat(logFile).then(
    ({ size }) => size,
    () => 0,
  )
}

async function logTail(logFile: string, from: number): Promise<string> {
  const handle = await open(logFile, 'r')
  const { buffer, bytesRead } = await handle.read({ position: from }).finally(() => handle.close())
  return buffer.toString('utf8', 0, bytesRead).trim().split('\n').slice(-6).join('\n')
}

function notStarted({ cluster, logFile }: Launch, exitCode: number | null, said: string): PostgresRefusal {
  if (exitCode === HELD) return inUse(dirname(cluster), 'in another container, or still stopping')
  return new PostgresRefusal(`PostgreSQL could not start on ${cluster}. The end of ${logFile} says:\n${said}`)
}
