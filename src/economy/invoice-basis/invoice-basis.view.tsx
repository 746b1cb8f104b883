import {
  Actions,
  Amount,
  ButtonLink,
  type Frame,
  formatAmount,
  formatKr,
  Layout,
  Notice,
  Quiet,
  Section,
  Table,
} from '#design'
import { type Language, negate, type Ore } from '#values'
import { text as ofFees } from '../ledger/fee.text.ts'
import { text as shared } from '../overview/region-year.text.ts'
import { dayText } from '../overview/region-year.view.tsx'
import { type Flows, toRegion } from '../overview/year.rules.ts'
import { Fees } from './fees.view.tsx'
import { addsUp, type BasisHead, flowsOf, type InvoiceBasis } from './invoice-basis.rules.ts'
import { text } from './invoice-basis.text.ts'
import { SeatDays } from './seat-days.view.tsx'
import { YearLines } from './year-lines.view.tsx'

/** Where a municipality's basis is. */
export function basisHref({ regionId, year, municipalityId }: Pick<BasisHead, 'regionId' | 'year' | 'municipalityId'>) {
  return `/economy/${regionId}/${year}/invoices/${municipalityId}`
}

/** What one municipality pays for a year: the sum, what it is made of, and the reason of each amount. */
export function InvoiceBasisPage({ frame, basis }: { frame: Frame; basis: InvoiceBasis }) {
  const { lang } = frame
  const say = text[lang]
  const { head, ledger } = basis
  const flows = flowsOf(basis)
  const sum = ledger.toRegion
  const title =
    sum < 0
      ? say.titleBack(head.municipality, formatKr(negate(sum), lang))
      : say.title(head.municipality, formatKr(sum, lang))
  return (
    <Layout
      frame={frame}
      title={title}
      eyebrow={say.eyebrow(head.year)}
      lead={say.lead(head.region, head.year)}
      breadcrumb={crumbs(head, lang)}
      width="page"
    >
      <Actions>
        <ButtonLink kind="quiet" href={`${basisHref(head)}.pdf`}>
          {say.pdf}
        </ButtonLink>
        <ButtonLink kind="quiet" href={`${basisHref(head)}.csv`}>
          {say.csv}
        </ButtonLink>
      </Actions>
      {!addsUp(basis) && (
        <Notice lang={lang} kind="problem">
          {say.doesNotAddUp}
        </Notice>
      )}
      <SumOfFlows lang={lang} flows={flows} head={head} />
      <Quiet>{head.closedOn === null ? say.preliminary : say.final(dayText(head.closedOn, lang))}</Quiet>
      <YearLines lang={lang} basis={basis} cause="fixed-cost" />
      <SeatDays lang={lang} basis={basis} />
      <Fees lang={lang} fees={basis.fees} />
      <YearLines lang={lang} basis={basis} cause="pot-share" />
      <YearLines lang={lang} basis={basis} cause="corrected" />
      <YearLines lang={lang} basis={basis} cause="national-fee" />
    </Layout>
  )
}

function crumbs(head: BasisHead, lang: Language) {
  const { economy } = shared[lang]
  if (!head.seesRegion) return [{ href: `/municipality?year=${head.year}`, label: head.municipality }]
  const year = `/economy/${head.regionId}/${head.year}`
  return [
    { href: year, label: `${economy} ${head.year}` },
    { href: `${year}/invoices`, label: shared[lang].invoices },
  ]
}

function SumOfFlows({ lang, flows, head }: { lang: Language; flows: Flows; head: BasisHead }) {
  const say = text[lang]
  const rows = [
    { key: 'fixed-cost', name: say.fixedCost, amount: flows.fixedCost },
    { key: 'course-days', name: say.courseDays, amount: flows.courseDays },
    ...(flows.fees === 0 ? [] : [{ key: 'fees', name: ofFees[lang].title, amount: flows.fees }]),
    { key: 'pot-share', name: say.potShare, amount: flows.potShare },
    ...(flows.corrections === 0
      ? []
      : [{ key: 'corrected', name: shared[lang].corrections, amount: flows.corrections }]),
  ]
  return (
    <Section title={say.parts}>
      <Table
        caption={say.parts}
        quietCaption
        rows={rows}
        rowKey={(row) => row.key}
        columns={[
          { key: 'name', head: say.pdfFlow, cell: (row) => row.name },
          {
            key: 'amount',
            head: say.amount,
            unit: shared[lang].kr,
            align: 'number',
            cell: (row) => (
              <Amount ore={row.amount} lang={lang} href={row.amount === 0 ? undefined : `#${row.key}`} bare />
            ),
          },
        ]}
        foot={{ name: say.sumRegion(head.region), amount: formatAmount(toRegion(flows), lang) }}
      />
      <Quiet>
        {say.check(
          reckoning(
            rows.map(({ amount }) => amount),
            lang,
          ),
          formatKr(toRegion(flows), lang),
        )}
      </Quiet>
    </Section>
  )
}

/** "60 024 + 34 100 − 6 667". */
export function reckoning(amounts: readonly Ore[], lang: Language): string {
  return amounts
    .filter((amount, index) => amount !== 0 || index === 0)
    .map((amount, index) => {
      const size = formatAmount(amount < 0 ? negate(amount) : amount, lang)
      return index === 0 ? formatAmount(amount, lang) : `${amount < 0 ? '−' : '+'} ${size}`
    })
    .join(' ')
}
