import { execFile } from 'node:child_process'
import { existsSync, globSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'

const executed = promisify(execFile)

/** Where pgbench is; undefined when it is not installed. */
export function findPgbench(): string | undefined {
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter),
    ...globSync('/usr/lib/postgresql/*/bin').sort().reverse(),
  ]
  return folders.map((folder) => join(folder, 'pgbench')).find((path) => existsSync(path))
}

export interface PgbenchRun {
  readonly url: string
  readonly script: string
  readonly clients: number
  readonly transactionsEach: number
  readonly variables: Readonly<Record<string, number>>
}

/** Transactions per second, connecting left out. */
export async function runPgbench(pgbench: string, run: PgbenchRun): Promise<number> {
  const { url, script, clients, transactionsEach, variables } = run
  const defined = Object.entries(variables).flatMap(([name, value]) => ['-D', `${name}=${value}`])
  const counts = ['-c', String(clients), '-j', '2', '-t', String(transactionsEach)]
  const { stdout } = await executed(pgbench, ['-n', ...counts, ...defined, '-f', script, url])
  const rate = /^tps = ([\d.]+)/m.exec(stdout)?.[1]
  const failed = /number of failed transactions: (\d+)/.exec(stdout)?.[1] ?? '0'
  if (rate === undefined || failed !== '0') throw new Error(`pgbench did not finish: ${stdout}`)
  return Number(rate)
}
