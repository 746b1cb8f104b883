import {
  Amount,
  ButtonLink,
  Figures,
  type Frame,
  formatCount,
  formatKr,
  Quiet,
  Rows,
  Section,
  Status,
  SubMenu,
  Worklist,
} from '#design'
import { type Ore, ore } from '#values'
import { explainHref } from '../explain/sum.rules.ts'
import type { RegionPair } from './between-regions.rules.ts'
import { BetweenRegions } from './between-regions.view.tsx'
import { FlowsTable } from './flows-table.view.tsx'
import { dayText, type RegionYear, RegionYearPage, yearHref } from './region-year.view.tsx'
import {
  type ActOfYear,
  type ActState,
  type MunicipalityYear,
  sumFlows,
  toRegion,
  type YearFacts,
} from './year.rules.ts'
import { text } from './year.text.ts'

interface Props extends RegionYear {
  readonly frame: Frame
  readonly facts: YearFacts
  readonly rows: readonly MunicipalityYear[]
  readonly acts: readonly ActState[]
  readonly pot: Ore
  readonly pairs: readonly RegionPair[]
  readonly years: readonly number[]
}

/** The region's year: what remains to be done, and what each municipality pays. */
export function YearPage(props: Props) {
  const { frame, region, year, rows, acts, facts, pot, pairs, years } = props
  const { lang } = frame
  const say = text[lang]
  const all = sumFlows(rows)
  const amount = (ore: Ore, href: string) => <Amount ore={ore} lang={lang} href={href} />
  const left = acts.filter(({ state }) => state !== 'done').length
  const title = left === 0 ? say.closedTitle : say.toDo(left, year)
  const lead = left === 0 ? say.closedLead(year, formatKr(toRegion(all), lang), region.name) : say.toDoLead
  return (
    <RegionYearPage frame={frame} region={region} year={year} part="year" title={title} lead={lead}>
      <Worklist items={acts.map(({ act, state }) => actOf(props, { act, state }))} />
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

function actOf(props: Props, { act, state }: ActState) {
  const { lang } = props.frame
  const say = text[lang]
  const part = ({ 'fixed-cost': 'fixedCost', 'national-fee': 'nationalFee', pot: 'pot' } as const)[act]
  const done = state === 'done'
  return {
    key: act,
    title: say[part].title,
    why: done ? <Status kind="done">{doneText(props, act)}</Status> : whyText(props, { act, state }),
    action: (
      <ButtonLink kind={state === 'to-do' || state === 'changed' ? 'primary' : 'quiet'} href={yearHref(props, part)}>
        {act === 'pot' ? say.lookPot : state === 'cannot-yet' ? say.decide : done ? say.seeDone : say.look}
      </ButtonLink>
    ),
  }
}

function doneText({ frame: { lang }, facts }: Props, act: ActOfYear): string {
  const say = text[lang]
  if (act === 'fixed-cost') return say.fixedCost.done
  if (act === 'national-fee' || facts.closing === null) return say.nationalFee.done
  return say.pot.done(facts.closing.closedBy, dayText(facts.closing.closedOn, lang))
}

function whyText({ frame: { lang }, facts, pot }: Props, { act, state }: ActState): string {
  const say = text[lang]
  if (act === 'fixed-cost') {
    if (facts.fixedCost === null) return say.fixedCost.not
    return state === 'changed' ? say.fixedCost.changed : say.fixedCost.why(formatKr(facts.fixedCost.amountOre, lang))
  }
  if (act === 'national-fee') {
    if (facts.nationalFeeOre === null || state === 'cannot-yet') return say.nationalFee.not
    return say.nationalFee.why(formatKr(ore(facts.nationalFeeOre), lang))
  }
  return state === 'cannot-yet' && facts.lastDay !== null
    ? say.pot.not(formatCount(facts.daysToCome, lang), dayText(facts.lastDay, lang))
    : say.pot.why(formatKr(pot, lang))
}
