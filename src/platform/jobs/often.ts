import type { Db } from '../db/door.ts'
import { faultFacts, type Log } from '../log.ts'

/** What is done every minute. It opens its own transactions, and must bear to be begun again wherever it was broken off. */
export type OftenAct = (db: Db) => Promise<unknown>

const aMinute = 60 * 1000

/** Does the act now and every minute, never beside itself. Returns what stops it. */
export function keepOften(
  db: Db,
  { name, log, every = aMinute }: { name: string; log: Log; every?: number },
  act: OftenAct,
): () => void {
  let isAtIt = false
  const see = async () => {
    if (isAtIt) return
    isAtIt = true
    await act(db).catch((fault: unknown) => log.warn('frequent work failed', { name, ...faultFacts(fault) }))
    isAtIt = false
  }
  void see()
  const timer = setInterval(() => void see(), every)
  timer.unref()
  return () => clearInterval(timer)
}
