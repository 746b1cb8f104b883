import { createRequire } from 'node:module'

export interface CaptionFault {
  /** From 1. */
  readonly line: number
  /** As the parser of W3C says it, in English. */
  readonly message: string
}

export interface Captions {
  readonly cues: number
  readonly faults: readonly CaptionFault[]
}

// It exports in a way that only `require` can read.
const require = createRequire(import.meta.url)
const { WebVTTParser }: typeof import('webvtt-parser') = require('webvtt-parser')
const entities: Record<string, string> = require('webvtt-parser/html-entities.json')

/** Reads WebVTT, and tells where it breaks the standard: a player would pass over those cues in silence. */
export function readCaptions(text: string): Captions {
  const { cues, errors } = new WebVTTParser(entities).parse(text, 'captions')
  return { cues: cues.length, faults: errors.map(({ line, message }) => ({ line, message })) }
}
