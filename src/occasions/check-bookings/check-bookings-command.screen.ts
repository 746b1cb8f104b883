import { type CheckIo, runCheck } from '#platform'
import type { Db } from '#platform/db'
import { text } from './check-bookings.text.ts'
import { checkBookings } from './gather.report.ts'

/**
 * `check:bookings [--lang sv|en]`: reads every occasion, seat, queue and mark, changes nothing, and answers 0 when all of it
 * hangs together; else 1, with each fault and the first rows that break it on `out`.
 */
export async function checkBookingsCommand(db: Db, args: readonly string[], io: CheckIo): Promise<number> {
  const check = {
    words: text,
    look: async (...[on, lang]: [Db, 'sv' | 'en']) => {
      const { faults, occasions, seats } = await checkBookings(on)
      return { faults, fine: text[lang].fine(occasions, seats) }
    },
  }
  return runCheck(db, check, { args, io })
}
