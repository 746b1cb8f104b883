import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { today } from '#platform'
import { attempt, type Db } from '#platform/db'
import { actorOf, askerOf, field, frameOf, type House, page, readForm, redirectWith } from '#platform/web'
import { Forbidden, isRefusal, Missing, parseId, yearOf } from '#values'
import { getSeenSeller } from '../invoices/seller.report.ts'
import { sellerHref } from '../invoices/seller.rules.ts'
import { notePayments } from './note-payment.ts'
import { parsePaidRows, readPaidRows } from './payment.rules.ts'
import { listPayable } from './payment.store.ts'
import { text } from './payments.text.ts'
import { PaymentsPage } from './payments.view.tsx'

interface Asked {
  Params: { sellerId: string }
}
type Request = FastifyRequest<Asked>

const most = 100_000

/** Payments pasted as rows: looked through first, and noted when every row is right. */
export function paymentsScreen(area: FastifyInstance, { db, config }: House): void {
  area.get<Asked>('/', (request, reply) => show(db, { request, reply }))

  area.post<Asked>('/', async (request, reply) => {
    const { say } = await toNote(db, request)
    const read = readForm(request.body, { rows: field.text(most) })
    if (!read.ok || parsePaidRows(read.values.rows).length === 0)
      return show(db, { request, reply, typed: read.typed.rows, error: say.none, status: 422 })
    return show(db, { request, reply, pasted: read.values.rows })
  })

  area.post<Asked>('/noted', async (request, reply) => {
    const { seller, say } = await toNote(db, request)
    const read = readForm(request.body, { rows: field.text(most) })
    if (!read.ok) return show(db, { request, reply, typed: read.typed.rows, error: say.none, status: 409 })
    const pasted = read.values.rows
    const actor = { ...actorOf(request), personId: askerOf(request).personId }
    const outcome = await attempt(db, (tx) => notePayments(tx, { sellerId: seller.id, pasted, actor }))
    if (isRefusal(outcome)) return show(db, { request, reply, pasted, error: say.changed, status: 409 })
    return redirectWith(reply, sellerHref(seller.id), { notice: say.noted(outcome.noted), config })
  })
}

async function seenSeller(db: Db, request: Request) {
  const sellerId = parseId(request.params.sellerId)
  if (sellerId === undefined) throw new Missing('seller')
  return await getSeenSeller(db, askerOf(request), sellerId)
}

async function toNote(db: Db, request: Request) {
  const seller = await seenSeller(db, request)
  if (!seller.mayRun) throw new Forbidden('note payments')
  return { seller, say: text[frameOf(request).lang] }
}

interface Answer {
  readonly request: Request
  readonly reply: FastifyReply
  /** Rows to look through. */
  readonly pasted?: string
  /** What is no rows, to be put right where it was typed. */
  readonly typed?: string | undefined
  readonly error?: string
  readonly status?: number
}

async function show(db: Db, { request, reply, pasted, typed, error, status }: Answer): Promise<FastifyReply> {
  const seller = await seenSeller(db, request)
  const rows = pasted === undefined ? undefined : parsePaidRows(pasted)
  const numbers = rows?.flatMap(({ number }) => (number === undefined ? [] : [number])) ?? []
  const invoices = await listPayable(db, seller.id, numbers)
  const view = {
    ...{ frame: frameOf(request), seller, year: yearOf(today()), pasted: pasted ?? typed ?? '', error },
    rows: rows && readPaidRows(rows, { invoices, today: today() }),
  }
  return page(reply, <PaymentsPage {...view} />, status)
}
