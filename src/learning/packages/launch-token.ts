import { createHash, randomBytes } from 'node:crypto'

/** What stands in the address of an opened package: nobody guesses it, and only its hash is kept. */
export function makeLaunchToken(): string {
  return randomBytes(32).toString('base64url')
}

export function hashLaunchToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
