import type { Day } from '#values'
import { followTravel, now, timeAt, today } from '../clock.ts'
import { attempt, type Db, type Tx } from '../db/door.ts'
import { faultFacts, type Log } from '../log.ts'

/** What is done once a day, in a transaction of its own: all of it or nothing, and nothing is tried again later. */
export type DailyAct = (tx: Tx, day: Day) => Promise<unknown>

/** People are not woken by letters: the day's work is done from this time of day on. */
const earliest = '06:00'
const asksEvery = 10 * 60 * 1000

/** Does the act for the day unless it has been done; whoever comes second waits for the first, and does nothing. */
export async function doOnceADay(db: Db, { name, day }: { name: string; day: Day }, act: DailyAct): Promise<boolean> {
  return attempt(db, async (tx) => {
    const first = await tx
      .insertInto('dailyRun')
      .values({ name, day, doneAt: now() })
      .onConflict((conflict) => conflict.doNothing())
      .returning('name')
      .executeTakeFirst()
    if (first === undefined) return false
    await act(tx, day)
    return true
  })
}

/** Sees to it, now and then and when the demo moves to another day, that the day's work has been done. Returns what stops it. */
export function keepDaily(db: Db, { name, log }: { name: string; log: Log }, act: DailyAct): () => void {
  let doneFor: Day | undefined
  const see = async () => {
    const day = today()
    if (doneFor === day || timeAt(now()) < earliest) return
    await doOnceADay(db, { name, day }, act).then(
      () => {
        doneFor = day
      },
      (fault: unknown) => log.warn('daily work failed', { name, day, ...faultFacts(fault) }),
    )
  }
  void see()
  const timer = setInterval(() => void see(), asksEvery)
  timer.unref()
  const stayBehind = followTravel(() => void see())
  return () => {
    clearInterval(timer)
    stayBehind()
  }
}
