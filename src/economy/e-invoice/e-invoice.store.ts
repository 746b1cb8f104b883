import type { Tx } from '#platform/db'

export interface NewInvoiceFile {
  readonly invoiceId: number
  readonly kind: 'pdf' | 'xml'
  readonly sha256: Buffer
  readonly bytes: Buffer
  readonly madeAt: Date
}

/** Byte for byte as written; never changed afterwards. */
export async function insertInvoiceFiles(tx: Tx, files: readonly NewInvoiceFile[]): Promise<void> {
  await tx.insertInto('invoiceFile').values(files).execute()
}
