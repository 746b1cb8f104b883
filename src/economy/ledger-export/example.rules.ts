import { day, kr, negate, zero } from '#values'
import type { InvoiceDocument, Party } from '../invoices/document.rules.ts'
import type { Voucher } from './voucher.rules.ts'

const party: Party = {
  organisationId: 0,
  legalName: 'Kalix kommun',
  organisationNumber: '2120002767',
  vatNumber: '',
  street: '',
  postcode: '',
  city: '',
  endpointScheme: '0007',
  endpointId: '2120002767',
  contactName: '',
  contactPhone: '',
  contactEmail: '',
}
const document: InvoiceDocument = {
  kind: 'invoice',
  number: 10_017,
  issuedOn: day('2026-05-12'),
  dueOn: day('2026-06-11'),
  year: 2026,
  period: 'course-days',
  fromDay: day('2026-01-01'),
  untilDay: day('2026-04-30'),
  seller: { ...party, legalName: 'Norrbottens Kommuner', hasFTax: false, giroKind: null, giroNumber: '' },
  buyer: party,
  buyerReference: '4410',
  orderReference: '',
  note: '',
  credits: [],
  lines: [],
  vat: [],
  netOre: kr(17_050),
  vatOre: zero,
  totalOre: kr(17_050),
}
const booked = { accountName: '', costCentre: '4410', project: '7701', counterpart: '8325' } as const

/** An invented voucher to show how a file will look: a receivable, course days, and what is netted from the pot. */
export const exampleVoucher: Voucher = {
  ...{ kind: 'invoice', series: 'F', number: 10_017, on: document.issuedOn, invoiceId: 0, paymentId: null, document },
  text: 'Faktura 10017 Kalix kommun',
  rows: [
    { ...booked, bookedKind: 'receivable', account: '1511', amountOre: kr(17_050), text: 'Faktura 10017 Kalix kommun' },
    {
      ...booked,
      bookedKind: 'course-day',
      account: '3411',
      amountOre: negate(kr(18_600)),
      text: 'Handläggning, dag 1',
    },
    { ...booked, bookedKind: 'pot-share', account: '4631', amountOre: kr(1550), text: 'Ur utbildarpotten 2025' },
  ],
}
