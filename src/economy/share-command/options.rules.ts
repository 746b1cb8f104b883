import { isWholeKr, krFromText, type Language, type MoneyUnit, type Ore, type Refusal } from '#values'

export interface Options {
  readonly total: Ore
  readonly unit: MoneyUnit
  readonly file: string
}

export type OptionsRefusal =
  | (Refusal<'unknown-option'> & { readonly option: string })
  | (Refusal<'option-without-value'> & { readonly option: string })
  | (Refusal<'option-twice'> & { readonly option: string })
  | Refusal<'no-total'>
  | (Refusal<'total-not-an-amount'> & { readonly written: string })
  | (Refusal<'total-not-whole-kronor'> & { readonly total: Ore })
  | (Refusal<'unknown-unit'> & { readonly written: string })
  | (Refusal<'unknown-language'> & { readonly written: string })
  | Refusal<'no-file'>
  | (Refusal<'two-files'> & { readonly files: readonly string[] })

const known = ['--total', '--unit', '--lang']

interface Words {
  readonly values: Map<string, string>
  readonly files: readonly string[]
}

/** The language asked for, Swedish unless English, known before anything is refused. */
export function languageOf(args: readonly string[]): Language {
  return /--lang[= ]en(?= |$)/.test(args.join(' ')) ? 'en' : 'sv'
}

/** `--total 950000 [--unit kr|öre] [--lang sv|en] FILE`, in any order, also as `--total=950000`; or why not. */
export function readOptions(args: readonly string[]): Options | OptionsRefusal {
  const words = readWords(args)
  if ('refused' in words) return words
  const { values, files } = words
  const written = values.get('--total')
  if (written === undefined) return { refused: 'no-total' }
  const total = krFromText(written)
  if (total === undefined) return { refused: 'total-not-an-amount', written }
  const unit = moneyUnit(values.get('--unit') ?? 'kr')
  if (unit === undefined) return { refused: 'unknown-unit', written: values.get('--unit') ?? '' }
  if (unit === 'kr' && !isWholeKr(total)) return { refused: 'total-not-whole-kronor', total }
  const language = values.get('--lang') ?? 'sv'
  if (language !== 'sv' && language !== 'en') return { refused: 'unknown-language', written: language }
  const [file] = files
  if (file === undefined) return { refused: 'no-file' }
  return files.length > 1 ? { refused: 'two-files', files } : { total, unit, file }
}

function readWords(args: readonly string[]): Words | OptionsRefusal {
  const values = new Map<string, string>()
  const files: string[] = []
  for (let at = 0; at < args.length; at += 1) {
    const word = args[at] ?? ''
    if (!word.startsWith('-')) {
      files.push(word)
      continue
    }
    const [option = '', joined] = word.split(/=(.*)/s)
    if (!known.includes(option)) return { refused: 'unknown-option', option }
    if (values.has(option)) return { refused: 'option-twice', option }
    if (joined === undefined) at += 1
    const value = joined ?? args[at]
    if (value === undefined || value.startsWith('--')) return { refused: 'option-without-value', option }
    values.set(option, value)
  }
  return { values, files }
}

/** Terminals that cannot write ö may say `ore`; text from a Mac may hold ö as two characters. */
function moneyUnit(written: string): MoneyUnit | undefined {
  const word = written.normalize('NFC').toLowerCase()
  return word === 'kr' ? 'kr' : word === 'öre' || word === 'ore' ? 'öre' : undefined
}
