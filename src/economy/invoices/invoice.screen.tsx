import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { formatKr, type Typed } from '#design'
import { today } from '#platform'
import { attempt, type Db } from '#platform/db'
import { actorOf, askerOf, field, frameOf, type House, page, readForm, redirectWith, wordFaults } from '#platform/web'
import { Forbidden, krFromText, Missing, mayAnywhere, parseId } from '#values'
import { listAppendixLines } from '../appendix/appendix.report.ts'
import { creditInvoice } from '../credits/credit-invoice.ts'
import { discardDraft } from '../drafts/discard-draft.ts'
import { redoDraft } from '../drafts/redo-draft.ts'
import { sendInvoice } from '../invoice-runs/send-invoice.ts'
import { notePayment } from '../payments/note-payment.ts'
import { listVatRules } from '../vat/vat.store.ts'
import { checkInvoice, isStaleDraft, openInvoice } from './check-invoice.ts'
import { findFile } from './file.store.ts'
import { getSeenInvoice } from './invoice.report.ts'
import { invoiceHref } from './invoice.rules.ts'
import { text } from './invoice.text.ts'
import { InvoicePage } from './invoice.view.tsx'
import { issueInvoice } from './issue-invoice.ts'
import { documentOf, faultsBeforeIssue } from './issuing.rules.ts'
import { getIssuingFacts } from './issuing.store.ts'
import { sellerHref } from './seller.rules.ts'
import { setWords } from './set-words.ts'
import { type AnyRefusal, wordRefusal } from './word-refusal.view.ts'

interface Asked {
  Params: { invoiceId: string }
}
type Request = FastifyRequest<Asked>

const seen = { seen: field.optionalWhole(0, 999_999_999) }

/** One invoice, its documents, and every act of it. */
export function invoiceScreen(area: FastifyInstance, house: House): void {
  const { db, config } = house
  area.get<Asked>('/:invoiceId', (request, reply) => show(db, { request, reply }))
  documents(area, db)

  const done = (reply: FastifyReply, id: number, notice: string) =>
    redirectWith(reply, invoiceHref(id), { notice, config })

  area.post<Asked>('/:invoiceId/checking', async (request, reply) => {
    const { id, say, asked } = await toAct(db, request)
    const outcome = await attempt(db, (tx) => checkInvoice(tx, id, asked))
    return 'refused' in outcome ? again(db, { request, reply, refusal: outcome }) : done(reply, id, say.checked)
  })

  area.post<Asked>('/:invoiceId/issue', async (request, reply) => {
    const { id, say, asked } = await toAct(db, request)
    const outcome = await attempt(db, (tx) => issueInvoice(tx, id, asked))
    return 'refused' in outcome
      ? again(db, { request, reply, refusal: outcome })
      : done(reply, id, say.issued(outcome.number))
  })

  area.post<Asked>('/:invoiceId/opening', async (request, reply) => {
    const { id, say, asked } = await toAct(db, request)
    const read = readForm(request.body, { opening: field.text(300) })
    if (!read.ok) return wrong(db, { request, reply, read })
    const outcome = await attempt(db, (tx) => openInvoice(tx, id, { ...asked, reason: read.values.opening }))
    return 'refused' in outcome ? again(db, { request, reply, refusal: outcome }) : done(reply, id, say.opened)
  })

  area.post<Asked>('/:invoiceId/redoing', async (request, reply) => {
    const { id, say, asked } = await toAct(db, request)
    const outcome = await attempt(db, (tx) => redoDraft(tx, id, asked))
    if ('refused' in outcome) return again(db, { request, reply, refusal: outcome })
    const [made] = outcome.made
    if (made !== undefined) return done(reply, made, say.redone)
    return redirectWith(reply, sellerHref(outcome.sellerId), { notice: say.redoneNone, config })
  })

  area.post<Asked>('/:invoiceId/discarding', async (request, reply) => {
    const { id, say, asked } = await toAct(db, request)
    const outcome = await attempt(db, (tx) => discardDraft(tx, id, asked))
    if ('refused' in outcome) return again(db, { request, reply, refusal: outcome })
    return redirectWith(reply, `${sellerHref(outcome.sellerId)}?year=${outcome.year}`, {
      notice: say.discarded,
      config,
    })
  })

  area.post<Asked>('/:invoiceId/words', async (request, reply) => {
    const { id, say, asked } = await toAct(db, request)
    const words = { buyerReference: field.optionalText(50), orderReference: field.optionalText(50) }
    const read = readForm(request.body, { ...words, note: field.optionalText(300) })
    if (!read.ok) return wrong(db, { request, reply, read })
    const outcome = await attempt(db, (tx) => setWords(tx, id, { actor: asked.actor, ...read.values }))
    return 'refused' in outcome ? again(db, { request, reply, refusal: outcome }) : done(reply, id, say.said)
  })

  area.post<Asked>('/:invoiceId/sending', async (request, reply) => {
    const { id, say, asked } = await toAct(db, request)
    const { typed } = readForm(request.body, {})
    const byHand = typed.way === 'by-hand' ? ('by hand' as const) : undefined
    const outcome = await attempt(db, (tx) => sendInvoice(tx, id, { actor: asked.actor, byHand }))
    return 'refused' in outcome
      ? again(db, { request, reply, refusal: outcome })
      : done(reply, id, say.sent[outcome.how])
  })

  area.post<Asked>('/:invoiceId/payment', async (request, reply) => {
    const { id, say, asked, lang } = await toAct(db, request)
    const read = readForm(request.body, { amount: field.text(30), paidOn: field.day() })
    if (!read.ok) return wrong(db, { request, reply, read })
    const amountOre = krFromText(read.values.amount)
    const { typed } = read
    if (amountOre === undefined)
      return show(db, { request, reply, typed, errors: { amount: say.refused.amount }, status: 422 })
    const actor = { ...asked.actor, personId: askerOf(request).personId }
    const { paidOn } = read.values
    const outcome = await attempt(db, (tx) => notePayment(tx, { invoiceId: id, amountOre, paidOn, actor }))
    if ('refused' in outcome) {
      const place = outcome.refused.startsWith('paid-') ? 'paidOn' : 'amount'
      return show(db, { request, reply, typed, errors: { [place]: wordRefusal(outcome, lang) }, status: 409 })
    }
    return done(reply, id, outcome.leftOre === 0 ? say.paid : say.paidPart(formatKr(outcome.leftOre, lang)))
  })

  area.post<Asked>('/:invoiceId/credit', async (request, reply) => {
    const { id, say, asked } = await toAct(db, request)
    const read = readForm(request.body, { crediting: field.text(300) })
    if (!read.ok) return wrong(db, { request, reply, read })
    const outcome = await attempt(db, (tx) => creditInvoice(tx, id, { ...asked, reason: read.values.crediting }))
    return 'refused' in outcome
      ? again(db, { request, reply, refusal: outcome })
      : done(reply, outcome.creditId, say.credited(outcome.number))
  })
}

function documents(area: FastifyInstance, db: Db): void {
  for (const kind of ['pdf', 'xml'] as const)
    area.get<Asked>(`/:invoiceId/document.${kind}`, async (request, reply) => {
      const invoice = await seenInvoice(db, request)
      const bytes = await findFile(db, { invoiceId: invoice.id, kind })
      if (bytes === undefined) throw new Missing('document of an invoice')
      const name = `${invoice.kind === 'invoice' ? 'faktura' : 'kreditfaktura'}-${invoice.number}.${kind}`
      return reply
        .header('content-type', kind === 'pdf' ? 'application/pdf' : 'application/xml')
        .header('content-disposition', `${kind === 'pdf' ? 'inline' : 'attachment'}; filename="${name}"`)
        .send(bytes)
    })
}

async function seenInvoice(db: Db, request: Request) {
  const invoiceId = parseId(request.params.invoiceId)
  if (invoiceId === undefined) throw new Missing('invoice')
  return await getSeenInvoice(db, askerOf(request), invoiceId)
}

/** For whoever may do the acts of the seller's invoices; others are refused. */
async function toAct(db: Db, request: Request) {
  const invoice = await seenInvoice(db, request)
  if (!invoice.mayRun) throw new Forbidden('act on invoices')
  const { lang } = frameOf(request)
  const read = readForm(request.body, seen)
  const version = read.ok ? read.values.seen : undefined
  return { id: invoice.id, lang, say: text[lang], asked: { actor: actorOf(request), seen: version } }
}

interface Answer {
  readonly request: Request
  readonly reply: FastifyReply
  readonly refusal?: string
  readonly errors?: Readonly<Record<string, string>>
  readonly typed?: Typed
  readonly status?: number
}

async function again(db: Db, { refusal, ...answer }: Omit<Answer, 'refusal'> & { readonly refusal: AnyRefusal }) {
  return show(db, { ...answer, refusal: wordRefusal(refusal, frameOf(answer.request).lang), status: 409 })
}

async function wrong(
  db: Db,
  {
    read,
    ...answer
  }: Answer & { readonly read: { readonly faults: Parameters<typeof wordFaults>[0]; readonly typed: Typed } },
) {
  const errors = wordFaults(read.faults, frameOf(answer.request).lang)
  return show(db, { ...answer, errors, typed: read.typed, status: 422 })
}

async function show(db: Db, { request, reply, status, ...told }: Answer): Promise<FastifyReply> {
  const invoice = await seenInvoice(db, request)
  const facts = await getIssuingFacts(db, invoice, today())
  const isOpen = invoice.state === 'draft' || invoice.state === 'checked'
  const asker = askerOf(request)
  const view = {
    ...{ frame: frameOf(request), today: today(), invoice, ...told },
    document: invoice.document ?? documentOf(facts, invoice.number ?? 0),
    lines: await listAppendixLines(db, invoice.id),
    vatRules: await listVatRules(db, invoice.sellerId),
    mayReadPostings: (['see region economy', 'see municipality economy', 'run national economy'] as const).some(
      (right) => mayAnywhere(asker, right),
    ),
    faults: isOpen ? faultsBeforeIssue(facts) : [],
    isStale: isOpen && (await attempt(db, (tx) => isStaleDraft(tx, invoice, facts))),
    delivery: { way: facts.terms?.delivery ?? 'peppol', address: facts.terms?.invoiceEmail ?? '' },
  } as const
  return page(reply, <InvoicePage {...view} />, status)
}
