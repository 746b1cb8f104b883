import { type CheckIo, runCheck } from '#platform'
import { type Db, readAtOneMoment } from '#platform/db'
import { text } from './check-ledger.text.ts'
import { gatherFaults } from './gather-faults.screen.ts'
import { countLedger } from './year-faults.report.ts'

/**
 * `check:ledger [--lang sv|en]`: reckons every balance, pot and issued invoice anew, changes nothing, and answers 0 when all of
 * it is as it was posted and issued; else 1, with each fault and the first rows that break it on `out`.
 */
export async function checkLedgerCommand(db: Db, args: readonly string[], io: CheckIo): Promise<number> {
  const check = {
    words: text,
    look: (...[on, lang]: [Db, 'sv' | 'en']) =>
      readAtOneMoment(on, async (tx) => ({
        faults: await gatherFaults(tx),
        fine: text[lang].fine(await countLedger(tx)),
      })),
  }
  return runCheck(db, check, { args, io })
}
