import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'

const executed = promisify(execFile)

interface Running {
  readonly pid: number
  readonly parent: number
  readonly bytes: number
  readonly command: string
}

/** Bytes held by a process and the helpers it started, the database server left out. */
export async function memoryOf(pid: number): Promise<number> {
  const all = await listRunning()
  const held = await Promise.all(treeFrom(all, pid).map(async (one) => (await shareOf(one.pid)) ?? one.bytes))
  return held.reduce((sum, bytes) => sum + bytes, 0)
}

async function listRunning(): Promise<Running[]> {
  const { stdout } = await executed('ps', ['-A', '-o', 'pid=,ppid=,rss=,comm='])
  return stdout
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .map(([pid, parent, kilobytes, command = '']) => ({
      ...{ pid: Number(pid), parent: Number(parent), bytes: Number(kilobytes) * 1024, command },
    }))
}

const ofTheDatabase = /postgres|unshare|setpriv/

function treeFrom(all: readonly Running[], pid: number): Running[] {
  const root = all.filter((one) => one.pid === pid)
  const children = all.filter((one) => one.parent === pid && !ofTheDatabase.test(one.command))
  return [...root, ...children.flatMap((child) => treeFrom(all, child.pid))]
}

/** Proportional set size, where the system tells: a page that two processes share is half of each. */
async function shareOf(pid: number): Promise<number | undefined> {
  try {
    const kilobytes = /^Pss:\s+(\d+) kB/m.exec(await readFile(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1]
    return kilobytes === undefined ? undefined : Number(kilobytes) * 1024
  } catch {
    return undefined
  }
}
