import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Typed } from '#design'
import { today } from '#platform'
import { attempt, type Db } from '#platform/db'
import { actorOf, askerOf, field, frameOf, type House, page, readForm, redirectWith, wordFaults } from '#platform/web'
import { Forbidden, type Language, Missing, parseId, yearOf } from '#values'
import { paces } from '../drafts/draft.rules.ts'
import { listRhythms } from '../drafts/rhythm.store.ts'
import { onText } from '../invoices/invoice-words.view.tsx'
import { getSeenSeller } from '../invoices/seller.report.ts'
import { sellerHref } from '../invoices/seller.rules.ts'
import { partyOn } from '../parties/party.rules.ts'
import { setRhythm } from './set-rhythm.ts'
import { setVat } from './set-vat.ts'
import { lineKinds, type VatRefusal, vatChoices, vatOfChoice } from './vat.rules.ts'
import { listVatRules } from './vat.store.ts'
import { text } from './vat.text.ts'
import { SellerRulesPage } from './vat.view.tsx'

interface Asked {
  Params: { sellerId: string }
}
type Request = FastifyRequest<Asked>

const vatFields = {
  ...{ lineKind: field.choice(lineKinds), choice: field.choice(vatChoices), reason: field.optionalText(200) },
  ...{ fromDay: field.day(), source: field.text(300) },
}
const rhythmFields = { courseDays: field.choice(paces), paceFrom: field.day(), paceSource: field.text(300) }

/** How a seller invoices: its pace, and how each kind of line is taxed. */
export function sellerRulesScreen(area: FastifyInstance, { db, config }: House): void {
  area.get<Asked>('/', (request, reply) => show(db, { request, reply }))

  area.post<Asked>('/', async (request, reply) => {
    const { seller, lang } = await toSet(db, request)
    const read = readForm(request.body, vatFields)
    const { typed } = read
    if (!read.ok) return show(db, { request, reply, typed, errors: wordFaults(read.faults, lang), status: 422 })
    const { choice, reason, ...values } = read.values
    const taxed = vatOfChoice(choice)
    const rule = { ...values, ...taxed, sellerId: seller.id, reason: taxed.category === 'S' ? '' : reason }
    const refusal = await attempt(db, (tx) => setVat(tx, rule, { actor: actorOf(request) }))
    if (refusal) {
      const place = refusal.refused === 'vat-without-reason' ? 'reason' : 'fromDay'
      return show(db, { request, reply, typed, errors: { [place]: wordVat(refusal, lang) }, status: 422 })
    }
    const notice = text[lang].saved(onText(rule.fromDay, lang))
    return redirectWith(reply, sellerHref(seller.id, 'rules'), { notice, config })
  })

  area.post<Asked>('/rhythm', async (request, reply) => {
    const { seller, lang } = await toSet(db, request)
    const read = readForm(request.body, rhythmFields)
    const { typed } = read
    if (!read.ok) return show(db, { request, reply, typed, errors: wordFaults(read.faults, lang), status: 422 })
    const { courseDays, paceFrom: fromDay, paceSource: source } = read.values
    const rhythm = { sellerId: seller.id, courseDays, fromDay, source }
    const refusal = await attempt(db, (tx) => setRhythm(tx, rhythm, { actor: actorOf(request) }))
    if (refusal) return show(db, { request, reply, typed, errors: { paceFrom: wordVat(refusal, lang) }, status: 422 })
    const notice = text[lang].saved(onText(fromDay, lang))
    return redirectWith(reply, sellerHref(seller.id, 'rules'), { notice, config })
  })
}

function wordVat(refusal: VatRefusal, lang: Language): string {
  const say = text[lang].refused
  return refusal.refused === 'vat-before-the-latest'
    ? say[refusal.refused](onText(refusal.latest, lang))
    : say[refusal.refused]
}

async function seenSeller(db: Db, request: Request) {
  const sellerId = parseId(request.params.sellerId)
  if (sellerId === undefined) throw new Missing('seller')
  return await getSeenSeller(db, askerOf(request), sellerId)
}

async function toSet(db: Db, request: Request) {
  const seller = await seenSeller(db, request)
  if (!seller.mayRun) throw new Forbidden('set how invoices are made')
  return { seller, lang: frameOf(request).lang }
}

interface Answer {
  readonly request: Request
  readonly reply: FastifyReply
  readonly errors?: Readonly<Record<string, string>>
  readonly typed?: Typed
  readonly status?: number
}

async function show(db: Db, { request, reply, status, ...told }: Answer): Promise<FastifyReply> {
  const seller = await seenSeller(db, request)
  const rules = await listVatRules(db, seller.id)
  const rhythm = partyOn(await listRhythms(db, seller.id), today())
  const view = { frame: frameOf(request), today: today(), year: yearOf(today()), seller, rules, rhythm, ...told }
  return page(reply, <SellerRulesPage {...view} />, status)
}
