import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Country, type CountrySize, makeCountry, makeSeeded, openQueues } from './country.ts'
import { type Process, startProcess } from './process.ts'
import { type BenchServer, openBenchServer } from './server.ts'

/** What benches are run on: two countries and the processes that serve them, each made when first wanted. */
export interface Stand {
  readonly folder: string
  readonly server: () => Promise<BenchServer>
  /** The seeded country with 10 more employees. */
  readonly small: () => Promise<Country>
  /** The seeded country with 10 000 more. */
  readonly large: () => Promise<Country>
  /** With a library of 20 160 items and 100 000 employees, who have done over ten million of them. */
  readonly crowd: () => Promise<Country>
  /** Norrbotten with 52 000 more, and 4 200 occasions that hold over 50 000 bookings. */
  readonly busy: () => Promise<Country>
  /** The seeded country with 6 000 more, none of whom is booked, and queues for acts of this process. */
  readonly idle: () => Promise<Country>
  /** With 3 000 more; whoever asks fills it with years of the whole nation. */
  readonly yearEnd: () => Promise<Country>
  /** The real web app, over the one country and over the other. */
  readonly smallApp: () => Promise<Process>
  readonly largeApp: () => Promise<Process>
  readonly crowdApp: () => Promise<Process>
  readonly busyApp: () => Promise<Process>
  /** A process that answers what it is told to, over the large country. */
  readonly bare: () => Promise<Process>
  readonly crowdBare: () => Promise<Process>
  readonly busyBare: () => Promise<Process>
  close(): Promise<void>
}

export async function openStand(): Promise<Stand> {
  const folder = await mkdtemp(join(tmpdir(), 'yrkesresan-bench-'))
  const closing: (() => Promise<unknown>)[] = [() => rm(folder, { recursive: true, force: true })]
  const later = <Thing>(make: () => Promise<Thing>, close: (thing: Thing) => Promise<unknown>) => {
    let made: Promise<Thing> | undefined
    return () => {
      if (made === undefined) {
        const making = make()
        made = making
        closing.unshift(async () => close(await making))
      }
      return made
    }
  }
  const server = later(
    () => openBenchServer(folder),
    (opened) => opened.close(),
  )
  const seeded = later(
    async () => makeSeeded(await server()),
    async () => undefined,
  )
  const country = (name: string, size: Pick<CountrySize, 'employees' | 'occasions' | 'library'>) =>
    later(
      async () => makeCountry(await server(), { name, template: await seeded(), ...size }),
      (made) => made.close(),
    )
  const process = (file: string, name: string, of: () => Promise<Country>) =>
    later(
      async () =>
        startProcess(file, { DATABASE_URL: (await of()).url, DATA_DIR: join(folder, name), LOG_LEVEL: 'warn' }),
      (started) => started.stop(),
    )
  const small = country('small', { employees: 10, occasions: 1 })
  const large = country('large', { employees: 10_000, occasions: 1000 })
  const crowd = country('crowd', {
    employees: 100_000,
    occasions: 1000,
    library: { steps: 60, courses: 12, items: 28 },
  })
  const busy = country('busy', { employees: 52_000, occasions: 4200 })
  const idle = country('idle', { employees: 6000, occasions: 0 })
  const yearEnd = country('year_end', { employees: 3000, occasions: 0 })
  const queues = later(
    async () => openQueues((await idle()).url),
    (jobs) => jobs.stop(),
  )
  return {
    folder,
    server,
    ...{ small, large, crowd, busy, yearEnd },
    async idle() {
      await queues()
      return idle()
    },
    smallApp: process('app.ts', 'small-app', small),
    largeApp: process('app.ts', 'large-app', large),
    crowdApp: process('app.ts', 'crowd-app', crowd),
    busyApp: process('app.ts', 'busy-app', busy),
    bare: process('bare.ts', 'bare', large),
    crowdBare: process('bare.ts', 'crowd-bare', crowd),
    busyBare: process('bare.ts', 'busy-bare', busy),
    async close() {
      const faults: unknown[] = []
      for (const close of closing.splice(0)) await close().catch((fault: unknown) => faults.push(fault))
      if (faults.length > 0) throw new AggregateError(faults, 'the bench could not be cleared away')
    },
  }
}
