import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'

export type Cell = string | number | null | Date | readonly string[]

/** Rows for one table: its columns, and as many rows as there will be, made while they are sent. */
export interface Load {
  readonly table: string
  readonly columns: readonly string[]
  readonly rows: Iterable<readonly Cell[]>
}

const aPiece = 64 * 1024

/** Sends the rows by COPY, a piece at a time, and answers how many there were. */
export async function copyInto(client: pg.PoolClient, { table, columns, rows }: Load): Promise<number> {
  let count = 0
  function* pieces() {
    let piece = ''
    for (const row of rows) {
      count += 1
      piece += `${row.map(written).join('\t')}\n`
      if (piece.length >= aPiece) {
        yield Buffer.from(piece)
        piece = ''
      }
    }
    if (piece !== '') yield Buffer.from(piece)
  }
  await pipeline(Readable.from(pieces()), client.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin`)))
  return count
}

const special = /[\\\t\n\r]/g
const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

/** A cell in COPY's text format. */
function written(cell: Cell): string {
  if (cell === null) return '\\N'
  if (typeof cell === 'number') return String(cell)
  if (cell instanceof Date) return cell.toISOString()
  const text = typeof cell === 'string' ? cell : `{${cell.join(',')}}`
  return text.replace(special, (sign) => escapes[sign] ?? sign)
}
