import { randomInt } from 'node:crypto'
import { checkCodeLength, checkCodeLetters, spellCheckCode } from './certificate.rules.ts'

/** A code nobody can guess: 27 letters in 12 places. */
export function makeCheckCode(): string {
  const letters = Array.from({ length: checkCodeLength }, () => checkCodeLetters[randomInt(checkCodeLetters.length)])
  return spellCheckCode(letters.join(''))
}
