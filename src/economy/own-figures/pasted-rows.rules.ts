import { isSumName } from '../share-command/weights.rules.ts'
import { type RowsFault, readCount, type SumRow, type TypedRow } from './own-figures.rules.ts'

export interface PastedRows {
  readonly rows: readonly TypedRow[]
  readonly faults: readonly RowsFault[]
  /** A last row that is the sum of those above, which would count everyone twice. */
  readonly sumRow: SumRow | undefined
}

const headings = /^(weight|vikt|antal|invånare|inhabitants|folkmängd|befolkning|population)\b/i

/**
 * Rows of a name and a count, as pasted from a spreadsheet (tab), a CSV file (semicolon or comma) or a text (space). A first
 * row of headings and a last row of sums are not counted.
 */
export function readPasted(text: string): PastedRows {
  const lines = text
    .split(/\r\n|\r|\n/)
    .map((content, index) => ({ line: index + 1, content: content.normalize('NFC').trim() }))
    .filter(({ content }) => content !== '')
  const split = lines.map(({ line, content }) => ({ line, content, cells: cellsOf(content) }))
  const counted = split.filter(({ cells }, at) => at > 0 || cells === undefined || !headings.test(cells[1]))
  const rows = counted.flatMap(({ line, cells }) => (cells ? [{ line, name: cells[0], inhabitants: cells[1] }] : []))
  const last = rows.at(-1)
  const sumRow = last && isSumName(last.name) ? last : undefined
  const kept = sumRow ? rows.slice(0, -1) : rows
  return {
    rows: kept,
    faults: [
      ...counted
        .filter(({ cells }) => cells === undefined)
        .map(({ line, content }) => ({ refused: 'not-name-and-count' as const, line, name: content })),
      ...kept
        .filter(({ name }) => isSumName(name))
        .map(({ line, name }) => ({ refused: 'sum-row-inside' as const, line, name })),
    ],
    sumRow: sumRow && { name: sumRow.name, inhabitants: readCount(sumRow.inhabitants) },
  }
}

/** A comma parts name and count only where it cannot be the decimal sign of a number. */
function cellsOf(content: string): [string, string] | undefined {
  if (/[\t;]/.test(content)) {
    const [name = '', count = '', ...more] = content.split(/[\t;]/).map(unquoted)
    return more.every((cell) => cell === '') ? [name, count] : undefined
  }
  const match = /^(.*[^\d\s,])\s*,\s*([^,]*)$/.exec(content) ?? /^(.*[^\d\s])\s+(\d[\d\s]*)$/.exec(content)
  return match ? [unquoted(match[1] ?? ''), unquoted(match[2] ?? '')] : undefined
}

function unquoted(cell: string): string {
  return cell
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .replace(/\s+/g, ' ')
    .trim()
}
