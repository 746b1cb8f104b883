import { hash, verify } from '@node-rs/argon2'

/** OWASP's least for argon2id: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** A hash of nothing anyone has, so that an address without an account takes as long to refuse as one with. */
let nobodys: Promise<string> | undefined

export function hashPassphrase(passphrase: string): Promise<string> {
  return hash(passphrase.normalize('NFC'), cost)
}

/** Whether it is the passphrase of the hash; without a hash the same work and always no. */
export async function isPassphraseOf(passphrase: string, kept: string | undefined): Promise<boolean> {
  nobodys ??= hashPassphrase('no one has this passphrase')
  const isRight = await verify(kept ?? (await nobodys), passphrase.normalize('NFC'))
  return isRight && kept !== undefined
}
