import { createHash } from 'node:crypto'
import { type Actor, now, record, today } from '#platform'
import type { Tx } from '#platform/db'
import { type Day, isRefusal } from '#values'
import { partyOn } from '../parties/party.rules.ts'
import { listParties } from '../parties/party.store.ts'
import { listBooks } from './account.store.ts'
import { type ExportRefusal, fileNameOf } from './export.rules.ts'
import { ledgerFile } from './file.paper.ts'
import { getProfile, insertExport, listIssued, listPaid, lockExports } from './ledger-export.store.ts'
import { debitOf, vouchersOf } from './voucher.rules.ts'

interface Asked {
  readonly sellerId: number
  readonly profileId: number
  readonly fromDay: Day
  readonly untilDay: Day
  readonly exported: 'left out' | 'once more'
  readonly actor: Actor
}

/**
 * Makes a file for the accounts of what was issued and paid in a period, and remembers it byte for byte. What an earlier
 * file has is left out unless asked for; a kind without an account and a value its column cannot hold are refused by name.
 */
export async function makeExport(tx: Tx, asked: Asked): Promise<ExportRefusal | { readonly exportId: number }> {
  const { sellerId, profileId, fromDay, untilDay, actor } = asked
  if (untilDay < fromDay) return { refused: 'period-backwards' }
  await lockExports(tx, sellerId)
  const profile = await getProfile(tx, { sellerId, profileId })
  const what = { invoices: await listIssued(tx, asked), payments: await listPaid(tx, asked) }
  const { vouchers, missing } = vouchersOf(what, await listBooks(tx, sellerId))
  if (missing.length > 0) return { refused: 'books-missing', missing }
  if (vouchers.length === 0) return { refused: 'nothing-to-export' }
  const madeOn = today()
  const seller = partyOn(await listParties(tx, [sellerId]), madeOn)
  if (seller === undefined) return { refused: 'no-seller' }
  const { form, layout, name: profileName } = profile
  const bytes = ledgerFile(vouchers, { form, layout, madeOn, seller })
  if (isRefusal(bytes)) return bytes
  const sha256 = createHash('sha256').update(bytes).digest()
  const made = {
    sellerId,
    profileName,
    form,
    layout,
    fromDay,
    untilDay,
    fileName: fileNameOf({ form, fromDay, untilDay }),
  }
  const exportId = await insertExport(
    tx,
    {
      ...{ ...made, vouchers: vouchers.length, debitOre: debitOf(vouchers), sha256, bytes },
      ...{ madeOn, madeBy: actor.personId, madeAt: now() },
    },
    vouchers.map(({ invoiceId, paymentId }) => ({ invoiceId, paymentId })),
  )
  await record(tx, actor, {
    act: 'ledger export made',
    subject: { kind: 'ledger export', id: exportId },
    organisationId: sellerId,
    detail: { fromDay, untilDay, form, vouchers: vouchers.length, sha256: sha256.toString('hex') },
  })
  return { exportId }
}
