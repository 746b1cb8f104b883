const largest = 2_147_483_647

/** An id from an address or a form: a positive whole number that fits the database's integer, or undefined. */
export function parseId(text: string | undefined): number | undefined {
  if (text === undefined || !/^[1-9]\d{0,9}$/.test(text)) return undefined
  const id = Number(text)
  return id <= largest ? id : undefined
}
