import type { Element } from 'slimdom'

/** The children of the elements of UBL 2.1 that an invoice of this trade has, in the order of their schema. */
const head = ['CustomizationID', 'ProfileID', 'ID', 'IssueDate']
const references = [
  'DocumentCurrencyCode',
  'TaxCurrencyCode',
  'AccountingCost',
  'BuyerReference',
  'InvoicePeriod',
  'OrderReference',
  'BillingReference',
  'DespatchDocumentReference',
  'ReceiptDocumentReference',
]
const parties = [
  'AccountingSupplierParty',
  'AccountingCustomerParty',
  'PayeeParty',
  'TaxRepresentativeParty',
  'Delivery',
  'PaymentMeans',
  'PaymentTerms',
  'AllowanceCharge',
  'TaxTotal',
  'LegalMonetaryTotal',
]
const line = [
  'ID',
  'Note',
  'LineExtensionAmount',
  'AccountingCost',
  'InvoicePeriod',
  'OrderLineReference',
  'Item',
  'Price',
]

const orders: Readonly<Record<string, readonly string[]>> = {
  Invoice: [
    ...[...head, 'DueDate', 'InvoiceTypeCode', 'Note', 'TaxPointDate', ...references],
    ...['OriginatorDocumentReference', 'ContractDocumentReference', 'AdditionalDocumentReference', 'ProjectReference'],
    ...[...parties, 'InvoiceLine'],
  ],
  CreditNote: [
    ...[...head, 'TaxPointDate', 'CreditNoteTypeCode', 'Note', ...references],
    ...['ContractDocumentReference', 'AdditionalDocumentReference', 'OriginatorDocumentReference'],
    ...[...parties, 'CreditNoteLine'],
  ],
  Party: [
    ...[
      'EndpointID',
      'PartyIdentification',
      'PartyName',
      'PostalAddress',
      'PartyTaxScheme',
      'PartyLegalEntity',
      'Contact',
    ],
  ],
  PostalAddress: [
    'StreetName',
    'AdditionalStreetName',
    'CityName',
    'PostalZone',
    'CountrySubentity',
    'AddressLine',
    'Country',
  ],
  PartyTaxScheme: ['CompanyID', 'TaxScheme'],
  PartyLegalEntity: ['RegistrationName', 'CompanyID', 'CompanyLegalForm'],
  Contact: ['Name', 'Telephone', 'ElectronicMail'],
  PaymentMeans: [
    'PaymentMeansCode',
    'PaymentDueDate',
    'PaymentID',
    'CardAccount',
    'PayeeFinancialAccount',
    'PaymentMandate',
  ],
  PayeeFinancialAccount: ['ID', 'Name', 'FinancialInstitutionBranch'],
  TaxTotal: ['TaxAmount', 'TaxSubtotal'],
  TaxSubtotal: ['TaxableAmount', 'TaxAmount', 'TaxCategory'],
  TaxCategory: ['ID', 'Percent', 'TaxExemptionReasonCode', 'TaxExemptionReason', 'TaxScheme'],
  ClassifiedTaxCategory: ['ID', 'Percent', 'TaxScheme'],
  LegalMonetaryTotal: [
    ...['LineExtensionAmount', 'TaxExclusiveAmount', 'TaxInclusiveAmount', 'AllowanceTotalAmount', 'ChargeTotalAmount'],
    ...['PrepaidAmount', 'PayableRoundingAmount', 'PayableAmount'],
  ],
  InvoiceLine: [
    ...line.slice(0, 2),
    'InvoicedQuantity',
    ...line.slice(2, -2),
    'DocumentReference',
    'AllowanceCharge',
    'Item',
    'Price',
  ],
  CreditNoteLine: [
    ...line.slice(0, 2),
    'CreditedQuantity',
    ...line.slice(2, -2),
    'DocumentReference',
    'AllowanceCharge',
    'Item',
    'Price',
  ],
  Item: ['Description', 'Name', 'BuyersItemIdentification', 'SellersItemIdentification', 'ClassifiedTaxCategory'],
  Price: ['PriceAmount', 'BaseQuantity', 'AllowanceCharge'],
  AdditionalDocumentReference: ['ID', 'DocumentTypeCode', 'DocumentDescription', 'Attachment'],
  InvoiceDocumentReference: ['ID', 'IssueDate'],
}

/** Where an element stands before one it should stand after, or where the schema has none of its name. */
export function faultsOfOrder(element: Element): string[] {
  const order = orders[element.localName]
  const names = element.children.map(({ localName }) => localName)
  const unknown = order
    ? names.filter((name) => !order.includes(name)).map((name) => `${element.localName} has no ${name}`)
    : []
  const places = order ? names.map((name) => order.indexOf(name)) : []
  const turned = places.some((place, at) => place < (places[at - 1] ?? place))
  return [
    ...unknown,
    ...(turned ? [`${element.localName} is out of order`] : []),
    ...element.children.flatMap((child) => faultsOfOrder(child)),
  ]
}
