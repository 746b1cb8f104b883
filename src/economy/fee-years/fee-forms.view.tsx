import {
  DateField,
  Details,
  type FieldErrors,
  Form,
  HiddenField,
  NumberField,
  RadioField,
  TextField,
  type Typed,
} from '#design'
import type { Day, Language, Ore } from '#values'
import { countings } from '../allocation/member.rules.ts'
import { fieldAmount } from '../overview/amounts.view.tsx'
import type { FeeYear } from './fee-year.rules.ts'
import { text } from './fee-years.text.ts'
import { feeHref } from './fee-years.view.tsx'

export interface FormsView {
  readonly lang: Language
  readonly today: Day
  readonly year: FeeYear
  /** For how many the frame is shared: what the register knows, or what is tried. */
  readonly inhabitants: number
  /** What the fee becomes by that. */
  readonly becomes: Ore | undefined
  readonly errors: FieldErrors | undefined
  readonly typed: Typed | undefined
  /** Which form the errors are of. */
  readonly asked: 'frame' | 'fee' | undefined
}

const typedKr = (amount: Ore | null | undefined, lang: Language) =>
  amount === null || amount === undefined ? undefined : fieldAmount(amount, lang)

/** What the fee may be at most and is to raise in all. */
export function FrameForm({ lang, year, errors, typed, asked }: FormsView) {
  const say = text[lang]
  const isAsked = asked === 'frame'
  return (
    <Details summary={year.frame ? say.changeFrame : say.setFrame} open={isAsked || year.frame === null}>
      <Form
        id="frame"
        lang={lang}
        action={`${feeHref(year.year)}/frame`}
        submit={say.saveFrame}
        errors={isAsked ? errors : undefined}
        typed={isAsked ? typed : undefined}
      >
        <NumberField name="most" label={say.mostField} unit={say.kr} decimals value={typedKr(year.frame?.most, lang)} />
        <NumberField name="frame" label={say.frameField} unit={say.kr} value={typedKr(year.frame?.frame, lang)} />
        <TextField name="source" label={say.sourceField} hint={say.sourceHint} />
      </Form>
    </Details>
  )
}

/** The fee itself, from the first day of its year. */
export function DecideForm({ lang, today, year, inhabitants, becomes, errors, typed, asked }: FormsView) {
  const say = text[lang]
  const isAsked = asked === 'fee'
  return (
    <Details
      summary={year.perInhabitant === null ? say.decide : say.decideAgain}
      open={isAsked || (year.frame !== null && year.perInhabitant === null)}
    >
      <p>{say.decideLead(year.year)}</p>
      <Form
        id="fee"
        lang={lang}
        action={feeHref(year.year)}
        submit={say.decide}
        errors={isAsked ? errors : undefined}
        typed={isAsked ? typed : undefined}
      >
        <HiddenField name="inhabitants" value={inhabitants} />
        <NumberField
          name="amount"
          label={say.amount}
          unit={say.kr}
          decimals
          value={typedKr(year.perInhabitant ?? becomes, lang)}
        />
        <RadioField
          name="counting"
          label={say.counting}
          value={year.counting}
          options={countings.toReversed().map((counting) => ({ value: counting, label: say.countings[counting] }))}
        />
        <DateField name="decidedOn" label={say.decidedOn} max={today} />
        <TextField name="source" label={say.sourceField} hint={say.sourceHint} />
      </Form>
    </Details>
  )
}
