import type { ComponentChildren } from 'preact'
import { type Frame, Layout, Quiet, SubMenu } from '#design'
import { type SeenSeller, sellerHref } from '../invoices/seller.rules.ts'
import { text } from './invoices.text.ts'

export type PartOfSeller = 'invoices' | 'payments' | 'parties' | 'rules'
const parts: readonly PartOfSeller[] = ['invoices', 'payments', 'parties', 'rules']

interface Props {
  readonly frame: Frame
  readonly seller: SeenSeller
  readonly year: number
  readonly part: PartOfSeller
  readonly title: string
  readonly lead?: ComponentChildren
  readonly children: ComponentChildren
}

/** A page of a seller's invoices: whose, the way to its other pages, and what this one says. */
export function SellerPage({ frame, seller, year, part, title, lead, children }: Props) {
  const say = text[frame.lang]
  const href = (each: PartOfSeller) =>
    each === 'invoices' ? `${sellerHref(seller.id)}?year=${year}` : sellerHref(seller.id, each)
  const crumbs =
    seller.kind === 'region-body' ? [{ href: `/economy/${seller.id}/${year}`, label: `${say.economy} ${year}` }] : []
  return (
    <Layout frame={frame} title={title} eyebrow={seller.name} lead={lead} breadcrumb={crumbs} width="page">
      <SubMenu
        label={say.menu}
        items={[
          ...parts.map((each) => ({ href: href(each), label: say[each], current: each === part })),
          { href: `/economy/ledger-export/${seller.id}`, label: say.books, current: false },
        ]}
      />
      {children}
      {!seller.mayRun && <Quiet>{say.mayNotRun}</Quiet>}
    </Layout>
  )
}
