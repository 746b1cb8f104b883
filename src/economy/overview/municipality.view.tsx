import {
  Actions,
  BarChart,
  ButtonLink,
  Figures,
  type Frame,
  formatAmount,
  formatCount,
  formatKr,
  Layout,
  Rows,
  Section,
  SubMenu,
} from '#design'
import { negate } from '#values'
import type { FeeLine, SeatDayLine, YearLine } from '../invoice-basis/invoice-basis.rules.ts'
import { basisHref } from '../invoice-basis/invoice-basis.view.tsx'
import { costOf, type Got, type SeenMunicipality, wholeCost, type YearCost } from './municipality.rules.ts'
import { text } from './municipality.text.ts'
import { Paid } from './paid.view.tsx'

export interface MunicipalityView {
  readonly frame: Frame
  readonly municipality: SeenMunicipality
  readonly others: readonly SeenMunicipality[]
  readonly year: number
  readonly years: readonly number[]
  readonly costs: readonly YearCost[]
  readonly seatDays: readonly SeatDayLine[]
  readonly fees: readonly FeeLine[]
  readonly yearLines: readonly YearLine[]
  readonly got: Got
}

/** One page for the head of social services: what we pay, why, what we got. */
export function MunicipalityPage(view: MunicipalityView) {
  const { frame, municipality, year, years, costs, others } = view
  const { lang } = frame
  const say = text[lang]
  const cost = costOf(costs, year)
  const whole = wholeCost(cost)
  const amount = formatKr(whole < 0 ? negate(whole) : whole, lang)
  const title = whole < 0 ? say.titleBack : say.title
  const here = (id: number, of: number) => `/municipality?municipality=${id}&year=${of}`
  const nothing = cost.toRegion === 0 && cost.toNational === 0
  const basis = basisHref({ regionId: municipality.regionId, municipalityId: municipality.id, year })
  return (
    <Layout
      frame={frame}
      title={nothing ? say.titleNothing(municipality.name, year) : title(municipality.name, amount, year)}
      eyebrow={say.eyebrow}
      lead={
        nothing
          ? undefined
          : say.lead(
              municipality.region,
              formatKr(cost.toRegion, lang),
              municipality.national,
              formatKr(cost.toNational, lang),
            )
      }
      width="page"
    >
      <SubMenu
        label={say.years}
        items={years.map((each) => ({
          href: here(municipality.id, each),
          label: String(each),
          current: each === year,
        }))}
      />
      <Paid {...view} basis={basis} cost={cost} />
      <GotFigures lang={lang} got={view.got} />
      <BarChart
        lang={lang}
        title={say.chart}
        heads={[say.year, say.cost]}
        bars={costs.map((each) => ({
          label: String(each.year),
          value: wholeCost(each),
          text: formatAmount(wholeCost(each), lang),
          href: here(municipality.id, each.year),
          marked: each.year === year,
        }))}
      />
      <Actions>
        <ButtonLink href={basis}>{say.basis}</ButtonLink>
        <ButtonLink kind="quiet" href={`${basis}.pdf`}>
          {say.basisPdf}
        </ButtonLink>
        <ButtonLink kind="quiet" href="/municipality/study-time">
          {say.studyTime}
        </ButtonLink>
        <ButtonLink kind="quiet" href="/economy/printed-table">
          {say.printedTable}
        </ButtonLink>
      </Actions>
      {others.length > 0 && (
        <Section title={say.others}>
          <Rows items={others.map(({ id, name }) => ({ key: id, title: name, href: here(id, year) }))} />
        </Section>
      )}
    </Layout>
  )
}

function GotFigures({ lang, got }: { lang: Frame['lang']; got: Got }) {
  const say = text[lang]
  const figure = (term: string, count: number) => ({ term, value: formatCount(count, lang) })
  return (
    <Section title={say.got}>
      <Figures
        figures={[
          figure(say.participants, got.participants),
          figure(say.attendedDays, got.attendedDays),
          ...(got.daysToCome > 0 ? [figure(say.daysToCome, got.daysToCome)] : []),
          figure(say.certificates, got.certificates),
          figure(say.trainers, got.trainers),
          figure(say.taughtDays, got.taughtDays),
        ]}
      />
    </Section>
  )
}

/** For whoever sees several municipalities. */
export function ChooseMunicipalityPage({
  frame,
  municipalities,
}: {
  frame: Frame
  municipalities: readonly SeenMunicipality[]
}) {
  const say = text[frame.lang]
  return (
    <Layout frame={frame} title={say.choose} lead={say.chooseLead}>
      <Rows
        items={municipalities.map(({ id, name, region }) => ({
          key: id,
          title: name,
          note: region,
          href: `/municipality?municipality=${id}`,
        }))}
      />
    </Layout>
  )
}
