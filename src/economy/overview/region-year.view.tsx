import type { ComponentChildren } from 'preact'
import { type Frame, formatDate, GroupMenu, Layout, Quiet } from '#design'
import { type Day, type Language, yearOf } from '#values'
import { sellerHref } from '../invoices/seller.rules.ts'
import { text } from './region-year.text.ts'

export type PartOfYear =
  | 'year'
  | 'steps'
  | 'flows'
  | 'budget'
  | 'fixedCost'
  | 'nationalFee'
  | 'pot'
  | 'corrections'
  | 'invoices'
  | 'issued'
  | 'payments'
  | 'parties'
  | 'sellerRules'
  | 'books'
  | 'prices'
  | 'rules'

export interface RegionYear {
  readonly region: { readonly id: number; readonly name: string; readonly mayRun: boolean }
  readonly year: number
}

/** Where a part of a region's year is. */
export function yearHref({ region, year }: RegionYear, part: PartOfYear = 'year'): string {
  const ofYear = `/economy/${region.id}/${year}`
  const folder = {
    year: ofYear,
    steps: `${ofYear}/steps`,
    flows: `${ofYear}/flows`,
    budget: `${ofYear}/budget`,
    fixedCost: `${ofYear}/fixed-cost`,
    nationalFee: `${ofYear}/national-fee`,
    pot: `${ofYear}/pot`,
    corrections: `${ofYear}/corrections`,
    invoices: `${ofYear}/invoices`,
    issued: `${sellerHref(region.id)}?year=${year}`,
    payments: sellerHref(region.id, 'payments'),
    parties: sellerHref(region.id, 'parties'),
    sellerRules: sellerHref(region.id, 'rules'),
    books: `/economy/ledger-export/${region.id}`,
    prices: `/economy/prices/${region.id}`,
    rules: `/economy/rules/${region.id}`,
  }
  return folder[part]
}

interface Props extends RegionYear {
  readonly frame: Frame
  readonly title: string
  readonly lead?: ComponentChildren
  readonly part: PartOfYear
  readonly children: ComponentChildren
}

/** The pages of a year by what one comes for, the first of each the way in. */
const groups = {
  ofYear: ['year', 'steps', 'pot', 'budget'],
  ofPrices: ['prices', 'fixedCost', 'nationalFee', 'rules'],
  ofInvoices: ['issued', 'payments', 'parties', 'sellerRules', 'books'],
  ofBasis: ['invoices', 'flows', 'corrections'],
} as const satisfies Readonly<Record<string, readonly PartOfYear[]>>

interface MenuProps extends RegionYear {
  readonly lang: Language
  readonly part: PartOfYear
}

/** The way to the other pages of a region's year, from those of its invoices too. */
export function RegionYearMenu({ lang, region, year, part }: MenuProps) {
  const say = text[lang]
  const items = (parts: readonly PartOfYear[]) =>
    parts.map((each) => ({ href: yearHref({ region, year }, each), label: say[each], current: each === part }))
  const names = ['ofYear', 'ofPrices', 'ofInvoices', 'ofBasis'] as const
  return (
    <GroupMenu
      label={say.menu(year)}
      groups={names.map((name) => ({ name: say.groups[name], items: items(groups[name]) }))}
    />
  )
}

/** A page of a region's year: which region and year, the way to its other pages, and what this one says. */
export function RegionYearPage({ frame, region, year, title, lead, part, children }: Props) {
  const say = text[frame.lang]
  return (
    <Layout frame={frame} title={title} eyebrow={say.inYear(region.name, year)} lead={lead} width="page">
      <RegionYearMenu lang={frame.lang} region={region} year={year} part={part} />
      {children}
      {!region.mayRun && <Quiet>{say.mayNotRun}</Quiet>}
    </Layout>
  )
}

/** A source as people read it: the register's tags become the documents they stand for. */
export function sourceText(source: string, lang: Language): string {
  const say = text[lang].sources
  return source
    .split(/[;:] /)
    .map((part) => {
      if (part === '001' || part === '002' || part === '003' || part === '004' || part === 'P24') return say[part]
      if (part === 'charging basis invented') return say.chargingBasis
      return part === 'invented' || part === 'unchanged' ? say[part] : part
    })
    .join('; ')
}

/** Where a population is from: its document, and that its day is our conclusion where the register says so. */
export function basisSourceText(source: string, lang: Language): string {
  const [tag = '', note] = source.split(/: (.*)/s)
  const said = sourceText(tag, lang)
  if (note?.includes('reckoned back')) return `${said}; ${text[lang].rowsInferred}`
  return note?.includes('date not stated') ? `${said}; ${text[lang].dayInferred}` : said
}

/** "31 december 2020". */
export function dayText(day: Day, lang: Language): string {
  return `${formatDate(day, lang)} ${yearOf(day)}`
}
