import type { ComponentChildren } from 'preact'
import { type Frame, formatDate, Layout, Quiet, SubMenu } from '#design'
import { type Day, type Language, yearOf } from '#values'
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
  | 'prices'
  | 'rules'

export interface RegionYear {
  readonly region: { readonly id: number; readonly name: string; readonly mayRun: boolean }
  readonly year: number
}

/** Where a part of a region's year is. */
export function yearHref({ region, year }: RegionYear, part: PartOfYear = 'year'): string {
  const own = { prices: 'prices', rules: 'rules' } as const
  if (part === 'issued') return `/invoices/sellers/${region.id}?year=${year}`
  if (part === 'prices' || part === 'rules') return `/economy/${own[part]}/${region.id}`
  const folder = {
    year: '',
    steps: '/steps',
    flows: '/flows',
    budget: '/budget',
    fixedCost: '/fixed-cost',
    nationalFee: '/national-fee',
    pot: '/pot',
    corrections: '/corrections',
    invoices: '/invoices',
  }
  return `/economy/${region.id}/${year}${folder[part]}`
}

interface Props extends RegionYear {
  readonly frame: Frame
  readonly title: string
  readonly lead?: ComponentChildren
  readonly part: PartOfYear
  readonly children: ComponentChildren
}

const parts: readonly PartOfYear[] = [
  'year',
  'steps',
  'flows',
  'budget',
  'fixedCost',
  'nationalFee',
  'pot',
  'corrections',
  'invoices',
  'issued',
  'prices',
  'rules',
]

/** A page of a region's year: which region and year, the way to its other pages, and what this one says. */
export function RegionYearPage({ frame, region, year, title, lead, part, children }: Props) {
  const say = text[frame.lang]
  return (
    <Layout frame={frame} title={title} eyebrow={say.inYear(region.name, year)} lead={lead} width="page">
      <SubMenu
        label={say.menu(year)}
        items={parts.map((each) => ({
          href: yearHref({ region, year }, each),
          label: say[each],
          current: each === part,
        }))}
      />
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
