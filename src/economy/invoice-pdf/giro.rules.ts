/** A giro number as it is written on paper: 5805-1234, 12 34 56-7. */
export function giroText(kind: 'bankgiro' | 'plusgiro', digits: string): string {
  const [before, last] =
    kind === 'bankgiro' ? [digits.slice(0, -4), digits.slice(-4)] : [digits.slice(0, -1), digits.slice(-1)]
  const grouped = kind === 'bankgiro' ? before : before.replace(/\B(?=(\d{2})+$)/g, '\u00a0')
  return `${grouped}-${last}`
}

/** An organisation number as it is written on paper: 212000-2767. */
export function numberText(digits: string): string {
  return digits.length === 10 ? `${digits.slice(0, 6)}-${digits.slice(6)}` : digits
}
