import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { delimiter, join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'

const root = join(import.meta.dirname, '../..')

/** How long any one thing may take on a machine that is busy with other tests. */
const patience = 120_000

/** What the program is started with, on top of a bare environment. */
export interface Given {
  /** What follows `npm run`: `start`, `demo:reset`, or a command that there is none of. */
  readonly command?: string
  readonly env?: Readonly<Record<string, string>>
  /** Commands that the program is run by, such as another user or a network of its own. */
  readonly through?: readonly string[]
}

export interface Program {
  readonly child: ChildProcess
  /** All it has said so far, on both outputs. */
  readonly said: () => string
  /** The first line so far, or to come, that matches; a fault when it ends without. */
  readonly line: (pattern: RegExp) => Promise<string>
  /** Where it says that the browser may open it. */
  readonly address: () => Promise<string>
  /** The exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>
  readonly end: (signal?: NodeJS.Signals) => Promise<number | NodeJS.Signals>
}

const running = new Set<Program>()

/** Ends whatever a failed case left running, and what that started. */
export async function endAll(): Promise<void> {
  for (const { child, ended } of running) {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
    await ended
  }
}

/** Starts the program as package.json does: the Node of the project, with the loader in the same process. */
export function run({ command = 'start', env = {}, through = [] }: Given): Program {
  const [file = '', ...args] = [...through, process.execPath, '--import', 'tsx', 'src/main.ts', command]
  return watch(file, args, env)
}

/** Starts it by npm itself, with all that npm puts in between. */
export function runByNpm({ command = 'start', env = {} }: Given): Program {
  return watch('npm', ['run', '--silent', command], env)
}

/** Nothing of the configuration that the tests themselves may have been started with. */
function bare(): NodeJS.ProcessEnv {
  const path = [join(root, 'node_modules/.bin'), process.env.PATH ?? ''].join(delimiter)
  const { HOME = root, TMPDIR } = process.env
  return { PATH: path, HOME, PORT: '0', ...(TMPDIR !== undefined && { TMPDIR }) }
}

function watch(file: string, args: string[], env: Readonly<Record<string, string>>): Program {
  const stdio = ['ignore', 'pipe', 'pipe'] as const
  // Detached: a group of its own, so that all of it can be ended at once.
  const child = spawn(file, args, { cwd: root, env: { ...bare(), ...env }, stdio: [...stdio], detached: true })
  const lines: string[] = []
  for (const input of [child.stdout, child.stderr])
    createInterface({ input }).on('line', (line) => void lines.push(line))
  const ended = once(child, 'close').then(([code, signal]): number | NodeJS.Signals => {
    running.delete(program)
    return code ?? signal
  })
  const line = async (pattern: RegExp) => {
    const enough = performance.now() + patience
    for (;;) {
      const found = lines.find((each) => pattern.test(each))
      if (found !== undefined) return found
      if (!running.has(program)) throw new Error(`It ended without saying ${pattern}, but:\n${lines.join('\n')}`)
      if (performance.now() > enough) throw new Error(`It did not say ${pattern}, but:\n${lines.join('\n')}`)
      await sleep(20)
    }
  }
  const program: Program = {
    child,
    said: () => lines.join('\n'),
    line,
    address: async () => (await line(/ is open: /)).replace(/^.* is open: /, ''),
    ended,
    async end(signal = 'SIGTERM') {
      child.kill(signal)
      return ended
    },
  }
  running.add(program)
  return program
}

/** Asks until the answer is as wished. */
export async function until<Value>(ask: () => Promise<Value>, isWished: (value: Value) => boolean): Promise<Value> {
  const enough = performance.now() + patience
  for (;;) {
    const value = await ask()
    if (isWished(value)) return value
    if (performance.now() > enough) throw new Error(`In the end it was still ${JSON.stringify(value)}`)
    await sleep(50)
  }
}
