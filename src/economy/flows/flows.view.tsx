import { Amount, Empty, type Frame, formatAmount, formatCount, formatKr, Section, Table } from '#design'
import { isWholeKr, type Ore } from '#values'
import { explainHref } from '../explain/sum.rules.ts'
import { withOre } from '../overview/amounts.view.tsx'
import { type RegionYear, RegionYearPage, yearHref } from '../overview/region-year.view.tsx'
import { inAll, sumFlows } from '../overview/year.rules.ts'
import { FlowBars } from './flow-bars.view.tsx'
import { eachText, FlowYears } from './flow-years.view.tsx'
import { costOfAll, flowsIn, inhabitantsOf, noFlows, type SeenFlows, togetherByYear } from './flows.rules.ts'
import { text } from './flows.text.ts'

interface Props extends RegionYear {
  readonly frame: Frame
  readonly all: readonly SeenFlows[]
}

/** Where one municipality of the region is followed over the years. */
export function flowsHref(of: RegionYear, municipalityId?: number): string {
  return `${yearHref(of, 'flows')}${municipalityId === undefined ? '' : `?municipality=${municipalityId}`}`
}

/** All the region's municipalities: together year by year, and this year side by side, also per inhabitant. */
export function FlowsPage({ frame, region, year, all }: Props) {
  const { lang } = frame
  const say = text[lang]
  const years = togetherByYear(all)
  const [first] = years
  const counted = all.filter((one) => one.years.length > 0)
  if (first === undefined) {
    return (
      <RegionYearPage frame={frame} region={region} year={year} part="flows" title={say.headingNone}>
        <Empty title={say.headingNoneText} />
      </RegionYearPage>
    )
  }
  const expected = all.flatMap(({ forecast }) => (forecast ? [forecast] : []))
  const [one] = expected
  const forecast = one
    ? { year: one.year, assumed: one.assumed, ...sumFlows(all.map((each) => each.forecast ?? flowsIn(each, one.year))) }
    : undefined
  const [asOf = null] = all.map((each) => each.asOf)
  return (
    <RegionYearPage
      frame={frame}
      region={region}
      year={year}
      part="flows"
      title={say.heading(counted.length, formatKr(costOfAll(years), lang), yearsText(years.map((each) => each.year)))}
      lead={forecast && say.lead(formatKr(inAll(forecast), lang), forecast.year)}
    >
      <Section title={say.together}>
        <FlowYears
          lang={lang}
          whose={say.region}
          regionId={region.id}
          years={years}
          forecast={forecast}
          inhabitants={inhabitantsOf(all) || null}
          asOf={asOf}
          year={year}
          yearHref={(each) => flowsHref({ region, year: each })}
        />
      </Section>
      <SideBySide frame={frame} region={region} year={year} all={all} />
    </RegionYearPage>
  )
}

/** "2025", "2025–2027". */
function yearsText(years: readonly number[]): string {
  const [first, last] = [Math.min(...years), Math.max(...years)]
  return first === last ? String(first) : `${first}–${last}`
}

/** The year municipality by municipality, as a picture and per inhabitant. */
function SideBySide({ frame: { lang }, region, year, all }: Props) {
  const say = text[lang]
  const rows = all.map((one) => ({ ...one, flows: flowsIn(one, year) }))
  if (rows.every(({ flows }) => inAll(flows) === 0)) return null
  const href = (municipalityId: number) => flowsHref({ region, year }, municipalityId)
  const hasOre = rows.some(({ flows }) => !isWholeKr(inAll(flows)))
  const amountText = (amount: Ore) => (hasOre ? withOre(amount, lang) : formatAmount(amount, lang))
  const together = rows.length === 0 ? noFlows : sumFlows(rows.map(({ flows }) => flows))
  return (
    <Section title={`${say.each2} ${year}`}>
      <FlowBars
        lang={lang}
        title={say.perMunicipality(year)}
        bars={rows.map(({ municipalityId, name, flows }) => ({ label: name, href: href(municipalityId), flows }))}
      />
      <Table
        caption={say.perCaption(year)}
        quietCaption
        rows={rows}
        rowKey={(row) => row.municipalityId}
        columns={[
          { key: 'name', head: say.municipality, cell: (row) => <a href={href(row.municipalityId)}>{row.name}</a> },
          {
            key: 'inhabitants',
            head: say.inhabitants,
            align: 'number',
            cell: (row) => (row.inhabitants === null ? '–' : formatCount(row.inhabitants, lang)),
          },
          {
            key: 'sum',
            head: say.sum,
            unit: say.kr,
            align: 'number',
            cell: (row) => (
              <Amount
                ore={inAll(row.flows)}
                lang={lang}
                {...{ bare: true, exact: hasOre }}
                href={explainHref({ regionId: region.id, year, municipalityId: row.municipalityId }, 'in-all')}
              />
            ),
          },
          {
            key: 'each',
            head: say.each,
            unit: say.kr,
            align: 'number',
            cell: (row) => eachText(inAll(row.flows), row.inhabitants, lang),
          },
        ]}
        foot={{
          name: say.sum,
          inhabitants: formatCount(inhabitantsOf(all), lang),
          sum: amountText(inAll(together)),
          each: eachText(inAll(together), inhabitantsOf(all) || null, lang),
        }}
      />
    </Section>
  )
}
