import type { Bench } from './bench.ts'
import { atMost, type Figure, ratioAtMost } from './figure.ts'
import { compareCpu, get, medianCpu, type Target } from './load.ts'
import { listFullReads } from './plans.ts'
import type { Country } from './stand/country.ts'
import type { Process, Statement } from './stand/process.ts'
import type { Stand } from './stand/stand.ts'

/** A page of someone's: where it is in a country, which may depend on what is there. */
export interface Page {
  readonly name: string
  readonly path: (country: Country) => Promise<string> | string
  /** E-mail of the person of the demo who asks; nobody when it is open to all. */
  readonly asker?: string
  /** Where it is asked for: among 10 000 employees, in the crowd of 100 000, or where a region has 50 000 bookings. */
  readonly amid?: 'large' | 'crowd' | 'busy'
  /** Statements at most, where it is not six: a planner's page that gathers days, people, rooms and what is likely to go wrong. */
  readonly most?: number
}

export interface PagePeer extends Page {
  /** CPU milliseconds of the same page, until it is useful, in the nearest peer: a hundredth of it is the limit. */
  readonly peer: number
}

/** CPU of the page against the same bytes and the same SQL sent bare, at most twice; and against the nearest peer. */
export function pageCpu(page: PagePeer): Bench {
  const [name, peer] = [page.name, `${page.name}-peer`]
  return {
    names: [name, peer],
    async run(stand) {
      const { country, app, bare } = await placeOf(page, stand)
      const ours = await targetOf(page, country, app)
      const figure = await compared(name, ours, bare)
      return [figure, atMost(peer, { value: figure.value ?? 0, limit: page.peer / 100, unit: 'ms CPU' })]
    },
  }
}

/** CPU of the page against the same bytes and the same SQL sent bare, at most twice. */
export function pageRatio(page: Page): Bench {
  return {
    names: [page.name],
    async run(stand) {
      const { country, app, bare } = await placeOf(page, stand)
      const ours = await targetOf(page, country, app)
      return [await compared(page.name, ours, bare)]
    },
  }
}

async function compared(name: string, ours: Target, bare: Process): Promise<Figure> {
  const { statements, answer } = await overhear(ours)
  await bare.serve({ statements, headers: plain(answer.headers), body: answer.body })
  const { ours: value, theirs: limit, ratio } = await compareCpu(ours, { process: bare, path: '/' })
  return ratioAtMost(name, { value: value / 1000, limit: limit / 1000, unit: 'ms CPU', ratio }, 2)
}

/** CPU of a page that asks the database nothing, against the nearest peer alone. */
export function pagePeer(page: PagePeer): Bench {
  return {
    names: [page.name],
    async run(stand) {
      const target = await targetOf(page, await stand.large(), await stand.largeApp())
      const value = (await medianCpu(target)) / 1000
      return [atMost(page.name, { value, limit: page.peer / 100, unit: 'ms CPU' })]
    },
  }
}

const mostQueries = 6

/** At most 6 statements, as many for 10 rows behind the page as for 10 000, and none that reads a large table from end to end. */
export function pageQueries(page: Page): Bench {
  const [queries, growth, scans] = [`${page.name}-queries`, `${page.name}-growth`, `${page.name}-index`]
  return {
    names: [queries, growth, scans],
    async run(stand): Promise<Figure[]> {
      const few = await overhear(await targetOf(page, await stand.small(), await stand.smallApp()))
      const { country, app } = await placeOf(page, stand)
      const many = await overhear(await targetOf(page, country, app))
      const count = many.statements.length
      const read = await listFullReads(country.pool, many.statements)
      for (const { table, text } of read) process.stderr.write(`${page.name} reads all of ${table}: ${text}\n`)
      return [
        atMost(queries, {
          value: Math.max(count, few.statements.length),
          unit: 'statements',
          limit: page.most ?? mostQueries,
        }),
        atMost(growth, { value: Math.abs(count - few.statements.length), unit: 'statements', limit: 0 }),
        atMost(scans, { value: read.length, unit: 'full reads', limit: 0 }),
      ]
    },
  }
}

/** What the page sends to the database. */
export async function statementsOf(page: Page, stand: Stand): Promise<Statement[]> {
  const { country, app } = await placeOf(page, stand)
  return (await overhear(await targetOf(page, country, app))).statements
}

async function placeOf({ amid = 'large' }: Page, stand: Stand) {
  switch (amid) {
    case 'large':
      return { country: await stand.large(), app: await stand.largeApp(), bare: await stand.bare() }
    case 'crowd':
      return { country: await stand.crowd(), app: await stand.crowdApp(), bare: await stand.crowdBare() }
    case 'busy':
      return { country: await stand.busy(), app: await stand.busyApp(), bare: await stand.busyBare() }
  }
}

async function targetOf({ path, asker }: Page, country: Country, process: Process): Promise<Target> {
  const cookie = asker === undefined ? undefined : await country.cookieOf(asker)
  return { process, path: await path(country), cookie }
}

/** What the page sends to the database, and its answer; the second time, when nothing is new to the process. */
async function overhear(target: Target) {
  await get(target)
  await target.process.listen()
  const answer = await get(target)
  const heard: Statement[] = await target.process.heard()
  if (answer.status !== 200) throw new Error(`${target.path} answered ${answer.status}`)
  return { answer, statements: heard.filter(({ text }) => !/^(begin|commit|rollback)\b/i.test(text)) }
}

const byTheServer = new Set(['connection', 'keep-alive', 'date', 'transfer-encoding'])

function plain(headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      typeof value === 'string' && !byTheServer.has(name) ? [[name, value]] : [],
    ),
  )
}
