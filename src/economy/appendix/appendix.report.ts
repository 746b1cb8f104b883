import { sql } from 'kysely'
import type { Db } from '#platform/db'
import { Missing, negate } from '#values'
import { listLinePostings } from '../explain/explain.report.ts'
import type { Appendix, AppendixLine, Related } from './appendix.rules.ts'

interface LineRow extends Omit<AppendixLine, 'postings' | 'isTakingBack'> {
  readonly id: number
  /** The line of the credited invoice that this one takes back. */
  readonly takesBackId: number | null
}

/**
 * The lines of an invoice as they stand in the ledger's own signs, each with the postings that it bills. A credit of a whole
 * invoice bills nothing: its lines have what they take back.
 */
export async function listAppendixLines(db: Db, invoiceId: number): Promise<AppendixLine[]> {
  const { rows } = await sql<LineRow & { readonly creditsId: number | null }>`
    select l.id, l.position, l.line_kind, l.text, l.quantity, l.unit_price_ore, l.amount_ore, i.credits_id,
      credited.id as takes_back_id
    from invoice i join invoice_line l on l.invoice_id = i.id
    left join invoice_line credited on credited.invoice_id = i.credits_id and credited.position = l.position
    where i.id = ${invoiceId} order by l.position`.execute(db)
  const creditsId = rows[0]?.creditsId ?? null
  const billed = await listLinePostings(db, creditsId ?? invoiceId)
  return rows.map(({ id, takesBackId, creditsId: _, ...line }) => ({
    ...{ ...line, isTakingBack: takesBackId !== null },
    postings:
      takesBackId === null
        ? (billed.get(id) ?? [])
        : (billed.get(takesBackId) ?? []).map((one) => ({ ...one, amountOre: negate(one.amountOre) })),
  }))
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
