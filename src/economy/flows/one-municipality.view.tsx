import { type Frame, formatKr, HiddenField, Quiet, SearchForm, Section, SelectField, Table } from '#design'
import { type Language, negate } from '#values'
import { type RegionYear, RegionYearPage, yearHref } from '../overview/region-year.view.tsx'
import { inAll } from '../overview/year.rules.ts'
import { eachText, FlowYears } from './flow-years.view.tsx'
import { flowsIn, type SeenFlows } from './flows.rules.ts'
import { text } from './flows.text.ts'
import { flowsHref } from './flows.view.tsx'

interface Props extends RegionYear {
  readonly frame: Frame
  readonly all: readonly SeenFlows[]
  readonly one: SeenFlows
  readonly nearest: SeenFlows | undefined
  readonly other: SeenFlows | undefined
}

/** One municipality over the years, and beside another of its size. */
export function OneMunicipalityPage({ frame, region, year, all, one, nearest, other }: Props) {
  const { lang } = frame
  const say = text[lang]
  const sum = inAll(flowsIn(one, year))
  const title =
    other !== undefined
      ? say.headingTwo(one.name, other.name, year)
      : sum < 0
        ? say.headingOneBack(one.name, formatKr(negate(sum), lang), year)
        : say.headingOne(one.name, formatKr(sum, lang), year)
  return (
    <RegionYearPage frame={frame} region={region} year={year} part="flows" title={title}>
      {other && <Beside lang={lang} year={year} one={one} other={other} />}
      {[one, ...(other ? [other] : [])].map((each) => (
        <Section key={each.municipalityId} title={`${each.name}: ${say.overTime}`}>
          <FlowYears
            lang={lang}
            whose={each.name}
            regionId={region.id}
            municipalityId={each.municipalityId}
            years={each.years}
            forecast={each.forecast}
            inhabitants={each.inhabitants}
            asOf={each.asOf}
            year={year}
            yearHref={(of) => flowsHref({ region, year: of }, one.municipalityId)}
          />
        </Section>
      ))}
      <Section title={say.compareWith}>
        <SearchForm lang={lang} action={yearHref({ region, year }, 'flows')} submit={say.compare}>
          <HiddenField name="municipality" value={String(one.municipalityId)} />
          <SelectField
            name="with"
            label={say.compareWith}
            value={String(other?.municipalityId ?? nearest?.municipalityId ?? '')}
            options={all
              .filter(({ municipalityId }) => municipalityId !== one.municipalityId)
              .map((each) => ({
                value: String(each.municipalityId),
                label: each.municipalityId === nearest?.municipalityId ? say.sameSize(each.name) : each.name,
              }))}
          />
        </SearchForm>
      </Section>
      <Quiet>
        <a href={flowsHref({ region, year })}>{say.all}</a>
      </Quiet>
    </RegionYearPage>
  )
}

const flows = ['nationalFee', 'fixedCost', 'courseDays', 'fees', 'corrections', 'potShare'] as const

/** Two municipalities, flow by flow, per inhabitant: what differs is then not that one is larger. */
function Beside({ lang, year, one, other }: { lang: Language; year: number; one: SeenFlows; other: SeenFlows }) {
  const say = text[lang]
  const [a, b] = [flowsIn(one, year), flowsIn(other, year)]
  const rows = [
    ...flows
      .filter((flow) => a[flow] !== 0 || b[flow] !== 0)
      .map((flow) => ({ key: flow, name: say.flows[flow], a: a[flow], b: b[flow] })),
    { key: 'sum', name: say.sum, a: inAll(a), b: inAll(b) },
  ]
  const column = (of: SeenFlows, side: 'a' | 'b') => ({
    key: side,
    head: of.name,
    unit: say.kr,
    align: 'number' as const,
    cell: (row: (typeof rows)[number]) => eachText(row[side], of.inhabitants, lang),
  })
  return (
    <Table
      caption={say.perCaption(year)}
      rows={rows}
      rowKey={(row) => row.key}
      columns={[
        { key: 'name', head: say.flow, cell: (row) => (row.key === 'sum' ? <strong>{row.name}</strong> : row.name) },
        column(one, 'a'),
        column(other, 'b'),
      ]}
    />
  )
}
