import { type Actor, now, record, today } from '#platform'
import type { Tx } from '#platform/db'
import { lockLedger } from '../ledger/ledger.store.ts'
import { type VatRefusal, type VatRule, whyNotSetVat } from './vat.rules.ts'
import { insertVatRule, listVatRules } from './vat.store.ts'

/** Taxes a kind of a seller's lines another way from a day. What is of earlier days is taxed as it was then. */
export async function setVat(
  tx: Tx,
  rule: VatRule & { readonly sellerId: number },
  { actor }: { readonly actor: Actor },
): Promise<VatRefusal | undefined> {
  await lockLedger(tx, rule.sellerId)
  const own = (await listVatRules(tx, rule.sellerId)).filter(
    ({ sellerId, lineKind }) => sellerId === rule.sellerId && lineKind === rule.lineKind,
  )
  const refusal = whyNotSetVat(rule, { today: today(), latest: own[0]?.fromDay })
  if (refusal) return refusal
  await insertVatRule(tx, rule, { setBy: actor.personId, setAt: now() })
  await record(tx, actor, {
    act: 'VAT rule set',
    subject: { kind: 'VAT rule' },
    organisationId: rule.sellerId,
    detail: { lineKind: rule.lineKind, fromDay: rule.fromDay, category: rule.category, percent: rule.percent },
  })
  return undefined
}
