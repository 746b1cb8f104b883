import { Amount, formatAmount, formatCount, Section, Table } from '#design'
import { type Language, sumMoney } from '#values'
import type { FeeYear, RegionFee } from './fee-year.rules.ts'
import { text } from './fee-years.text.ts'
import { feeHref } from './fee-years.view.tsx'

interface Props {
  readonly lang: Language
  readonly year: FeeYear
  readonly regions: readonly RegionFee[]
}

/** What each region's municipalities are to pay of a year's fee, and what is posted; each leads to its municipalities. */
export function Regions({ lang, year, regions }: Props) {
  const say = text[lang]
  const money = { unit: say.kr, align: 'number' as const }
  const count = (pick: (row: RegionFee) => number) => regions.reduce((sum, row) => sum + pick(row), 0)
  const regionHref = (row: RegionFee) => `${feeHref(year.year)}/regions/${row.regionId}`
  const of = (some: number, all: number) => say.connectedOf(formatCount(some, lang), formatCount(all, lang))
  return (
    <Section title={say.regions(year.year)}>
      <Table
        caption={say.regions(year.year)}
        quietCaption
        rows={regions}
        rowKey={({ regionId }) => regionId}
        columns={[
          {
            key: 'region',
            head: say.region,
            cell: (row) => <a href={regionHref(row)}>{row.region}</a>,
          },
          {
            key: 'connected',
            head: say.connected,
            align: 'number',
            cell: (row) => of(row.connected, row.municipalities),
          },
          {
            key: 'people',
            head: say.people,
            align: 'number',
            cell: (row) => (row.unknown > 0 ? say.unknownMark : formatCount(row.inhabitants, lang)),
          },
          {
            key: 'due',
            head: say.due,
            ...money,
            cell: (row) => <Amount ore={row.due} lang={lang} bare exact href={regionHref(row)} />,
          },
          {
            key: 'posted',
            head: say.posted,
            ...money,
            cell: (row) =>
              row.posted === 0 ? '–' : <Amount ore={row.posted} lang={lang} bare exact href={regionHref(row)} />,
          },
        ]}
        foot={{
          region: say.sum,
          connected: of(
            count((row) => row.connected),
            count((row) => row.municipalities),
          ),
          people: formatCount(
            count((row) => row.inhabitants),
            lang,
          ),
          due: formatAmount(sumMoney(regions.map(({ due }) => due)), lang, 'always'),
          posted: formatAmount(sumMoney(regions.map(({ posted }) => posted)), lang, 'always'),
        }}
      />
    </Section>
  )
}
