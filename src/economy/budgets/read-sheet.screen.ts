import { buffer } from 'node:stream/consumers'
import type { FastifyRequest } from 'fastify'
import { readForm } from '#platform/web'

/** A sheet as it was pasted or sent as a file; the file counts where there are both. */
export interface GivenSheet {
  readonly bytes: Buffer
  readonly name: string
  /** As it was pasted, to be shown again. */
  readonly pasted: string
  readonly journey: string
  readonly isTooLarge: boolean
}

const mostBytes = 2 * 1024 * 1024

/** Reads the form whether or not a file came with it. */
export async function readGivenSheet(request: FastifyRequest): Promise<GivenSheet> {
  const typed: Record<string, string> = {}
  let file: Pick<GivenSheet, 'bytes' | 'name' | 'isTooLarge'> | undefined
  if (request.isMultipart()) {
    for await (const part of request.parts({ limits: { fileSize: mostBytes, fieldSize: mostBytes } })) {
      if (part.type === 'field') typed[part.fieldname] ??= typeof part.value === 'string' ? part.value : ''
      else {
        const bytes = await buffer(part.file)
        if (part.filename) file ??= { bytes, name: part.filename.slice(0, 200), isTooLarge: part.file.truncated }
      }
    }
  } else Object.assign(typed, readForm(request.body, {}).typed)
  const pasted = (typed.pasted ?? '').replaceAll('\0', '')
  const given = file ?? { bytes: Buffer.from(pasted), name: 'inklistrat', isTooLarge: pasted.length >= mostBytes }
  return { ...given, pasted, journey: typed.journey ?? '' }
}
