import { type Fact, Facts, type Frame, formatKr, Layout, Notice, Prose, Section } from '#design'
import type { Language } from '#values'
import type { InvoiceDocument } from '../invoices/document.rules.ts'
import { SumsExplained } from '../invoices/sum-why.view.tsx'
import { dayText } from '../overview/region-year.view.tsx'
import { giroText, organisationNumberText } from '../parties/giro.rules.ts'
import type { VatRule } from '../vat/vat.rules.ts'
import type { Appendix, AppendixLine, Related } from './appendix.rules.ts'
import { text } from './appendix.text.ts'
import { AppendixLines } from './lines.view.tsx'
import { SumTable } from './sum.view.tsx'

interface Props {
  readonly frame: Frame
  readonly appendix: Appendix
  readonly lines: readonly AppendixLine[]
  readonly vatRules: readonly VatRule[]
}

/** An invoice explained for whoever holds it: the sum, its lines, and behind each the sentence, the rule and the rows. */
export function AppendixPage({ frame, appendix, lines, vatRules }: Props) {
  const { lang } = frame
  const say = text[lang]
  const { document, key, related, state } = appendix
  return (
    <Layout
      frame={frame}
      title={titleOf(document, lang)}
      eyebrow={nameOf(document, lang)}
      lead={leadOf(document, lang)}
    >
      {state === 'credited' && (
        <Notice lang={lang} kind="info" title={say.credited}>
          {say.creditedBy}
        </Notice>
      )}
      <Section title={say.lines} lead={say.linesLead}>
        <AppendixLines lang={lang} document={document} lines={lines} />
        <SumTable lang={lang} document={document} />
        <SumsExplained lang={lang} document={document} behind={lines} vatRules={vatRules} />
      </Section>
      <Section title={say.facts}>
        <Facts facts={factsOf(document, lang)} />
        <p>
          <a href={`/invoice/${key}.pdf`}>{say.pdf}</a>
        </p>
        <p>
          <a href={`/invoice/${key}.xml`}>{say.xml}</a>
        </p>
      </Section>
      {related.length > 0 && (
        <Section title={say.related}>
          <ul>
            {related.map((other) => (
              <li key={other.key}>
                <a href={`/invoice/${other.key}`}>{nameOf(other, lang)}</a>, {dayText(other.issuedOn, lang)}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Prose>
        <p>{say.closing}</p>
      </Prose>
    </Layout>
  )
}

function nameOf({ kind, number }: Pick<Related, 'kind' | 'number'>, lang: Language): string {
  return kind === 'invoice' ? text[lang].invoice(number) : text[lang].creditNote(number)
}

function titleOf({ kind, totalOre, buyer }: InvoiceDocument, lang: Language): string {
  const say = text[lang]
  if (totalOre === 0) return say.titleNothing(buyer.legalName)
  return (kind === 'invoice' ? say.title : say.titleBack)(formatKr(totalOre, lang), buyer.legalName)
}

function leadOf({ kind, seller, dueOn, totalOre }: InvoiceDocument, lang: Language): string {
  const say = text[lang]
  if (kind === 'credit-note' || totalOre === 0) return say.leadBack(seller.legalName)
  return say.lead(seller.legalName, dayText(dueOn, lang))
}

function factsOf(document: InvoiceDocument, lang: Language): Fact[] {
  const say = text[lang]
  const { seller, buyer, kind, number, note, totalOre } = document
  const party = ({ legalName, organisationNumber }: typeof buyer) =>
    say.withNumber(legalName, organisationNumberText(organisationNumber))
  const pays = kind === 'invoice' && totalOre > 0
  const facts = [
    { term: say.number, value: String(number) },
    { term: say.seller, value: party(seller) },
    { term: say.buyer, value: party(buyer) },
    { term: say.issuedOn, value: dayText(document.issuedOn, lang) },
    { term: say.dueOn, value: pays ? dayText(document.dueOn, lang) : '' },
    { term: say.period, value: say.days(dayText(document.fromDay, lang), dayText(document.untilDay, lang)) },
    { term: say.yourReference, value: document.buyerReference },
    { term: say.yourOrder, value: document.orderReference },
    ...(seller.giroKind === null || !pays
      ? []
      : [{ term: say.giro[seller.giroKind], value: say.mark(giroText(seller.giroKind, seller.giroNumber), number) }]),
    {
      term: say.contact,
      value: [seller.contactName, seller.contactPhone, seller.contactEmail].filter(Boolean).join(', '),
    },
    { term: say.note, value: note },
  ]
  return facts.filter(({ value }) => value.trim() !== '')
}
