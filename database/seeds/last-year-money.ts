import {
  checkInvoice,
  closePot,
  creditInvoice,
  draftInvoices,
  findPayable,
  getFeeFacts,
  getFixedCostFacts,
  getYearFacts,
  issueInvoice,
  listPotDays,
  listTeaching,
  notePayment,
  postFixedCost,
  postNationalFee,
  sendInvoice,
} from '#economy'
import { today, travelTo } from '#platform'
import { attempt, type Db } from '#platform/db'
import { addDays, type Day, day, isRefusal, ore, yearOf } from '#values'
import { done } from './acts.ts'

interface Actor {
  readonly personId: number
  readonly address: null
}
interface Means {
  readonly db: Db
  readonly region: { readonly id: number; readonly name: string }
  readonly year: number
  readonly actor: Actor
  /** Nothing has happened later than that. */
  readonly latest: Day
}

/** The money of the year before this one from its beginning to the year closed, each act on its day. */
export async function seedMoneyOfLastYear(db: Db): Promise<void> {
  const realToday = today()
  const year = yearOf(realToday) - 1
  const norrbotten = await meansOf(db, { slug: 'norrbottens-kommuner', email: 'eivor@norrbotten.example', year })
  const gr = await meansOf(db, { slug: 'goteborgsregionen', email: 'hedda@gr.example', year })
  travelTo(day(`${year}-03-03`))
  await shareNationalFee(db, { year, email: 'sten@skr.example' })
  travelTo(day(`${year}-05-06`))
  await shareFixedCost(norrbotten)
  await invoice(norrbotten, 'fixed-cost', endsInMay)
  const closedOn = day(`${year + 1}-01-19`)
  travelTo(earlier(closedOn, realToday))
  // The neighbour’s first, so that what its pot gives Gällivare is within the same year.
  await close(gr)
  await close(norrbotten)
  await invoice(norrbotten, 'year-end', endsInJanuary)
  await creditOne(norrbotten, 'Kiruna')
  travelTo(realToday)
}

interface Whose {
  readonly slug: string
  readonly email: string
  readonly year: number
}

async function meansOf(db: Db, { slug, email, year }: Whose): Promise<Means> {
  const region = db.selectFrom('organisation').select(['id', 'name']).where('slug', '=', slug)
  const person = db.selectFrom('person').select('id').where('email', '=', email)
  const { id: personId } = await person.executeTakeFirstOrThrow()
  const actor = { personId, address: null }
  return { db, year, latest: today(), region: await region.executeTakeFirstOrThrow(), actor }
}

/** A region where nobody is connected that year, or whose inhabitants nobody knows. */
const owesNothing = ['no-connected-municipality', 'no-population']

/** For the whole country, as the secretariat's run does it, so that what SKR sees of the year is what everyone owed. */
async function shareNationalFee(db: Db, { year, email }: Pick<Whose, 'year' | 'email'>): Promise<void> {
  const { id: personId } = await db
    .selectFrom('person')
    .select('id')
    .where('email', '=', email)
    .executeTakeFirstOrThrow()
  const regions = await db.selectFrom('organisation').select('id').where('kind', '=', 'region-body').execute()
  const asked = { seen: undefined, actor: { personId, address: null } }
  for (const { id: regionId } of regions) {
    const outcome = await attempt(db, async (tx) =>
      postNationalFee(tx, { ...(await getFeeFacts(tx, { regionId, year })), regionId, ...asked }),
    )
    if (!isRefusal(outcome) || !owesNothing.includes(outcome.refused)) await done(Promise.resolve(outcome))
  }
}

async function shareFixedCost({ db, region, year, actor }: Means): Promise<void> {
  await done(
    attempt(db, async (tx) => {
      const facts = await getFixedCostFacts(tx, { regionId: region.id, year })
      return postFixedCost(tx, { ...facts, seen: undefined, actor })
    }),
  )
}

async function close({ db, region, year, actor }: Means): Promise<void> {
  const of = { regionId: region.id, year }
  await done(
    attempt(db, async (tx) => {
      const { daysToCome, lastDay } = await getYearFacts(tx, { ...of, today: today() })
      const teaching = await listTeaching(tx, { ...of, until: today() })
      const days = await listPotDays(tx, { ...of, apart: [] })
      return closePot(tx, { region, year, teaching, days, daysToCome, lastDay, seen: undefined, actor })
    }),
  )
}

type Ends = 'paid' | 'part paid' | 'sent' | 'issued' | 'checked' | 'draft'
type Period = 'fixed-cost' | 'year-end'
interface EndsOf {
  readonly most: Ends
  readonly others: Readonly<Record<string, Ends>>
}

/** Two have not paid all of theirs; Pajala’s reference is at fault, so that its invoices wait. */
const endsInMay: EndsOf = {
  most: 'paid',
  others: { Arvidsjaur: 'part paid', Haparanda: 'sent', Pajala: 'draft', Övertorneå: 'sent' },
}
/** Papers take most of the time that the demo takes to fill, so that most wait for Eivor to issue them. */
const endsInJanuary: EndsOf = {
  most: 'checked',
  others: { Kalix: 'paid', Kiruna: 'sent', Luleå: 'sent', Pajala: 'draft', Piteå: 'sent' },
}

async function invoice(means: Means, period: Period, ends: EndsOf): Promise<void> {
  for (const { id, name } of await buyersOf(means))
    for (const invoiceId of await draft(means, { buyerId: id, period }))
      await bring(means, { invoiceId, to: ends.others[name] ?? ends.most })
}

function buyersOf({ db, region }: Means): Promise<{ id: number; name: string }[]> {
  const within = db.selectFrom('organisation').select(['id', 'name']).where('parentId', '=', region.id)
  return within.where('kind', '=', 'municipality').orderBy('id').execute()
}

interface Drafted {
  readonly buyerId: number
  readonly period: Period
}

async function draft({ db, region, year, actor }: Means, drafted: Drafted): Promise<readonly number[]> {
  const whole = { fromDay: day(`${year}-01-01`), untilDay: day(`${year}-12-31`) }
  const asked = { ...drafted, ...whole, sellerId: region.id, year }
  const outcome = await attempt(db, (tx) => draftInvoices(tx, asked, { actor, runId: null }))
  return isRefusal(outcome) ? [] : outcome.made
}

interface Brought {
  readonly invoiceId: number
  readonly to: Ends
}

/** As far on its way as it has come. */
async function bring(means: Means, { invoiceId, to }: Brought): Promise<void> {
  const { db, actor } = means
  if (to === 'draft') return
  const checked = await attempt(db, (tx) => checkInvoice(tx, invoiceId, { actor }))
  if (isRefusal(checked) || to === 'checked') return
  await done(attempt(db, (tx) => issueInvoice(tx, invoiceId, { actor })))
  if (to === 'issued') return
  await done(attempt(db, (tx) => sendInvoice(tx, invoiceId, { actor, byHand: 'by hand' })))
  if (to !== 'sent') await pay(means, { invoiceId, to })
}

const daysToPay = 21
const firstPart = ore(1_000_000)

/** Three weeks later, or today where that has not been yet. */
async function pay({ db, actor, latest }: Means, { invoiceId, to }: Brought): Promise<void> {
  const sent = today()
  const payable = await findPayable(db, invoiceId)
  if (payable === undefined || payable.totalOre <= 0) return
  travelTo(earlier(addDays(sent, daysToPay), latest))
  const amountOre = to === 'paid' ? payable.totalOre : ore(Math.min(payable.totalOre, firstPart))
  await done(attempt(db, (tx) => notePayment(tx, { invoiceId, amountOre, paidOn: today(), actor })))
  travelTo(sent)
}

const earlier = (one: Day, other: Day): Day => (one < other ? one : other)

/** What had gone to the wrong reference is credited whole, and invoiced anew. */
async function creditOne(means: Means, municipality: string): Promise<void> {
  const { db, region, actor } = means
  const buyer = (await buyersOf(means)).find(({ name }) => name === municipality)
  const sent = await db
    .selectFrom('invoice')
    .select('id')
    .where('sellerId', '=', region.id)
    .where('buyerId', '=', buyer?.id ?? 0)
    .where('period', '=', 'year-end')
    .where('state', '=', 'sent')
    .executeTakeFirst()
  if (buyer === undefined || sent === undefined) return
  await done(attempt(db, (tx) => creditInvoice(tx, sent.id, { actor, reason: 'Fakturan hade fel referens' })))
  for (const invoiceId of await draft(means, { buyerId: buyer.id, period: 'year-end' }))
    await bring(means, { invoiceId, to: 'sent' })
}
