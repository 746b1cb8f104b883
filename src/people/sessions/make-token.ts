import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits for a cookie or a link, and the hash that the database keeps instead of them. */
export function makeToken(): { token: string; tokenHash: Buffer } {
  const token = randomBytes(32).toString('base64url')
  return { token, tokenHash: hashToken(token) }
}

/** Fast is right here: nobody guesses 256 random bits, hashed or not. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
