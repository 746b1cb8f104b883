import { type CheckIo, runCheck } from '#platform'
import { type Db, readAtOneMoment } from '#platform/db'
import { text } from './check-bookings.text.ts'
import { gatherFaults } from './gather-faults.screen.ts'
import { countSeats } from './seat-questions.report.ts'

/**
 * `check:bookings [--lang sv|en]`: reads every occasion, seat, queue and mark, changes nothing, and answers 0 when all of it
 * hangs together; else 1, with each fault and the first rows that break it on `out`.
 */
export async function checkBookingsCommand(db: Db, args: readonly string[], io: CheckIo): Promise<number> {
  const check = {
    words: text,
    look: (...[on, lang]: [Db, 'sv' | 'en']) =>
      readAtOneMoment(on, async (tx) => {
        const { occasions, seats } = await countSeats(tx)
        return { faults: await gatherFaults(tx), fine: text[lang].fine(occasions, seats) }
      }),
  }
  return runCheck(db, check, { args, io })
}
