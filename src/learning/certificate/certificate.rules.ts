import type { Day } from '#values'

/** Letters and figures that are not taken for each other and spell no words. */
export const checkCodeLetters = '23456789BCDFGHJKMNPQRSTVWXZ'

export const checkCodeLength = 12

/** What is shown to whoever has the code: no more than stands on the paper. */
export interface Certificate {
  readonly id: number
  readonly checkCode: string
  readonly personName: string
  /** Null on the certificate of a whole step. */
  readonly courseName: string | null
  readonly journeyName: string
  readonly stepName: string
  readonly trackName: string | null
  readonly issuer: string
  readonly issuedOn: Day
  readonly rule: string
  readonly revision: number | null
  readonly correctedOn: Day | null
  readonly correction: string | null
  readonly revokedOn: Day | null
  readonly ground: Ground | null
}

/** Why a certificate was taken back, in the general words that whoever checks it reads. */
export const grounds = ['by-mistake', 'wrong-person', 'not-fulfilled'] as const
export type Ground = (typeof grounds)[number]

/** Whether it is given as a paper and called genuine. */
export function isValid({ correctedOn, revokedOn }: Pick<Certificate, 'correctedOn' | 'revokedOn'>): boolean {
  return correctedOn === null && revokedOn === null
}

/** XXXX-XXXX-XXXX, as it is printed and read aloud. */
export function spellCheckCode(letters: string): string {
  return (letters.match(/.{1,4}/g) ?? []).join('-')
}

/** The code as it is kept, from what someone typed: small letters, spaces and missing hyphens are forgiven; undefined when it cannot be one. */
export function readCheckCode(typed: string): string | undefined {
  if (typed.length > 60) return undefined
  const letters = typed.toUpperCase().replace(/[\s\u2010-\u2015-]/g, '')
  const isCode = letters.length === checkCodeLength && [...letters].every((letter) => checkCodeLetters.includes(letter))
  return isCode ? spellCheckCode(letters) : undefined
}
