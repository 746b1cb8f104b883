import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Typed } from '#design'
import { today } from '#platform'
import { attempt, type Db } from '#platform/db'
import { actorOf, field, frameOf, type House, page, readForm, redirectWith, wordFaults } from '#platform/web'
import { isRefusal, type Language } from '#values'
import { dayText } from '../overview/region-year.view.tsx'
import { type AccountRefusal, bookedKinds } from './account.rules.ts'
import { listBooks } from './account.store.ts'
import { AccountsPage } from './accounts.view.tsx'
import { listBuyers } from './ledger-export.report.ts'
import { text } from './ledger-export.text.ts'
import { runSeller, seenSeller } from './seen-seller.screen.ts'
import { setAccount, setCounterpart } from './set-account.ts'

interface Region {
  readonly Params: { readonly regionId: string }
}

const accountFields = {
  kind: field.choice(bookedKinds),
  from: field.day(),
  account: field.text(10),
  accountName: field.optionalText(60),
  costCentre: field.optionalText(20),
  project: field.optionalText(20),
  counterpart: field.optionalText(20),
  source: field.text(300),
}
const codeFields = { buyer: field.id(), from: field.day(), code: field.text(20), source: field.text(300) }

/** How each kind of line is booked, and the counterpart codes of the buyers. */
export function accountsScreen(area: FastifyInstance, { db, config }: House): void {
  area.get<Region>('/', (request, reply) => show(db, { request, reply }))

  area.post<Region>('/', async (request, reply) => {
    const region = await runSeller(db, request, 'set ledger accounts')
    const { lang } = frameOf(request)
    const read = readForm(request.body, accountFields)
    const again = (errors: Readonly<Record<string, string>>) =>
      show(db, { request, reply, form: 'account', errors, typed: read.typed, status: 422 })
    if (!read.ok) return again(wordFaults(read.faults, lang))
    const { kind: bookedKind, from: fromDay, ...rest } = read.values
    if (!/^\d{3,10}$/.test(rest.account)) return again({ account: text[lang].faults.account })
    const setting = { sellerId: region.id, actor: actorOf(request) }
    const refusal = await attempt(db, (tx) => setAccount(tx, { bookedKind, fromDay, ...rest }, setting))
    if (isRefusal(refusal)) return again({ from: wordRefusal(refusal, lang) })
    const notice = text[lang].savedAccount(text[lang].kinds[bookedKind], dayText(fromDay, lang))
    return redirectWith(reply, `/economy/ledger-export/${region.id}/accounts`, { notice, config })
  })

  area.post<Region>('/counterparts', async (request, reply) => {
    const region = await runSeller(db, request, 'set ledger accounts')
    const { lang } = frameOf(request)
    const read = readForm(request.body, codeFields)
    const again = (errors: Readonly<Record<string, string>>) =>
      show(db, { request, reply, form: 'counterpart', errors, typed: read.typed, status: 422 })
    if (!read.ok) return again(wordFaults(read.faults, lang))
    const { buyer: buyerId, from: fromDay, code, source } = read.values
    const buyer = (await listBuyers(db, region.id)).find(({ id }) => id === buyerId)
    if (buyer === undefined) return again(wordFaults({ buyer: 'notAChoice' }, lang))
    if (!/^[0-9A-Za-z]{1,20}$/.test(code)) return again({ code: text[lang].faults.code })
    const setting = { sellerId: region.id, actor: actorOf(request) }
    const refusal = await attempt(db, (tx) => setCounterpart(tx, { buyerId, fromDay, code, source }, setting))
    if (isRefusal(refusal)) return again({ from: wordRefusal(refusal, lang) })
    const notice = text[lang].savedCounterpart(buyer.name, code)
    return redirectWith(reply, `/economy/ledger-export/${region.id}/accounts`, { notice, config })
  })
}

function wordRefusal(refusal: AccountRefusal, lang: Language): string {
  const say = text[lang].faults
  switch (refusal.refused) {
    case 'in-the-past':
      return say.inThePast
    case 'before-the-latest':
      return say.beforeLatest
  }
}

interface Answer {
  readonly request: FastifyRequest<Region>
  readonly reply: FastifyReply
  readonly form?: 'account' | 'counterpart'
  readonly errors?: Readonly<Record<string, string>>
  readonly typed?: Typed
  readonly status?: number
}

async function show(db: Db, { request, reply, status, ...told }: Answer): Promise<FastifyReply> {
  const region = await seenSeller(db, request)
  const shown = {
    ...{ frame: frameOf(request), region, today: today() },
    ...{ books: await listBooks(db, region.id), buyers: await listBuyers(db, region.id) },
  }
  return page(reply, <AccountsPage {...shown} {...told} />, status)
}
