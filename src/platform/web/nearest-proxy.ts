/** Only the nearest proxy is believed: what stands further left in X-Forwarded-For, the visitor may have written. */
export function isNearest(_address: string, hop: number): boolean {
  return hop === 0
}
