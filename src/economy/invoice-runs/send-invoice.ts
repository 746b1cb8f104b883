import { type Actor, linkTo, type Mail, now, postMail, record, today } from '#platform'
import type { Tx } from '#platform/db'
import { krText, type Refusal } from '#values'
import { holdInvoice } from '../drafts/discard-draft.ts'
import type { InvoiceDocument } from '../invoices/document.rules.ts'
import { listFiles } from '../invoices/file.store.ts'
import { appendixPath, type KeptInvoice, type NotInState, whyNotAct } from '../invoices/invoice.rules.ts'
import { insertAct, updateState } from '../invoices/invoice.store.ts'
import { partyOn } from '../parties/party.rules.ts'
import { listTerms } from '../parties/party.store.ts'
import { text } from './letter.text.ts'

export type SendRefusal = NotInState | Refusal<'no-e-mail'>
export type Way = 'peppol' | 'pdf' | 'by-hand'

/**
 * Sends an issued invoice the way the payer's terms say: by e-mail with its documents, or marked as handed over with the
 * other e-invoices to the seller's own access point. By hand is only noted.
 */
export async function sendInvoice(
  tx: Tx,
  invoiceId: number,
  { actor, byHand }: { readonly actor: Actor; readonly byHand?: 'by hand' | undefined },
): Promise<SendRefusal | { readonly how: Way }> {
  const invoice = await holdInvoice(tx, invoiceId)
  const refusal = whyNotAct('send', invoice)
  if (refusal) return refusal
  const terms = partyOn(await listTerms(tx, invoice), today())
  const how: Way = byHand ? 'by-hand' : (terms?.delivery ?? 'peppol')
  if (how === 'pdf') {
    const letter = await letterOf(tx, invoice, terms?.invoiceEmail ?? '')
    if (letter === undefined) return { refused: 'no-e-mail' }
    await postMail(tx, letter)
  }
  await updateState(tx, invoiceId, { state: 'sent', sentBy: actor.personId, sentAt: now(), sentHow: how })
  await insertAct(tx, { invoiceId, act: 'sent', reason: how, doneBy: actor.personId, doneAt: now() })
  await record(tx, actor, {
    act: 'invoice sent',
    subject: { kind: 'invoice', id: invoiceId },
    organisationId: invoice.sellerId,
    detail: { how },
  })
  return { how }
}

async function letterOf(tx: Tx, invoice: KeptInvoice, address: string): Promise<Mail | undefined> {
  const { document, appendixKey } = invoice
  if (address === '' || document === null || appendixKey === null) return undefined
  const say = text.sv
  const { number, seller, totalOre, dueOn, kind, buyerReference, orderReference } = document
  const what = kind === 'invoice' ? say.invoice : say.creditNote
  const files = await listFiles(tx, invoice.id)
  return {
    to: { personId: null, address },
    subject: say.subject(what, String(number), seller.legalName),
    body: say.body({
      ...{ what, number: String(number), seller: seller.legalName, sum: krText(totalOre) },
      due: kind === 'invoice' ? dueOn : '',
      reference: buyerReference || orderReference,
      link: linkTo(appendixPath(appendixKey)),
    }),
    language: 'sv',
    ...(seller.contactEmail !== '' && { from: { name: seller.legalName, replyTo: seller.contactEmail } }),
    attachments: files.map((file) => ({
      fileName: fileNameOf(document, file.kind),
      contentType: file.kind === 'pdf' ? 'application/pdf' : 'application/xml',
      bytes: file.bytes,
    })),
  }
}

/** `faktura-1042.pdf`; a name that every program takes. */
function fileNameOf({ kind, number }: Pick<InvoiceDocument, 'kind' | 'number'>, ending: 'pdf' | 'xml'): string {
  return `${kind === 'invoice' ? 'faktura' : 'kreditfaktura'}-${number}.${ending}`
}
