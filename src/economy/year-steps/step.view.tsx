import { ButtonLink, type Work } from '#design'
import type { Language } from '#values'
import { sellerHref } from '../invoices/seller.rules.ts'
import { type RegionYear, yearHref } from '../overview/region-year.view.tsx'
import type { Step, StepState, YearSoFar } from './year-steps.rules.ts'
import { text } from './year-steps.text.ts'

interface StepShown {
  readonly step: StepState
  readonly region: RegionYear['region']
  readonly soFar: YearSoFar
  readonly lang: Language
  readonly kind: 'primary' | 'quiet'
}

/** One step that is left: what it is, how much of it or what it waits for, and the way to it. */
export function stepItem(shown: StepShown): Work {
  const { step, lang } = shown
  return {
    key: step.step,
    title: text[lang].todo[step.step],
    why: whyText(step, lang),
    action: hasNothingToSee(step) ? undefined : <Go {...shown} />,
  }
}

/** What waits for drafts says so: there is nowhere to go yet. */
const afterDrafts: readonly Step[] = ['check-drafts', 'issue', 'send', 'export']
const hasNothingToSee = ({ step, state }: StepState) => state === 'waiting' && afterDrafts.includes(step)

function whyText({ step, state, left }: StepState, lang: Language): string {
  const say = text[lang]
  const waits: Readonly<Partial<Record<Step, string>>> = say.waits
  const told = state === 'waiting' && (left === 0 || step === 'drafts') ? waits[step] : undefined
  return told ?? say.left[step](left)
}

/** Its name begins with what is read on it, so that it can be asked for aloud. */
function Go({ step, region, soFar, lang, kind }: StepShown) {
  const say = text[lang]
  const go = step.state === 'to-do' && region.mayRun ? say.go[step.step] : say.see
  const href = hrefOf(step.step, { region, year: soFar.year, soFar })
  const what = say.todo[step.step]
  return (
    <ButtonLink kind={kind} href={href} label={what.startsWith(go) ? what : say.goTo(go, what)}>
      {go}
    </ButtonLink>
  )
}

/** Where a step is done: at the first of what is left, where there is one. */
export function hrefOf(step: Step, { region, year, soFar }: RegionYear & { readonly soFar: YearSoFar }): string {
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
