import type { Db } from '#platform/db'
import { askerOf } from '#platform/web'
import { Forbidden } from '#values'
import { getSeenSeller } from '../invoices/seller.report.ts'
import { type OfRegion, regionIdIn } from '../overview/seen-year.screen.ts'

/** The seller of an address, a region or SKR, when the asker sees its invoices; Missing otherwise. */
export async function seenSeller(db: Db, request: OfRegion) {
  return await getSeenSeller(db, askerOf(request), regionIdIn(request))
}

/** The same for whoever runs its economy; Forbidden for those who only see it. */
export async function runSeller(db: Db, request: OfRegion, act: string) {
  const seller = await seenSeller(db, request)
  if (!seller.mayRun) throw new Forbidden(act)
  return seller
}
