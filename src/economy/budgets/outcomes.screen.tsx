import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { readCells, readSheetDay } from '#occasions'
import { attempt, type Db, findPosted, rememberPosted } from '#platform/db'
import {
  actorOf,
  askerOf,
  field,
  frameOf,
  type House,
  page,
  readForm,
  redirectWith,
  type Screen,
  takeUploads,
  wordFaults,
} from '#platform/web'
import { Forbidden, isRefusal, Missing, parseId } from '#values'
import { listOutcomes } from './budget.report.ts'
import { typedKinds } from './budget.rules.ts'
import { scopeKey } from './budget.screen.tsx'
import { text as budgetText } from './budget.text.ts'
import { kindsByName } from './kind.view.ts'
import { text } from './outcome.text.ts'
import { amountFrom, type ReadSheet, readOutcomeSheet } from './outcome-sheet.rules.ts'
import { OutcomesPage, type OutcomesProps } from './outcomes.view.tsx'
import { putInOutcomes } from './put-in-outcomes.ts'
import { type GivenSheet, readGivenSheet } from './read-sheet.screen.ts'
import type { BudgetScope } from './scope.rules.ts'
import { type BudgetParams, deliveryScope, productionScope } from './scope.screen.ts'
import { takeBackOutcome } from './take-back-outcome.ts'

/** What a region's course days cost beside the ledger. */
export const deliveryOutcomesScreen: Screen = outcomesScreen(deliveryScope)
/** What making a journey costs. */
export const productionOutcomesScreen: Screen = outcomesScreen(productionScope)

interface RowParams {
  Params: BudgetParams['Params'] & { rowId: string }
}
type ScopeOf = (db: Db, request: FastifyRequest<BudgetParams>) => Promise<BudgetScope>

function outcomesScreen(scopeOf: ScopeOf): Screen {
  return (area: FastifyInstance, { db, config }: House) => {
    const toRun = async (request: FastifyRequest<BudgetParams>) => {
      const scope = await scopeOf(db, request)
      if (!scope.mayRun) throw new Forbidden('enter what it cost')
      return scope
    }

    area.get<BudgetParams>('/', async (request, reply) =>
      show(db, { request, reply, scope: await scopeOf(db, request) }),
    )

    area.post<BudgetParams>('/', async (request, reply) => {
      const scope = await toRun(request)
      const { lang } = frameOf(request)
      const read = readForm(request.body, {
        ...{ onDay: field.day(), kind: field.text(60), text: field.text(200), amount: field.text(30) },
        ...{ journey: field.optionalText(10), token: field.token() },
      })
      if (!read.ok)
        return show(db, {
          request,
          reply,
          scope,
          status: 422,
          errors: wordFaults(read.faults, lang),
          typed: read.typed,
        })
      const known = typedKinds(scope.purpose).find(({ side, kind }) => `${side} ${kind}` === read.values.kind)
      const amountOre = amountFrom(read.values.amount)
      const faults = budgetText[lang].faults
      const errors = {
        ...(known === undefined && { kind: faults.kind }),
        ...(amountOre === undefined && { amount: faults.amountNotZero }),
      }
      if (known === undefined || amountOre === undefined)
        return show(db, { request, reply, scope, status: 422, errors, typed: read.typed })
      const row = { ...known, onDay: read.values.onDay, text: read.values.text, amountOre }
      const actor = { ...actorOf(request), personId: askerOf(request).personId }
      const { token } = read.values
      await attempt(db, async (tx) => {
        if ((await findPosted(tx, token, actor.personId)) !== undefined) return
        await putInOutcomes(
          tx,
          { ...scopeKey(scope), ...chosenJourney(scope, read.values.journey) },
          { rows: [row], actor },
        )
        await rememberPosted(tx, token, `${scope.href}/outcomes`)
      })
      return redirectWith(reply, `${scope.href}/outcomes`, { notice: text[lang].added, config })
    })

    takeUploads(area, (uploads) => {
      uploads.post<BudgetParams>('/sheet', async (request, reply) => {
        const scope = await toRun(request)
        const say = text[frameOf(request).lang]
        const given = await readGivenSheet(request)
        const read = await sheetOf(scope, given)
        const again = (sheetProblem: string, sheet?: ReadSheet) =>
          show(db, { request, reply, scope, status: 422, sheetProblem, sheet, pasted: given.pasted })
        if (isRefusal(read)) return again(problemText(read.refused, say))
        if ('missing' in read) return again(say.missing(read.missing.map((column) => say.columns[column]).join(', ')))
        if ('faults' in read) return again(say.faultsTitle, read)
        if (read.rows.length === 0) return again(say.empty)
        const actor = { ...actorOf(request), personId: askerOf(request).personId }
        const sheet = { name: given.name, bytes: given.bytes }
        const of = { ...scopeKey(scope), ...chosenJourney(scope, given.journey) }
        const outcome = await attempt(db, (tx) => putInOutcomes(tx, of, { rows: read.rows, sheet, actor }))
        const href = `${scope.href}/outcomes`
        if (isRefusal(outcome)) return redirectWith(reply, href, { notice: say.putInAlready, outcome, config })
        return redirectWith(reply, href, { notice: say.putInDone(outcome.kept), config })
      })
    })

    area.post<RowParams>('/:rowId/correction', async (request, reply) => {
      const scope = await toRun(request)
      const say = text[frameOf(request).lang]
      const rowId = parseId(request.params.rowId)
      if (rowId === undefined) throw new Missing('row')
      const { typed } = readForm(request.body, {})
      const actor = { ...actorOf(request), personId: askerOf(request).personId }
      const reason = (typed.reason ?? '').slice(0, 300)
      const outcome = await attempt(db, (tx) => takeBackOutcome(tx, scopeKey(scope), { rowId, reason, actor }))
      const href = `${scope.href}/outcomes`
      if (!isRefusal(outcome)) return redirectWith(reply, href, { notice: say.takenBackNow, config })
      if (outcome.refused === 'no-such-row') throw new Missing('row')
      return redirectWith(reply, href, { notice: say.refused[outcome.refused], outcome, config })
    })
  }
}

type Answer = Pick<OutcomesProps, 'errors' | 'typed' | 'pasted' | 'sheetProblem' | 'sheet' | 'scope'> & {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly status?: number
}

async function show(db: Db, { request, reply, status, ...told }: Answer): Promise<FastifyReply> {
  const { organisationId, purpose, year, journeyId } = told.scope
  const all = await listOutcomes(db, { organisationIds: [organisationId], purpose, year })
  const rows = all.filter((row) => journeyId === null || row.journeyId === journeyId)
  const view = { ...told, frame: frameOf(request), rows, token: randomUUID() }
  return page(reply, <OutcomesPage {...view} />, status)
}

/** A row of a delivery may be of a journey; of a production it always is of its own. */
function chosenJourney({ purpose, journeys, journeyId }: BudgetScope, chosen: string) {
  if (purpose === 'production') return { journeyId }
  const id = chosen === '' ? null : (parseId(chosen) ?? null)
  if (id !== null && !journeys.some((journey) => journey.id === id)) throw new Missing('journey')
  return { journeyId: id }
}

async function sheetOf({ purpose }: BudgetScope, { bytes, isTooLarge }: GivenSheet) {
  if (isTooLarge) return { refused: 'tooManyRows' as const }
  const cells = await readCells(bytes)
  if (isRefusal(cells)) return cells
  const readDay = (said: string) => {
    const found = readSheetDay(said)
    return found === 'ambiguous' ? undefined : found
  }
  return readOutcomeSheet(cells, { kinds: kindsByName(purpose), readDay })
}

function problemText(refused: string, say: { empty: string; tooMany: string; notASheet: string }): string {
  if (refused === 'nothing') return say.empty
  return refused === 'tooManyRows' ? say.tooMany : say.notASheet
}
