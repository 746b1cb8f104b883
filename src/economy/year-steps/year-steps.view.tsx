import { ButtonLink, type Frame, inWords, Notice, Rows, Section, Status, sentenceCase, Worklist } from '#design'
import type { Language } from '#values'
import { sellerHref } from '../invoices/seller.rules.ts'
import { type RegionYear, RegionYearPage, yearHref } from '../overview/region-year.view.tsx'
import { nextStep, type Step, type StepState, stepsLeft, type YearSoFar } from './year-steps.rules.ts'
import { text } from './year-steps.text.ts'

interface StepsView extends RegionYear {
  readonly frame: Frame
  readonly soFar: YearSoFar
}

/** What is left of a year, in the order it is done, each with its number and the way to it. */
export function YearStepsPage({ frame, region, year, soFar }: StepsView) {
  const { lang } = frame
  const say = text[lang]
  const steps = stepsLeft(soFar)
  const left = steps.filter(({ state }) => state !== 'done')
  const finished = steps.filter(({ state }) => state === 'done')
  const next = nextStep(steps)
  const later = left.filter((one) => one !== next)
  const item = (one: StepState) => ({
    key: one.step,
    title: say.todo[one.step],
    why: whyText(one, lang),
    action: <Go step={one} region={region} soFar={soFar} lang={lang} kind={one === next ? 'primary' : 'quiet'} />,
  })
  return (
    <RegionYearPage
      frame={frame}
      region={region}
      year={year}
      part="steps"
      title={say.title(left.length, sentenceCase(inWords(left.length, lang)), year)}
      lead={say.lead}
    >
      {left.length === 0 && <Notice lang={lang}>{say.allDone}</Notice>}
      {next && (
        <Section title={say.next}>
          <Worklist items={[item(next)]} />
        </Section>
      )}
      {later.length > 0 && (
        <Section title={say.later}>
          <Worklist items={later.map(item)} from={next ? 'second' : 'first'} />
        </Section>
      )}
      {finished.length > 0 && (
        <Section title={say.finished}>
          <Rows
            items={finished.map(({ step }) => ({
              key: step,
              title: say.steps[step],
              href: hrefOf(step, { region, year, soFar }),
              end: <Status kind="done">{say.done}</Status>,
            }))}
          />
        </Section>
      )}
    </RegionYearPage>
  )
}

function whyText({ step, state, left }: StepState, lang: Language): string {
  const say = text[lang]
  const waits: Readonly<Partial<Record<Step, string>>> = say.waits
  const told = state === 'waiting' && (left === 0 || step === 'drafts') ? waits[step] : undefined
  return told ?? say.left[step](left)
}

interface GoProps {
  readonly step: StepState
  readonly region: RegionYear['region']
  readonly soFar: YearSoFar
  readonly lang: Language
  readonly kind: 'primary' | 'quiet'
}

function Go({ step, region, soFar, lang, kind }: GoProps) {
  const say = text[lang]
  const go = step.state === 'to-do' && region.mayRun ? say.go : say.see
  const href = hrefOf(step.step, { region, year: soFar.year, soFar })
  return (
    <ButtonLink kind={kind} href={href} label={say.goTo(go, say.todo[step.step])}>
      {go}
    </ButtonLink>
  )
}

/** Where a step is done: at the first of what is left, where there is one. */
function hrefOf(step: Step, { region, year, soFar }: RegionYear & { readonly soFar: YearSoFar }): string {
  const invoices = `${sellerHref(region.id)}?year=${year}`
  switch (step) {
    case 'days':
    case 'pot':
      return yearHref({ region, year }, 'pot')
    case 'marks':
      return soFar.unmarked
        ? `/occasions/${soFar.unmarked.occasionId}/days/${soFar.unmarked.dayId}/attendance`
        : '/occasions'
    case 'settled':
      return soFar.unsettledId === null ? '/occasions' : `/occasions/${soFar.unsettledId}/settle`
    case 'prices':
      return soFar.unpricedDay
        ? `/occasions/${soFar.unpricedDay.occasionId}/days/${soFar.unpricedDay.dayId}/prices`
        : yearHref({ region, year }, 'prices')
    case 'fixed-cost':
      return yearHref({ region, year }, 'fixedCost')
    case 'national-fee':
      return yearHref({ region, year }, 'nationalFee')
    case 'seller':
    case 'buyers':
    case 'references':
      return sellerHref(region.id, 'parties')
    case 'drafts':
    case 'check-drafts':
    case 'issue':
    case 'send':
      return invoices
    case 'export':
      return `/economy/ledger-export/${region.id}`
    case 'adds-up':
      return yearHref({ region, year }, 'flows')
  }
}
