const longest = 254
const shape = /^[^\s@<>(),;:"\\[\]]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,63}$/u

/** A person's e-mail address trimmed and in lower case, so that one person has one; undefined when it cannot be one. */
export function parseEmail(text: string): string | undefined {
  if (text.length > 2 * longest) return undefined
  const email = text.trim().normalize('NFC').toLowerCase()
  const [local = ''] = email.split('@', 1)
  if (email.length > longest || !shape.test(email)) return undefined
  return local.startsWith('.') || local.endsWith('.') || local.includes('..') ? undefined : email
}
