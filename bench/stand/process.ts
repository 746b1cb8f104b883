import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { z } from 'zod'

/** A statement as it went to the driver. */
export interface Statement {
  readonly text: string
  readonly values: readonly unknown[]
}

/** What a bare server is to answer: these statements one after the other, then these bytes. */
export interface BareAnswer {
  readonly statements: readonly Statement[]
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
}

export type Question =
  | { readonly ask: 'cpu' }
  /** Begins to keep what is sent to the driver. */
  | { readonly ask: 'listen' }
  /** Stops, and answers what was kept. */
  | { readonly ask: 'heard' }
  | { readonly ask: 'serve'; readonly answer: BareAnswer }

/** A child process that serves HTTP and answers questions over its channel. */
export interface Process {
  readonly port: number
  readonly pid: number
  /** CPU time used so far, all threads, in microseconds. */
  cpu(): Promise<number>
  listen(): Promise<void>
  heard(): Promise<Statement[]>
  serve(answer: BareAnswer): Promise<void>
  stop(): Promise<void>
}

const opened = z.object({ port: z.number() })
const micros = z.number()
const statements = z.array(z.object({ text: z.string(), values: z.array(z.unknown()) }))

export async function startProcess(file: string, env: Record<string, string>): Promise<Process> {
  const child = fork(join(import.meta.dirname, file), {
    execArgv: ['--import', 'tsx', ...(process.env.BENCH_NODE_OPTIONS?.split(' ') ?? [])],
    env: { ...process.env, ...env },
    serialization: 'advanced',
    // Nothing but figures may come out of the parent.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const { port } = opened.parse(await nextMessage(child))
  const ask = (question: Question): Promise<unknown> => {
    const answer = nextMessage(child)
    child.send(question)
    return answer
  }
  return {
    port,
    pid: child.pid ?? 0,
    cpu: async () => micros.parse(await ask({ ask: 'cpu' })),
    listen: async () => void (await ask({ ask: 'listen' })),
    heard: async () => statements.parse(await ask({ ask: 'heard' })),
    serve: async (answer) => void (await ask({ ask: 'serve', answer })),
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = once(child, 'exit')
      child.disconnect()
      await gone
    },
  }
}

async function nextMessage(child: ChildProcess): Promise<unknown> {
  const waiting = new AbortController()
  const { signal } = waiting
  try {
    const [message] = await Promise.race([
      once(child, 'message', { signal }),
      once(child, 'exit', { signal }).then(([code]) => {
        throw new Error(`a process that is measured ended by itself (${code})`)
      }),
    ])
    return message
  } finally {
    waiting.abort()
  }
}
