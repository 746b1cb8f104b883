import { readFile, readlink } from 'node:fs/promises'
import { hostname } from 'node:os'
import { bareEnvironment, run } from './run.ts'

/** A live process: when it started (opaque, tells a reused pid apart) and its command line. */
export interface Glimpse {
  started: string
  command: string
}

/** What runs under a pid now. Nothing, and a zombie, are undefined. */
export async function lookAt(pid: number): Promise<Glimpse | undefined> {
  return process.platform === 'linux' ? lookInProc(pid) : lookWithPs(pid)
}

export async function lookInProc(pid: number): Promise<Glimpse | undefined> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8')
    // The name in parentheses may hold anything, so the fields are counted from its end: state is 3, start time 22.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const started = fields[19]
    return started === undefined || /[ZX]/.test(fields[0] ?? '') ? undefined : { started, command: unzero(command) }
  } catch {
    return undefined
  }
}

function unzero(text: string): string {
  return text.replaceAll('\0', ' ')
}

export async function lookWithPs(pid: number): Promise<Glimpse | undefined> {
  const columns = ['-o', 'stat=', '-o', 'lstart=', '-o', 'command=']
  const { code, output } = await run(['ps', '-ww', '-p', String(pid), ...columns], { env: bareEnvironment() })
  const found = /^(\S+)\s+(\w+ +\w+ +\d+ +[\d:]+ +\d+)\s+(.*)$/s.exec(output)
  if (code !== 0 || found === null) return undefined
  const [, state = '', lstart = '', command = ''] = found
  return state.startsWith('Z') ? undefined : { started: lstart.replaceAll(/\W+/g, '-'), command: `${command} ` }
}

/** Where pids mean the same: this boot and this pid namespace, so that containers sharing a folder are told apart. */
export async function pidWorld(): Promise<string> {
  try {
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8')
    return `${boot.trim()} ${await readlink('/proc/self/ns/pid')}`
  } catch {
    return hostname()
  }
}

/** The pid in the first line of a lock file such as PostgreSQL's own. */
export async function pidIn(file: string): Promise<number | undefined> {
  try {
    const pid = Number.parseInt(await readFile(file, 'utf8'), 10)
    return pid > 0 ? pid : undefined
  } catch {
    return undefined
  }
}
