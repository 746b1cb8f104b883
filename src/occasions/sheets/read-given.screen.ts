import { buffer } from 'node:stream/consumers'
import type { FastifyRequest } from 'fastify'
import { typedIn } from '../occasion/typed-in.screen.ts'
import { mostBytes } from './sheet.rules.ts'

/** What came in with the form: a file or pasted text, and the region. */
export interface Given {
  readonly bytes: Buffer
  readonly name: string
  /** As it was pasted, to be shown again. */
  readonly text: string
  readonly region: string
  readonly isTooLarge: boolean
}

/** Reads the form whether or not a file came with it; the file counts where there are both. */
export async function readGiven(request: FastifyRequest): Promise<Given> {
  const typed: Record<string, string> = {}
  let file: { bytes: Buffer; name: string; isTooLarge: boolean } | undefined
  if (request.isMultipart()) {
    for await (const part of request.parts({ limits: { fileSize: mostBytes, fieldSize: mostBytes } })) {
      if (part.type === 'field') typed[part.fieldname] ??= typeof part.value === 'string' ? part.value : ''
      else {
        const bytes = await buffer(part.file)
        if (part.filename) file ??= { bytes, name: part.filename.slice(0, 200), isTooLarge: part.file.truncated }
      }
    }
  } else for (const [name, value] of Object.entries(typedIn(request.body))) typed[name] = String(value)
  const text = (typed.text ?? '').replaceAll('\0', '')
  const given = file ?? { bytes: Buffer.from(text), name: '', isTooLarge: text.length >= mostBytes }
  return { ...given, text, region: typed.region ?? '' }
}
