import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Typed } from '#design'
import { csvOf, today, xlsxOf } from '#platform'
import { attempt, type Db } from '#platform/db'
import { actorOf, askerOf, field, frameOf, type House, page, readForm, redirectWith } from '#platform/web'
import { type Day, Forbidden, isRefusal, Missing, parseDay, parseId, sumMoney, yearOf } from '#values'
import { type DraftPeriod, paces, periods, periodsOf } from '../drafts/draft.rules.ts'
import { hasOwnDays, spansOf, spanToInvoice, wholeYear } from '../drafts/period.rules.ts'
import { listRhythms } from '../drafts/rhythm.store.ts'
import { listInvoices, listMoved, listSellerYears, listUnbilled } from '../invoices/invoice.report.ts'
import type { InvoiceState } from '../invoices/invoice.rules.ts'
import type { Filter } from '../invoices/seen.rules.ts'
import { getSeenSeller } from '../invoices/seller.report.ts'
import { type SeenSeller, sellerHref } from '../invoices/seller.rules.ts'
import { parseYear } from '../overview/year.rules.ts'
import { partyOn } from '../parties/party.rules.ts'
import { beginRun } from './begin-run.ts'
import { text } from './invoices.text.ts'
import { InvoicesPage } from './invoices.view.tsx'
import { listSheet } from './list-sheet.view.ts'
import { runActs } from './run.rules.ts'
import { listRuns } from './run.store.ts'

interface Asked {
  Params: { sellerId: string }
  Querystring: { year?: string; state?: string; buyer?: string }
}
type Request = FastifyRequest<Asked>

const mostRuns = 10
const states: readonly InvoiceState[] = ['draft', 'checked', 'issued', 'sent', 'paid', 'credited']

/** A seller's invoices, and what is done with all of them at once. */
export function invoicesScreen(area: FastifyInstance, { db, config }: House): void {
  area.get<Asked>('/', (request, reply) => show(db, { request, reply }))

  area.get<Asked>('/list.csv', async (request, reply) => {
    const { columns, rows } = await sheetOf(db, request)
    const cells = rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell))))
    return reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', 'attachment; filename="fakturor.csv"')
      .send(
        csvOf(
          columns.map(({ head }) => head),
          cells,
        ),
      )
  })

  area.get<Asked>('/list.xlsx', async (request, reply) => {
    const bytes = await xlsxOf([await sheetOf(db, request)])
    return reply
      .header('content-type', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
      .header('content-disposition', 'attachment; filename="fakturor.xlsx"')
      .send(bytes)
  })

  area.post<Asked>('/runs', async (request, reply) => {
    const seller = await seenSeller(db, request)
    if (!seller.mayRun) throw new Forbidden('run invoices')
    const say = text[frameOf(request).lang]
    const read = readForm(request.body, {
      ...{ act: field.choice(runActs), period: field.choice(periods), year: field.whole(2021, 2099) },
      ...{ from: field.optionalDay(), until: field.optionalDay(), lastDay: field.optionalDay() },
      span: field.optionalText(30),
    })
    const { typed } = read
    if (!read.ok || !periodsOf(seller.kind).includes(read.values.period))
      return show(db, { request, reply, typed, errors: { period: say.what }, status: 422 })
    const { act, period, year } = read.values
    const days = daysAsked(read.values)
    if (days === undefined || yearOf(days.untilDay) !== year || days.untilDay < days.fromDay)
      return show(db, { request, reply, typed, errors: { lastDay: say.badSpan }, status: 422 })
    const actor = { ...actorOf(request), personId: askerOf(request).personId }
    const asked = { sellerId: seller.id, act, period, year, ...days }
    const outcome = await attempt(db, (tx) => beginRun(tx, asked, { actor }))
    if (!isRefusal(outcome)) return reply.redirect(`/invoices/runs/${outcome.runId}`, 303)
    return outcome.refused === 'already-running'
      ? redirectWith(reply, `/invoices/runs/${outcome.runId}`, { notice: say.already, outcome, config })
      : redirectWith(reply, `${sellerHref(seller.id)}?year=${year}`, { notice: say.nothing, outcome, config })
  })
}

interface AskedDays {
  readonly period: DraftPeriod
  readonly year: number
  readonly from?: Day | undefined
  readonly until?: Day | undefined
  readonly lastDay?: Day | undefined
  readonly span: string
}

function daysAsked({ period, year, from, until, lastDay, span }: AskedDays) {
  if (from !== undefined && until !== undefined) return { fromDay: from, untilDay: until }
  const whole = wholeYear(year)
  if (!hasOwnDays(period)) return { fromDay: whole.from, untilDay: whole.until }
  if (lastDay !== undefined) return { fromDay: whole.from, untilDay: lastDay }
  const [first, last] = span.split(' ').map((text) => parseDay(text))
  return first === undefined || last === undefined ? undefined : { fromDay: first, untilDay: last }
}

async function seenSeller(db: Db, request: Request): Promise<SeenSeller> {
  const sellerId = parseId(request.params.sellerId)
  if (sellerId === undefined) throw new Missing('seller')
  return await getSeenSeller(db, askerOf(request), sellerId)
}

function filterOf({ query }: Request): Filter {
  const asked = query ?? {}
  return {
    year: parseYear(asked.year) ?? yearOf(today()),
    state: states.find((state) => state === asked.state),
    buyerId: parseId(asked.buyer),
  }
}

async function sheetOf(db: Db, request: Request) {
  const seller = await seenSeller(db, request)
  const rows = await listInvoices(db, seller.id, filterOf(request))
  return listSheet(rows, frameOf(request).lang)
}

interface Answer {
  readonly request: Request
  readonly reply: FastifyReply
  readonly errors?: Readonly<Record<string, string>>
  readonly typed?: Typed
  readonly status?: number
}

async function show(db: Db, { request, reply, status, typed, errors }: Answer): Promise<FastifyReply> {
  const seller = await seenSeller(db, request)
  const asked = filterOf(request)
  const year = parseYear(typeof typed?.year === 'string' ? typed.year : undefined) ?? asked.year
  const all = await listInvoices(db, seller.id, { year })
  const { state, buyerId } = asked
  const unbilled = await listUnbilled(db, seller.id, year)
  const pace = partyOn(await listRhythms(db, seller.id), today())?.courseDays ?? 'half-year'
  const years = [...new Set([...(await listSellerYears(db, seller.id)), year, yearOf(today())])].sort((a, b) => b - a)
  const view = {
    ...{ frame: frameOf(request), today: today(), seller, years, all, errors, typed },
    filter: { ...asked, year },
    shown: all.filter(
      (one) => (state === undefined || one.state === state) && (buyerId === undefined || one.buyerId === buyerId),
    ),
    moved: await listMoved(db, seller.id, year),
    unbilledOre: sumMoney(unbilled.map(({ owedOre }) => owedOre)),
    runs: (await listRuns(db, seller.id, mostRuns)).filter((run) => run.year === year),
    spans: paces.flatMap((one) => (one === pace || one === 'year' ? spansOf(year, one) : [])),
    span: spanToInvoice(year, pace, today()),
  }
  return page(reply, <InvoicesPage {...view} />, status)
}
