import { buffer } from 'node:stream/consumers'
import type { FastifyRequest } from 'fastify'
import { readCells } from '#occasions'
import { readForm } from '#platform/web'
import { isRefusal } from '#values'

const mostBytes = 1024 * 1024

/** A form that may carry a sheet: what was typed, with the sheet's rows in `rows` where one came, or that it is no sheet. */
export interface Given {
  readonly typed: Readonly<Record<string, string>>
  readonly isUnreadable: boolean
}

/** Reads the form whether or not a file came with it; the file counts where there are both. */
export async function readGiven(request: FastifyRequest): Promise<Given> {
  const typed: Record<string, string> = {}
  let file: { bytes: Buffer; isTooLarge: boolean } | undefined
  if (!request.isMultipart()) return { typed: readForm(request.body, {}).typed, isUnreadable: false }
  for await (const part of request.parts({ limits: { fileSize: mostBytes, fieldSize: mostBytes } })) {
    if (part.type === 'field')
      typed[part.fieldname] ??= typeof part.value === 'string' ? part.value.replaceAll('\0', '') : ''
    else {
      const bytes = await buffer(part.file)
      if (part.filename) file ??= { bytes, isTooLarge: part.file.truncated }
    }
  }
  if (file === undefined) return { typed, isUnreadable: false }
  const cells = file.isTooLarge ? undefined : await readCells(file.bytes)
  if (cells === undefined || isRefusal(cells)) return { typed, isUnreadable: true }
  return { typed: { ...typed, rows: cells.map((row) => row.join(';')).join('\n') }, isUnreadable: false }
}
