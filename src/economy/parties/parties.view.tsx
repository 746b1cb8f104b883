import { type Frame, Notice, Section, Status, Table } from '#design'
import { SellerPage } from '../invoice-runs/seller-page.view.tsx'
import type { SeenSeller } from '../invoices/seller.rules.ts'
import { type Buyer, lacksReference, lacksSomething } from './dealing.rules.ts'
import { text } from './party.text.ts'
import { termsHref } from './terms.view.tsx'

interface Props {
  readonly frame: Frame
  readonly seller: SeenSeller
  readonly year: number
  readonly hasOwn: boolean
  readonly buyers: readonly Buyer[]
}

/** The seller and everyone it invoices, with what is missing for an invoice to be issued. */
export function PartiesPage({ frame, seller, year, hasOwn, buyers }: Props) {
  const { lang } = frame
  const say = text[lang]
  const lacking = buyers.filter(lacksSomething).length
  return (
    <SellerPage
      frame={frame}
      seller={seller}
      year={year}
      part="parties"
      title={lacking === 0 ? say.listTitle.all : say.listTitle.missing(lacking)}
      lead={say.listLead}
    >
      <Section title={say.own}>
        <Notice lang={lang} kind={hasOwn ? 'done' : 'problem'}>
          <p>
            <a href={`/invoices/parties/${seller.id}`}>{hasOwn ? say.ownThere : say.ownMissing}</a>
          </p>
        </Notice>
      </Section>
      <Section title={say.buyers}>
        <Table
          caption={say.buyers}
          quietCaption
          rows={buyers}
          rowKey={(row) => row.id}
          columns={[
            { key: 'name', head: say.buyer, cell: (row) => row.name },
            {
              key: 'party',
              head: say.party,
              cell: (row) => (
                <a href={`/invoices/parties/${row.id}`}>
                  <Status kind={row.hasParty ? 'done' : 'problem'}>{row.hasParty ? say.there : say.missing}</Status>
                </a>
              ),
            },
            {
              key: 'reference',
              head: say.reference,
              cell: (row) => (
                <a href={termsHref({ sellerId: seller.id, buyerId: row.id })}>
                  <Status kind={lacksReference(row) ? 'problem' : 'done'}>
                    {row.delivery === null ? say.noTerms : row.buyerReference || row.orderReference || say.noReference}
                  </Status>
                </a>
              ),
            },
            { key: 'way', head: say.way, cell: (row) => (row.delivery === null ? '' : say.ways[row.delivery]) },
          ]}
        />
      </Section>
    </SellerPage>
  )
}
