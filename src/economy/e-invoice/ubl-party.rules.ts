import type { Party } from '../invoices/document.rules.ts'
import { branch, leaf, type Maybe } from './xml-node.rules.ts'

interface ToStand {
  readonly party: Party
  /** Outside the scope of VAT nobody's number may stand (BR-O-02). */
  readonly showsVatNumber: boolean
  readonly hasFTax: boolean
}

/** The seller or the buyer, with its elements in the order of UBL. */
export function partyNode(role: string, { party, showsVatNumber, hasFTax }: ToStand): Maybe {
  return branch(
    role,
    branch(
      'cac:Party',
      leaf('cbc:EndpointID', party.endpointId, { schemeID: party.endpointScheme }),
      branch('cac:PartyIdentification', leaf('cbc:ID', party.organisationNumber, { schemeID: '0007' })),
      branch('cac:PartyName', leaf('cbc:Name', party.legalName)),
      branch(
        'cac:PostalAddress',
        leaf('cbc:StreetName', party.street),
        leaf('cbc:CityName', party.city),
        leaf('cbc:PostalZone', party.postcode),
        branch('cac:Country', leaf('cbc:IdentificationCode', 'SE')),
      ),
      showsVatNumber ? taxNode(party.vatNumber, 'VAT') : undefined,
      // Any scheme but VAT: it says that the seller pays its own tax (SE-R-005).
      hasFTax ? taxNode('Godkänd för F-skatt', 'TAX') : undefined,
      branch(
        'cac:PartyLegalEntity',
        leaf('cbc:RegistrationName', party.legalName),
        leaf('cbc:CompanyID', party.organisationNumber, { schemeID: '0007' }),
      ),
      contactNode(party),
    ),
  )
}

function taxNode(number: string, scheme: 'VAT' | 'TAX'): Maybe {
  const id = leaf('cbc:CompanyID', number)
  return id && branch('cac:PartyTaxScheme', id, branch('cac:TaxScheme', leaf('cbc:ID', scheme)))
}

function contactNode({ contactName, contactPhone, contactEmail }: Party): Maybe {
  return branch(
    'cac:Contact',
    leaf('cbc:Name', contactName),
    leaf('cbc:Telephone', contactPhone),
    leaf('cbc:ElectronicMail', contactEmail),
  )
}
