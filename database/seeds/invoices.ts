import { sql } from 'kysely'
import type { Db } from '#platform/db'
import { day } from '#values'

const since = day('2021-07-01')
const invented = 'påhittat för demon; kontrollsiffran stämmer'

/** Every organisation as it stands on invoices, and what Norrbotten’s municipalities demand of theirs. */
export async function seedInvoices(db: Db): Promise<void> {
  await seedParties(db)
  await seedTerms(db)
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

/** Nine digits and the one that checks them (Luhn). */
function withCheckDigit(digits: string): string {
  const sum = [...digits].reverse().reduce((all, digit, index) => {
    const weighed = Number(digit) * (index % 2 === 0 ? 2 : 1)
    return all + (weighed > 9 ? weighed - 9 : weighed)
  }, 0)
  return `${digits}${(10 - (sum % 10)) % 10}`
}
