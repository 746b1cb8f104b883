import type { ComponentChildren } from 'preact'
import { type Frame, Layout, Quiet, SubMenu } from '#design'
import { type SeenSeller, sellerHref } from '../invoices/seller.rules.ts'
import { text as ofYear } from '../overview/region-year.text.ts'
import { RegionYearMenu } from '../overview/region-year.view.tsx'
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

/** A page of a seller's invoices: whose, the way to its other pages, and what this one says. A region's are among its year's. */
export function SellerPage({ frame, seller, year, part, title, lead, children }: Props) {
  const say = text[frame.lang]
  const href = (each: PartOfSeller) =>
    each === 'invoices' ? `${sellerHref(seller.id)}?year=${year}` : sellerHref(seller.id, each)
  const ofRegion = seller.kind === 'region-body'
  const partOfYear = { invoices: 'issued', payments: 'payments', parties: 'parties', rules: 'sellerRules' } as const
  return (
    <Layout
      frame={frame}
      title={title}
      eyebrow={ofRegion ? ofYear[frame.lang].inYear(seller.name, year) : seller.name}
      lead={lead}
      width="page"
    >
      {ofRegion ? (
        <RegionYearMenu lang={frame.lang} region={seller} year={year} part={partOfYear[part]} />
      ) : (
        <SubMenu
          label={say.menu}
          items={[
            ...parts.map((each) => ({ href: href(each), label: say[each], current: each === part })),
            { href: `/economy/ledger-export/${seller.id}`, label: say.books, current: false },
          ]}
        />
      )}
      {children}
      {!seller.mayRun && <Quiet>{say.mayNotRun}</Quiet>}
    </Layout>
  )
}
