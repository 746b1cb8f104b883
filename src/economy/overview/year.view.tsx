import {
  Amount,
  Figures,
  type Frame,
  formatKr,
  inWords,
  Quiet,
  Rows,
  Section,
  SubMenu,
  sentenceCase,
  Worklist,
} from '#design'
import type { Ore } from '#values'
import { explainHref } from '../explain/sum.rules.ts'
import { stepItem } from '../year-steps/step.view.tsx'
import { countLeft, nextStep, stepsLeft, type YearSoFar } from '../year-steps/year-steps.rules.ts'
import { text as ofSteps } from '../year-steps/year-steps.text.ts'
import type { RegionPair } from './between-regions.rules.ts'
import { BetweenRegions } from './between-regions.view.tsx'
import { FlowsTable } from './flows-table.view.tsx'
import { type RegionYear, RegionYearPage, yearHref } from './region-year.view.tsx'
import { type MunicipalityYear, sumFlows, toRegion, type YearFacts } from './year.rules.ts'
import { text } from './year.text.ts'

interface Props extends RegionYear {
  readonly frame: Frame
  readonly facts: YearFacts
  readonly rows: readonly MunicipalityYear[]
  readonly soFar: YearSoFar
  readonly pot: Ore
  readonly pairs: readonly RegionPair[]
  readonly years: readonly number[]
}

/** The region's year: what remains to be done, and what each municipality pays. */
export function YearPage(props: Props) {
  const { frame, region, year, rows, soFar, facts, pot, pairs, years } = props
  const { lang } = frame
  const say = text[lang]
  const all = sumFlows(rows)
  const amount = (ore: Ore, href: string) => <Amount ore={ore} lang={lang} href={href} />
  const left = countLeft(stepsLeft(soFar))
  const title = left === 0 ? say.closedTitle : ofSteps[lang].title(left, sentenceCase(inWords(left, lang)), year)
  const lead = left === 0 ? say.closedLead(year, formatKr(toRegion(all), lang), region.name) : say.toDoLead
  return (
    <RegionYearPage frame={frame} region={region} year={year} part="year" title={title} lead={lead}>
      <NextStep {...props} />
      <Figures
        figures={[
          { term: say.toRegion, value: amount(toRegion(all), explainHref({ regionId: region.id, year }, 'to-region')) },
          facts.closing
            ? { term: say.potShared, value: amount(facts.closing.potOre, yearHref({ region, year }, 'pot')) }
            : { term: say.inPot, value: amount(pot, yearHref({ region, year }, 'pot')) },
          {
            term: say.toSkr,
            value: amount(all.nationalFee, explainHref({ regionId: region.id, year }, 'national-fee')),
          },
        ]}
      />
      <Section title={say.municipalities} lead={say.municipalitiesLead}>
        <FlowsTable
          lang={lang}
          regionId={region.id}
          year={year}
          rows={rows}
          href={(id) => `${yearHref({ region, year }, 'invoices')}/${id}`}
        />
        <Quiet>{say.notInNumber}</Quiet>
      </Section>
      <BetweenRegions lang={lang} region={region} year={year} pairs={pairs} />
      <Section title={say.examples}>
        <Rows
          items={[
            { key: 'table', title: say.printedTable, href: '/economy/printed-table' },
            { key: 'pot', title: say.potExample, href: '/economy/pot-example' },
          ]}
        />
      </Section>
      <SubMenu
        label={say.years}
        items={years.map((each) => ({
          href: yearHref({ region, year: each }),
          label: String(each),
          current: each === year,
        }))}
      />
    </RegionYearPage>
  )
}

/** What comes first of what is left, and the way to the rest. */
function NextStep({ frame: { lang }, region, year, soFar }: Props) {
  const steps = stepsLeft(soFar)
  const left = countLeft(steps)
  const step = nextStep(steps)
  if (left === 0) return null
  return (
    <>
      {step && <Worklist items={[stepItem({ step, region, soFar, lang, kind: 'primary' })]} />}
      <p>
        <a href={yearHref({ region, year }, 'steps')}>{ofSteps[lang].all(inWords(left, lang), left)}</a>
      </p>
    </>
  )
}
