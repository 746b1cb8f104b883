import type { Db } from '#platform/db'
import type { Language } from '#values'
import type { Fault } from './check-evidence.rules.ts'
import { text } from './check-evidence.text.ts'
import { checkEvidence } from './gather.report.ts'

interface CommandIo {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
}

const mostShown = 20

/**
 * `check:evidence [--lang sv|en]`: reads what everyone has earned, changes nothing, and answers 0 when all of it hangs
 * together; else 1, with each fault and the first rows that break it on `out`.
 */
export async function checkEvidenceCommand(db: Db, args: readonly string[], io: CommandIo): Promise<number> {
  const lang: Language = /--lang[= ]en\b/.test(args.join(' ')) ? 'en' : 'sv'
  const say = text[lang]
  const checked = await checkEvidence(db).catch((fault) => {
    if (isMissingTable(fault)) return undefined
    throw fault
  })
  if (checked === undefined) {
    io.err(`${say.noSchema}\n`)
    return 1
  }
  io.err(`${say.recounted(checked.recounted)}\n`)
  if (checked.faults.length === 0) {
    io.out(`${say.fine(checked.rows)}\n`)
    return 0
  }
  io.out(wordFaults(checked.faults, lang))
  return 1
}

function wordFaults(faults: readonly Fault[], lang: Language): string {
  const say = text[lang]
  const groups = Map.groupBy(faults, ({ fault }) => fault)
  const lines = [...groups].flatMap(([word, rows]) => [
    `${word}: ${say.faults[word]} (${rows.length})`,
    ...rows.slice(0, mostShown).map(({ what }) => `  ${what}`),
    ...(rows.length > mostShown ? [`  ${say.more(rows.length - mostShown)}`] : []),
  ])
  return `${say.broken(groups.size)}\n${lines.join('\n')}\n`
}

const undefinedTable = '42P01'
const undefinedColumn = '42703'

function isMissingTable(fault: unknown): boolean {
  const code = typeof fault === 'object' && fault !== null && 'code' in fault ? fault.code : undefined
  return code === undefinedTable || code === undefinedColumn
}
