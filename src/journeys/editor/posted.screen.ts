import type { Block } from '../content/body.rules.ts'
import { type NotationFault, readNotation } from '../notation/read-notation.rules.ts'

/** A fault in the notation, with the field it was typed in. */
export interface TextFault extends NotationFault {
  readonly field: string
}

/** A posted form, read field by field; what cannot be read is remembered. */
export interface Posted {
  /** The first value of the field, trimmed; empty when it is not there. */
  readonly one: (name: string) => string
  readonly many: (name: string) => string[]
  readonly isTicked: (name: string) => boolean
  /** Lines with something on them. */
  readonly lines: (name: string) => string[]
  readonly blocks: (name: string) => Block[]
  /** A whole number; `empty` when nothing was typed, and remembered when it is no number. */
  readonly whole: (name: string, empty?: number) => number
  /** The rows of a list, as the starts of their fields' names: "questions-0", "questions-1". */
  readonly rows: (list: string, field: string) => string[]
  readonly textFaults: readonly TextFault[]
  readonly notNumbers: readonly string[]
}

const mostRows = 60

export function readPosted(body: unknown): Posted {
  const given = new Map(Object.entries(typeof body === 'object' && body !== null ? body : {}))
  const textFaults: TextFault[] = []
  const notNumbers: string[] = []
  const many = (name: string) => [given.get(name)].flat().filter((each) => typeof each === 'string')
  const one = (name: string) => (many(name)[0] ?? '').replace(/\r\n?/g, '\n').trim()
  return {
    one,
    many,
    isTicked: (name) => many(name).length > 0,
    lines: (name) =>
      one(name)
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    blocks: (name) => {
      const { blocks, faults } = readNotation(one(name))
      textFaults.push(...faults.map((fault) => ({ ...fault, field: name })))
      return blocks
    },
    whole: (name, empty = 0) => {
      const typed = one(name)
      if (typed === '') return empty
      if (/^\d{1,5}$/.test(typed)) return Number(typed)
      notNumbers.push(name)
      return empty
    },
    rows: (list, field) => {
      const names: string[] = []
      for (let at = 0; at < mostRows && given.has(`${list}-${at}-${field}`); at++) names.push(`${list}-${at}`)
      return names
    },
    textFaults,
    notNumbers,
  }
}
