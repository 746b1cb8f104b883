import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Typed } from '#design'
import { today } from '#platform'
import { attempt, type Db } from '#platform/db'
import { actorOf, askerOf, field, frameOf, type House, page, readForm, redirectWith, wordFaults } from '#platform/web'
import { Missing, parseId } from '#values'
import { onText } from '../invoices/invoice-words.view.tsx'
import { getSeenDealing, listOwnMunicipalities, listSellersTo } from './parties.report.ts'
import { listTerms } from './party.store.ts'
import { text } from './party.text.ts'
import { setTerms } from './set-party.ts'
import { deliveries, demands } from './terms.rules.ts'
import { OwnTermsPage, TermsPage } from './terms.view.tsx'

interface Asked {
  Params: { sellerId: string; buyerId: string }
}
type Request = FastifyRequest<Asked>

const fields = {
  demands: field.choice(demands),
  ...{ buyerReference: field.optionalText(50), orderReference: field.optionalText(50) },
  ...{ referenceForm: field.optionalText(50), delivery: field.choice(deliveries) },
  ...{ invoiceEmail: field.optionalText(254), fromDay: field.day(), source: field.text(300) },
}

/** What a payer demands, for the seller's people and for the payer's own. */
export function termsScreen(area: FastifyInstance, { db, config }: House): void {
  area.get('/', async (request, reply) => {
    const asker = askerOf(request)
    const own = await listOwnMunicipalities(db, asker)
    const municipalities = await Promise.all(
      own.map(async (one) => ({ ...one, sellers: await listSellersTo(db, asker, one.id) })),
    )
    return page(reply, <OwnTermsPage frame={frameOf(request)} municipalities={municipalities} />)
  })

  area.get<Asked>('/:sellerId/:buyerId', (request, reply) => show(db, { request, reply }))

  area.post<Asked>('/:sellerId/:buyerId', async (request, reply) => {
    const { sellerId, buyerId } = await seenDealing(db, request)
    const { lang } = frameOf(request)
    const read = readForm(request.body, fields)
    const { typed } = read
    if (!read.ok) return show(db, { request, reply, typed, errors: wordFaults(read.faults, lang), status: 422 })
    const terms = { ...read.values, sellerId, buyerId }
    const refusal = await attempt(db, (tx) => setTerms(tx, terms, { actor: actorOf(request) }))
    if (refusal) {
      const errors = Object.fromEntries(refusal.faults.map((one) => [one.field, text[lang].termsFaults[one.fault]]))
      return show(db, { request, reply, typed, errors, status: 422 })
    }
    return redirectWith(reply, request.url, { notice: text[lang].saved(onText(terms.fromDay, lang)), config })
  })
}

async function seenDealing(db: Db, request: Request) {
  const [sellerId, buyerId] = [parseId(request.params.sellerId), parseId(request.params.buyerId)]
  if (sellerId === undefined || buyerId === undefined) throw new Missing('dealing')
  return await getSeenDealing(db, askerOf(request), { sellerId, buyerId })
}

interface Answer {
  readonly request: Request
  readonly reply: FastifyReply
  readonly errors?: Readonly<Record<string, string>>
  readonly typed?: Typed
  readonly status?: number
}

async function show(db: Db, { request, reply, status, ...told }: Answer): Promise<FastifyReply> {
  const dealing = await seenDealing(db, request)
  const terms = await listTerms(db, dealing)
  return page(reply, <TermsPage {...{ frame: frameOf(request), today: today(), dealing, terms, ...told }} />, status)
}
