import {
  Actions,
  ButtonLink,
  Figures,
  type Frame,
  formatCount,
  formatKr,
  Layout,
  Rows,
  Section,
  SubMenu,
} from '#design'
import { type ExactOre, negate } from '#values'
import { exactText } from '../allocation/exact.view.tsx'
import { eachText, FlowYears } from '../flows/flow-years.view.tsx'
import type { SeenFlows } from '../flows/flows.rules.ts'
import { text as ofFlows } from '../flows/flows.text.ts'
import type { FeeLine, SeatDayLine, YearLine } from '../invoice-basis/invoice-basis.rules.ts'
import { basisHref } from '../invoice-basis/invoice-basis.view.tsx'
import { type Got, type SeenMunicipality, wholeCost, type YearCost } from './municipality.rules.ts'
import { text } from './municipality.text.ts'
import { Paid } from './paid.view.tsx'

export interface MunicipalityView {
  readonly frame: Frame
  readonly municipality: SeenMunicipality
  readonly others: readonly SeenMunicipality[]
  readonly year: number
  readonly years: readonly number[]
  readonly cost: YearCost
  readonly flows: SeenFlows
  /** What the region's municipalities paid together, per inhabitant. */
  readonly average: ExactOre | undefined
  readonly seatDays: readonly SeatDayLine[]
  readonly fees: readonly FeeLine[]
  readonly yearLines: readonly YearLine[]
  readonly got: Got
  readonly seesStudyTime: boolean
}

/** One page for the head of social services: what we pay, why, what we got. */
export function MunicipalityPage(view: MunicipalityView) {
  const { frame, municipality, year, years, cost, flows, others } = view
  const { lang } = frame
  const say = text[lang]
  const whole = wholeCost(cost)
  const amount = formatKr(whole < 0 ? negate(whole) : whole, lang)
  const title = whole < 0 ? say.titleBack : say.title
  const here = (id: number, of: number) => `/municipality?municipality=${id}&year=${of}`
  const nothing = cost.toRegion === 0 && cost.toNational === 0
  const basis = basisHref({ regionId: municipality.regionId, municipalityId: municipality.id, year })
  return (
    <Layout
      frame={frame}
      title={
        nothing
          ? say.titleNothing(municipality.name, year)
          : say.titleGot(title(municipality.name, amount, year), gotText(view.got, lang))
      }
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
      <Paid {...view} />
      <GotFigures lang={lang} got={view.got} />
      <Section title={say.overTime} lead={<EachLead {...view} />}>
        <FlowYears
          lang={lang}
          whose={municipality.name}
          regionId={municipality.regionId}
          municipalityId={municipality.id}
          years={flows.years}
          forecast={flows.forecast}
          inhabitants={flows.inhabitants}
          asOf={flows.asOf}
          year={year}
          yearHref={(each) => here(municipality.id, each)}
        />
      </Section>
      <Actions>
        <ButtonLink href={basis}>{say.basis}</ButtonLink>
        <ButtonLink kind="quiet" href={`${basis}.pdf`}>
          {say.basisPdf}
        </ButtonLink>
        <ButtonLink kind="quiet" href={`/municipality/simulation?municipality=${municipality.id}&year=${year}`}>
          {say.simulation}
        </ButtonLink>
        {view.seesStudyTime && (
          <ButtonLink kind="quiet" href="/municipality/study-time">
            {say.studyTime}
          </ButtonLink>
        )}
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

/** What the municipality pays per inhabitant, beside the region's municipalities together; nothing where nobody is counted. */
function EachLead({ frame: { lang }, municipality, cost, flows, average }: MunicipalityView) {
  const say = ofFlows[lang]
  if (average === undefined || flows.inhabitants === null || wholeCost(cost) === 0) return null
  const own = eachText(wholeCost(cost), flows.inhabitants, lang)
  return (
    <p>{say.averageLead(say.perInhabitant(own), municipality.name, say.perInhabitant(exactText(average, lang, 2)))}</p>
  )
}

/** "12 medarbetare har gått 24 kursdagar". */
function gotText({ participants, attendedDays }: Got, lang: Frame['lang']): string {
  const say = text[lang]
  if (attendedDays === 0) return ''
  const people = participants === 1 ? say.onePerson : say.people(formatCount(participants, lang))
  return attendedDays === 1 ? say.wentOne(people) : say.went(people, formatCount(attendedDays, lang))
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
