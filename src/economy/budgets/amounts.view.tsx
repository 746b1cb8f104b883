import { type FieldErrors, Form, type Frame, SearchForm, Section, SelectField, TextField, type Typed } from '#design'
import { krText } from '#values'
import { type BudgetAmount, kindsOf, type Side } from './budget.rules.ts'
import { text } from './budget.text.ts'
import { BudgetFrame } from './frame.view.tsx'
import { kindText } from './kind.view.ts'
import type { BudgetScope } from './scope.rules.ts'

interface Props {
  readonly frame: Frame
  readonly scope: BudgetScope
  /** Those in force for what the form is about. */
  readonly amounts: readonly BudgetAmount[]
  readonly errors?: FieldErrors | undefined
  readonly typed?: Typed | undefined
}

/** Every kind with what is decided for it; only what is changed is kept. */
export function AmountsPage({ frame, scope, amounts, errors, typed }: Props) {
  const { lang } = frame
  const say = text[lang]
  const { journeyId, href, year } = scope
  const action = scope.region && journeyId !== null ? `${href}/amounts?journey=${journeyId}` : `${href}/amounts`
  return (
    <BudgetFrame frame={frame} scope={scope} title={say.amountsTitle(scope.whose, year)} lead={say.amountsLead} isBelow>
      {scope.region && <ForJourney frame={frame} scope={scope} />}
      <Form lang={lang} action={action} submit={say.saveAmounts} errors={errors} typed={typed} cancel={{ href }}>
        {(['cost', 'income'] as const).map((side) => (
          <Section key={side} title={say[side]}>
            {kindsOf(scope.purpose, side).map((kind) => (
              <TextField
                key={kind}
                name={fieldName(side, kind)}
                label={kindText({ side, kind }, lang)}
                width="short"
                value={writtenOf(amounts, { side, kind })}
                optional
              />
            ))}
          </Section>
        ))}
        <TextField name="source" label={say.sourceLabel} hint={say.sourceHint} />
      </Form>
    </BudgetFrame>
  )
}

/** What the amounts are of: all that the region does, or one journey. */
function ForJourney({ frame: { lang }, scope }: Pick<Props, 'frame' | 'scope'>) {
  const say = text[lang]
  return (
    <SearchForm lang={lang} action={`${scope.href}/amounts`} submit={say.choose}>
      <SelectField
        name="journey"
        label={say.forJourney}
        value={String(scope.journeyId ?? '')}
        empty={say.allJourneys}
        options={scope.journeys.map(({ id, name }) => ({ value: String(id), label: name }))}
      />
    </SearchForm>
  )
}

/** What a field of the form is called: side and kind. */
export function fieldName(side: Side, kind: string): string {
  return `${side}-${kind}`
}

function writtenOf(amounts: readonly BudgetAmount[], of: { side: Side; kind: string }): string {
  const found = amounts.find(({ side, kind }) => side === of.side && kind === of.kind)
  return found ? krText(found.amountOre).replace('.', ',') : ''
}
