import { Amount, type Frame, formatCount, formatKr, Layout, Table } from '#design'
import { sumMoney } from '#values'
import { withOre } from '../overview/amounts.view.tsx'
import type { RegionFee } from './programme.rules.ts'
import { text } from './programme.text.ts'

/** The fee of a year, region by region: what makes its sum. */
export function FeeByRegionPage({
  frame,
  year,
  regions,
}: {
  frame: Frame
  year: number
  regions: readonly RegionFee[]
}) {
  const { lang } = frame
  const say = text[lang]
  const sum = sumMoney(regions.map(({ feeOre }) => feeOre))
  return (
    <Layout
      frame={frame}
      title={say.byRegionTitle(formatKr(sum, lang), year)}
      lead={say.feeNote}
      breadcrumb={[{ href: `/economy/programme?year=${year}`, label: say.back }]}
      width="page"
    >
      <Table
        caption={say.byRegion(year)}
        rows={regions}
        rowKey={(row) => row.id}
        columns={[
          { key: 'name', head: say.region, cell: (row) => row.name },
          {
            key: 'connected',
            head: say.connected,
            align: 'number',
            cell: (row) => say.ofAll(formatCount(row.connected, lang), formatCount(row.municipalities, lang)),
          },
          {
            key: 'fee',
            head: say.fee,
            unit: say.kr,
            align: 'number',
            cell: (row) =>
              row.feeOre === 0 ? (
                '–'
              ) : (
                <Amount
                  ore={row.feeOre}
                  lang={lang}
                  {...{ bare: true, exact: true }}
                  href={`/economy/programme/${year}/national-fee/${row.id}`}
                />
              ),
          },
        ]}
        foot={{ name: say.sum, fee: withOre(sum, lang) }}
      />
    </Layout>
  )
}
