import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

export interface Opened {
  readonly pid: number
  /** From the start of the process to the line that it is open. */
  readonly seconds: number
  close(): Promise<void>
}

/** Runs the command in the project until it says that it is open. It has a process group of its own, so that all of it can be ended. */
export async function openAs(
  [command, ...args]: readonly [string, ...string[]],
  { dataDir, env = {} }: { dataDir: string; env?: Record<string, string> },
): Promise<Opened> {
  const { DATABASE_URL: _, ...rest } = process.env
  const began = performance.now()
  const child = spawn(command, args, {
    cwd: join(import.meta.dirname, '..'),
    env: { ...rest, PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  })
  const { pid = 0 } = child
  const gone = once(child, 'exit')
  const endWithUs = () => signal(pid)
  process.once('exit', endWithUs)
  const close = async () => {
    process.removeListener('exit', endWithUs)
    signal(pid)
    await gone
  }
  for await (const line of createInterface(child.stdout)) {
    if (!line.includes('is open')) continue
    const seconds = (performance.now() - began) / 1000
    child.stdout.resume()
    return { pid, seconds, close }
  }
  await close()
  throw new Error(`${command} ${args.join(' ')} ended before it was open`)
}

function signal(group: number): void {
  try {
    process.kill(-group, 'SIGTERM')
  } catch (fault) {
    const hasEnded = fault instanceof Error && 'code' in fault && fault.code === 'ESRCH'
    if (!hasEnded) throw fault
  }
}
