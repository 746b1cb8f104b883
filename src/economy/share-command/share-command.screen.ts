import { resolve } from 'node:path'
import { stringify } from 'csv-stringify/sync'
import { isRefusal, krText, type MoneyUnit, type Ore, share, sumWeights, weightText } from '#values'
import { languageOf, type Options, type OptionsRefusal, readOptions } from './options.rules.ts'
import { readWeightsFile } from './read-weights-file.ts'
import { text } from './share-command.text.ts'
import { wordNote, wordRefusal } from './share-command.view.ts'
import type { FileRefusal, WeightRow } from './weights.rules.ts'

/** Where the command writes, and the directory that a relative file name counts from. */
export interface ShareCommandIo {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  readonly from?: string | undefined
}

/**
 * `share --total KRONOR [--unit kr|öre] [--lang sv|en] FILE.csv`: divides an amount by the weights of a file, without
 * database or server, so that anyone can check ours. CSV to `out`, everything else to `err`; the exit code is 0, or 2
 * when it was refused and nothing was written to `out`.
 */
export async function shareCommand(args: readonly string[], io: ShareCommandIo): Promise<number> {
  const language = languageOf(args)
  if (args.includes('--help') || args.includes('-h')) {
    io.out(text[language].help)
    return 0
  }
  const refuse = (no: OptionsRefusal | FileRefusal) => {
    io.err(`${wordRefusal(no, language)}\n`)
    return 2
  }
  const options = readOptions(args)
  if (isRefusal(options)) return refuse(options)
  const weights = await readWeightsFile(resolve(io.from ?? '.', options.file))
  if (isRefusal(weights)) return refuse(weights)
  if (options.total !== 0 && sumWeights(weights.rows.map((row) => row.weight)) === 0n)
    return refuse({ refused: 'no-weight' })
  for (const note of weights.notes) io.err(`${wordNote(note, language)}\n`)
  io.out(csvOf(weights.rows, options))
  return 0
}

function csvOf(rows: readonly WeightRow[], { total, unit }: Options): string {
  const parts = share(total, rows, unit).map(({ part }, at) => [rows[at]?.key, rows[at]?.written, amount(part, unit)])
  const sum = ['SUMMA', weightText(sumWeights(rows.map((row) => row.weight))), amount(total, unit)]
  return stringify([['name', 'weight', 'part'], ...parts, sum])
}

function amount(of: Ore, unit: MoneyUnit): string {
  const text = krText(of)
  return unit === 'kr' || text.includes('.') ? text : `${text}.00`
}
