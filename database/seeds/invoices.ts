import { sql } from 'kysely'
import {
  checkInvoice,
  draftInvoices,
  findPayable,
  getFixedCostFacts,
  issueInvoice,
  notePayment,
  postFixedCost,
  sendInvoice,
} from '#economy'
import { today, travelTo } from '#platform'
import { attempt, type Db } from '#platform/db'
import { addDays, day, ore } from '#values'

const since = day('2021-07-01')
const invented = 'påhittat för demon; kontrollsiffran stämmer'

/** Every organisation as it stands on invoices, and last year's invoices of Norrbotten, made as they are made in the product. */
export async function seedInvoices(db: Db): Promise<void> {
  await seedParties(db)
  await seedTerms(db)
  await seedLastYear(db)
}

interface Known {
  readonly id: number
  readonly name: string
  readonly kind: 'national' | 'region-body' | 'municipality'
}

async function seedParties(db: Db): Promise<void> {
  const { rows } = await sql<Known>`
    select id, name, kind from organisation where kind in ('national', 'region-body', 'municipality') order by kind, id`.execute(
    db,
  )
  const serial = { municipality: 1000, 'region-body': 0, national: 0 }
  await db
    .insertInto('invoiceParty')
    .values(
      rows.map(({ id, name, kind }) => {
        const begins = { municipality: '21200', 'region-body': '222000', national: '222999' }[kind]
        serial[kind] += 1
        const number = withCheckDigit(begins + String(serial[kind]).padStart(9 - begins.length, '0'))
        const isSeller = kind !== 'municipality'
        return {
          ...{ organisationId: id, fromDay: since, legalName: kind === 'municipality' ? `${name} kommun` : name },
          ...{ organisationNumber: number, endpointScheme: '0007' as const, endpointId: number },
          ...{
            street: 'Box 1',
            postcode: '900 00',
            city: kind === 'municipality' ? name : 'Exempelstad',
            contactName: 'Ekonomiavdelningen',
          },
          ...(isSeller
            ? {
                ...{ vatNumber: `SE${number}01`, hasFtax: true, contactEmail: 'ekonomi@exempel.example' },
                ...{ giroKind: 'bankgiro' as const, giroNumber: withCheckDigit(String(1_000_000 + id)) },
              }
            : {}),
          ...{ source: invented, setAt: new Date(`${since}T08:00:00Z`) },
        }
      }),
    )
    .execute()
}

/** Norrbotten’s municipalities have said what they demand; Pajala’s reference is not of the form that it demands. */
async function seedTerms(db: Db): Promise<void> {
  const { rows } = await sql<{ sellerId: number; buyerId: number; name: string; code: string; isRegions: boolean }>`
    select s.id as seller_id, m.id as buyer_id, m.name, m.municipality_code as code, s.kind <> 'national' as is_regions
    from organisation m join organisation s on s.id = m.parent_id or s.kind = 'national'
    where m.kind = 'municipality'
      and (s.kind = 'national' or s.slug = 'norrbottens-kommuner') order by s.id, m.id`.execute(db)
  await db
    .insertInto('payerTerms')
    .values(
      rows.map(({ sellerId, buyerId, name, code, isRegions }) => ({
        ...{ sellerId, buyerId, fromDay: since, demands: 'buyer-reference' as const },
        buyerReference: name === 'Pajala' && isRegions ? 'Socialchefen' : `${code}1000`.slice(0, 8),
        referenceForm: '99999999',
        ...(name === 'Kalix' && isRegions
          ? { delivery: 'pdf' as const, invoiceEmail: 'faktura@kalix.example' }
          : { delivery: 'peppol' as const }),
        ...{ source: invented, setAt: new Date(`${since}T08:00:00Z`) },
      })),
    )
    .execute()
}

type Ends = 'paid' | 'part paid' | 'sent' | 'issued' | 'checked' | 'draft'
const endsOf: Record<string, Ends> = {
  Kalix: 'paid',
  Boden: 'paid',
  Luleå: 'part paid',
  Piteå: 'sent',
  Kiruna: 'issued',
  Gällivare: 'checked',
}

async function seedLastYear(db: Db): Promise<void> {
  const here = today()
  const year = Number(here.slice(0, 4)) - 1
  const region = await db
    .selectFrom('organisation')
    .select('id')
    .where('slug', '=', 'norrbottens-kommuner')
    .executeTakeFirstOrThrow()
  const by = await db
    .selectFrom('person')
    .select('id')
    .where('email', '=', 'eivor@norrbotten.example')
    .executeTakeFirst()
  const eivor = by?.id ?? (await anyone(db))
  const actor = { personId: eivor, address: null }
  const buyers = await db
    .selectFrom('organisation')
    .select(['id', 'name'])
    .where('parentId', '=', region.id)
    .where('kind', '=', 'municipality')
    .orderBy('id')
    .execute()
  travelTo(addDays(here, -20))
  await attempt(db, async (tx) => {
    const facts = await getFixedCostFacts(tx, { regionId: region.id, year })
    return postFixedCost(tx, { ...facts, seen: undefined, actor })
  })
  for (const period of ['fixed-cost', 'course-days'] as const)
    for (const { id, name } of buyers) {
      const asked = {
        ...{ sellerId: region.id, buyerId: id, period, year },
        ...{
          fromDay: day(`${year}-01-01`),
          untilDay: day(period === 'fixed-cost' ? `${year}-12-31` : `${year}-06-30`),
        },
      }
      const outcome = await attempt(db, (tx) => draftInvoices(tx, asked, { actor, runId: null }))
      if ('refused' in outcome) continue
      for (const invoiceId of outcome.made) await bring(db, { invoiceId, actor, to: endsOf[name] ?? 'draft' })
    }
  travelTo(here)
}

interface Brought {
  readonly invoiceId: number
  readonly actor: { readonly personId: number; readonly address: null }
  readonly to: Ends
}

async function bring(db: Db, { invoiceId, actor, to }: Brought): Promise<void> {
  if (to === 'draft') return
  const checked = await attempt(db, (tx) => checkInvoice(tx, invoiceId, { actor }))
  if ('refused' in checked || to === 'checked') return
  await attempt(db, (tx) => issueInvoice(tx, invoiceId, { actor }))
  if (to === 'issued') return
  await attempt(db, (tx) => sendInvoice(tx, invoiceId, { actor, byHand: 'by hand' }))
  if (to === 'sent') return
  const invoice = await findPayable(db, invoiceId)
  if (invoice === undefined || invoice.totalOre === 0) return
  const amountOre = to === 'paid' ? invoice.totalOre : ore(Math.min(invoice.totalOre, 1_000_000))
  await attempt(db, (tx) => notePayment(tx, { invoiceId, amountOre, paidOn: today(), actor }))
}

async function anyone(db: Db): Promise<number> {
  const { id } = await db.selectFrom('person').select('id').orderBy('id').limit(1).executeTakeFirstOrThrow()
  return id
}

/** Nine digits and the one that checks them (Luhn). */
function withCheckDigit(digits: string): string {
  const sum = [...digits].reverse().reduce((all, digit, index) => {
    const weighed = Number(digit) * (index % 2 === 0 ? 2 : 1)
    return all + (weighed > 9 ? weighed - 9 : weighed)
  }, 0)
  return `${digits}${(10 - (sum % 10)) % 10}`
}
