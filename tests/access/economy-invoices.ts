import { today } from '#platform'
import { addDays } from '#values'
import { line, type Who } from './line.ts'
import type { Things } from './things.ts'

const whoSee: readonly Who[] = ['regional-project-manager', 'regional-course-administrator']
const whoSeeIssued: readonly Who[] = [...whoSee, 'head-of-social-services', 'skr-secretariat']
const whoRun: readonly Who[] = ['regional-project-manager']
const whoKeepParties: readonly Who[] = ['regional-project-manager', 'skr-secretariat']
const whoSetTerms: readonly Who[] = ['regional-project-manager', 'municipal-administrator', 'head-of-social-services']

const ofSeller = { in: 'region', ids: ({ regionId }: Things) => ({ sellerId: regionId }) } as const
const issued = { in: 'municipality', ids: ({ issuedInvoiceId }: Things) => ({ invoiceId: issuedInvoiceId }) } as const
const draft = { in: 'region', ids: ({ draftInvoiceId }: Things) => ({ invoiceId: draftInvoiceId }) } as const
const checked = { in: 'region', ids: ({ checkedInvoiceId }: Things) => ({ invoiceId: checkedInvoiceId }) } as const
const run = { in: 'region', ids: ({ invoiceRunId }: Things) => ({ runId: invoiceRunId }) } as const
const seesIssued: readonly Who[] = [...whoSee, 'head-of-social-services']

const party = () => ({
  ...{ legalName: 'Kommunen', organisationNumber: '212000-0142', vatNumber: '', endpointScheme: '0007' },
  ...{ endpointId: '2120000142', giroKind: 'none', paymentDays: '30', fromDay: today(), source: 'Beslut' },
})
const terms = () => ({
  ...{ demands: 'buyer-reference', buyerReference: '12345678', referenceForm: '99999999', delivery: 'peppol' },
  ...{ fromDay: addDays(today(), 1), source: 'Beslut' },
})

/** Invoices: of a region, of a municipality, and all that is done with them. */
export const invoiceLines = [
  line('GET /invoices', 'whose invoices one sees', { may: whoSeeIssued }),
  line('GET /invoices/municipalities/:municipalityId', 'what a municipality has been invoiced', {
    may: ['regional-project-manager', 'head-of-social-services'],
    in: 'municipality',
    ids: ({ municipalityId }) => ({ municipalityId }),
  }),
  line('GET /invoices/:invoiceId', 'an issued invoice', { may: seesIssued, ...issued }),
  line('GET /invoices/:invoiceId', 'a draft', { may: whoSee, ...draft }),
  line('GET /invoices/:invoiceId/document.pdf', 'an invoice as a paper', { may: seesIssued, ...issued }),
  line('GET /invoices/:invoiceId/document.xml', 'an e-invoice', { may: seesIssued, ...issued }),
  line('POST /invoices/:invoiceId/checking', 'a draft checked', { may: whoRun, ...draft, form: () => ({}) }),
  line('POST /invoices/:invoiceId/words', 'words on a draft', {
    may: whoRun,
    ...draft,
    form: () => ({ note: 'Tack' }),
  }),
  line('POST /invoices/:invoiceId/redoing', 'a draft made anew', { may: whoRun, ...draft, form: () => ({}) }),
  line('POST /invoices/:invoiceId/discarding', 'a draft thrown away', { may: whoRun, ...draft, form: () => ({}) }),
  line('POST /invoices/:invoiceId/opening', 'a checked draft opened', {
    may: whoRun,
    ...checked,
    form: () => ({ opening: 'Fel period' }),
  }),
  line('POST /invoices/:invoiceId/issue', 'an invoice issued', { may: whoRun, ...checked, form: () => ({}) }),
  line('POST /invoices/:invoiceId/sending', 'an invoice sent', {
    may: whoRun,
    ...issued,
    in: 'region',
    form: () => ({ way: 'by-hand' }),
  }),
  line('POST /invoices/:invoiceId/payment', 'a payment noted', {
    may: whoRun,
    ...issued,
    in: 'region',
    form: () => ({ amount: '1 000', paidOn: today() }),
  }),
  line('POST /invoices/:invoiceId/credit', 'an invoice credited', {
    may: whoRun,
    ...issued,
    in: 'region',
    form: () => ({ crediting: 'Fel mottagare' }),
  }),
  line('GET /invoices/sellers/:sellerId', 'a region’s invoices', { may: whoSee, ...ofSeller }),
  line('GET /invoices/sellers/:sellerId/list.csv', 'a region’s invoices as a file', { may: whoSee, ...ofSeller }),
  line('GET /invoices/sellers/:sellerId/list.xlsx', 'a region’s invoices as a sheet', { may: whoSee, ...ofSeller }),
  line('POST /invoices/sellers/:sellerId/runs', 'a run begun', {
    may: whoRun,
    ...ofSeller,
    form: ({ issuedYear: year }) => ({
      ...{ act: 'send', period: 'fixed-cost', year },
      ...{ from: `${year}-01-01`, until: `${year}-12-31` },
    }),
  }),
  line('GET /invoices/runs/:runId', 'a run', { may: whoSee, ...run }),
  line('POST /invoices/runs/:runId/retry', 'what is left of a run begun again', {
    may: whoRun,
    ...run,
    changesNothing: true,
  }),
  line('GET /invoices/runs/:runId/e-invoices.zip', 'the e-invoices of a run', { may: whoSee, ...run }),
  line('GET /invoices/sellers/:sellerId/parties', 'a region and its buyers', { may: whoSee, ...ofSeller }),
  line('GET /invoices/sellers/:sellerId/payments', 'payments to a region', { may: whoSee, ...ofSeller }),
  line('POST /invoices/sellers/:sellerId/payments', 'pasted payments looked through', {
    may: whoRun,
    ...ofSeller,
    form: ({ sentNumber }) => ({ rows: `${sentNumber};1000;${today()}` }),
    changesNothing: true,
  }),
  line('POST /invoices/sellers/:sellerId/payments/noted', 'pasted payments noted', {
    may: whoRun,
    ...ofSeller,
    form: ({ sentNumber }) => ({ rows: `${sentNumber};1000;${today()}` }),
  }),
  line('GET /invoices/sellers/:sellerId/rules', 'how a region invoices', { may: whoSee, ...ofSeller }),
  line('POST /invoices/sellers/:sellerId/rules', 'another VAT', {
    may: whoRun,
    ...ofSeller,
    form: () => ({ lineKind: 'fee', choice: 'S25', fromDay: addDays(today(), 40), source: 'Beslut' }),
  }),
  line('POST /invoices/sellers/:sellerId/rules/rhythm', 'another pace', {
    may: whoRun,
    ...ofSeller,
    form: () => ({ courseDays: 'month', paceFrom: addDays(today(), 40), paceSource: 'Beslut' }),
  }),
  line('GET /invoices/parties/:organisationId', 'how a municipality stands on invoices', {
    may: whoKeepParties,
    in: 'municipality',
    ids: ({ municipalityId }) => ({ organisationId: municipalityId }),
  }),
  line('POST /invoices/parties/:organisationId', 'other particulars of a municipality', {
    may: whoKeepParties,
    in: 'municipality',
    ids: ({ municipalityId }) => ({ organisationId: municipalityId }),
    form: party,
  }),
  line('GET /invoices/terms', 'how one’s municipality wants its invoices', {
    may: [...whoSetTerms, 'skr-secretariat'],
  }),
  line('GET /invoices/terms/:sellerId/:buyerId', 'what a municipality demands', {
    may: whoSetTerms,
    in: 'municipality',
    ids: ({ regionId, municipalityId }) => ({ sellerId: regionId, buyerId: municipalityId }),
    free: ['sellerId'],
  }),
  line('POST /invoices/terms/:sellerId/:buyerId', 'other terms of a municipality', {
    may: whoSetTerms,
    in: 'municipality',
    ids: ({ regionId, municipalityId }) => ({ sellerId: regionId, buyerId: municipalityId }),
    free: ['sellerId'],
    form: terms,
  }),
]
