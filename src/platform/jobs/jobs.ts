import { fromKysely, PgBoss } from 'pg-boss'
import { now, realNow } from '../clock.ts'
import type { Db, Tx } from '../db/door.ts'
import { faultFacts, type Log } from '../log.ts'
import { type DailyAct, keepDaily } from './daily.ts'
import { keepOften, type OftenAct } from './often.ts'

/** Every queue there is, with how it is retried. */
const queues = {
  'deliver-mail': { retryLimit: 12, retryDelay: 30, retryBackoff: true, retryDelayMax: 3600, expireInSeconds: 120 },
  'issue-invitations': { retryLimit: 12, retryDelay: 5, retryBackoff: true, retryDelayMax: 3600, expireInSeconds: 300 },
  'issue-term': { retryLimit: 12, retryDelay: 5, retryBackoff: true, retryDelayMax: 3600, expireInSeconds: 300 },
  'staff-rota': { retryLimit: 12, retryDelay: 5, retryBackoff: true, retryDelayMax: 3600, expireInSeconds: 600 },
  'run-invoices': { retryLimit: 12, retryDelay: 5, retryBackoff: true, retryDelayMax: 3600, expireInSeconds: 600 },
  'post-national-fee': { retryLimit: 12, retryDelay: 5, retryBackoff: true, retryDelayMax: 3600, expireInSeconds: 600 },
  'plan-sheet': { retryLimit: 2, retryDelay: 10, retryBackoff: true, retryDelayMax: 600, expireInSeconds: 3600 },
  'import-archive': { retryLimit: 2, retryDelay: 30, retryBackoff: true, retryDelayMax: 3600, expireInSeconds: 14_400 },
} as const
export type Queue = keyof typeof queues

/** A few at a time, each failing or succeeding by itself, and the next few at once while there are more. */
const taken = { batchSize: 5, burstWhenBatchFull: true, perJobResults: true, pollingIntervalSeconds: 5 } as const

export interface Jobs {
  /** Starts doing the jobs of a queue in this process. A job that throws is retried. */
  work(queue: Queue, act: (data: { id: number }) => Promise<void>): Promise<void>
  /** Has something done once each day, by one of all the processes that work. What fails is tried again that day. */
  daily(db: Db, name: string, act: DailyAct): void
  /** Has something done every minute, by each process that works; what it does must bear to be done again. */
  often(db: Db, name: string, act: OftenAct): void
  stop(): Promise<void>
}

let sender: PgBoss | undefined

/** Opens the queues on the database. Who works here is woken by the database; what failed is found by asking now and then. */
export async function openJobs(url: string, { log, works }: { log: Log; works: 'here' | 'elsewhere' }): Promise<Jobs> {
  const boss = new PgBoss({
    connectionString: url,
    max: works === 'here' ? 3 : 1,
    supervise: works === 'here',
    schedule: false,
    useListenNotify: works === 'here',
    application_name: 'yrkesresan-jobs',
  })
  boss.on('error', (fault) => log.warn('job queue fault', faultFacts(fault)))
  await boss.start()
  for (const [queue, options] of Object.entries(queues)) await boss.createQueue(queue, { ...options, notify: true })
  sender = boss
  const stops: (() => void)[] = []
  return {
    daily(db, name, act) {
      stops.push(keepDaily(db, { name, log }, act))
    },
    often(db, name, act) {
      stops.push(keepOften(db, { name, log }, act))
    },
    async work(queue, act) {
      await boss.work<{ id: number }, void, typeof taken>(queue, taken, (jobs) =>
        Promise.all(
          jobs.map(async ({ id, data }) => {
            const fault = await act(data).then(
              () => undefined,
              (reason: unknown) => faultFacts(reason),
            )
            if (fault === undefined) return { id, status: 'completed' as const }
            log.warn('job failed', { queue, about: data.id, ...fault })
            return { id, status: 'failed' as const }
          }),
        ),
      )
    },
    async stop() {
      for (const stop of stops) stop()
      if (sender === boss) sender = undefined
      await boss.stop({ graceful: true, timeout: 5_000 })
    },
  }
}

interface QueuedJob {
  readonly id: number
  /** Not done before then. */
  readonly notBefore?: Date
}

/** Queues work for later in the transaction of the act: undone with it, done after it. */
export async function queueJob(tx: Tx, queue: Queue, id: number): Promise<void> {
  await queueJobs(tx, queue, [{ id }])
}

/** The same for many at once, which costs hardly more than for one. */
export async function queueJobs(tx: Tx, queue: Queue, asked: readonly QueuedJob[]): Promise<void> {
  if (sender === undefined) throw new Error('the job queues have not been opened')
  if (asked.length === 0) return
  await sender.insert(
    queue,
    asked.map(({ id, notBefore }) => ({ data: { id }, ...(notBefore && { startAfter: onTheRealClock(notBefore) }) })),
    { db: fromKysely(tx) },
  )
}

/** The queue knows nothing of the day that a demo has travelled to. */
function onTheRealClock(moment: Date): Date {
  return new Date(moment.getTime() - now().getTime() + realNow().getTime())
}
