import {
  Actions,
  ButtonLink,
  Facts,
  type Frame,
  formatAmount,
  formatKr,
  Layout,
  Notice,
  PostButton,
  Rows,
  Section,
  Table,
  type Typed,
} from '#design'
import { addMoney, type Day, type Language, negate, type Ore } from '#values'
import type { AppendixLine } from '../appendix/appendix.rules.ts'
import { AppendixLines } from '../appendix/lines.view.tsx'
import type { VatRule } from '../vat/vat.rules.ts'
import type { InvoiceDocument } from './document.rules.ts'
import { Faults } from './faults.view.tsx'
import { appendixPath, invoiceHref } from './invoice.rules.ts'
import { text } from './invoice.text.ts'
import { InvoiceActs } from './invoice-acts.view.tsx'
import { onText, periodText, StateStatus } from './invoice-words.view.tsx'
import type { IssueFault } from './issuing.rules.ts'
import type { Seen } from './seen.rules.ts'
import { sellerHref } from './seller.rules.ts'
import { SumsExplained } from './sum-why.view.tsx'

export interface InvoiceView {
  readonly frame: Frame
  readonly today: Day
  readonly invoice: Seen
  /** As it was issued, or as it would be today; undefined while seller or buyer has no particulars. */
  readonly document: InvoiceDocument | undefined
  readonly lines: readonly AppendixLine[]
  readonly vatRules: readonly VatRule[]
  readonly faults: readonly IssueFault[]
  readonly isStale: boolean
  /** Those who see the money of a region or a municipality; whoever runs the country's alone does not. */
  readonly mayReadPostings: boolean
  readonly delivery: { readonly way: 'peppol' | 'pdf'; readonly address: string }
  readonly refusal?: string | undefined
  readonly errors?: Readonly<Record<string, string>> | undefined
  readonly typed?: Typed | undefined
}

/** One invoice: what it says, where it stands, what is missing, and what can be done with it. */
export function InvoicePage(view: InvoiceView) {
  const { frame, invoice, faults, isStale, refusal, today } = view
  const { lang } = frame
  const say = text[lang]
  const owedOre = addMoney(invoice.netOre, invoice.vatOre)
  const isOpen = invoice.state === 'draft' || invoice.state === 'checked'
  return (
    <Layout
      frame={frame}
      title={titleOf(invoice, owedOre, lang)}
      eyebrow={periodText(invoice, lang)}
      lead={leadOf(invoice, lang)}
      breadcrumb={[crumb(invoice, lang)]}
      width="page"
    >
      {refusal && (
        <Notice lang={lang} kind="problem">
          <p>{refusal}</p>
        </Notice>
      )}
      <StateStatus of={{ ...invoice, owedOre }} today={today} lang={lang} />
      {isOpen && isStale && (
        <Notice lang={lang} kind="waiting" title={say.stale}>
          <p>{say.staleText}</p>
          {invoice.mayRun && <PostButton action={invoiceHref(invoice.id, 'redoing')}>{say.redo}</PostButton>}
        </Notice>
      )}
      {isOpen && <Faults lang={lang} faults={faults} sellerId={invoice.sellerId} buyerId={invoice.buyerId} />}
      {invoice.mayRun && <InvoiceActs {...view} />}
      <Lines {...view} />
      <AboutInvoice {...view} />
      <History {...view} />
    </Layout>
  )
}

function titleOf(invoice: Seen, owed: Ore, lang: Language): string {
  const say = text[lang]
  const sum = formatKr(owed < 0 ? negate(owed) : owed, lang)
  return invoice.number === null
    ? say.draftTitle(say.draftKinds[invoice.kind], invoice.buyer, sum)
    : say.issuedTitle(say.kinds[invoice.kind], invoice.number, invoice.buyer, sum)
}

function leadOf({ state, isSellers }: Seen, lang: Language): string | undefined {
  const say = text[lang]
  if (!isSellers) return undefined
  if (state === 'draft') return say.draftLead
  if (state === 'checked') return say.checkedLead
  return state === 'discarded' ? say.discardedLead : say.issuedLead
}

function crumb({ isSellers, sellerId, seller, buyerId, buyer, year }: Seen, lang: Language) {
  const { invoices } = text[lang]
  return isSellers
    ? { href: `${sellerHref(sellerId)}?year=${year}`, label: `${invoices}, ${seller} ${year}` }
    : { href: `/invoices/municipalities/${buyerId}`, label: `${invoices}, ${buyer}` }
}

const postingHref = (id: string | number) => `/economy/postings/${id}`

function Lines({ frame: { lang }, document, lines, mayReadPostings, vatRules }: InvoiceView) {
  const say = text[lang]
  if (document === undefined) return null
  const rows = document.vat.map((sum) => ({
    key: `${sum.category} ${sum.percent}`,
    name: sum.category === 'S' ? say.vatLine(sum.percent) : sum.reason,
    base: formatAmount(sum.taxableOre, lang),
    amount: formatAmount(sum.vatOre, lang),
  }))
  const money = { unit: say.kr, align: 'number' as const }
  return (
    <>
      <Section title={say.lines} lead={say.linesLead}>
        <AppendixLines {...{ lang, document, lines }} {...(mayReadPostings ? { postingHref } : {})} />
      </Section>
      <Section title={say.sums}>
        <Table
          caption={say.sums}
          quietCaption
          rows={rows}
          rowKey={(row) => row.key}
          columns={[
            { key: 'name', head: say.noVat, cell: (row) => row.name },
            { key: 'base', head: say.base, ...money, cell: (row) => row.base },
            { key: 'amount', head: say.noVat, ...money, cell: (row) => row.amount },
          ]}
          foot={{
            name: say.net,
            base: formatAmount(document.netOre, lang),
            amount: formatAmount(document.vatOre, lang),
          }}
        />
        <SumsExplained lang={lang} document={document} behind={lines} vatRules={vatRules} />
      </Section>
    </>
  )
}

function AboutInvoice({ frame: { lang }, invoice, document }: InvoiceView) {
  const say = text[lang]
  const { number, appendixKey, related } = invoice
  const fact = (term: string, value: string | null | undefined) =>
    value === null || value === undefined || value === '' ? [] : [{ term, value }]
  return (
    <Section title={say.about}>
      <Facts
        facts={[
          { term: say.seller, value: document?.seller.legalName ?? invoice.seller },
          { term: say.buyer, value: document?.buyer.legalName ?? invoice.buyer },
          { term: say.period, value: `${invoice.fromDay} – ${invoice.untilDay}` },
          { term: say.reference, value: document?.buyerReference || say.noReference },
          ...fact(say.order, document?.orderReference),
          ...fact(say.note, document?.note),
          ...(invoice.issuedOn === null ? [] : fact(say.issuedOn, onText(invoice.issuedOn, lang))),
          ...(invoice.dueOn === null ? [] : fact(say.dueOn, onText(invoice.dueOn, lang))),
          ...related.map((other) => ({
            term: other.way === 'credits' ? say.creditsFact : say.creditedBy,
            value: <a href={invoiceHref(other.id)}>{`${say.kinds[other.kind]} ${other.number}`}</a>,
          })),
          ...(appendixKey === null
            ? []
            : [{ term: say.appendix, value: <a href={appendixPath(appendixKey)}>{say.appendixLink}</a> }]),
        ]}
      />
      {number !== null && (
        <Actions>
          <ButtonLink kind="quiet" href={invoiceHref(invoice.id, 'document.pdf')}>
            {say.pdf}
          </ButtonLink>
          <ButtonLink kind="quiet" href={invoiceHref(invoice.id, 'document.xml')}>
            {say.xml}
          </ButtonLink>
        </Actions>
      )}
    </Section>
  )
}

function History({ frame: { lang }, invoice }: InvoiceView) {
  const say = text[lang]
  const reasonOf = ({ act, reason }: Seen['acts'][number]) =>
    act === 'sent' && (reason === 'peppol' || reason === 'pdf' || reason === 'by-hand') ? say.ways[reason] : reason
  if (!invoice.isSellers) return null
  return (
    <Section title={say.acts}>
      <Rows
        items={invoice.acts.map((act) => ({
          key: act.id,
          title: say.actNames[act.act],
          note: [onText(act.on, lang), act.by ?? say.system, reasonOf(act)].filter((part) => part !== '').join(' · '),
        }))}
      />
    </Section>
  )
}
