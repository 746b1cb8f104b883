/** Who sells on invoices, as the asker sees it: a region, or SKR for the national fee. */
export interface SeenSeller {
  readonly id: number
  readonly name: string
  readonly kind: 'region-body' | 'national'
  /** Whether the asker may draft, issue and credit, or only look. */
  readonly mayRun: boolean
}

export function sellerHref(sellerId: number, part = ''): string {
  return `/invoices/sellers/${sellerId}${part === '' ? '' : `/${part}`}`
}
