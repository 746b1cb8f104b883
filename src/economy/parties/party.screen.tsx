import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Typed } from '#design'
import { today } from '#platform'
import { attempt, type Db } from '#platform/db'
import { actorOf, askerOf, field, frameOf, type House, page, readForm, redirectWith, wordFaults } from '#platform/web'
import { Forbidden, Missing, parseId } from '#values'
import { onText } from '../invoices/invoice-words.view.tsx'
import { listSeenSellers } from '../invoices/seller.report.ts'
import { sellerHref } from '../invoices/seller.rules.ts'
import { digitsOf } from './giro.rules.ts'
import { getSeenOrganisation } from './parties.report.ts'
import { listParties } from './party.store.ts'
import { text } from './party.text.ts'
import { PartyPage } from './party.view.tsx'
import { setParty } from './set-party.ts'

interface Asked {
  Params: { organisationId: string }
}
type Request = FastifyRequest<Asked>

const fields = {
  ...{ legalName: field.text(200), organisationNumber: field.text(20), vatNumber: field.optionalText(20) },
  ...{ street: field.optionalText(100), postcode: field.optionalText(10), city: field.optionalText(60) },
  ...{ endpointScheme: field.choice(['0007', '0088']), endpointId: field.text(20) },
  ...{
    contactName: field.optionalText(100),
    contactPhone: field.optionalText(40),
    contactEmail: field.optionalText(254),
  },
  ...{ giroKind: field.choice(['bankgiro', 'plusgiro', 'none']), giroNumber: field.optionalText(20) },
  ...{ paymentDays: field.whole(0, 365), fromDay: field.day(), source: field.text(300) },
  hasFTax: field.choices(['yes']),
}

/** How an organisation stands on invoices. */
export function partyScreen(area: FastifyInstance, { db, config }: House): void {
  area.get<Asked>('/:organisationId', (request, reply) => show(db, { request, reply }))

  area.post<Asked>('/:organisationId', async (request, reply) => {
    const organisation = await seenOrganisation(db, request)
    if (!organisation.maySet) throw new Forbidden('set invoice particulars')
    const { lang } = frameOf(request)
    const read = readForm(request.body, fields)
    const { typed } = read
    if (!read.ok) return show(db, { request, reply, typed, errors: wordFaults(read.faults, lang), status: 422 })
    const { giroKind, hasFTax, ...said } = read.values
    const party = {
      ...said,
      organisationId: organisation.id,
      organisationNumber: digitsOf(said.organisationNumber),
      vatNumber: digitsOf(said.vatNumber).toUpperCase(),
      endpointId: digitsOf(said.endpointId),
      giroKind: giroKind === 'none' ? null : giroKind,
      giroNumber: digitsOf(said.giroNumber),
      hasFTax: hasFTax.length > 0,
    }
    const refusal = await attempt(db, (tx) => setParty(tx, party, { actor: actorOf(request) }))
    if (refusal) {
      const errors = Object.fromEntries(refusal.faults.map((one) => [one.field, text[lang].faults[one.fault]]))
      return show(db, { request, reply, typed, errors, status: 422 })
    }
    return redirectWith(reply, request.url, { notice: text[lang].saved(onText(party.fromDay, lang)), config })
  })
}

async function seenOrganisation(db: Db, request: Request) {
  const organisationId = parseId(request.params.organisationId)
  if (organisationId === undefined) throw new Missing('organisation')
  return await getSeenOrganisation(db, askerOf(request), organisationId)
}

interface Answer {
  readonly request: Request
  readonly reply: FastifyReply
  readonly errors?: Readonly<Record<string, string>>
  readonly typed?: Typed
  readonly status?: number
}

async function show(db: Db, { request, reply, status, ...told }: Answer): Promise<FastifyReply> {
  const organisation = await seenOrganisation(db, request)
  const frame = frameOf(request)
  const sellers = await listSeenSellers(db, askerOf(request))
  const seller = sellers.find(({ id }) => id === organisation.id) ?? sellers[0]
  const back = { href: seller ? sellerHref(seller.id, 'parties') : '/invoices', label: text[frame.lang].buyers }
  const parties = await listParties(db, [organisation.id])
  return page(reply, <PartyPage {...{ frame, today: today(), organisation, back, parties, ...told }} />, status)
}
