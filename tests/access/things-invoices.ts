import { checkInvoice, draftInvoices, issueInvoice, sendInvoice } from '#economy'
import { now } from '#platform'
import { attempt } from '#platform/db'
import { day, kr, negate } from '#values'
import { invoiceBuilders } from '../world/invoices.ts'
import type { World } from '../world.ts'
import type { Place } from './ground.ts'

/** Invoices of the place’s region to its municipality: one in each state, and a run that sent one. */
export interface InvoiceThings {
  readonly draftInvoiceId: number
  readonly checkedInvoiceId: number
  readonly issuedInvoiceId: number
  readonly sentInvoiceId: number
  readonly sentNumber: number
  readonly invoiceRunId: number
  readonly issuedYear: number
}

/** Two places may be of one municipality, whose drafts of a year are one. */
const firstYears: Readonly<Record<string, number>> = { a1a: 2031, a1b: 2041, a2a: 2051, b1a: 2061 }

export async function makeInvoices(world: World, place: Place, personId: number): Promise<InvoiceThings> {
  const { regionId, municipalityId } = place
  const first = firstYears[place.mark] ?? 2071
  const build = invoiceBuilders(world.db)
  await build.known([regionId, municipalityId])
  await build.terms({ sellerId: regionId, buyerId: municipalityId })
  const actor = { personId, address: null }
  const make = async (year: number, until: 'draft' | 'checked' | 'issued' | 'sent'): Promise<number> => {
    await postFixedCost(world, { ...place, year })
    const asked = { sellerId: regionId, buyerId: municipalityId, period: 'fixed-cost', year } as const
    const days = { fromDay: day(`${year}-01-01`), untilDay: day(`${year}-12-31`) }
    const made = await attempt(world.db, (tx) => draftInvoices(tx, { ...asked, ...days }, { actor, runId: null }))
    const [id] = 'made' in made ? made.made : []
    if (id === undefined) throw new Error('a draft was to be made')
    if (until === 'draft') return id
    await attempt(world.db, (tx) => checkInvoice(tx, id, { actor }))
    if (until === 'checked') return id
    await attempt(world.db, (tx) => issueInvoice(tx, id, { actor }))
    if (until === 'sent') await attempt(world.db, (tx) => sendInvoice(tx, id, { actor }))
    return id
  }
  const sentInvoiceId = await make(first, 'sent')
  const sent = await world.db.selectFrom('invoice').select('number').where('id', '=', sentInvoiceId).executeTakeFirst()
  return {
    draftInvoiceId: await make(first + 1, 'draft'),
    checkedInvoiceId: await make(first + 2, 'checked'),
    issuedInvoiceId: await make(first + 3, 'issued'),
    issuedYear: first + 3,
    sentInvoiceId,
    sentNumber: sent?.number ?? 0,
    invoiceRunId: await makeRun(world, { ...place, personId, sentInvoiceId }),
  }
}

async function makeRun(
  { db }: World,
  of: Place & { readonly personId: number; readonly sentInvoiceId: number },
): Promise<number> {
  const { id } = await db
    .insertInto('invoiceRun')
    .values({
      ...{ sellerId: of.regionId, year: 2021, period: 'fixed-cost', act: 'send', madeBy: of.personId, madeAt: now() },
      ...{ fromDay: day('2021-01-01'), untilDay: day('2021-12-31'), finishedAt: now() },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const part = { runId: id, buyerId: of.municipalityId, invoiceId: of.sentInvoiceId, doneAt: now(), made: 1 }
  await db.insertInto('invoiceRunPart').values(part).execute()
  return id
}

export async function postFixedCost(
  { db }: World,
  of: Place & { readonly year: number; readonly more?: 'more' },
): Promise<void> {
  const amount = kr(1000)
  const postingId = await db.transaction().execute(async (tx) => {
    const { id } = await tx
      .insertInto('posting')
      .values({
        ...{ creditorId: of.regionId, debtorId: of.municipalityId, year: of.year, occurredOn: day(`${of.year}-05-01`) },
        ...{
          cause: 'fixed-cost',
          matter: `fixed for ${of.mark} ${of.year}${of.more ?? ''}`,
          turn: 1,
          owedOre: amount,
          potOre: kr(0),
        },
        ...{ facts: '{}', postedAt: now() },
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await tx
      .insertInto('postingLine')
      .values([
        {
          postingId: id,
          account: 'receivable',
          organisationId: of.municipalityId,
          component: 'due',
          amountOre: amount,
        },
        {
          ...{ postingId: id, account: 'income', organisationId: of.regionId, component: 'fixed-cost' },
          amountOre: negate(amount),
        },
      ])
      .execute()
    return id
  })
  if (postingId <= 0) throw new Error('a posting was to be made')
}
