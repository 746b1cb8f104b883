import type { Block } from '../content/body.rules.ts'
import { writePlain, writeRich } from './inline.rules.ts'
import { unsaid } from './read-notation.rules.ts'

/** Blocks as they are written in a text field; `readNotation` makes the same blocks of it again. */
export function writeNotation(blocks: readonly Block[]): string {
  return blocks
    .map((block, index) => {
      const before = blocks[index - 1]
      // Two lists of one kind after each other would be read as one.
      const apart = before?.kind === 'list' && block.kind === 'list' && before.ordered === block.ordered
      return `${apart ? '\n' : ''}${writeBlock(block)}\n`
    })
    .join('\n')
}

function writeBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${block.level === 3 ? '###' : '##'} ${writePlain(block.text)}`
    case 'paragraph':
      return plainStart(writeRich(block.text))
    case 'list':
      return block.points
        .map((point, index) => `${block.ordered ? `${index + 1}.` : '-'} ${plainStart(writeRich(point))}`)
        .join('\n')
    case 'fact':
      return `::: fakta ${writePlain(block.title)}\n${writeNotation(block.blocks)}:::`
    case 'image': {
      const alt =
        block.alt === '' ? '-' : block.alt === '-' ? '\\-' : block.alt === unsaid ? unsaid : writePlain(block.alt)
      const caption = block.caption === undefined ? '' : ` "${writeCaption(block.caption)}"`
      return `![${alt}](fil:${block.file}${caption})`
    }
    case 'table':
      return [
        `Tabell: ${writePlain(block.caption)}`,
        rowOf(block.head.map(writePlain)),
        rowOf(block.head.map(() => '---')),
        ...block.rows.map((row) => rowOf(row.map(writeRich))),
      ].join('\n')
    case 'download':
      return `[${writePlain(block.label)}](fil:${block.file})`
  }
}

const rowOf = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
const writeCaption = (caption: string) => writePlain(caption).replace(/[()"]/g, '\\$&')

/** A text that begins as a heading, a list, a box or a picture would is made plain. */
function plainStart(text: string): string {
  if (/^(#|:::|!|[-+•–](\s|$))/.test(text)) return `\\${text}`
  return text.replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2')
}
