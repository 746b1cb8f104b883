import type { Db } from '#platform/db'
import { day } from '#values'

/** Nine digits and the one that checks them (Luhn). */
export function withCheckDigit(digits: string): string {
  const sum = [...digits].reverse().reduce((all, digit, index) => {
    const weighed = Number(digit) * (index % 2 === 0 ? 2 : 1)
    return all + (weighed > 9 ? weighed - 9 : weighed)
  }, 0)
  return `${digits}${(10 - (sum % 10)) % 10}`
}

const since = day('2021-07-01')

/** Builds how organisations stand on invoices, as complete as a payer demands. */
export function invoiceBuilders(db: Db) {
  const party = async (organisationId: number, given: { giro?: 'none' } = {}): Promise<void> => {
    const { name } = await db
      .selectFrom('organisation')
      .select('name')
      .where('id', '=', organisationId)
      .executeTakeFirstOrThrow()
    const organisationNumber = withCheckDigit(`212${String(organisationId).padStart(6, '0')}`)
    await db
      .insertInto('invoiceParty')
      .values({
        ...{ organisationId, fromDay: since, legalName: name, organisationNumber, hasFtax: true },
        vatNumber: `SE${organisationNumber}01`,
        ...{ street: 'Storgatan 1', postcode: '952 81', city: 'Kalix' },
        ...{ endpointScheme: '0007', endpointId: organisationNumber, contactEmail: 'faktura@test.example' },
        ...(given.giro === 'none' ? {} : { giroKind: 'bankgiro' as const, giroNumber: withCheckDigit('505010') }),
        ...{ source: 'test', setAt: new Date(0) },
      })
      .execute()
  }

  const terms = async (
    { sellerId, buyerId }: { sellerId: number; buyerId: number },
    given: { buyerReference?: string; referenceForm?: string; delivery?: 'peppol' | 'pdf'; invoiceEmail?: string } = {},
  ): Promise<void> => {
    await db
      .insertInto('payerTerms')
      .values({
        ...{ sellerId, buyerId, fromDay: since, demands: 'buyer-reference' },
        ...{ buyerReference: '10001234', referenceForm: '99999999', delivery: 'peppol' },
        ...given,
        ...{ source: 'test', setAt: new Date(0) },
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }

  /** Those that have no particulars yet get them. */
  const known = async (organisationIds: readonly number[]): Promise<void> => {
    for (const id of organisationIds) {
      const there = await db.selectFrom('invoiceParty').select('id').where('organisationId', '=', id).execute()
      if (there.length === 0) await party(id)
    }
  }

  /** Both stand as they should, and the buyer has said what it demands. */
  const dealings = async (sellerId: number, buyerIds: readonly number[]): Promise<void> => {
    await known([sellerId, ...buyerIds])
    for (const buyerId of buyerIds) await terms({ sellerId, buyerId })
  }

  return { party, known, terms, dealings }
}
