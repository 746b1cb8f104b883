import {
  Actions,
  Details,
  Facts,
  Form,
  type Frame,
  formatAmount,
  formatCount,
  formatKr,
  Notice,
  PostButton,
  Prose,
  Quiet,
  SelectField,
  Table,
  TextField,
  type Typed,
} from '#design'
import { krText, type MoneyUnit, sumMoney } from '#values'
import { exactText } from '../allocation/exact.view.tsx'
import { text as shared } from '../overview/region-year.text.ts'
import {
  basisSourceText,
  dayText,
  type RegionYear,
  RegionYearPage,
  sourceText,
  yearHref,
} from '../overview/region-year.view.tsx'
import type { Basis, FixedCost, FixedCostPart, FixedCostRefusal } from './fixed-cost.rules.ts'
import { text } from './fixed-cost.text.ts'

interface Props extends RegionYear {
  readonly frame: Frame
  readonly cost: FixedCost | undefined
  readonly parts: readonly FixedCostPart[]
  readonly unit: MoneyUnit
  readonly state: 'to-do' | 'done' | 'changed' | 'cannot-yet'
  readonly bases: readonly Basis[]
  readonly refusal?: FixedCostRefusal | undefined
  readonly errors?: Readonly<Record<string, string>> | undefined
  readonly typed?: Typed | undefined
}

/** The year's fixed cost: what each pays and why it is exactly that, and the act that posts it. */
export function FixedCostPage(props: Props) {
  const { frame, region, year, cost, parts, unit, state, refusal } = props
  const { lang } = frame
  const say = text[lang]
  const amount = cost ? formatKr(cost.amountOre, lang) : ''
  const title =
    cost === undefined
      ? say.notSet(year)
      : {
          'to-do': say.toDo(amount, parts.length),
          done: say.done(amount, parts.length),
          changed: say.changed,
          'cannot-yet': say.caption(year),
        }[state]
  const lead = cost === undefined ? say.notSetLead : unit === 'kr' ? say.lead(amount) : say.leadOre(amount)
  return (
    <RegionYearPage frame={frame} region={region} year={year} part="fixedCost" title={title} lead={lead}>
      {refusal && (
        <Notice lang={lang} kind="problem">
          {say.refused[refusal.refused]}
        </Notice>
      )}
      {cost && <Shared {...props} cost={cost} />}
      {region.mayRun && <SetCost {...props} />}
    </RegionYearPage>
  )
}

function Shared({ frame: { lang }, region, year, cost, parts, state }: Props & { cost: FixedCost }) {
  const say = text[lang]
  const all = parts.reduce((sum, { inhabitants }) => sum + inhabitants, 0)
  return (
    <>
      {region.mayRun && (state === 'to-do' || state === 'changed') && parts.length > 0 && (
        <>
          <Actions>
            <PostButton
              kind="primary"
              action={yearHref({ region, year }, 'fixedCost')}
              fields={{ seen: cost.amountOre }}
            >
              {state === 'changed' ? say.shareAgain : say.share}
            </PostButton>
          </Actions>
          <Quiet>{say.shareHint}</Quiet>
        </>
      )}
      <Facts
        facts={[
          { term: say.cost, value: formatKr(cost.amountOre, lang) },
          { term: say.basis, value: say.basisFact(dayText(cost.basisAsOf, lang), formatCount(all, lang)) },
          { term: say.source, value: sourceText(cost.source, lang) },
          { term: say.basisSource, value: basisSourceText(cost.basisSource, lang) },
        ]}
      />
      <PartsTable lang={lang} year={year} parts={parts} />
      <Details summary={say.method}>
        <Prose>
          <p>{say.methodText}</p>
          <p>{say.methodCheck}</p>
        </Prose>
      </Details>
    </>
  )
}

function PartsTable({ lang, year, parts }: { lang: Frame['lang']; year: number; parts: readonly FixedCostPart[] }) {
  const say = text[lang]
  const sumOf = parts.reduce((sum, { inhabitants }) => sum + inhabitants, 0)
  return (
    <Table
      caption={say.caption(year)}
      rows={parts}
      rowKey={(row) => row.municipalityId}
      columns={[
        { key: 'name', head: shared[lang].municipality, cell: (row) => row.name },
        {
          key: 'inhabitants',
          head: say.inhabitants,
          align: 'number',
          cell: (row) => formatCount(row.inhabitants, lang),
        },
        {
          key: 'exact',
          head: say.exact,
          unit: shared[lang].kr,
          align: 'number',
          cell: (row) => exactText(row.exact, lang),
        },
        { key: 'rounded', head: say.rounded, cell: (row) => say[row.rounded] },
        {
          key: 'part',
          head: say.part,
          unit: shared[lang].kr,
          align: 'number',
          cell: (row) => formatAmount(row.part, lang),
        },
      ]}
      foot={{
        name: shared[lang].sum,
        inhabitants: formatCount(sumOf, lang),
        part: formatAmount(sumMoney(parts.map(({ part }) => part)), lang),
      }}
    />
  )
}

function SetCost({ frame: { lang }, region, year, cost, bases, errors, typed }: Props) {
  const say = text[lang]
  if (bases.length === 0) return <Notice lang={lang}>{say.noBases}</Notice>
  return (
    <Details summary={cost ? say.setHeading : say.setFirst} open={cost === undefined || errors !== undefined}>
      <Form
        lang={lang}
        action={`${yearHref({ region, year }, 'fixedCost')}/cost`}
        submit={say.save}
        errors={errors}
        typed={typed}
      >
        <TextField
          name="amount"
          label={say.amount}
          hint={say.amountHint}
          width="short"
          value={cost ? krText(cost.amountOre) : undefined}
        />
        <SelectField
          name="basis"
          label={say.basisField}
          value={cost ? String(cost.basisId) : undefined}
          options={bases.map((basis) => ({
            value: String(basis.id),
            label: say.basisOption(
              dayText(basis.asOf, lang),
              formatCount(basis.inhabitants, lang),
              basis.municipalities,
            ),
          }))}
        />
        <TextField name="source" label={say.sourceField} hint={say.sourceHint} />
      </Form>
    </Details>
  )
}
