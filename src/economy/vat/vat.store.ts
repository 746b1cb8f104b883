import type { Db, Tx } from '#platform/db'
import type { VatRule } from './vat.rules.ts'

export interface SetVatRule extends VatRule {
  /** Who set it here; null when it came with the register. */
  readonly setBy: string | null
}

/** A seller's own rules and those that hold for all, the newest first. */
export async function listVatRules(db: Db, sellerId: number): Promise<SetVatRule[]> {
  return await db
    .selectFrom('vatRule as v')
    .leftJoin('person as p', 'p.id', 'v.setBy')
    .select([
      'v.sellerId',
      'v.lineKind',
      'v.fromDay',
      'v.category',
      'v.percent',
      'v.reason',
      'v.source',
      'p.name as setBy',
    ])
    .where((eb) => eb.or([eb('v.sellerId', '=', sellerId), eb('v.sellerId', 'is', null)]))
    .orderBy('v.fromDay', 'desc')
    .execute()
}

export async function insertVatRule(
  tx: Tx,
  rule: VatRule,
  setting: { readonly setBy: number | null; readonly setAt: Date },
): Promise<void> {
  await tx
    .insertInto('vatRule')
    .values({ ...rule, ...setting })
    .execute()
}
