import { addMoney, type Day, day, type Ore, ore, roundToOre, sumMoney, timesMoney } from '#values'
import type {
  DocumentLine,
  InvoiceDocument,
  Party,
  VatCategory,
  VatSum,
} from '../../src/economy/invoices/document.rules.ts'

const party: Party = {
  organisationId: 1,
  legalName: 'Kalix kommun',
  organisationNumber: '2120002767',
  vatNumber: 'SE212000276701',
  street: 'Nyborgsvägen 24',
  postcode: '952 81',
  city: 'Kalix',
  endpointScheme: '0007',
  endpointId: '2120002767',
  contactName: '',
  contactPhone: '',
  contactEmail: '',
}

export interface LineGiven {
  readonly text?: string
  readonly lineKind?: DocumentLine['lineKind']
  readonly quantity?: number
  readonly priceOre?: number
  readonly vat?: readonly [VatCategory, number]
}

/** A document that adds up, of these lines; what else is given is put over it. */
export function documentOf(lines: readonly LineGiven[] = [{}], given: Partial<InvoiceDocument> = {}): InvoiceDocument {
  const written = lines.map(lineOf)
  const vat = vatOf(written)
  const netOre = sumMoney(written.map(({ amountOre }) => amountOre))
  const vatOre = sumMoney(vat.map((sum) => sum.vatOre))
  return {
    kind: 'invoice',
    number: 10_017,
    issuedOn: day('2026-05-12'),
    dueOn: day('2026-06-11'),
    year: 2026,
    period: 'course-days',
    fromDay: day('2026-01-01'),
    untilDay: day('2026-04-30'),
    seller: {
      ...party,
      legalName: 'Norrbottens Kommuner',
      organisationNumber: '2220000315',
      vatNumber: 'SE222000031501',
      endpointId: '2220000315',
      contactName: 'Ekonomi',
      contactEmail: 'ekonomi@test.example',
      ...{ hasFTax: true, giroKind: 'bankgiro', giroNumber: '50501055' },
    },
    buyer: party,
    buyerReference: 'ZZ 4411',
    orderReference: '',
    note: '',
    credits: [],
    lines: written,
    vat,
    ...{ netOre, vatOre, totalOre: addMoney(netOre, vatOre) },
    ...given,
  }
}

/** The same as a credit note of an invoice. */
export function creditOf(lines: readonly LineGiven[] = [{}], given: Partial<InvoiceDocument> = {}): InvoiceDocument {
  const credits: readonly { number: number; issuedOn: Day }[] = [{ number: 10_001, issuedOn: day('2026-02-12') }]
  return documentOf(lines, { kind: 'credit-note', number: 10_018, credits, ...given })
}

const reasons = { S: '', E: 'Utbildning enligt 10 kap. mervärdesskattelagen', O: 'Samverkan till självkostnadspris' }

function lineOf({ text = 'Kursdag 1', lineKind = 'course-day', quantity = 2, ...given }: LineGiven, index: number) {
  const unitPriceOre = ore(given.priceOre ?? 155_000)
  const [vatCategory, vatPercent] = given.vat ?? ['O', 0]
  return {
    ...{ position: index + 1, lineKind, text, quantity, unitPriceOre, amountOre: timesMoney(unitPriceOre, quantity) },
    ...{ vatCategory, vatPercent, vatReason: reasons[vatCategory] },
  }
}

function vatOf(lines: readonly DocumentLine[]): VatSum[] {
  const groups = Map.groupBy(lines, ({ vatCategory, vatPercent }) => `${vatCategory} ${vatPercent}`)
  return [...groups.values()].flatMap((own) => {
    const [first] = own
    if (first === undefined) return []
    const taxableOre: Ore = sumMoney(own.map(({ amountOre }) => amountOre))
    const share = { numerator: BigInt(taxableOre) * BigInt(first.vatPercent), denominator: 100n }
    return [
      {
        ...{ category: first.vatCategory, percent: first.vatPercent, reason: first.vatReason },
        ...{ taxableOre, vatOre: roundToOre(share, 'half-up') },
      },
    ]
  })
}
