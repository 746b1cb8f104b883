import {
  Amount,
  DateField,
  Details,
  type FieldErrors,
  FileField,
  Form,
  type Frame,
  formatDay,
  formatKr,
  formatList,
  HiddenField,
  Notice,
  Section,
  SelectField,
  Status,
  TextArea,
  TextField,
  type Typed,
} from '#design'
import { type Language, sumMoney } from '#values'
import { dayText } from '../overview/region-year.view.tsx'
import { kindsOf, type OutcomeRow, type Side, typedKinds } from './budget.rules.ts'
import { BudgetFrame } from './frame.view.tsx'
import { kindText } from './kind.view.ts'
import { text } from './outcome.text.ts'
import type { ReadSheet } from './outcome-sheet.rules.ts'
import type { BudgetScope } from './scope.rules.ts'

export interface OutcomesProps {
  readonly frame: Frame
  readonly scope: BudgetScope
  readonly rows: readonly OutcomeRow[]
  /** Posted twice, the form keeps one row. */
  readonly token: string
  readonly errors?: FieldErrors | undefined
  readonly typed?: Typed | undefined
  readonly pasted?: string | undefined
  readonly sheetProblem?: string | undefined
  readonly sheet?: ReadSheet | undefined
}

/** What is entered beside the ledger, kind by kind, and the two ways to enter more. */
export function OutcomesPage(props: OutcomesProps) {
  const { frame, scope, rows } = props
  const say = text[frame.lang]
  const title = rows.length === 0 ? say.none(scope.year) : say.title(scope.whose, scope.year)
  return (
    <BudgetFrame frame={frame} scope={scope} title={title} lead={say.lead} isBelow>
      {scope.mayRun && <Enter {...props} />}
      {(['cost', 'income'] as const).map((side) =>
        kindsOf(scope.purpose, side).map((kind) => (
          <KindRows
            key={`${side}-${kind}`}
            {...props}
            of={{ side, kind }}
            rows={rows.filter((row) => row.side === side && row.kind === kind)}
          />
        )),
      )}
    </BudgetFrame>
  )
}

function Enter({ frame: { lang }, scope, errors, typed, token, pasted, sheetProblem, sheet }: OutcomesProps) {
  const say = text[lang]
  const options = typedKinds(scope.purpose).map((one) => ({
    value: `${one.side} ${one.kind}`,
    label: kindText(one, lang),
  }))
  return (
    <>
      <Section title={say.addTitle}>
        <Form lang={lang} action={`${scope.href}/outcomes`} submit={say.add} errors={errors} typed={typed}>
          <DateField name="onDay" label={say.day} />
          <SelectField name="kind" label={say.kind} options={options} />
          <TextField name="text" label={say.what} hint={say.whatHint} />
          <TextField name="amount" label={say.amount} width="short" />
          <JourneyField lang={lang} scope={scope} />
          <HiddenField name="token" value={token} />
        </Form>
      </Section>
      <Section title={say.sheetTitle} lead={say.sheetLead}>
        {sheetProblem && (
          <Notice lang={lang} kind="problem" title={sheetProblem}>
            {sheet && 'faults' in sheet && (
              <ul>
                {sheet.faults.slice(0, 20).map(({ row, fault, said }) => (
                  <li key={row}>{say.rowFault(row, say.rowFaults[fault](said))}</li>
                ))}
              </ul>
            )}
          </Notice>
        )}
        <Form
          lang={lang}
          id="sheet"
          action={`${scope.href}/outcomes/sheet`}
          submit={say.putIn}
          submitKind="quiet"
          upload
        >
          <TextArea
            name="pasted"
            label={say.pasted}
            value={pasted}
            hint={say.sheetKinds(
              formatList(
                options.map(({ label }) => label),
                lang,
              ),
            )}
          />
          <FileField name="file" label={say.file} accept=".xlsx,.csv,.txt" optional />
          <JourneyField lang={lang} scope={scope} />
        </Form>
      </Section>
    </>
  )
}

function JourneyField({ lang, scope }: { lang: Language; scope: BudgetScope }) {
  const say = text[lang]
  if (scope.journeys.length === 0) return null
  return (
    <SelectField
      name="journey"
      label={say.journey}
      empty={say.allJourneys}
      value={String(scope.journeyId ?? '')}
      options={scope.journeys.map(({ id, name }) => ({ value: String(id), label: name }))}
      optional
    />
  )
}

type KindProps = OutcomesProps & { readonly of: { readonly side: Side; readonly kind: OutcomeRow['kind'] } }

/** The rows of one kind, by day, and how each is put right. */
function KindRows({ frame: { lang }, scope, rows, of }: KindProps) {
  const say = text[lang]
  if (rows.length === 0) return null
  const sum = sumMoney(rows.map(({ amountOre }) => amountOre))
  return (
    <Section
      title={kindText(of, lang)}
      id={`${of.side}-${of.kind}`}
      lead={say.kindLead(rows.length, formatKr(sum, lang))}
    >
      <ul class="rows">
        {rows.map((row) => (
          <li class="rows-item" key={row.id}>
            <div class="rows-main">
              <p class="rows-title">{row.text}</p>
              <div class="rows-note">
                {formatDay(row.onDay, lang)}. {say.typed(row.typedBy ?? say.system, dayText(row.typedOn, lang))}.
                {row.correctsId !== null && ` ${say.takesBack(row.reason)}`}
                {row.correctedById !== null && <Status kind="waiting">{say.takenBack}</Status>}
              </div>
              {scope.mayRun && row.correctsId === null && row.correctedById === null && (
                <TakeBack lang={lang} scope={scope} row={row} />
              )}
            </div>
            <div class="rows-end">
              <Amount ore={row.amountOre} lang={lang} />
            </div>
          </li>
        ))}
        <li class="rows-item" key="sum">
          <div class="rows-main">
            <p class="rows-title">{say.sum}</p>
          </div>
          <div class="rows-end">
            <strong>
              <Amount ore={sum} lang={lang} />
            </strong>
          </div>
        </li>
      </ul>
    </Section>
  )
}

function TakeBack({ lang, scope, row }: { lang: Language; scope: BudgetScope; row: OutcomeRow }) {
  const say = text[lang]
  return (
    <Details summary={say.takeBack}>
      <p>{say.takeBackLead}</p>
      <Form
        lang={lang}
        id={`back-${row.id}`}
        action={`${scope.href}/outcomes/${row.id}/correction`}
        submit={say.takeBackNow}
        submitKind="quiet"
      >
        <TextField name="reason" label={say.reason} />
      </Form>
    </Details>
  )
}
