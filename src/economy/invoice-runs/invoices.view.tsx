import {
  Actions,
  Amount,
  ButtonLink,
  Empty,
  Figures,
  type Frame,
  formatAmount,
  formatKr,
  PostButton,
  Quiet,
  SearchForm,
  Section,
  SelectField,
  Status,
  SubMenu,
  Table,
  type Typed,
} from '#design'
import { addMoney, type Day, type Language, type Ore, subtractMoney, sumMoney } from '#values'
import type { Span } from '../drafts/period.rules.ts'
import { invoiceHref, isOverdue } from '../invoices/invoice.rules.ts'
import { text as ofInvoice } from '../invoices/invoice.text.ts'
import { onText, periodText, StateStatus } from '../invoices/invoice-words.view.tsx'
import type { Filter, ListedInvoice } from '../invoices/seen.rules.ts'
import { type SeenSeller, sellerHref } from '../invoices/seller.rules.ts'
import { DraftForm } from './draft-form.view.tsx'
import { EarlierRuns } from './earlier-runs.view.tsx'
import { text } from './invoices.text.ts'
import { nextActs, sumsInList } from './list.rules.ts'
import type { Run } from './run.rules.ts'
import { SellerPage } from './seller-page.view.tsx'

export interface InvoicesView {
  readonly frame: Frame
  readonly today: Day
  readonly seller: SeenSeller
  readonly filter: Filter
  readonly years: readonly number[]
  /** Every invoice of the year; the filter narrows what the table shows. */
  readonly all: readonly ListedInvoice[]
  readonly shown: readonly ListedInvoice[]
  readonly moved: readonly number[]
  readonly unbilledOre: Ore
  readonly runs: readonly Run[]
  readonly spans: readonly Span[]
  readonly span: Span
  readonly errors?: Readonly<Record<string, string>> | undefined
  readonly typed?: Typed | undefined
}

/** A seller's invoices of a year: what is to be done, the way to do it for all at once, and every invoice. */
export function InvoicesPage(view: InvoicesView) {
  const { frame, seller, filter, all, today, unbilledOre } = view
  const { lang } = frame
  const say = text[lang]
  const sums = sumsInList(all, today)
  const isNone = all.length === 0
  const lead = isNone && unbilledOre !== 0 ? say.noneLead(formatKr(unbilledOre, lang)) : say.lead
  return (
    <SellerPage frame={frame} seller={seller} year={filter.year} part="invoices" title={titleOf(view)} lead={lead}>
      {seller.mayRun && <NextActs {...view} />}
      {seller.mayRun && isNone && <DraftForm {...view} />}
      {!isNone && (
        <Figures
          figures={[
            { term: say.figures.issued, value: formatKr(sums.issuedOre, lang) },
            { term: say.figures.unpaid, value: formatKr(sums.unpaidOre, lang) },
            { term: say.figures.overdue, value: formatKr(sums.overdueOre, lang) },
            { term: say.figures.unbilled, value: formatKr(unbilledOre, lang) },
          ]}
        />
      )}
      {seller.mayRun && !isNone && <DraftForm {...view} />}
      {isNone ? <OtherYears {...view} /> : <List {...view} />}
      <EarlierRuns {...view} />
    </SellerPage>
  )
}

function titleOf({ frame, all, filter, today }: InvoicesView): string {
  const say = text[frame.lang].title
  const count = (state: ListedInvoice['state']) => all.filter((one) => one.state === state).length
  if (all.length === 0) return say.none(filter.year)
  if (count('draft') > 0) return say.drafts(count('draft'))
  if (count('checked') > 0) return say.checked(count('checked'))
  if (count('issued') > 0) return say.issued(count('issued'))
  const overdue = all.filter((one) => isOverdue(one, today)).length
  return overdue > 0 ? say.overdue(overdue) : say.calm(filter.year)
}

function OtherYears({ frame: { lang }, seller, filter, years }: InvoicesView) {
  const others = years.filter((year) => year !== filter.year)
  if (others.length === 0) return null
  return (
    <SubMenu
      label={text[lang].otherYears}
      items={others.map((year) => ({
        href: `${sellerHref(seller.id)}?year=${year}`,
        label: text[lang].ofYear(year),
        current: false,
      }))}
    />
  )
}

function NextActs({ frame: { lang }, seller, all }: InvoicesView) {
  const say = text[lang]
  const acts = nextActs(all)
  if (acts.length === 0) return null
  return (
    <Section title={say.next}>
      <Actions>
        {acts.map(({ act, of, count }, index) => (
          <PostButton
            key={`${act} ${of.period} ${of.fromDay} ${of.untilDay}`}
            kind={index === 0 ? 'primary' : 'quiet'}
            action={sellerHref(seller.id, 'runs')}
            fields={{ act, period: of.period, year: of.year, from: of.fromDay, until: of.untilDay }}
          >
            {say.acts[act](count, periodText(of, lang))}
          </PostButton>
        ))}
      </Actions>
      <Quiet>{say.actHint}</Quiet>
    </Section>
  )
}

function List({ frame: { lang }, today, seller, filter, years, all, shown, moved }: InvoicesView) {
  const say = text[lang]
  const states = ['draft', 'checked', 'issued', 'sent', 'paid', 'credited'] as const
  const buyers = new Map(all.map(({ buyerId, buyer }) => [buyerId, buyer]))
  const query = new URLSearchParams({
    year: String(filter.year),
    ...(filter.state && { state: filter.state }),
    ...(filter.buyerId && { buyer: String(filter.buyerId) }),
  })
  return (
    <Section title={say.list}>
      <SearchForm lang={lang} action={sellerHref(seller.id)} submit={say.filter}>
        <SelectField
          name="year"
          label={say.year}
          value={String(filter.year)}
          empty={false}
          options={years.map((year) => ({ value: String(year), label: String(year) }))}
        />
        <SelectField
          name="state"
          label={say.state}
          value={filter.state}
          empty={say.allStates}
          options={states.map((state) => ({ value: state, label: ofInvoice[lang].states[state] }))}
        />
        <SelectField
          name="buyer"
          label={say.buyer}
          value={filter.buyerId === undefined ? undefined : String(filter.buyerId)}
          empty={say.allBuyers}
          options={[...buyers].map(([id, name]) => ({ value: String(id), label: name }))}
        />
      </SearchForm>
      <InvoiceTable lang={lang} today={today} rows={shown} moved={moved} who="buyer" />
      {shown.length > 0 && (
        <Actions>
          <ButtonLink kind="quiet" href={`${sellerHref(seller.id, 'list.csv')}?${query}`}>
            {say.csv}
          </ButtonLink>
          <ButtonLink kind="quiet" href={`${sellerHref(seller.id, 'list.xlsx')}?${query}`}>
            {say.xlsx}
          </ButtonLink>
        </Actions>
      )}
    </Section>
  )
}

interface TableProps {
  readonly lang: Language
  readonly today: Day
  readonly rows: readonly ListedInvoice[]
  readonly moved?: readonly number[]
  readonly who: 'buyer' | 'seller'
}

/** Invoices with where each stands, and their sum. */
export function InvoiceTable({ lang, today, rows, moved = [], who }: TableProps) {
  const say = text[lang]
  return (
    <Table
      caption={say.list}
      quietCaption
      rows={rows}
      rowKey={(row) => row.id}
      empty={<Empty title={say.empty} />}
      columns={[
        {
          key: 'number',
          head: say.number,
          cell: (row) => (
            <a href={invoiceHref(row.id)}>{row.number === null ? `${say.noNumber} ${row.id}` : row.number}</a>
          ),
        },
        { key: 'who', head: say[who], cell: (row) => row[who] },
        { key: 'about', head: say.about, cell: (row) => periodText(row, lang) },
        { key: 'due', head: say.dueOn, cell: (row) => (row.dueOn === null ? '' : onText(row.dueOn, lang)) },
        {
          key: 'state',
          head: say.state,
          cell: (row) => (
            <>
              <StateStatus of={row} today={today} lang={lang} />
              {moved.includes(row.id) && <Status kind="problem">{say.moved}</Status>}
            </>
          ),
        },
        {
          key: 'sum',
          head: say.sum,
          unit: say.kr,
          align: 'number',
          cell: (row) => <Amount ore={row.owedOre} lang={lang} bare href={invoiceHref(row.id)} />,
        },
      ]}
      foot={{ number: say.total, sum: formatAmount(sumMoney(rows.map(({ owedOre }) => owedOre)), lang) }}
    />
  )
}

/** What is left of an invoice to pay. */
export function leftOf({ owedOre, paidOre }: Pick<ListedInvoice, 'owedOre' | 'paidOre'>): Ore {
  return owedOre < 0 ? addMoney(owedOre, paidOre) : subtractMoney(owedOre, paidOre)
}
