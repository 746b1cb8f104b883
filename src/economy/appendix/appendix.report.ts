import { sql } from 'kysely'
import type { Db } from '#platform/db'
import { Missing } from '#values'
import { listLinePostings } from '../explain/explain.report.ts'
import type { Appendix, AppendixLine, Related } from './appendix.rules.ts'

/** The lines of an invoice as they stand in the ledger's own signs, each with the postings that it bills. */
export async function listAppendixLines(db: Db, invoiceId: number): Promise<AppendixLine[]> {
  const postings = await listLinePostings(db, invoiceId)
  const { rows } = await sql<Omit<AppendixLine, 'postings'> & { readonly id: number }>`
    select id, position, line_kind, text, quantity, unit_price_ore, amount_ore
    from invoice_line where invoice_id = ${invoiceId} order by position`.execute(db)
  return rows.map(({ id, ...line }) => ({ ...line, postings: postings.get(id) ?? [] }))
}

/** An issued invoice by the key that stands on it, for anyone who has it; Missing when there is none. */
export async function getAppendix(db: Db, key: string): Promise<Appendix> {
  const { rows } = await sql<Appendix>`
    select i.id as invoice_id, i.appendix_key as key, i.document, i.state,
      coalesce((select json_agg(json_build_object('kind', other.kind, 'number', other.number,
          'issuedOn', other.issued_on, 'key', other.appendix_key) order by other.number)
        from invoice other
        where other.number is not null and (other.credits_id = i.id or other.id = i.credits_id)), '[]') as related
    from invoice i where i.appendix_key = ${key} and i.number is not null`.execute(db)
  const [appendix] = rows
  if (appendix === undefined) throw new Missing('appendix')
  return appendix
}

/** The bytes of a document by the key of its invoice. */
export async function getAppendixFile(
  db: Db,
  key: string,
  kind: 'pdf' | 'xml',
): Promise<{ readonly bytes: Buffer; readonly number: number; readonly kind: Related['kind'] }> {
  const { rows } = await sql<{ bytes: Buffer; number: number; kind: Related['kind'] }>`
    select f.bytes, i.number, i.kind from invoice i join invoice_file f on f.invoice_id = i.id and f.kind = ${kind}
    where i.appendix_key = ${key}`.execute(db)
  const [file] = rows
  if (file === undefined) throw new Missing('file of an invoice')
  return file
}
