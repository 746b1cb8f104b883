import { BarChart, type Frame, formatKr } from '#design'
import { FlowsTable } from '../overview/flows-table.view.tsx'
import { type RegionYear, RegionYearPage, yearHref } from '../overview/region-year.view.tsx'
import { type MunicipalityYear, toRegion } from '../overview/year.rules.ts'
import { text } from './invoice-basis.text.ts'

interface Props extends RegionYear {
  readonly frame: Frame
  readonly rows: readonly MunicipalityYear[]
}

/** Every municipality's basis of a year, side by side. */
export function InvoiceListPage({ frame, region, year, rows }: Props) {
  const { lang } = frame
  const say = text[lang]
  const href = (municipalityId: number) => `${yearHref({ region, year }, 'invoices')}/${municipalityId}`
  return (
    <RegionYearPage
      frame={frame}
      region={region}
      year={year}
      part="invoices"
      title={say.listTitle(region.name, year)}
      lead={say.listLead}
    >
      <FlowsTable lang={lang} regionId={region.id} year={year} rows={rows} href={href} />
      <BarChart
        lang={lang}
        title={say.chart(year)}
        heads={[say.payer, say.toPay]}
        bars={rows.map((row) => ({
          label: row.name,
          value: toRegion(row),
          text: formatKr(toRegion(row), lang),
          href: href(row.municipalityId),
        }))}
      />
    </RegionYearPage>
  )
}
