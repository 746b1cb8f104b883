import type { Language } from '#values'
import type { Db, Fault } from '../db/door.ts'

export interface CheckWords<Word extends string> {
  readonly broken: (kinds: number) => string
  readonly more: (rows: number) => string
  readonly noSchema: string
  readonly faults: Readonly<Record<Word, string>>
}

export interface Check<Word extends string> {
  readonly words: Readonly<Record<Language, CheckWords<Word>>>
  /** What was looked through is told in `told`, and said on `err`; `fine` is said when nothing is wrong. */
  readonly look: (
    db: Db,
    lang: Language,
  ) => Promise<{ readonly faults: readonly Fault<Word>[]; readonly fine: string; readonly told?: string }>
}

export interface CheckIo {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
}

const mostShown = 20

/** `check:… [--lang sv|en]`: answers 0 when all hangs together; else 1, with each fault and the first rows that break it. */
export async function runCheck<Word extends string>(
  db: Db,
  { words, look }: Check<Word>,
  { args, io }: { readonly args: readonly string[]; readonly io: CheckIo },
): Promise<number> {
  const lang: Language = /--lang[= ]en\b/.test(args.join(' ')) ? 'en' : 'sv'
  const seen = await look(db, lang).catch((fault) => {
    if (isMissingTable(fault)) return undefined
    throw fault
  })
  if (seen === undefined) {
    io.err(`${words[lang].noSchema}\n`)
    return 1
  }
  if (seen.told) io.err(`${seen.told}\n`)
  io.out(seen.faults.length === 0 ? `${seen.fine}\n` : wordFaults(seen.faults, words[lang]))
  return seen.faults.length === 0 ? 0 : 1
}

function wordFaults<Word extends string>(faults: readonly Fault<Word>[], say: CheckWords<Word>): string {
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
