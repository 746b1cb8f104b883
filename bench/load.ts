import { Agent, type IncomingHttpHeaders, request } from 'node:http'
import { median } from './figure.ts'
import type { Process } from './stand/process.ts'

export interface Target {
  readonly process: Process
  readonly path: string
  readonly cookie?: string | undefined
}

export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

const connections = 8

/** Asks once. */
export function get({ process, path, cookie }: Target, agent?: Agent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = cookie === undefined ? {} : { cookie }
    const asked = request(
      { host: '127.0.0.1', port: process.port, path, headers, ...(agent && { agent }) },
      (response) => {
        const pieces: Buffer[] = []
        response.on('data', (piece: Buffer) => pieces.push(piece))
        response.on('error', reject)
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(pieces) }),
        )
      },
    )
    asked.on('error', reject)
    asked.end()
  })
}

/** CPU microseconds that one request costs the process, over so many requests on 8 kept connections. */
export async function cpuOf(target: Target, requests: number): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  let left = requests
  const before = await target.process.cpu()
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (left-- > 0) {
        const { status } = await get(target, agent)
        if (status !== 200) throw new Error(`${target.path} answered ${status}`)
      }
    }),
  )
  const after = await target.process.cpu()
  agent.destroy()
  return (after - before) / requests
}

export interface Compared {
  /** Medians of microseconds a request. */
  readonly ours: number
  readonly theirs: number
  /** Median of the ratios of each pair of rounds. */
  readonly ratio: number
}

const rounds = 9
const requests = 200
/** As many as it takes until the code runs as it will in production. */
const warmUp = 2500

/** Rounds of the one and the other by turns, so that what the machine does meanwhile reaches both. */
export async function compareCpu(ours: Target, theirs: Target): Promise<Compared> {
  await cpuOf(ours, warmUp)
  await cpuOf(theirs, warmUp)
  const pairs: { ours: number; theirs: number }[] = []
  for (let round = 0; round < rounds; round++)
    pairs.push({ ours: await cpuOf(ours, requests), theirs: await cpuOf(theirs, requests) })
  return {
    ours: median(pairs.map((pair) => pair.ours)),
    theirs: median(pairs.map((pair) => pair.theirs)),
    ratio: median(pairs.map((pair) => pair.ours / pair.theirs)),
  }
}

/** CPU microseconds of a request, the middle of as many rounds. */
export async function medianCpu(target: Target): Promise<number> {
  await cpuOf(target, warmUp)
  const costs: number[] = []
  for (let round = 0; round < rounds; round++) costs.push(await cpuOf(target, requests))
  return median(costs)
}
