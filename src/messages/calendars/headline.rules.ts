/** What a calendar that we wrote is about, for whoever looks at the letter it came in. */
export interface Headline {
  readonly summary: string
  readonly sequence: number
}

/** The first entry of a calendar of our own. */
export function headlineOf(calendar: string): Headline {
  const lines = calendar.replaceAll('\r\n ', '').split('\r\n')
  const valueAt = (name: string) => lines.find((line) => line.startsWith(`${name}:`))?.slice(name.length + 1) ?? ''
  const summary = valueAt('SUMMARY').replace(/\\([\\;,n])/g, (_, sign: string) => (sign === 'n' ? ' ' : sign))
  return { summary, sequence: Number(valueAt('SEQUENCE')) }
}
