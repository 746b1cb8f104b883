import type { Db } from '#platform/db'

export interface InvoiceFile {
  readonly invoiceId: number
  readonly kind: 'pdf' | 'xml'
  readonly bytes: Buffer
}

/** The documents of an invoice, byte for byte as they were written. */
export async function listFiles(db: Db, invoiceId: number): Promise<InvoiceFile[]> {
  return await db
    .selectFrom('invoiceFile')
    .select(['invoiceId', 'kind', 'bytes'])
    .where('invoiceId', '=', invoiceId)
    .orderBy('kind')
    .execute()
}

export async function findFile(
  db: Db,
  { invoiceId, kind }: Pick<InvoiceFile, 'invoiceId' | 'kind'>,
): Promise<Buffer | undefined> {
  const file = await db
    .selectFrom('invoiceFile')
    .select('bytes')
    .where('invoiceId', '=', invoiceId)
    .where('kind', '=', kind)
    .executeTakeFirst()
  return file?.bytes
}
