import { type CheckIo, runCheck } from '#platform'
import type { Db } from '#platform/db'
import { text } from './check-evidence.text.ts'
import { checkEvidence } from './gather.report.ts'

/**
 * `check:evidence [--lang sv|en]`: reads what everyone has earned, changes nothing, and answers 0 when all of it hangs
 * together; else 1, with each fault and the first rows that break it on `out`.
 */
export async function checkEvidenceCommand(db: Db, args: readonly string[], io: CheckIo): Promise<number> {
  const check = {
    words: text,
    look: async (...[on, lang]: [Db, 'sv' | 'en']) => {
      const { faults, rows, recounted } = await checkEvidence(on)
      return { faults, fine: text[lang].fine(rows), told: text[lang].recounted(recounted) }
    },
  }
  return runCheck(db, check, { args, io })
}
