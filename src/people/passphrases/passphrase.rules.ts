import type { Refusal } from '#values'
import { firstGuesses } from './first-guesses.rules.ts'

/** NIST SP 800-63B and ASVS 6.2: eight at the least, fifteen advised, no rules of what signs it must hold. */
export const leastLength = 8
export const advisedLength = 15

export type PassphraseRefusal = Refusal<'too-short'> | Refusal<'common'> | Refusal<'personal'>

/** Whose passphrase it will be: what anyone would guess first. */
export interface Owner {
  readonly name: string
  readonly email: string
}

/** Why a passphrase may not be chosen: too short, among the first that are tried, or the owner's own name or address. */
export function whyNotPassphrase(passphrase: string, { name, email }: Owner): PassphraseRefusal | undefined {
  const text = passphrase.normalize('NFC').toLowerCase().trim()
  if ([...text].length < leastLength) return { refused: 'too-short' }
  if (isOneSign(text) || isASequence(text)) return { refused: 'common' }
  const kernel = kernelOf(text)
  if (firstGuesses.has(kernel) || firstGuesses.has(text)) return { refused: 'common' }
  const [local = '', domain = ''] = email.toLowerCase().split('@')
  const [workplace = ''] = domain.split('.')
  const own = [name.toLowerCase(), email.toLowerCase(), local, `${local}@${workplace}`, workplace, 'yrkesresan'].map(
    squeeze,
  )
  return own.includes(squeeze(text)) || own.includes(squeeze(kernel)) ? { refused: 'personal' } : undefined
}

/** Without the digits and signs that people put before and after a word. */
function kernelOf(text: string): string {
  return text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
}

function squeeze(text: string): string {
  return text.replace(/[^\p{L}\d]/gu, '')
}

function isOneSign(text: string): boolean {
  return new Set(text).size <= 2
}

/** 12345678, 98765432, 20262026: each sign one step from the one before, or a half said twice, or a year. */
function isASequence(text: string): boolean {
  if (!/^\d+$/.test(text)) return false
  const half = text.slice(0, text.length / 2)
  if (half.length >= 2 && half.repeat(2) === text) return true
  const steps = [...text].slice(1).map((digit, index) => Number(digit) - Number(text[index]))
  return steps.every((step) => step === 1 || step === -9) || steps.every((step) => step === -1 || step === 9)
}
