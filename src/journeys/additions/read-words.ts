import type { Refusal } from '#values'
import type { Block } from '../content/body.rules.ts'
import { filesInBlocks } from '../content/body.rules.ts'
import { someBlocks } from '../content/parse-blocks.ts'
import { readNotation } from '../notation/read-notation.rules.ts'

export type WordsRefusal = Refusal<'files'> | Refusal<'empty'> | Refusal<'unreadable'>

/** What a region wrote, as blocks: text only, since a region has no files in the national content. */
export function readWords(words: string): Block[] | WordsRefusal {
  const { blocks, faults } = readNotation(words)
  if (blocks.length === 0) return { refused: 'empty' }
  if (faults.length > 0) return { refused: 'unreadable' }
  if (filesInBlocks(blocks).length > 0 || blocks.some(({ kind }) => kind === 'image' || kind === 'download'))
    return { refused: 'files' }
  const read = someBlocks.safeParse(blocks)
  return read.success ? read.data : { refused: 'unreadable' }
}
