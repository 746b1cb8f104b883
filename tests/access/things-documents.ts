import { createHash } from 'node:crypto'
import { realNow, today } from '#platform'
import { addDays } from '#values'
import { documentOf } from '../world/documents.ts'
import type { World } from '../world.ts'
import type { Place } from './ground.ts'

/** An issued invoice with its documents and the key that opens it, how the region books it, and a file it is in. */
export interface DocumentThings {
  readonly appendixKey: string
  readonly exportProfileId: number
  readonly exportId: number
}

let number = 700_000

export async function makeDocuments(
  { db }: World,
  { mark, regionId, municipalityId }: Place,
  actedBy: number,
): Promise<DocumentThings> {
  number += 1
  const on = today()
  const document = documentOf([{}], { number, issuedOn: on, dueOn: addDays(on, 30) })
  const appendixKey = `appendix-${mark}`.padEnd(32, 'x')
  const { netOre, vatOre, totalOre } = document
  const { id: invoiceId } = await db
    .insertInto('invoice')
    .values({
      ...{ sellerId: regionId, buyerId: municipalityId, kind: 'invoice', period: 'course-days', year: 2026 },
      ...{ fromDay: document.fromDay, untilDay: document.untilDay, state: 'issued', number, issuedOn: on },
      ...{ dueOn: document.dueOn, netOre, vatOre, document: JSON.stringify(document), appendixKey, madeAt: realNow() },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const bytes = Buffer.from(`the invoice of ${mark}`)
  const sha256 = createHash('sha256').update(bytes).digest()
  await db
    .insertInto('invoiceFile')
    .values((['pdf', 'xml'] as const).map((kind) => ({ invoiceId, kind, bytes, sha256, madeAt: realNow() })))
    .execute()
  const layout = JSON.stringify({ encoding: 'utf-8', lineEnd: 'crlf', head: 'with', columns: [] })
  const { id: exportProfileId } = await db
    .insertInto('exportProfile')
    .values({ sellerId: regionId, name: `Form ${mark}`, form: 'csv', layout, setBy: actedBy, setAt: realNow() })
    .returning('id')
    .executeTakeFirstOrThrow()
  const made = { sellerId: regionId, profileName: `Form ${mark}`, form: 'csv', layout, fileName: 'x.csv' }
  const { id: exportId } = await db
    .insertInto('ledgerExport')
    .values({
      ...{ ...made, fromDay: document.fromDay, untilDay: on, vouchers: 1, debitOre: totalOre, sha256, bytes },
      ...{ madeOn: on, madeBy: actedBy, madeAt: realNow() },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db.insertInto('ledgerExportItem').values({ exportId, position: 1, invoiceId }).execute()
  return { appendixKey, exportProfileId, exportId }
}
