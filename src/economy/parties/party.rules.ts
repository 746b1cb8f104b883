import { type Day, parseEmail, type Refusal } from '#values'
import { isGln, isOrganisationNumber } from '../e-invoice/check-digit.rules.ts'
import type { Seller } from '../invoices/document.rules.ts'
import { isBankgiro, isPlusgiro, vatNumberOf } from './giro.rules.ts'

/** How an organisation stands on invoices from a day until the next, as seller, as buyer, or both. */
export interface PartyFrom extends Seller {
  readonly fromDay: Day
  /** How many days after it is issued an invoice is to be paid. */
  readonly paymentDays: number
  readonly source: string
}

/** The particulars in force on a day, of one organisation's. */
export function partyOn<Party extends { readonly fromDay: Day }>(
  parties: readonly Party[],
  on: Day,
): Party | undefined {
  return parties
    .filter(({ fromDay }) => fromDay <= on)
    .reduce<Party | undefined>((last, one) => (last && last.fromDay > one.fromDay ? last : one), undefined)
}

export type PartyField =
  | 'organisationNumber'
  | 'vatNumber'
  | 'endpointId'
  | 'contactEmail'
  | 'giroNumber'
  | 'paymentDays'
  | 'fromDay'
export interface PartyFault {
  readonly field: PartyField
  readonly fault:
    | 'not-an-organisation-number'
    | 'not-its-vat-number'
    | 'not-an-endpoint'
    | 'not-an-e-mail'
    | 'not-a-bankgiro'
    | 'not-a-plusgiro'
    | 'giro-without-number'
    | 'in-the-past'
    | 'before-the-latest'
}
export interface PartyRefusal extends Refusal<'party-at-fault'> {
  readonly faults: readonly PartyFault[]
}

/**
 * What is wrong with an organisation's particulars: an organisation number by its check digit (Luhn), a VAT number that is
 * not SE + that number + 01, an endpoint of its scheme, a giro by its check digit. They hold from a day, never backwards.
 */
export function faultsOfParty(
  party: PartyFrom,
  { today, latest }: { readonly today: Day; readonly latest: Day | undefined },
): PartyFault[] {
  const faults: PartyFault[] = []
  const add = (field: PartyField, fault: PartyFault['fault']) => faults.push({ field, fault })
  const { organisationNumber, vatNumber, endpointScheme, endpointId, contactEmail, giroKind, giroNumber } = party
  if (latest !== undefined && party.fromDay < today) add('fromDay', 'in-the-past')
  else if (latest !== undefined && party.fromDay < latest) add('fromDay', 'before-the-latest')
  if (!isOrganisationNumber(organisationNumber)) add('organisationNumber', 'not-an-organisation-number')
  if (vatNumber !== '' && vatNumber !== vatNumberOf(organisationNumber)) add('vatNumber', 'not-its-vat-number')
  if (!isAddressOf(endpointScheme, endpointId)) add('endpointId', 'not-an-endpoint')
  if (contactEmail !== '' && parseEmail(contactEmail) === undefined) add('contactEmail', 'not-an-e-mail')
  if ((giroKind === null) !== (giroNumber === '')) add('giroNumber', 'giro-without-number')
  else if (giroKind === 'bankgiro' && !isBankgiro(giroNumber)) add('giroNumber', 'not-a-bankgiro')
  else if (giroKind === 'plusgiro' && !isPlusgiro(giroNumber)) add('giroNumber', 'not-a-plusgiro')
  return faults
}

/** Where e-invoices go: an organisation number (0007) or a location number of GS1 (0088). */
function isAddressOf(scheme: '0007' | '0088', id: string): boolean {
  return scheme === '0007' ? isOrganisationNumber(id) : isGln(id)
}
