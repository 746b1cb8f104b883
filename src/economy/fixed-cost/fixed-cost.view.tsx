import {
  Actions,
  Amount,
  ButtonLink,
  Details,
  Facts,
  Form,
  type Frame,
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
import { decimalsText, exactText } from '../allocation/exact.view.tsx'
import type { Counting } from '../allocation/member.rules.ts'
import { memberText } from '../allocation/member.view.ts'
import { type AllocationKey, allWeights } from '../allocation-keys/allocation-key.rules.ts'
import { keysHref } from '../allocation-keys/allocation-keys.view.tsx'
import { explainHref } from '../explain/sum.rules.ts'
import { membersHref } from '../members/members.view.tsx'
import { text as shared } from '../overview/region-year.text.ts'
import {
  basisSourceText,
  dayText,
  type RegionYear,
  RegionYearPage,
  sourceText,
  yearHref,
} from '../overview/region-year.view.tsx'
import { simulationHref } from '../simulation/simulation.view.tsx'
import type { FixedCost, FixedCostPart, FixedCostRefusal, FixedCostState } from './fixed-cost.rules.ts'
import { text } from './fixed-cost.text.ts'

interface Props extends RegionYear {
  readonly frame: Frame
  readonly cost: FixedCost | undefined
  readonly parts: readonly FixedCostPart[]
  readonly unit: MoneyUnit
  readonly counting: Counting
  readonly state: FixedCostState
  readonly keys: readonly AllocationKey[]
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
  const members = parts.filter(({ part }) => part > 0).length
  const title =
    cost === undefined
      ? say.notSet(year)
      : {
          'to-do': say.toDo(amount, members),
          done: say.done(amount, members),
          changed: say.changed,
          'cannot-yet': say.caption(year),
        }[state]
  const lead = cost === undefined ? say.notSetLead : `${say.by[cost.key.kind]} ${say.whole[unit](amount)}`
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

function Shared({ frame: { lang }, region, year, cost, parts, counting, state }: Props & { cost: FixedCost }) {
  const say = text[lang]
  const { key } = cost
  const all = decimalsText(allWeights(parts), lang)
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
          {
            term: say.basis,
            value: (
              <>
                <a href={keysHref(region.id, key.id)}>{key.name}</a>{' '}
                {say.keyFact(say.weights[key.kind], dayText(key.asOf, lang), all)}
              </>
            ),
          },
          { term: say.keySource, value: basisSourceText(key.source, lang) },
          { term: say.source, value: sourceText(cost.source, lang) },
          {
            term: say.members,
            value: (
              <>
                {say.memberRule[counting]} <a href={membersHref(region.id)}>{say.seeMembers}</a>
              </>
            ),
          },
        ]}
      />
      <PartsTable lang={lang} cost={cost} parts={parts} isPosted={state === 'done'} />
      <Actions>
        <ButtonLink kind="quiet" href={simulationHref({ region, year })}>
          {say.simulate}
        </ButtonLink>
      </Actions>
      <Details summary={say.method}>
        <Prose>
          <p>{say.methodText}</p>
          <p>{say.methodCheck}</p>
        </Prose>
      </Details>
    </>
  )
}

interface PartsProps {
  readonly lang: Frame['lang']
  readonly cost: FixedCost
  readonly parts: readonly FixedCostPart[]
  /** Once it is posted, each amount leads to its posting. */
  readonly isPosted: boolean
}

function PartsTable({ lang, cost, parts, isPosted }: PartsProps) {
  const say = text[lang]
  const of = { regionId: cost.regionId, year: cost.year }
  const hrefOf = (municipalityId?: number) =>
    isPosted ? explainHref({ ...of, municipalityId }, 'fixed-cost') : undefined
  const money = { unit: shared[lang].kr, align: 'number' as const }
  const timed = {
    key: 'member',
    head: say.member,
    cell: (row: FixedCostPart) => memberText(row, lang),
  }
  return (
    <Table
      caption={say.caption(cost.year)}
      rows={parts}
      rowKey={(row) => row.municipalityId}
      columns={[
        { key: 'name', head: shared[lang].municipality, cell: (row) => row.name },
        {
          key: 'weight',
          head: say.weights[cost.key.kind],
          align: 'number',
          cell: (row) => decimalsText(row.weight, lang),
        },
        ...(parts.some(({ part, of }) => part < of) ? [timed] : []),
        { key: 'exact', head: say.exact, ...money, cell: (row) => exactText(row.exact, lang) },
        { key: 'rounded', head: say.rounded, cell: (row) => say[row.rounded] },
        {
          key: 'part',
          head: say.part,
          ...money,
          cell: (row) => <Amount ore={row.amount} lang={lang} bare href={hrefOf(row.municipalityId)} />,
        },
      ]}
      foot={{
        name: shared[lang].sum,
        weight: decimalsText(allWeights(parts), lang),
        part: <Amount ore={sumMoney(parts.map(({ amount }) => amount))} lang={lang} bare href={hrefOf()} />,
      }}
    />
  )
}

function SetCost({ frame: { lang }, region, year, cost, keys, errors, typed }: Props) {
  const say = text[lang]
  const make = <a href={keysHref(region.id)}>{say.makeKey}</a>
  if (keys.length === 0)
    return (
      <Notice lang={lang}>
        {say.noKeys} {make}
      </Notice>
    )
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
          name="key"
          label={say.keyField}
          value={cost ? String(cost.key.id) : undefined}
          options={keys.map((key) => ({
            value: String(key.id),
            label: say.keyOption(key.name, dayText(key.asOf, lang), decimalsText(allWeights(key.weights), lang)),
          }))}
        />
        <Quiet>{make}</Quiet>
        <TextField name="source" label={say.sourceField} hint={say.sourceHint} />
      </Form>
    </Details>
  )
}
