import type { FastifyInstance, FastifyRequest } from 'fastify'
import { today } from '#platform'
import { attempt, type Db } from '#platform/db'
import { actorOf, askerOf, frameOf, type House, page, readForm, redirectWith, type Screen } from '#platform/web'
import { Forbidden, krFromText, type Ore, zero } from '#values'
import { explainHref, type Sum } from '../explain/sum.rules.ts'
import { AmountsPage, fieldName } from './amounts.view.tsx'
import { listAmounts } from './budget.report.ts'
import { amountsInForce, type BudgetAmount, type Kind, kindsOf, type Side } from './budget.rules.ts'
import { text } from './budget.text.ts'
import { Budget, budgetLead, budgetTitle } from './budget.view.tsx'
import { BudgetFrame } from './frame.view.tsx'
import { JourneyMenu } from './journey-menu.view.tsx'
import { readBudget } from './read-budget.screen.ts'
import type { ReckonedLine } from './reckon.rules.ts'
import type { BudgetScope } from './scope.rules.ts'
import { type BudgetParams, deliveryScope, productionScope } from './scope.screen.ts'
import { setBudget } from './set-budget.ts'

/** A region's budget. */
export const deliveryBudgetScreen: Screen = budgetScreen(deliveryScope)
/** The budget of making a journey. */
export const productionBudgetScreen: Screen = budgetScreen(productionScope)

type ScopeOf = (db: Db, request: FastifyRequest<BudgetParams>) => Promise<BudgetScope>

function budgetScreen(scopeOf: ScopeOf): Screen {
  return (area: FastifyInstance, { db, config }: House) => {
    area.get<BudgetParams>('/', async (request, reply) => {
      const scope = await scopeOf(db, request)
      const frame = frameOf(request)
      const on = today()
      const read = await readBudget(db, scope, on)
      const body = { frame, year: scope.year, today: on, ...read, href: scope.href, mayRun: scope.mayRun }
      return page(
        reply,
        <BudgetFrame frame={frame} scope={scope} title={budgetTitle(body)} lead={budgetLead(body)}>
          <JourneyMenu lang={frame.lang} scope={scope} />
          <Budget {...body} ledgerHref={(line) => ledgerHref(scope, line)} />
        </BudgetFrame>,
      )
    })

    area.get<BudgetParams>('/amounts', async (request, reply) => {
      const scope = await scopeOf(db, request)
      if (!scope.mayRun) throw new Forbidden('set the budget')
      const amounts = await listInForce(db, scope)
      return page(reply, <AmountsPage frame={frameOf(request)} scope={scope} amounts={amounts} />)
    })

    area.post<BudgetParams>('/amounts', async (request, reply) => {
      const scope = await scopeOf(db, request)
      if (!scope.mayRun) throw new Forbidden('set the budget')
      const frame = frameOf(request)
      const say = text[frame.lang]
      const { typed } = readForm(request.body, {})
      const inForce = await listInForce(db, scope)
      const { amounts, errors } = readAmounts(scope, { typed, inForce, say: say.faults })
      const source = (typed.source ?? '').trim().slice(0, 300)
      if (source === '' && amounts.length > 0) errors.source = say.sourceHint
      if (Object.keys(errors).length > 0)
        return page(
          reply,
          <AmountsPage frame={frame} scope={scope} amounts={inForce} errors={errors} typed={typed} />,
          422,
        )
      const actor = { ...actorOf(request), personId: askerOf(request).personId }
      const { set } = await attempt(db, (tx) => setBudget(tx, scopeKey(scope), { amounts, source, actor }))
      const notice = set === 0 ? say.amountsSame : say.amountsSaved(set)
      return redirectWith(reply, scope.href, { notice, config })
    })
  }
}

/** Only what says whose budget it is, for what is kept. */
export function scopeKey({ organisationId, purpose, journeyId, year }: BudgetScope) {
  return { organisationId, purpose, journeyId, year }
}

/** The amounts that hold for just this: all that the region does, or the one journey. */
async function listInForce(db: Db, scope: BudgetScope): Promise<BudgetAmount[]> {
  const { organisationId, purpose, year } = scope
  const all = await listAmounts(db, { organisationIds: [organisationId], purpose, year })
  return amountsInForce(all.filter(({ journeyId }) => journeyId === scope.journeyId))
}

interface TypedAmounts {
  readonly typed: Readonly<Record<string, string>>
  readonly inForce: readonly BudgetAmount[]
  readonly say: { readonly amount: string; readonly negative: string }
}

/** The amounts that were changed, and what is wrong with those that are none. */
function readAmounts({ purpose }: BudgetScope, { typed, inForce, say }: TypedAmounts) {
  const errors: Record<string, string> = {}
  const amounts: { side: Side; kind: Kind; amountOre: Ore }[] = []
  for (const side of ['cost', 'income'] as const) {
    for (const kind of kindsOf(purpose, side)) {
      const name = fieldName(side, kind)
      const written = (typed[name] ?? '').trim()
      const amountOre = written === '' ? zero : krFromText(written)
      const before = inForce.find((one) => one.side === side && one.kind === kind)?.amountOre ?? zero
      if (amountOre === undefined) errors[name] = say.amount
      else if (amountOre < 0) errors[name] = say.negative
      else if (amountOre !== before) amounts.push({ side, kind, amountOre })
    }
  }
  return { amounts, errors }
}

const sumOfKind: Readonly<Partial<Record<Kind, Sum>>> = {
  'fixed-cost': 'fixed-cost',
  'course-days': 'course-days',
  fees: 'fees',
  corrections: 'corrections',
  pot: 'pot-share',
}

/** Where what the ledger knows of a kind opens: the same sum as everywhere else. Of one journey it is a part of it. */
function ledgerHref({ purpose, organisationId, year, journeyId }: BudgetScope, { kind }: ReckonedLine) {
  const sum = sumOfKind[kind]
  if (purpose === 'production' || journeyId !== null) return undefined
  if (kind === 'between-regions' || kind === 'other-regions')
    return `/economy/${organisationId}/${year}#between-regions`
  return sum === undefined ? undefined : explainHref({ regionId: organisationId, year }, sum)
}
