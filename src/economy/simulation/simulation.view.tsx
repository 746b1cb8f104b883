import {
  Actions,
  ButtonLink,
  Details,
  Facts,
  type FieldErrors,
  type Frame,
  formatCount,
  formatKr,
  formatList,
  inWords,
  Layout,
  Prose,
  Section,
  sentenceCase,
} from '#design'
import { type Language, negate } from '#values'
import { type RegionYear, RegionYearPage } from '../overview/region-year.view.tsx'
import { ComparedTable, PartsTable } from './compared-table.view.tsx'
import { DifferenceChart } from './difference-chart.view.tsx'
import type { KeyShown, Typed } from './read-terms.rules.ts'
import { type Compared, difference, type Ground, shownRows, sumRows, type Terms } from './simulation.rules.ts'
import { text } from './simulation.text.ts'
import { SimulationForm } from './simulation-form.view.tsx'
import { trialFacts } from './trial.view.tsx'

export interface SimulationView {
  readonly ground: Ground
  readonly tried: Terms
  readonly rows: readonly Compared[]
  readonly keys: readonly KeyShown[]
  /** The key of today. */
  readonly keyId: number | null
  /** The key that is tried, as its field says it. */
  readonly choice: string
  /** The year whose booked course days are counted. */
  readonly seatsOf: number
  readonly typed: Typed | undefined
  readonly errors: FieldErrors | undefined
  readonly action: string
  /** The page without a trial. */
  readonly again: string
  /** The table of this trial as a file. */
  readonly csv: string
  readonly hidden: Readonly<Record<string, string>>
  /** Whose figures the reader sees by name; everyone's where it is undefined. */
  readonly own: ReadonlySet<number> | undefined
}

/** Where a year of a region can be tried otherwise. */
export function simulationHref({ region, year }: Pick<RegionYear, 'region' | 'year'>): string {
  return `/economy/${region.id}/${year}/simulation`
}

/** What each of a region's municipalities would pay by other terms. */
export function RegionSimulationPage({ frame, region, year, ...view }: SimulationView & RegionYear & { frame: Frame }) {
  const { lang } = frame
  return (
    <RegionYearPage
      frame={frame}
      region={region}
      year={year}
      part="fixedCost"
      title={titleOf(view, lang)}
      lead={text[lang].lead}
    >
      <Simulation {...view} lang={lang} />
    </RegionYearPage>
  )
}

interface OwnPage extends SimulationView {
  readonly frame: Frame
  readonly municipality: { readonly id: number; readonly name: string }
}

/** The same for one municipality: its own cost, and all the others as one row. */
export function OwnSimulationPage({ frame, municipality, ...view }: OwnPage) {
  const { lang } = frame
  const say = text[lang]
  return (
    <Layout
      frame={frame}
      title={titleOf(view, lang)}
      eyebrow={`${municipality.name} · ${view.ground.year}`}
      lead={say.lead}
      breadcrumb={[{ href: `/municipality?municipality=${municipality.id}&year=${view.ground.year}`, label: say.back }]}
      width="page"
    >
      <Simulation {...view} lang={lang} />
    </Layout>
  )
}

function Simulation(view: SimulationView & { readonly lang: Language }) {
  const { lang, ground, typed, errors } = view
  const say = text[lang]
  const isTried = typed !== undefined && errors === undefined
  return (
    <>
      {isTried && <Result {...view} />}
      {isTried ? (
        <Details summary={say.change}>
          <SimulationForm {...view} />
        </Details>
      ) : (
        <Section title={say.changeFirst}>
          <SimulationForm {...view} />
        </Section>
      )}
      <Details summary={say.assumed} open={isTried}>
        <Prose>
          <p>{seatsText(view)}</p>
          <p>{say.priceHow}</p>
          <p>{say.share}</p>
          <p>{say.fees}</p>
          {ground.today.fee !== null && ground.municipalities.some(({ inhabitants }) => inhabitants === null) && (
            <p>
              {say.noInhabitants(
                formatList(
                  ground.municipalities.filter((row) => row.inhabitants === null).map(({ name }) => name),
                  lang,
                ),
              )}
            </p>
          )}
        </Prose>
      </Details>
    </>
  )
}

function Result(view: SimulationView & { readonly lang: Language }) {
  const { lang, ground } = view
  const say = text[lang]
  const rows = shownRows(view.rows, view.own, say.others)
  const facts = trialFacts(view)
  return (
    <>
      {facts.length > 0 && (
        <Section title={say.tried}>
          <Facts facts={facts} />
        </Section>
      )}
      <Section title={say.result}>
        <ComparedTable lang={lang} year={ground.year} rows={rows} />
        <DifferenceChart lang={lang} rows={rows} />
        <PartsTable lang={lang} year={ground.year} rows={rows} />
        <Actions>
          <ButtonLink kind="quiet" href={view.csv}>
            {say.keep}
          </ButtonLink>
        </Actions>
      </Section>
    </>
  )
}

function seatsText({ lang, ground, seatsOf }: SimulationView & { readonly lang: Language }): string {
  const say = text[lang]
  const count = ground.seats.reduce((sum, { seats }) => sum + seats, 0)
  if (count === 0) return say.seatsNone
  const seats = formatCount(count, lang)
  return seatsOf === ground.year ? say.seats(seats, ground.year) : say.seatsBefore(seats, ground.year)
}

function titleOf({ ground, rows, typed, errors }: SimulationView, lang: Language): string {
  const say = text[lang]
  if (typed === undefined || errors !== undefined) return say.nothingYet(ground.year)
  const by = difference(sumRows(rows))
  if (by > 0) return say.more(formatKr(by, lang))
  if (by < 0) return say.less(formatKr(negate(by), lang))
  const [more, less] = [rows.filter((row) => difference(row) > 0), rows.filter((row) => difference(row) < 0)]
  if (more.length + less.length === 0) return say.same
  const count = (some: readonly Compared[]) =>
    some.length === 1 ? say.oneMunicipality : say.municipalities(inWords(some.length, lang))
  return sentenceCase(say.moved(count(more), count(less)))
}
