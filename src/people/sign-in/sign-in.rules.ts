import type { Refusal } from '#values'

const aMinute = 60 * 1000

/** How far back failed attempts count: long enough to slow a machine down, short enough to fetch a coffee. */
export const windowMinutes = 15

/** More than anyone mistypes, far too few to guess with: 960 a day against a list of common passphrases that is refused. */
export const mostPerAccount = 10

/** A whole municipality may share one address, so a busy morning's mistypings must fit. */
export const mostPerAddress = 100

/** How long an attempt is kept: a day, to see an attack by, and no longer. */
export const keptMinutes = 24 * 60

export type SignInRefusal = Refusal<'too-many-attempts'> | Refusal<'wrong'> | Refusal<'no-access'>

export function minutesBefore(at: Date, minutes: number): Date {
  return new Date(at.getTime() - minutes * aMinute)
}

/** Failures within the window, this attempt among them; the same answer whether the account exists or not. */
export function whyNotTry(failures: {
  ofAccount: number
  ofAddress: number
}): Refusal<'too-many-attempts'> | undefined {
  const isTooMany = failures.ofAccount > mostPerAccount || failures.ofAddress > mostPerAddress
  return isTooMany ? { refused: 'too-many-attempts' } : undefined
}

/**
 * What the passphrase opens. Only whoever knew it is told that nothing binds them to the house any more; to everyone else a
 * wrong passphrase, an unknown address and an account that has ended are one and the same.
 */
export function whyNotSignIn(facts: {
  isRight: boolean
  isLetIn: boolean
}): Refusal<'wrong'> | Refusal<'no-access'> | undefined {
  if (!facts.isRight) return { refused: 'wrong' }
  return facts.isLetIn ? undefined : { refused: 'no-access' }
}
